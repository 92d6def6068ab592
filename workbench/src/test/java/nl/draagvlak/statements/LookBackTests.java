package nl.draagvlak.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.people.Participants;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Kinds;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What happened with what I said. */
@WorkbenchTest
class LookBackTests {

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
    private Statements statements;
    @Autowired
    private Elements elements;
    @Autowired
    private Links links;
    @Autowired
    private Kinds kinds;
    private TestGatherings rooms;
    private Programme programme;
    private Gathering gathering;
    private String code;
    private UUID said;

    @BeforeEach
    void say() {
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.open(programme);
        said = UUID.randomUUID();
        house.inTransaction(() -> {
            Participants.Welcome welcome = participants.join(house.act().at(), programme.id(), "Merel 27", "care");
            code = welcome.receiptCode();
            return statements.add(house.act(), Statement.said(said, programme.id(), gathering.id(), 1, StatementKind.PROBLEM, welcome.participant().id(), "care", true),
                    "Niemand belt terug", java.util.List.of());
        });
    }

    private UUID later(String kind, Audience audience, String text, String relation, UUID on) {
        return house.inTransaction(() -> {
            Element element = elements.add(house.act(), programme.id(), kinds.get(kind), text, "", audience);
            links.lay(house.act(), element.id(), relation, on, "");
            return element.id();
        });
    }

    private TestVisitor lookingBack() {
        TestVisitor visitor = new TestVisitor(port);
        assertThat(visitor.post("/terugblik", "persoonlijk", code.toLowerCase().replace("-", " ")).location()).isEqualTo("/terugblik");
        return visitor;
    }

    @Test
    void thePersonalCodeShowsTheThreadOfWhatOneSaid() {
        UUID quote = later("quote", Audience.TEAM, "Niemand belt […] terug", "comes-from", said);
        UUID problem = later("problem", Audience.BODIES, "Hulp is onbereikbaar", "shows-from", quote);
        later("intervention", Audience.TEAM, "Een plan dat nog geheim is", "acts-on", problem);
        String page = lookingBack().get("/terugblik").body();
        assertThat(page).contains("Niemand belt terug", "Hieruit is een citaat gekozen", "Hulp is onbereikbaar", "Daarom is dit bedacht");
        assertThat(page).as("what is for the team only stays with the team").doesNotContain("Een plan dat nog geheim is").contains("alleen voor het team");
        assertThat(page).contains("Snel weg").doesNotContain(programme.name()).doesNotContain(code);
    }

    @Test
    void whereNothingCameOfItThatIsSaidToo() {
        assertThat(lookingBack().get("/terugblik").body()).contains("De bijeenkomst is nog open");
        rooms.close(gathering);
        assertThat(lookingBack().get("/terugblik").body()).contains("Er is nog niets mee gemaakt");
    }

    @Test
    void aWrongCodeIsToldKindlyAndLeadsNowhere() {
        Answer answer = new TestVisitor(port).post("/terugblik", "persoonlijk", "AAAA-BBBB-CCCC-DDDD");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Deze code kennen wij niet").contains("AAAA-BBBB-CCCC-DDDD");
        assertThat(new TestVisitor(port).get("/terugblik").body()).contains("Uw persoonlijke code").doesNotContain("Niemand belt terug");
    }

    @Test
    void withdrawingTakesTheQuoteAlongAndSaysWhere() {
        TestVisitor team = rooms.signedIn(port, programme, Role.TEAM);
        team.post(programme.path() + "/bloemlezing/citaten", "uitspraak", said.toString(), "woorden", "Niemand belt terug");
        UUID quote = elements.list(programme.id(), kinds.get("quote")).getFirst().id();

        TestVisitor speaker = lookingBack();
        speaker.post("/terugblik/uitspraken/" + said + "/intrekking");
        assertThat(elements.get(said).active()).isFalse();
        assertThat(elements.get(quote).active()).as("the quote goes along").isFalse();
        assertThat(speaker.get("/terugblik").body()).contains("U hebt dit ingetrokken op", "Weggehaald:", "citaat C1");
        speaker.post("/terugblik/uitspraken/" + said + "/intrekking");
        assertThat(elements.get(said).reason()).as("twice is once").isEqualTo(AnswerPages.SPEAKER_ASKED);
    }

    @Test
    void whatWasUsedCanNoLongerBeChanged() {
        later("quote", Audience.TEAM, "Niemand belt terug", "comes-from", said);
        TestVisitor speaker = lookingBack();
        Answer answer = speaker.post("/meedoen/uitspraken/" + said, "tekst", "Iedereen belt terug");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Hier is al iets mee gemaakt");
        assertThat(elements.get(said).text()).isEqualTo("Niemand belt terug");
    }
}
