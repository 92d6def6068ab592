package nl.draagvlak.anthology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.causes.Problem;
import nl.draagvlak.causes.Problems;
import nl.draagvlak.disclosure.Use;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.people.Participants;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.statements.Statement;
import nl.draagvlak.statements.Statements;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Consent use by use, given by who said it after seeing the words in their place. */
@WorkbenchTest
class ConsentTests {

    private static final String WORDS = "De brief over kiezelwier kwam te laat.";

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
    private Quotes quotes;
    @Autowired
    private Themes themes;
    @Autowired
    private Problems problems;
    private Programme programme;
    private TestVisitor team;
    private TestVisitor speaker;
    private UUID quote;

    @BeforeEach
    void sayAndChoose() {
        TestGatherings rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        Gathering gathering = rooms.open(programme);
        UUID said = UUID.randomUUID();
        String code = house.inTransaction(() -> {
            Participants.Welcome welcome = participants.join(house.act().at(), programme.id(), "Merel 27", "lived");
            statements.add(house.act(), Statement.said(said, programme.id(), gathering.id(), 1, StatementKind.PROBLEM, welcome.participant().id(), "lived", true),
                    WORDS, List.of());
            return welcome.receiptCode();
        });
        quote = quotes.propose(house.act(), said, WORDS).element().id();
        quotes.gather(house.act(), quote, List.of(themes.add(house.act(), programme.id(), "Op tijd horen", "Hearing in time", "")));
        quotes.include(house.act(), quote);
        team = rooms.signedIn(port, programme, Role.TEAM);
        speaker = new TestVisitor(port);
        speaker.post("/terugblik", "persoonlijk", code);
    }

    private void ask(Use... uses) {
        for (Use use : uses) {
            assertThat(team.post(page() + "/vraag", "gebruik", use.name()).status()).isEqualTo(303);
        }
    }

    private String page() {
        return programme.path() + "/bloemlezing/citaten/" + quote;
    }

    private void answer(Use use, String answer) {
        assertThat(speaker.post("/terugblik/citaten/" + quote, "woorden", WORDS, "mag-" + use.name().toLowerCase(), answer).status()).isEqualTo(303);
    }

    private boolean inAnthology() {
        return team.get(programme.path() + "/bloemlezing/uitgave").body().contains("kiezelwier");
    }

    private boolean inPublicPreview() {
        return team.get(programme.path() + "/publicatie/bloemlezing").body().contains("kiezelwier");
    }

    @Test
    void askedWithoutAnAnswerNothingLeavesAndTheTeamSeesThatItWaits() {
        ask(Use.ANTHOLOGY, Use.PUBLIC);
        assertThat(speaker.get("/terugblik").body()).contains("Wij vragen u iets over dit citaat", "/terugblik/citaten/" + quote);
        assertThat(inAnthology()).isFalse();
        assertThat(team.get(page()).body()).contains("gevraagd").contains("gevraagd, nog geen antwoord");
    }

    @Test
    void theSpeakerSeesTheQuoteInItsPlaceAndAnswersPerUse() {
        ask(Use.ANTHOLOGY, Use.PUBLIC);
        assertThat(speaker.get("/terugblik/citaten/" + quote).body()).contains("U zei:", "Op tijd horen", "Iedereen kan dit lezen", "Snel weg", "De hulplijn")
                .doesNotContain(programme.path());
        answer(Use.ANTHOLOGY, "ja");
        assertThat(inAnthology()).as("what the bodies read").isTrue();
        assertThat(inPublicPreview()).as("what anybody would read").isFalse();
        answer(Use.PUBLIC, "ja");
        assertThat(inPublicPreview()).isTrue();
        assertThat(team.get(page()).body()).contains("Wat de spreker goedvindt").doesNotContain("nog geen antwoord");
    }

    @Test
    void aNoLaterTakesItOutOfWhatWasFrozenForThatUseOnly() {
        ask(Use.ANTHOLOGY, Use.PUBLIC);
        answer(Use.ANTHOLOGY, "ja");
        answer(Use.PUBLIC, "ja");
        team.post(programme.path() + "/publicatie/bloemlezing", "reden", "eerste uitgave");
        String edition = "/openbaar/" + programme.slug() + "/bloemlezing/1";
        assertThat(new TestVisitor(port).get(edition).body()).contains("kiezelwier");
        answer(Use.PUBLIC, "nee");
        assertThat(new TestVisitor(port).get(edition).body()).doesNotContain("kiezelwier");
        assertThat(inAnthology()).as("the other yes stands").isTrue();
        answer(Use.PUBLIC, "ja");
        assertThat(inPublicPreview()).as("and a no can become a yes again").isTrue();
    }

    @Test
    void otherWordsAreAskedAnewAndAnAnswerToTheFormerWordsIsRefused() {
        ask(Use.ANTHOLOGY);
        answer(Use.ANTHOLOGY, "ja");
        quotes.rewrite(house.act(), quote, "Andere woorden over kiezelwier");
        assertThat(inAnthology()).isFalse();
        assertThat(speaker.post("/terugblik/citaten/" + quote, "woorden", WORDS, "mag-anthology", "ja").status()).isEqualTo(422);
        assertThat(inAnthology()).isFalse();
    }

    @Test
    void theTeamCannotAnswerForWhoWasAskedAndNobodyElseSeesTheQuestion() {
        ask(Use.ANTHOLOGY);
        assertThat(team.post(page(), "woorden", WORDS, "toestemming", "PUBLIC").status()).isEqualTo(422);
        assertThat(new TestVisitor(port).get("/terugblik/citaten/" + quote).status()).isEqualTo(404);
        assertThat(team.get("/terugblik/citaten/" + quote).status()).isEqualTo(404);
        assertThat(team.post(page() + "/vraag").body()).contains("Kies waarvoor");
    }

    @Test
    void inThePlanItStandsBelowTheProblemAfterAYesToThat() {
        house.inTransaction(() -> problems.add(house.act(), programme.id(), new Problem.Draft("Brieven komen te laat aan", "", "", "", "", "", Set.of(quote))));
        ask(Use.PLAN);
        assertThat(speaker.get("/terugblik/citaten/" + quote).body()).contains("In het plan", "Brieven komen te laat aan");
        String plan = programme.path() + "/concepten/tekst";
        answer(Use.PLAN, "ja");
        assertThat(quotes.find(quote).orElseThrow().agreement().uses()).isEqualTo(Set.of(Use.PLAN));
        assertThat(team.get(plan).body()).contains("kiezelwier");
        answer(Use.PLAN, "nee");
        assertThat(team.get(plan).body()).doesNotContain("kiezelwier");
    }
}
