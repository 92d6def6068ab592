package nl.draagvlak.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A participant answers a question by phone. */
@WorkbenchTest
class AnswerTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private Elements elements;
    @Autowired
    private Statements statements;
    private TestGatherings rooms;
    private Programme programme;
    private Gathering gathering;
    private TestVisitor phone;
    private String question;

    @BeforeEach
    void join() {
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.open(programme);
        phone = rooms.joined(port, gathering);
        question = "/meedoen/vraag/" + rooms.prompt(gathering, StatementKind.TREND).id();
    }

    private List<Element> kept() {
        return elements.list(programme.id(), StatementGrammar.STATEMENT);
    }

    @Test
    void anAnswerIsKeptForTheTeamOnlyWithWhatIsKnownOfIt() {
        UUID id = UUID.randomUUID();
        Answer answer = phone.post(question, "id", id.toString(), "tekst", "Alles gaat via de telefoon", "vormen", "a", "scherm", "ja");
        assertThat(answer.location()).isEqualTo(question);
        assertThat(phone.get(question).body()).contains("Opgeslagen", "Alles gaat via de telefoon", "Vraag 1 van 2");
        Element element = elements.get(id);
        assertThat(element.audience()).isEqualTo(Audience.TEAM);
        assertThat(elements.tags(List.of(id), ListName.FORM).get(id)).containsExactly("a");
        Statement statement = statements.find(id).orElseThrow();
        assertThat(statement.kind()).isEqualTo(StatementKind.TREND);
        assertThat(statement.perspective()).isEqualTo("care");
        assertThat(statement.table()).isEqualTo(1);
        assertThat(statement.participantId()).isEqualTo(element.createdBy());
    }

    @Test
    void sendingTwiceKeepsItOnce() {
        String id = UUID.randomUUID().toString();
        phone.post(question, "_submission", UUID.randomUUID().toString(), "id", id, "tekst", "Een keer");
        phone.post(question, "_submission", UUID.randomUUID().toString(), "id", id, "tekst", "Een keer");
        assertThat(kept()).extracting(Element::text).containsExactly("Een keer");
    }

    @Test
    void whatWasTypedAfterALostAnswerCounts() {
        String id = UUID.randomUUID().toString();
        phone.post(question, "id", id, "tekst", "Eerste versie");
        phone.post(question, "id", id, "tekst", "Eerste versie, aangevuld");
        assertThat(kept()).extracting(Element::text).containsExactly("Eerste versie, aangevuld");
    }

    @Test
    void anEmptyOrEndlessAnswerIsToldAtTheFieldWithWhatWasTyped() {
        assertThat(phone.post(question, "id", UUID.randomUUID().toString(), "tekst", " ").body()).contains("error-tekst");
        Answer tooLong = phone.post(question, "id", UUID.randomUUID().toString(), "tekst", "x".repeat(1001));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("1 tekens te lang").contains("x".repeat(1001));
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatSeemsToNameAPersonAsksForASecondLook() {
        String id = UUID.randomUUID().toString();
        Answer warned = phone.post(question, "id", id, "tekst", "Bel 06-12345678");
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.body()).contains("een telefoonnummer", "Ik heb het nagekeken", "Bel 06-12345678");
        assertThat(kept()).isEmpty();
        assertThat(phone.post(question, "id", id, "tekst", "Bel 06-12345678", "toch", "ja").status()).isEqualTo(303);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aClosedGatheringRefusesKindlyAndKeepsWhatWasTypedOnThePage() {
        rooms.close(gathering);
        Answer answer = phone.post(question, "id", UUID.randomUUID().toString(), "tekst", "Nog een gedachte");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("De bijeenkomst is gesloten. Dit antwoord is niet opgeslagen.", "Nog een gedachte");
        assertThat(kept()).isEmpty();
        assertThat(phone.get("/meedoen/vragen").body()).contains("niet meer open");
    }

    @Test
    void anOwnAnswerCanBeChangedWithdrawnAndPutBack() {
        UUID id = UUID.randomUUID();
        phone.post(question, "id", id.toString(), "tekst", "Eerst dit");
        phone.post("/meedoen/uitspraken/" + id, "tekst", "Liever zo");
        assertThat(elements.get(id).text()).isEqualTo("Liever zo");
        assertThat(elements.formerTexts(id)).containsExactly("Eerst dit");

        phone.post("/meedoen/uitspraken/" + id + "/intrekking");
        assertThat(kept()).isEmpty();
        assertThat(phone.get("/meedoen/vragen").body()).contains("Door u ingetrokken", "Zet terug");
        phone.post("/meedoen/uitspraken/" + id + "/herstel");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void whatTheTeamTookOutStaysOutAndSaysWhy() {
        UUID id = UUID.randomUUID();
        phone.post(question, "id", id.toString(), "tekst", "Een zin met een naam");
        TestVisitor team = rooms.signedIn(port, programme, Role.TEAM);
        assertThat(team.post(programme.path() + "/uitspraken/" + id + "/intrekking").body()).contains("error-reden");
        team.post(programme.path() + "/uitspraken/" + id + "/intrekking", "reden", "Er stond een naam in");
        assertThat(phone.get("/meedoen/vragen").body()).contains("Er stond een naam in");
        phone.post("/meedoen/uitspraken/" + id + "/herstel");
        assertThat(kept()).isEmpty();
    }

    @Test
    void theTeamCannotPutBackWhatTheSpeakerWithdrew() {
        UUID id = UUID.randomUUID();
        phone.post(question, "id", id.toString(), "tekst", "Dit neem ik terug");
        phone.post("/meedoen/uitspraken/" + id + "/intrekking");
        TestVisitor team = rooms.signedIn(port, programme, Role.TEAM);
        assertThat(team.get(programme.path() + "/uitspraken/" + id).body()).contains("Wie dit zei, heeft het ingetrokken").doesNotContain("Dit neem ik terug");
        team.post(programme.path() + "/uitspraken/" + id + "/herstel");
        assertThat(kept()).isEmpty();
    }

    @Test
    void nobodyReachesTheAnswerOfAnother() {
        UUID id = UUID.randomUUID();
        phone.post(question, "id", id.toString(), "tekst", "Van mij");
        TestVisitor other = rooms.joined(port, gathering);
        assertThat(other.get("/meedoen/uitspraken/" + id).status()).isEqualTo(404);
        assertThat(other.post("/meedoen/uitspraken/" + id, "tekst", "Nu van mij").status()).isEqualTo(404);
        assertThat(other.post("/meedoen/uitspraken/" + id + "/intrekking").status()).isEqualTo(404);
        assertThat(other.post("/terugblik/uitspraken/" + id + "/intrekking").status()).isEqualTo(404);
        assertThat(other.post(question, "id", id.toString(), "tekst", "Nu van mij").status()).isEqualTo(422);
        assertThat(elements.get(id).text()).isEqualTo("Van mij");
    }

    @Test
    void whoDidNotJoinIsShownTheDoor() {
        TestVisitor stranger = new TestVisitor(port);
        assertThat(stranger.get(question).location()).isEqualTo("/meedoen");
        assertThat(stranger.post(question, "id", UUID.randomUUID().toString(), "tekst", "Hallo").location()).isEqualTo("/meedoen");
        assertThat(kept()).isEmpty();
    }

    @Test
    void thePhoneSaysNothingOfTheSubject() {
        for (String path : List.of(question, "/meedoen/vragen")) {
            assertThat(phone.get(path).body()).contains("<title>Vragen</title>", "Snel weg", "De hulplijn").doesNotContain(programme.name()).doesNotContain("Proeftafel");
        }
    }
}
