package nl.draagvlak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the workbench does not know about people, and does not let slip. */
@WorkbenchTest
class SafetyTests {

    /** What would tell who somebody is or what happened to them. An e-mail address of who works for an organisation is allowed. */
    private static final String PRIVATE = "(birth|geboorte|national|bsn|citizen_service|passport|paspoort|home_address|street|straat|postcode|postal|phone|telefoon|mobile|"
            + "gender|geslacht|religion|ethnic|health|medical|crime|victim|offender|ip_address|user_agent|latitude|longitude|device)";
    /** Titles that say nothing of the subject to who looks over a shoulder. */
    private static final List<String> NEUTRAL = List.of("Vragen", "Questions");

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;

    @Test
    void noColumnAsksWhoSomebodyIsOutsideTheirWork() {
        assertThat(jdbc.sql("""
                select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                where table_schema not in ('pg_catalog', 'information_schema') and column_name ~ :private
                """).param("private", PRIVATE).query(String.class).list()).isEmpty();
    }

    @Test
    void onlyWhoWorksForAnOrganisationOrAsksForWordHasAnAddress() {
        assertThat(jdbc.sql("""
                select table_schema || '.' || table_name from information_schema.columns
                where table_schema not in ('pg_catalog', 'information_schema') and column_name ~ '(^|_)(e?mail|address|recipient)$'
                """).query(String.class).list())
                .containsOnly("people.account", "gatherings.invitation", "mail.message", "statements.word_wanted", "actions.holder_link");
        assertThat(jdbc.sql("select column_name from information_schema.columns where table_schema = 'statements' and table_name = 'word_wanted'").query(String.class).list())
                .as("an address to send word to stands beside nobody").containsExactlyInAnyOrder("gathering_id", "programme_id", "address");
    }

    @Test
    void aParticipantIsNeverKeptBesideAnAccountOrAName() {
        assertThat(jdbc.sql("select column_name from information_schema.columns where table_schema = 'people' and table_name = 'participant'").query(String.class).list())
                .containsExactlyInAnyOrder("id", "programme_id", "pseudonym", "perspective", "receipt_hash", "joined_at");
        assertThat(jdbc.sql("""
                select a.table_schema || '.' || a.table_name from information_schema.columns a
                join information_schema.columns b using (table_schema, table_name)
                where a.column_name = 'participant_id' and b.column_name in ('account_id', 'person_id', 'email', 'name')
                """).query(String.class).list()).as("a session is of one of the two, never of both").containsOnly("people.session");
        assertThat(jdbc.sql("select count(*) from people.session where num_nonnulls(account_id, participant_id) <> 1").query(Long.class).single()).isZero();
    }

    @Test
    void pagesForParticipantsHaveTitlesThatSayNothing() {
        Programme programme = house.programme();
        TestGatherings rooms = new TestGatherings(house, gatherings, settings);
        Gathering gathering = rooms.open(programme);
        TestVisitor phone = new TestVisitor(port);
        List<String> titles = new ArrayList<>();
        for (String path : List.of("/meedoen", "/meedoen/" + gathering.joinCode(), "/terugblik")) {
            titles.add(title(phone.get(path).body()));
        }
        TestVisitor joined = rooms.joined(port, gathering);
        for (String path : List.of("/terugblik/alles", "/terugblik/weggehaald", "/terugblik/bericht", "/terugblik/bericht/" + gathering.id(), "/meedoen/vragen",
                 "/meedoen/vraag/" + rooms.prompt(gathering, StatementKind.TREND).id(), "/terugblik")) {
            titles.add(title(joined.get(path).body()));
        }
        assertThat(titles).allSatisfy(title -> assertThat(title).isIn(NEUTRAL));
    }

    private static String title(String html) {
        Matcher title = Pattern.compile("<title>([^<]*)</title>").matcher(html);
        assertThat(title.find()).isTrue();
        return title.group(1);
    }

    /** Subjects are written in the code, so that no word of a programme can get into them; and they name no subject of a programme. */
    @Test
    void subjectsOfMailAreFixedAndNameNoSubject() throws IOException {
        List<String> calls = new ArrayList<>();
        Pattern queue = Pattern.compile("mailbox\\.queue(?:AndForget)?\\((.*)\\);?");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Files.readAllLines(source).stream().map(queue::matcher).filter(Matcher::find).forEach(call -> calls.add(source.getFileName() + " " + call.group(1)));
            }
        }
        assertThat(calls).isNotEmpty().noneMatch(call -> call.matches(".*(title|programme\\(\\)\\.name|summary|opgave)\\(.*"))
                .noneMatch(call -> call.matches("(?i).*(mensenhandel|uitbuiting|slachtoffer|trafficking|exploitation|victim).*"));
    }
}
