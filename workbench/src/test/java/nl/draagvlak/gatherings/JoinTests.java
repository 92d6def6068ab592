package nl.draagvlak.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.people.Participants;
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

/** Somebody takes part by phone, without an account. */
@WorkbenchTest
class JoinTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private Participants participants;
    @Autowired
    private JdbcClient jdbc;
    private TestGatherings rooms;
    private Programme programme;

    @BeforeEach
    void prepare() {
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
    }

    @Test
    void whoTypesTheCodeIsToldBeforehandWhatHappensAndGetsAPersonalCode() {
        Gathering gathering = rooms.open(programme);
        TestVisitor phone = new TestVisitor(port);
        Answer typed = phone.post("/meedoen", "code", gathering.spokenCode().toLowerCase());
        assertThat(typed.location()).isEqualTo("/meedoen/" + gathering.joinCode());

        String welcome = phone.get(typed.location()).body();
        assertThat(welcome).contains("Wat er met uw woorden gebeurt", "Noor", "De hulplijn", "Snel weg");
        assertThat(welcome).as("nothing of the programme on a phone").doesNotContain(programme.name()).doesNotContain("Proeftafel");

        Answer joined = phone.post(typed.location(), "pseudoniem", "Merel 27", "perspectief", "care", "tafel", "2", "scherm", "nee");
        assertThat(joined.location()).isEqualTo("/meedoen/code");
        String code = personalCode(phone.get("/meedoen/code").body());
        assertThat(phone.get("/meedoen/code").body()).as("still there after going back").contains(code);
        assertThat(participants.findByReceipt(code)).get().satisfies(p -> {
            assertThat(p.pseudonym()).isEqualTo("Merel 27");
            assertThat(p.perspective()).isEqualTo("care");
        });

        assertThat(phone.post("/meedoen/code").location()).isEqualTo("/meedoen/vragen");
        assertThat(phone.get("/meedoen/code").location()).as("never again once it was kept").isEqualTo("/meedoen/vragen");
        assertThat(phone.get("/meedoen/vragen").body()).contains("Wat ziet u veranderen?", "Wat gaat er mis?");
    }

    @Test
    void aWrongCodeIsToldKindlyAndStaysInTheField() {
        Answer answer = new TestVisitor(port).post("/meedoen", "code", "ZZZZZZ");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Deze code kennen wij niet").contains("value=\"ZZZZZZ\"");
        assertThat(new TestVisitor(port).get("/meedoen/ZZZZZZ").status()).isEqualTo(404);
    }

    @Test
    void theScreenIsAChoiceThatOneMakesOneself() {
        Gathering gathering = rooms.open(programme);
        Answer answer = new TestVisitor(port).post("/meedoen/" + gathering.joinCode(), "pseudoniem", "Merel 27");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Merel 27").contains("Kies een van de mogelijkheden");
        assertThat(participants.count(programme.id())).as("nothing half saved").isZero();
    }

    @Test
    void aGatheringThatIsNotOpenLetsNobodyIn() {
        Gathering prepared = rooms.prepared(programme, null);
        TestVisitor phone = new TestVisitor(port);
        assertThat(phone.get("/meedoen/" + prepared.joinCode()).body()).contains("nog niet begonnen", "22 november 2026", "09:30");
        assertThat(phone.post("/meedoen/" + prepared.joinCode(), "pseudoniem", "Merel 27", "scherm", "ja").status()).isEqualTo(422);

        Gathering closed = rooms.open(programme);
        rooms.close(closed);
        assertThat(phone.get("/meedoen/" + closed.joinCode()).body()).contains("is afgelopen", "/terugblik");
        assertThat(phone.post("/meedoen/" + closed.joinCode(), "pseudoniem", "Merel 27", "scherm", "ja").status()).isEqualTo(422);
        assertThat(participants.count(programme.id())).isZero();
    }

    @Test
    void withThePersonalCodeOneComesBackAsTheSameOnAnotherPhone() {
        Gathering first = rooms.open(programme);
        TestVisitor phone = new TestVisitor(port);
        phone.post("/meedoen/" + first.joinCode(), "pseudoniem", "Merel 27", "scherm", "ja");
        String code = personalCode(phone.get("/meedoen/code").body());

        Gathering second = rooms.open(programme);
        TestVisitor other = new TestVisitor(port);
        Answer answer = other.post("/meedoen/" + second.joinCode(), "persoonlijk", code.replace("-", " ").toLowerCase(), "scherm", "ja");
        assertThat(answer.location()).isEqualTo("/meedoen/vragen");
        assertThat(other.get("/meedoen/vragen").body()).contains("Merel 27");
        assertThat(participants.count(programme.id())).isEqualTo(1);
    }

    @Test
    void aWrongPersonalCodeMakesNobodyNew() {
        Gathering gathering = rooms.open(programme);
        Answer answer = new TestVisitor(port).post("/meedoen/" + gathering.joinCode(), "pseudoniem", "Merel 27", "persoonlijk", "AAAA-BBBB-CCCC-DDDD", "scherm", "ja");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Deze persoonlijke code kennen wij niet").contains("AAAA-BBBB-CCCC-DDDD");
        assertThat(participants.count(programme.id())).isZero();
    }

    @Test
    void sendingTheFormTwiceMakesOneParticipant() {
        Gathering gathering = rooms.open(programme);
        String key = java.util.UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(new TestVisitor(port).post("/meedoen/" + gathering.joinCode(), "_submission", key, "pseudoniem", "Merel 27", "scherm", "ja").location())
                    .isEqualTo("/meedoen/code");
        }
        assertThat(participants.count(programme.id())).isEqualTo(1);
    }

    @Test
    void anAccountOnTheSameDeviceIsNowhereBesideThePseudonym() {
        Gathering gathering = rooms.open(programme);
        var account = house.member(programme, Role.TEAM);
        TestVisitor both = new TestVisitor(port).signedIn(house.session(account));
        both.post("/meedoen/" + gathering.joinCode(), "pseudoniem", "Merel 27", "scherm", "ja");
        both.post("/meedoen/vraag/" + rooms.prompt(gathering, StatementKind.TREND).id(), "id", java.util.UUID.randomUUID().toString(), "tekst", "Alles wordt duurder");
        long byAccount = jdbc.sql("select count(*) from journal.entry where programme_id = ? and actor = ?").params(programme.id(), account.id()).query(Long.class).single();
        assertThat(byAccount).isZero();
    }

    @Test
    void stoppingLeavesNothingOnTheDevice() {
        TestVisitor phone = rooms.joined(port, rooms.open(programme));
        assertThat(phone.cookie("draagvlak_deelname")).isNotEmpty();
        phone.post("/meedoen/afsluiting");
        assertThat(phone.cookie("draagvlak_deelname")).isEmpty();
        assertThat(phone.get("/meedoen/vragen").location()).isEqualTo("/meedoen");
    }

    private static String personalCode(String page) {
        Matcher code = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}").matcher(page);
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
