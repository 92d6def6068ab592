package nl.draagvlak.gatherings.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Round;
import nl.draagvlak.gatherings.Rounds;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rounds are planned, opened, made longer and closed; phones and the big screen follow. */
@WorkbenchTest
class RoundTests {

    private static final Instant TEN = Instant.parse("2026-11-22T09:00:00Z");

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private Rounds rounds;
    private TestGatherings rooms;
    private Programme programme;
    private Gathering gathering;
    private TestVisitor leader;
    private String path;

    @BeforeEach
    void prepare() {
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.open(programme);
        leader = rooms.signedIn(port, programme, Role.FACILITATOR);
        path = programme.path() + gathering.path() + "/rondes";
    }

    /** A round at the tables with the first question, one with the second, and one with everybody. */
    private List<Round> planned() {
        String trend = rooms.prompt(gathering, StatementKind.TREND).id().toString();
        String problem = rooms.prompt(gathering, StatementKind.PROBLEM).id().toString();
        assertThat(leader.post(path + "/indeling", "rijen", "4", "titel-0", "Wat verandert er?", "minuten-0", "20", "opzet-0", "tables", "vragen-0", trend,
                "titel-1", "Wat gaat er mis?", "minuten-1", "30", "opzet-1", "tables", "vragen-1", problem, "titel-3", "Oogst", "minuten-3", "15", "opzet-3", "plenary").status()).isEqualTo(303);
        return rounds.list(gathering.id());
    }

    private Act at(Instant moment) {
        return new Act(house.act().actor(), moment);
    }

    @Test
    void roundsAreProposedFromTheQuestionsAndPlannedAsAWhole() {
        assertThat(leader.get(path).body()).contains("Hier komen de rondes");
        assertThat(leader.get(path + "/indeling").body()).contains("Dit is een voorstel", "value=\"Wat ziet u veranderen?\"", "value=\"Oogst van de tafels\"");
        List<Round> planned = planned();
        assertThat(planned).extracting(Round::title).containsExactly("Wat verandert er?", "Wat gaat er mis?", "Oogst");
        assertThat(planned.getLast().setup()).isEqualTo(Round.Setup.PLENARY);
        assertThat(leader.get(path).body()).contains("Er loopt nu geen ronde", "Wat gaat er mis?", "30 minuten", "Plenair");
    }

    @Test
    void whatIsWrongInThePlanIsToldAtTheFieldAndKept() {
        var answer = leader.post(path + "/indeling", "rijen", "2", "titel-0", "Half", "minuten-0", "lang", "opzet-0", "buiten", "vragen-0", UUID.randomUUID().toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("error-minuten-0", "error-opzet-0", "value=\"Half\"", "value=\"lang\"");
        assertThat(rounds.list(gathering.id())).isEmpty();
    }

    @Test
    void aPhoneSeesTheQuestionsOfTheRoundThatRunsAndNoOthers() {
        List<Round> planned = planned();
        TestVisitor phone = rooms.joined(port, gathering);
        assertThat(phone.get("/meedoen/vragen").body()).contains("Er zijn nu geen vragen");
        leader.post(path + "/" + planned.getFirst().id() + "/opening");
        assertThat(phone.get("/meedoen/vragen").body()).contains("Wat ziet u veranderen?", "Wat verandert er?", "20 minuten", "data-einde=").doesNotContain("Wat gaat er mis?");
        leader.post(path + "/" + planned.get(1).id() + "/opening");
        assertThat(phone.get("/meedoen/vragen").body()).contains("Wat gaat er mis?").doesNotContain("Wat ziet u veranderen?");
        assertThat(phone.get("/meedoen/ronde").body()).contains("30 minuten", "tafel", planned.get(1).id().toString()).doesNotContain("<html");
        assertThat(rounds.list(gathering.id())).extracting(Round::running).containsExactly(false, true, false);
    }

    @Test
    void aQuestionOfNoRoundIsAskedAllTheTime() {
        String trend = rooms.prompt(gathering, StatementKind.TREND).id().toString();
        leader.post(path + "/indeling", "rijen", "1", "titel-0", "Een", "minuten-0", "20", "opzet-0", "tables", "vragen-0", trend);
        assertThat(rounds.askedNow(gathering.id())).extracting(prompt -> prompt.question().nl()).containsExactly("Wat gaat er mis?");
    }

    @Test
    void whatWasTypedInARoundAndArrivesAfterItIsKept() {
        Round first = planned().getFirst();
        TestVisitor phone = rooms.joined(port, gathering);
        leader.post(path + "/" + first.id() + "/opening");
        leader.post(path + "/" + first.id() + "/sluiting");
        String late = "/meedoen/vraag/" + rooms.prompt(gathering, StatementKind.TREND).id();
        assertThat(phone.post(late, "id", UUID.randomUUID().toString(), "tekst", "Net te laat verstuurd").status()).isEqualTo(303);
        assertThat(phone.get("/meedoen/vragen").body()).contains("Net te laat verstuurd");
    }

    @Test
    void timeIsCountedFromTheServerAndCanBeMadeLongerAlsoAfterItWasOver() {
        Round first = planned().getFirst();
        house.inTransaction(() -> {
            rounds.open(at(TEN), gathering, first);
            rounds.extend(at(TEN.plusSeconds(60)), gathering, first, 5);
            return null;
        });
        assertThat(running().endsAt()).isEqualTo(TEN.plus(Duration.ofMinutes(25)));
        assertThat(rounds.moment(gathering.id(), TEN.plusSeconds(61)).orElseThrow().minutesLeft()).isEqualTo(24);
        Instant over = TEN.plus(Duration.ofMinutes(40));
        assertThat(rounds.moment(gathering.id(), over).orElseThrow().over()).isTrue();
        house.inTransaction(() -> {
            rounds.extend(at(over), gathering, first, 10);
            return null;
        });
        assertThat(running().endsAt()).as("ten minutes from now, not from a moment that is past").isEqualTo(over.plus(Duration.ofMinutes(10)));
        assertThat(leader.post(path + "/" + first.id() + "/verlenging", "minuten", "0").status()).isEqualTo(404);
    }

    private Round running() {
        return rounds.running(gathering.id()).orElseThrow();
    }

    @Test
    void aRoundThatWasClosedTooEarlyIsOpenedAgainAndStaysInThePlan() {
        Round first = planned().getFirst();
        leader.post(path + "/" + first.id() + "/opening");
        leader.post(path + "/" + first.id() + "/sluiting");
        assertThat(rounds.find(gathering.id(), first.id()).orElseThrow().done()).isTrue();
        leader.post(path + "/" + first.id() + "/opening");
        assertThat(running().id()).isEqualTo(first.id());
        leader.post(path + "/indeling", "rijen", "1", "titel-0", "Iets anders", "minuten-0", "10", "opzet-0", "tables");
        assertThat(rounds.list(gathering.id())).extracting(Round::title).contains("Wat verandert er?", "Iets anders").hasSize(2);
    }

    @Test
    void twoFacilitatorsWhoPressAtOnceOpenOneRound() throws Exception {
        List<Round> planned = planned();
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                Round round = planned.get(i % 2);
                answers.add(hands.submit(() -> rooms.signedIn(port, programme, Role.FACILITATOR).post(path + "/" + round.id() + "/opening").status()));
            }
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isLessThan(500);
        }
        assertThat(rounds.list(gathering.id()).stream().filter(Round::running)).hasSize(1);
    }

    @Test
    void noRoundRunsInAGatheringThatIsNotOpen() {
        Round first = planned().getFirst();
        rooms.close(gathering);
        leader.post(path + "/" + first.id() + "/opening");
        assertThat(rounds.running(gathering.id())).isEmpty();
        assertThat(leader.get(path).body()).contains("De bijeenkomst is gesloten");
        assertThat(leader.post(path + "/" + Ids.next() + "/opening").status()).isEqualTo(404);
    }

    @Test
    void aTableThatSaidNothingInThisRoundIsNamed() {
        Round first = planned().getFirst();
        String table = programme.path() + gathering.path() + "/tafels/1";
        leader.post(table, "id", UUID.randomUUID().toString(), "soort", "trend", "tekst", "Voor de ronde gezegd");
        leader.post(path + "/" + first.id() + "/opening");
        assertThat(leader.get(path + "/stand").body()).contains("Tafel 1", "nog stil");
        leader.post(table, "id", UUID.randomUUID().toString(), "soort", "trend", "tekst", "In de ronde gezegd");
        assertThat(leader.get(path + "/stand").body()).containsPattern("Tafel 1</a>: *1").containsOnlyOnce("nog stil");
    }

    @Test
    void aTableChoosesWhatItBringsAndThePlenaryScreenShowsItPerTable() {
        List<Round> planned = planned();
        String table = programme.path() + gathering.path() + "/tafels/2";
        String screen = programme.path() + gathering.path() + "/scherm";
        UUID chosen = UUID.randomUUID();
        leader.post(table, "id", chosen.toString(), "soort", "trend", "tekst", "Dit willen wij aan iedereen vertellen");
        leader.post(table, "id", UUID.randomUUID().toString(), "soort", "trend", "tekst", "Dit blijft hier");
        leader.post(table + "/oogst", "uitspraak", chosen.toString());
        assertThat(leader.get(table).body()).contains("naar plenair", "Toch niet");
        assertThat(leader.get(screen).body()).as("not before the plenary").doesNotContain("oogst-tafel");
        leader.post(path + "/" + planned.getLast().id() + "/opening");
        assertThat(leader.get(screen).body()).contains("oogst-tafel", "Dit willen wij aan iedereen vertellen", "data-einde=").doesNotContain("Dit blijft hier");
        leader.post(programme.path() + "/uitspraken/" + chosen + "/scherm", "toon", "nee");
        assertThat(leader.get(screen).body()).as("taken off the screen").doesNotContain("Dit willen wij aan iedereen vertellen");
        leader.post(programme.path() + "/uitspraken/" + chosen + "/scherm", "toon", "ja");
        assertThat(leader.get(programme.path() + gathering.path() + "/oogst").body()).contains("Tafel 2", "Dit willen wij aan iedereen vertellen", "nog niets gekozen");
        leader.post(table + "/oogst", "uitspraak", chosen.toString(), "breng", "nee");
        assertThat(leader.get(programme.path() + gathering.path() + "/oogst").body()).contains("Nog geen tafel heeft iets gekozen");
        assertThat(leader.post(programme.path() + gathering.path() + "/tafels/1/oogst", "uitspraak", chosen.toString()).status()).as("another table's").isEqualTo(404);
    }
}
