package nl.draagvlak.statements.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
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

/** Votes from paper or from Polis are looked at first, come in once, and a list with slips of the pen says where. */
@WorkbenchTest
class IntakeTests {

    private static final String COMMENTS = """
            timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
            1,x,0,9,1,0,1,"Er moet één meldpunt komen, dag en nacht"
            2,x,1,9,0,1,0,Boetes helpen niet
            3,x,2,9,0,0,-1,Niet toegelaten
            """;
    private static final String LOG = """
            timestamp,datetime,comment-id,voter-id,vote
            10,x,0,3,1
            11,x,1,3,-1
            12,x,0,4,0
            13,x,0,3,-1
            14,x,7,3,1
            """;

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
    @Autowired
    private Journal journal;
    private Programme programme;
    private Gathering gathering;
    private TestVisitor team;

    @BeforeEach
    void open() {
        TestGatherings rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.open(programme);
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        TestVisitor speaker = rooms.joined(port, gathering);
        for (String words : new String[] {"De wachttijd is te lang", "Er is genoeg geld"}) {
            speaker.post("/meedoen/vraag/" + rooms.prompt(gathering, StatementKind.TREND).id(), "id", UUID.randomUUID().toString(), "tekst", words, "scherm", "ja");
        }
    }

    private String path() {
        return programme.path() + "/bijeenkomsten/" + gathering.id() + "/stemmen/invoer";
    }

    private Answer upload(String votes) {
        return team.upload(path(), "stemmen", "stemmen.csv", votes.getBytes(StandardCharsets.UTF_8), "soort", "problem");
    }

    private String votes() {
        return String.join(" ", jdbc.sql("""
                select b.label || ':' || e.number || '=' || v.value from statements.vote v join statements.brought_in b using (participant_id, gathering_id)
                join reasoning.element e on e.id = v.statement_id where v.gathering_id = ? order by v.sequence
                """).param(gathering.id()).query(String.class).list());
    }

    @Test
    void slipsOfPaperAreShownFirstAndCountedOnce() {
        String list = "Deelnemer;Uitspraak;Stem\n1;U1;eens\n1;U2;oneens\n2;u1;weet niet\n2;U9;eens\n;U1;eens\n3;U1;ja\n";
        String staged = upload(list).location();
        assertThat(votes()).isEmpty();
        assertThat(team.get(staged).body()).contains("Ja, voer in", "Uitspraak ‘U9’ kennen wij niet", "Er staat niet wie dit was", "‘ja’ is geen stem");
        team.post(staged + "/bevestiging");
        assertThat(votes()).isEqualTo("1:1=1 1:2=-1 2:1=0");
        assertThat(team.post(staged + "/bevestiging").status()).isEqualTo(404);

        team.post(upload(list).location() + "/bevestiging");
        assertThat(votes()).as("the same list again").isEqualTo("1:1=1 1:2=-1 2:1=0");
        team.post(upload("deelnemer,uitspraak,stem\n1,1,oneens\n").location() + "/bevestiging");
        assertThat(votes()).as("another answer of the same slip comes after").isEqualTo("1:1=1 1:2=-1 2:1=0 1:1=-1");
        assertThat(journal.firstBroken(programme.id())).isEmpty();
    }

    @Test
    void aRowPerParticipantIsReadAsWell() {
        team.post(upload("participant,group-id,n-votes,1,2\n7,0,2,1,-1\n8,0,1,,1\n").location() + "/bevestiging");
        assertThat(votes()).isEqualTo("7:1=1 7:2=-1 8:2=1");
    }

    @Test
    void aPolisExportComesInWithItsStatementsAndWhatWasNotAllowedStaysBack() {
        Answer staged = team.upload(path(), Map.of("stemmen", LOG.getBytes(StandardCharsets.UTF_8), "uitspraken", COMMENTS.getBytes(StandardCharsets.UTF_8)), "soort", "problem");
        assertThat(team.get(staged.location()).body()).contains("nieuwe uitspraken", "Uitspraak ‘7’ kennen wij niet");
        team.post(staged.location() + "/bevestiging");
        assertThat(votes()).isEqualTo("3:4=-1 4:3=0 3:3=-1");
        String said = team.get(programme.path() + "/uitspraken?bijeenkomst=" + gathering.id()).body();
        assertThat(said).contains("Er moet één meldpunt komen, dag en nacht", "Boetes helpen niet");
        assertThat(jdbc.sql("select count(*) from statements.statement where gathering_id = ? and held_back").param(gathering.id()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void whatIsNoSuchTableIsRefusedAtTheField() {
        assertThat(upload("a,b\n1,2\n")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("De kolom deelnemer ontbreekt");
        });
        assertThat(upload("deelnemer,tekst\n1,2\n").body()).contains("De kolommen uitspraak en stem ontbreken");
        assertThat(upload("%PDF-1.7").status()).isEqualTo(422);
        assertThat(upload("").status()).isEqualTo(422);
    }
}
