package nl.draagvlak.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hint finds what says the same and seldom anything else, and never stands in the way. */
@WorkbenchTest
class AlikeTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private Statements statements;
    @Autowired
    private Alike alike;
    private TestGatherings rooms;
    private Programme programme;
    private Gathering gathering;

    @BeforeEach
    void prepare() {
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.open(programme);
    }

    private UUID heard(String words) {
        return house.inTransaction(() -> {
            UUID id = UUID.randomUUID();
            statements.add(house.act(), Statement.heard(id, programme.id(), gathering.id(), 1, StatementKind.PROBLEM, house.member(programme, Role.FACILITATOR).id(), null), words, List.of());
            return id;
        });
    }

    private static List<CSVRecord> rows(String path) throws IOException {
        try (Reader file = Files.newBufferedReader(Path.of(path), StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(file)) {
            return rows.getRecords();
        }
    }

    @Test
    void onTheMeasuredSetItFindsMostAndNamesNothingWrongly() throws IOException {
        Map<String, UUID> ids = new HashMap<>();
        for (CSVRecord row : rows("src/main/resources/sample/statements.csv")) {
            ids.put(row.get("key"), heard(row.get("text")));
        }
        int alikeOnes = 0;
        int found = 0;
        int wrong = 0;
        int others = 0;
        for (CSVRecord row : rows("src/test/resources/alike/alike.csv")) {
            List<Alike.Match> matches = alike.to(gathering.id(), null, row.get("text"));
            if (row.get("key").isEmpty()) {
                others++;
                wrong += matches.isEmpty() ? 0 : 1;
            } else {
                alikeOnes++;
                found += matches.stream().anyMatch(match -> match.id().equals(ids.get(row.get("key")))) ? 1 : 0;
            }
        }
        assertThat(alikeOnes).isEqualTo(49);
        assertThat(found).as("of %d", alikeOnes).isGreaterThanOrEqualTo(44);
        assertThat(wrong).as("of %d", others).isLessThanOrEqualTo(1);
        assertThat(alike.couples(gathering.id(), 5)).as("the sample repeats itself little").hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void theHintComesOnRequestAndSavingNeedsNoSecondPress() {
        heard("Er is nergens een plek in de opvang te vinden");
        TestVisitor phone = rooms.joined(port, gathering);
        String question = "/meedoen/vraag/" + rooms.prompt(gathering, StatementKind.TREND).id();
        String id = UUID.randomUUID().toString();
        var looked = phone.post(question, "id", id, "tekst", "Een plek in de opvang is nergens te vinden", "kijk", "ja");
        assertThat(looked.status()).isEqualTo(422);
        assertThat(looked.body()).contains("Lijkt dit hierop?", "Er is nergens een plek in de opvang te vinden", "Een plek in de opvang is nergens te vinden");
        assertThat(statements.find(UUID.fromString(id))).as("only looked").isEmpty();
        assertThat(phone.post(question, "id", id, "tekst", "Een plek in de opvang is nergens te vinden").status()).isEqualTo(303);
        assertThat(statements.find(UUID.fromString(id))).isPresent();
    }

    @Test
    void theHintShowsNeitherOnesOwnWordsNorWhatMayNotBeSeen() {
        TestVisitor phone = rooms.joined(port, gathering);
        String question = "/meedoen/vraag/" + rooms.prompt(gathering, StatementKind.TREND).id();
        phone.post(question, "id", UUID.randomUUID().toString(), "tekst", "De wachtlijst groeit elk jaar", "scherm", "ja");
        assertThat(phone.post("/meedoen/lijkt", "tekst", "De wachtlijst groeit elk jaar").body()).contains("Niemand zei nog iets").doesNotContain("Lijkt dit hierop");
        TestVisitor other = rooms.joined(port, gathering);
        assertThat(other.post("/meedoen/lijkt", "tekst", "De wachtlijst groeit elk jaar weer").body()).contains("Lijkt dit hierop", "De wachtlijst groeit elk jaar").doesNotContain("<html");
        phone.post(question, "id", UUID.randomUUID().toString(), "tekst", "Niet voor het scherm bedoeld door mij");
        assertThat(other.post("/meedoen/lijkt", "tekst", "Niet voor het scherm bedoeld door mij").body()).doesNotContain("Lijkt dit hierop");
        assertThat(new TestVisitor(port).post("/meedoen/lijkt", "tekst", "De wachtlijst groeit elk jaar").body()).doesNotContain("wachtlijst");
    }
}
