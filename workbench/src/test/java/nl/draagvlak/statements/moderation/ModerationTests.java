package nl.draagvlak.statements.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.gatherings.Cares;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.statements.Hold;
import nl.draagvlak.statements.Holds;
import nl.draagvlak.statements.Statements;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits, who is told, and how it goes on. */
@WorkbenchTest
class ModerationTests {

    private static final String NEED = "Ik durf niet naar huis vanavond";

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private Cares cares;
    @Autowired
    private Holds holds;
    @Autowired
    private Statements statements;
    @Autowired
    private Elements elements;
    @Autowired
    private JdbcClient jdbc;
    private TestGatherings rooms;
    private Programme programme;
    private Gathering gathering;
    private TestVisitor leader;
    private TestVisitor phone;
    private String question;

    @BeforeEach
    void prepare() {
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.open(programme);
        leader = rooms.signedIn(port, programme, Role.FACILITATOR);
        phone = rooms.joined(port, gathering);
        question = "/meedoen/vraag/" + rooms.prompt(gathering, StatementKind.TREND).id();
    }

    private UUID say(String words) {
        UUID id = UUID.randomUUID();
        phone.post(question, "id", id.toString(), "tekst", words, "scherm", "ja", "toch", "ja");
        return id;
    }

    private String queue() {
        return leader.get(programme.path() + gathering.path() + "/wachtrij").body();
    }

    private String screen() {
        return leader.get(programme.path() + gathering.path() + "/scherm").body();
    }

    private String one(UUID id) {
        return programme.path() + "/uitspraken/" + id;
    }

    @Test
    void theFacilitatorHoldsWithAReasonThatTheSpeakerReadsAndReleases() {
        UUID id = say("De sloot loopt vol");
        assertThat(screen()).contains("De sloot loopt vol");
        assertThat(leader.post(one(id) + "/wacht", "reden", "").status()).isEqualTo(422);
        leader.post(one(id) + "/wacht", "reden", "Wij willen dit eerst samen begrijpen");
        assertThat(screen()).doesNotContain("De sloot loopt vol");
        assertThat(phone.get("/meedoen/vragen").body()).contains("Dit wacht even", "Wij willen dit eerst samen begrijpen");
        assertThat(phone.get("/terugblik").body()).contains("Wij willen dit eerst samen begrijpen");
        assertThat(queue()).contains("De sloot loopt vol", "vastgehouden");
        assertThat(leader.get(one(id)).body()).contains("Dit wacht tot iemand ernaar heeft gekeken").doesNotContain("Kies hieruit een citaat");
        leader.post(one(id) + "/scherm", "toon", "ja");
        assertThat(screen()).as("what waits is not put on the screen by a side door").doesNotContain("De sloot loopt vol");

        assertThat(leader.post(programme.path() + "/bloemlezing/citaten", "uitspraak", id.toString(), "woorden", "De sloot loopt vol").body()).as("nor quoted").contains("wacht nog tot iemand");

        leader.post(one(id) + "/vrijgave");
        assertThat(screen()).contains("De sloot loopt vol");
        assertThat(phone.get("/meedoen/vragen").body()).doesNotContain("Dit wacht even");
        assertThat(queue()).contains("Er wacht niets");
        assertThat(leader.post(one(id) + "/vrijgave").status()).as("does not wait").isEqualTo(404);
    }

    @Test
    void whatSoundsLikeDistressWaitsAndTheSpeakerIsToldKindlyWhereHelpIs() {
        say(NEED);
        assertThat(screen()).doesNotContain(NEED);
        assertThat(phone.get("/meedoen/vragen").body()).contains("Dank u dat u dit schrijft", "De hulplijn", "U bent niet alleen", "Bel 112", "Noor");
        assertThat(queue()).contains("klinkt als nood", "Er is niemand aangewezen");
        assertThat(leader.get(programme.path() + gathering.path() + "/rondes/stand").body()).contains("1 uitspraak wacht");
    }

    @Test
    void aTrainedPersonIsToldQuietlyOnceAndReadsNoWordsInTheMail() {
        Account trained = house.member(programme, Role.FACILITATOR);
        assertThat(leader.post(programme.path() + gathering.path() + "/zorg", "wie", UUID.randomUUID().toString()).status()).isEqualTo(422);
        leader.post(programme.path() + gathering.path() + "/zorg", "wie", trained.id().toString());
        assertThat(cares.of(gathering.id()).trainedId()).isEqualTo(trained.id());
        say(NEED);
        say("Ik kan niet meer");
        List<Map<String, Object>> mail = jdbc.sql("select recipient, subject, body from mail.message where programme_id = ?").param(programme.id()).query().listOfRows();
        assertThat(mail).as("one mail for a busy quarter of an hour").hasSize(1);
        assertThat(mail.getFirst()).containsEntry("recipient", trained.email()).containsEntry("subject", "Wilt u even kijken?");
        assertThat((String) mail.getFirst().get("body")).contains("/wachtrij").doesNotContain("huis");
        assertThat(queue()).contains(">2</span>");
    }

    @Test
    void whatMayNameSomebodyWaitsAndTheSpeakerTakesOtherWords() {
        UUID id = say("Mevrouw Jansen van de balie weet er alles van");
        assertThat(holds.find(id).orElseThrow().cause()).isEqualTo(Hold.Cause.PERSON);
        assertThat(queue()).contains("iemand te herkennen?");
        assertThat(leader.post(one(id) + "/voorstel", "tekst", " ").status()).isEqualTo(422);
        leader.post(one(id) + "/voorstel", "tekst", "Aan de balie weten ze er alles van");
        assertThat(queue()).contains("wacht op antwoord");
        String page = phone.get("/meedoen/vragen").body();
        assertThat(page).contains("Iemand stelt voor", "Aan de balie weten ze er alles van");
        UUID proposal = holds.proposals(List.of(id)).get(id).id();
        TestVisitor other = rooms.joined(port, gathering);
        assertThat(other.post("/meedoen/uitspraken/" + id + "/antwoord", "voorstel", proposal.toString(), "antwoord", "ja").status()).isEqualTo(404);
        phone.post("/meedoen/uitspraken/" + id + "/antwoord", "voorstel", proposal.toString(), "antwoord", "ja");
        assertThat(elements.get(id).text()).isEqualTo("Aan de balie weten ze er alles van");
        assertThat(elements.formerTexts(id)).as("what told too much is gone").isEmpty();
        assertThat(holds.find(id)).isEmpty();
        assertThat(screen()).contains("Aan de balie weten ze er alles van");
    }

    @Test
    void whoRefusesOtherWordsKeepsTheirOwnAndTheyGoOnWaiting() {
        UUID id = say("Mevrouw Jansen van de balie weet er alles van");
        leader.post(one(id) + "/voorstel", "tekst", "Anders");
        phone.post("/terugblik/uitspraken/" + id + "/antwoord", "voorstel", holds.proposals(List.of(id)).get(id).id().toString(), "antwoord", "nee");
        assertThat(elements.get(id).text()).startsWith("Mevrouw Jansen");
        assertThat(holds.find(id)).isPresent();
        assertThat(queue()).contains("Niet aangenomen");
        assertThat(phone.get("/terugblik").body()).contains("U nam de andere woorden niet aan");
    }

    @Test
    void aChangeThatSoundsLikeDistressWaitsAsWell() {
        UUID id = say("Alles gaat goed");
        phone.post("/meedoen/uitspraken/" + id, "tekst", NEED, "scherm", "ja");
        assertThat(holds.find(id).orElseThrow().cause()).isEqualTo(Hold.Cause.DISTRESS);
        assertThat(screen()).doesNotContain(NEED);
    }

    @Test
    void aSecondPairOfEyesIsNotOnesOwn() {
        leader.post(programme.path() + gathering.path() + "/zorg", "tweede", "ja");
        UUID id = UUID.randomUUID();
        leader.post(programme.path() + gathering.path() + "/tafels/1", "id", id.toString(), "soort", "trend", "tekst", "Aan tafel gezegd");
        assertThat(holds.find(id).orElseThrow().cause()).isEqualTo(Hold.Cause.SECOND_LOOK);
        assertThat(leader.get(programme.path() + gathering.path() + "/tafels/1").body()).contains("wacht").doesNotContain("Breng naar plenair");
        leader.post(one(id) + "/vrijgave");
        assertThat(holds.find(id)).as("whoever typed it is not the second").isPresent();
        rooms.signedIn(port, programme, Role.FACILITATOR).post(one(id) + "/vrijgave");
        assertThat(holds.find(id)).isEmpty();
        assertThat(screen()).contains("Aan tafel gezegd");
    }

    @Test
    void whatTheTeamTookOffTheScreenStaysOffAfterTheRelease() {
        UUID id = say("Liever niet op het scherm");
        leader.post(one(id) + "/scherm", "toon", "nee");
        leader.post(one(id) + "/wacht", "reden", "Even kijken");
        leader.post(one(id) + "/vrijgave");
        assertThat(statements.find(id).orElseThrow().heldBack()).isTrue();
        assertThat(screen()).doesNotContain("Liever niet op het scherm");
    }

    @Test
    void whatWasWithdrawnNoLongerWaits() {
        UUID id = say(NEED);
        phone.post("/meedoen/uitspraken/" + id + "/intrekking");
        assertThat(queue()).contains("Er wacht niets").doesNotContain(NEED);
    }

    @Test
    void theQueueIsForTheTeamAndFacilitators() {
        assertThat(rooms.signedIn(port, programme, Role.WORKING_GROUP).get(programme.path() + gathering.path() + "/wachtrij").status()).isEqualTo(403);
        assertThat(new TestVisitor(port).get(programme.path() + gathering.path() + "/wachtrij").status()).isEqualTo(302);
    }
}
