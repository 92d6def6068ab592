package nl.draagvlak.drafting.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.rendering.HostileFiles;
import nl.draagvlak.rendering.HostileFiles.Hostile;
import nl.draagvlak.rendering.HostileFiles.Kind;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A thousand damaged and hostile files, sent as forms to every place that takes a file: a page with a message, or a page to look at first, and nothing half saved. */
@WorkbenchTest
class HostileUploadTests {

    private static final int FILES = 1_000;
    /** What may wait for a yes, and what keeps who is signed in. */
    private static final Set<String> WAITING = Set.of("stakeholders.upload", "statements.upload", "effect.upload", "drafting.import_file", "journal.entry", "journal.salt",
            "shell.submission", "people.session");

    /** A form that takes a file. */
    private record Place(String path, String field, String... fields) {}

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private JdbcClient jdbc;

    private TestVisitor team;
    private Place text;
    private List<Place> tables;

    @BeforeEach
    void begin() {
        Programme programme = house.programme();
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        Gathering gathering = new TestGatherings(house, gatherings, settings).open(programme);
        String question = team.post(programme.path() + "/effect/vragen", "tekst", "Helpt het?", "tekst-en", "Does it help?").location();
        String indicator = team.post(programme.path() + "/effect/indicatoren", "naam", "Meldingen", "begrip", "Wie is gemeld.", "eenheid", "personen per jaar", "soort", "omgeving", "lezing",
                "allebei", "waarom", "Meer kan goed nieuws zijn.", "overlap", "ja", "vraag", question.substring(question.lastIndexOf('/') + 1)).location();
        text = new Place(programme.path() + "/concepten/invoer", "bestand");
        tables = List.of(new Place(programme.path() + "/belanghebbenden/invoer", "bestand", "soort", "organisaties"),
                new Place(programme.path() + "/belanghebbenden/invoer", "bestand", "soort", "personen"),
                new Place(programme.path() + gathering.path() + "/invoer", "bestand"),
                new Place(programme.path() + gathering.path() + "/stemmen/invoer", "stemmen", "soort", "problem"),
                new Place(programme.path() + gathering.path() + "/stemmen/invoer", "uitspraken", "soort", "problem"),
                new Place(indicator + "/invoer", "bestand"));
    }

    @Test
    void everyPlaceThatTakesAFileAnswersWithAPageAndKeepsNothingOfWhatItRefuses() {
        HostileFiles files = new HostileFiles("http://localhost:" + port + "/elders");
        assertThat(team.upload(text.path(), text.field(), "goed.docx", files.good(Kind.DOCX)).status()).as("a good one is read").isEqualTo(303);
        assertThat(team.upload(text.path(), text.field(), "goed.odt", files.good(Kind.ODT)).status()).isEqualTo(303);
        Map<String, Long> before = rows();
        List<String> wrong = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int number = 0; number < FILES; number++) {
            Hostile file = files.make(number);
            Place place = place(file);
            long head = head();
            Answer answer = send(place, file);
            statuses.merge(answer.status(), 1, Integer::sum);
            String complaint = complaint(file, place, answer, head);
            if (complaint != null) {
                wrong.add(file + " at " + place.path().replaceAll("[0-9a-f-]{36}", "…") + ": " + complaint);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows()).as("not a row more or less").isEqualTo(before);
        assertThat(statuses.keySet()).isSubsetOf(200, 303, 422);
        assertThat(statuses).containsKeys(303, 422);
    }

    @Test
    void theNameOfAFileDoesNoHarm() {
        HostileFiles files = new HostileFiles("http://localhost:" + port + "/elders");
        List<Place> all = new ArrayList<>(tables);
        all.removeIf(place -> place.field().equals("uitspraken"));
        all.add(text);
        for (Place place : all) {
            byte[] file = files.good(place == text ? Kind.DOCX : Kind.CSV);
            for (String name : List.of("../../../etc/passwd", "x".repeat(600), "\u202ecod.exe", "<img src=x onerror=alert(1)>.csv")) {
                Answer answer = team.upload(place.path(), place.field(), name, file, place.fields());
                assertThat(answer.status()).as(place.path() + " " + name).isIn(200, 303, 422);
                if (answer.status() == 303) {
                    assertThat(team.get(answer.location()).body()).doesNotContain("<img src=x").doesNotContain("x".repeat(200));
                }
            }
            assertThat(team.upload(place.path(), place.field(), "x".repeat(3_000), file, place.fields()).status()).as("a name longer than any").isIn(400, 413);
            for (String broken : List.of("nul%00lijn%0Aeinde.csv", "%zz")) {
                Answer answer = team.upload(place.path(), place.field(), "a\"; filename*=UTF-8''" + broken + "; x=\"y", file, place.fields());
                assertThat(answer.status()).as("a form that no browser sends").isEqualTo(400);
            }
        }
    }

    /** Each kind where it belongs, and every ninth where it does not. */
    private Place place(Hostile file) {
        boolean document = file.kind() == Kind.DOCX || file.kind() == Kind.ODT;
        return document == (file.number() % 9 != 0) ? text : tables.get(file.number() / 4 % tables.size());
    }

    private Answer send(Place place, Hostile file) {
        if (place.field().equals("uitspraken")) {
            return team.upload(place.path(), Map.of("stemmen", "deelnemer;uitspraak;stem\n1;1;eens\n".getBytes(StandardCharsets.UTF_8), "uitspraken", file.bytes()), place.fields());
        }
        return team.upload(place.path(), place.field(), file.name(), file.bytes(), place.fields());
    }

    private String complaint(Hostile file, Place place, Answer answer, long head) {
        if (answer.status() == 422) {
            return !answer.body().contains("id=\"error-" + place.field() + "\"") ? "no message" : head() != head ? "something was written" : shown(answer);
        }
        if (file.never()) {
            return "was taken with " + answer.status();
        }
        if (answer.status() == 303) {
            Answer page = team.get(answer.location());
            return page.status() != 200 && page.status() != 303 ? "the page to look at is " + page.status() : shown(page);
        }
        return answer.status() == 200 ? shown(answer) : "answered " + answer.status();
    }

    private static String shown(Answer page) {
        return page.body().contains("<script>kwaad") || page.body().contains("<script>alert") || page.body().contains("<img src=x") ? "markup of the file is on the page" : null;
    }

    private long head() {
        return jdbc.sql("select coalesce(max(seq), 0) from journal.entry").query(Long.class).single();
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new HashMap<>();
        jdbc.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """).query(String.class).list().stream().filter(table -> !WAITING.contains(table))
                .forEach(table -> rows.put(table, jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        return rows;
    }
}
