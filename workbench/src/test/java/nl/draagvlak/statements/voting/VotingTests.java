package nl.draagvlak.statements.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Entry;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Role;
import nl.draagvlak.people.Tokens;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Votes are taken in once, the last one counts, and nobody votes where it is closed or for somebody else. */
@WorkbenchTest
class VotingTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private Journal journal;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private BallotBox box;
    @Autowired
    private Votes votes;
    @Autowired
    private Votings votings;
    private TestGatherings rooms;
    private Programme programme;
    private Gathering gathering;
    private TestVisitor speaker;
    private UUID statement;

    @BeforeEach
    void open() {
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.open(programme);
        speaker = rooms.joined(port, gathering);
        statement = say("De wachttijd is te lang");
        votings.open(house.act(), gathering);
    }

    private UUID say(String words) {
        UUID id = UUID.randomUUID();
        speaker.post("/meedoen/vraag/" + rooms.prompt(gathering, StatementKind.TREND).id(), "id", id.toString(), "tekst", words, "scherm", "ja");
        return id;
    }

    private Answer vote(TestVisitor phone, UUID id, UUID statement, String stance) {
        return phone.post("/bijeenkomsten/" + gathering.joinCode() + "/stemmen", "id", id.toString(), "uitspraak", statement.toString(), "stem", stance);
    }

    private Ballot ballot(TestVisitor phone, UUID id, UUID statement, Stance stance) {
        return new Ballot(programme.id(), gathering.id(), Tokens.hash(phone.cookie("draagvlak_deelname")), null, id, statement, stance);
    }

    private long rows() {
        return jdbc.sql("select count(*) from statements.vote where gathering_id = ?").param(gathering.id()).query(Long.class).single();
    }

    private Map<UUID, Stance> said(TestVisitor phone) {
        UUID participant = jdbc.sql("select participant_id from people.session where token_hash = ?").param(Tokens.hash(phone.cookie("draagvlak_deelname"))).query(UUID.class).single();
        return votes.of(participant, gathering.id());
    }

    @Test
    void aVoteIsKeptAndTheLastOneOnAStatementCounts() {
        TestVisitor phone = rooms.joined(port, gathering);
        assertThat(vote(phone, Ids.next(), statement, "eens").location()).isEqualTo("/meedoen/stemmen");
        assertThat(said(phone)).isEqualTo(Map.of(statement, Stance.AGREE));
        vote(phone, Ids.next(), statement, "oneens");
        assertThat(said(phone)).isEqualTo(Map.of(statement, Stance.DISAGREE));
        assertThat(rows()).as("what was voted before stays as history").isEqualTo(2);
        assertThat(phone.get("/meedoen/stemmen").body()).contains("U stemde: Oneens");
    }

    @Test
    void whatIsSentAgainDoesNothingAlsoAfterALaterVote() {
        TestVisitor phone = rooms.joined(port, gathering);
        UUID first = Ids.next();
        vote(phone, first, statement, "eens");
        vote(phone, Ids.next(), statement, "oneens");
        assertThat(vote(phone, first, statement, "eens").location()).as("a late resend is confirmed").isEqualTo("/meedoen/stemmen");
        assertThat(said(phone)).isEqualTo(Map.of(statement, Stance.DISAGREE));
        assertThat(rows()).isEqualTo(2);
        Answer other = vote(phone, first, statement, "weet-niet");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("met een andere keuze");
    }

    @Test
    void twinsInOneBatchAreCountedOnce() {
        TestVisitor phone = rooms.joined(port, gathering);
        UUID id = Ids.next();
        List<CompletableFuture<Verdict>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(box.cast(ballot(phone, id, statement, Stance.AGREE)));
        }
        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(Verdict.COUNTED, Verdict.COUNTED_BEFORE).containsOnlyOnce(Verdict.COUNTED);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void theSameIdOfTwoPeopleIsTwoVotes() {
        UUID id = Ids.next();
        TestVisitor one = rooms.joined(port, gathering);
        TestVisitor other = rooms.joined(port, gathering);
        vote(one, id, statement, "eens");
        vote(other, id, statement, "oneens");
        assertThat(said(one)).isEqualTo(Map.of(statement, Stance.AGREE));
        assertThat(said(other)).isEqualTo(Map.of(statement, Stance.DISAGREE));
    }

    @Test
    void whereItIsClosedNothingIsTakenInAndThatIsSaidPlainly() {
        TestVisitor phone = rooms.joined(port, gathering);
        UUID kept = Ids.next();
        vote(phone, kept, statement, "eens");
        votings.close(house.act(), gathering);
        Answer refused = vote(phone, Ids.next(), statement, "oneens");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Het stemmen is gesloten. Deze stem is niet opgeslagen.");
        assertThat(vote(phone, kept, statement, "eens").location()).as("what was kept before is still confirmed").isEqualTo("/meedoen/stemmen");
        votings.open(house.act(), gathering);
        rooms.close(gathering);
        assertThat(vote(phone, Ids.next(), statement, "oneens").body()).contains("Het stemmen is gesloten");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aGatheringWhereVotingWasNeverOpenedTakesNoVotes() {
        Gathering quiet = rooms.open(programme);
        TestVisitor phone = rooms.joined(port, quiet);
        Ballot ballot = new Ballot(programme.id(), quiet.id(), Tokens.hash(phone.cookie("draagvlak_deelname")), null, Ids.next(), statement, Stance.AGREE);
        assertThat(box.cast(ballot).join()).isEqualTo(Verdict.CLOSED);
    }

    @Test
    void onlyWhoTakesPartHereVotesAndOnlyOnWhatTakesPart() {
        TestVisitor elsewhere = rooms.joined(port, rooms.open(programme));
        assertThat(box.cast(ballot(elsewhere, Ids.next(), statement, Stance.AGREE)).join()).isEqualTo(Verdict.NO_PARTICIPANT);
        Ballot nobody = new Ballot(programme.id(), gathering.id(), Tokens.hash("verzonnen"), null, Ids.next(), statement, Stance.AGREE);
        assertThat(box.cast(nobody).join()).isEqualTo(Verdict.NO_PARTICIPANT);

        TestVisitor phone = rooms.joined(port, gathering);
        assertThat(box.cast(ballot(phone, Ids.next(), UUID.randomUUID(), Stance.AGREE)).join()).isEqualTo(Verdict.NO_STATEMENT);
        UUID held = say("Dit haalt het team eraf");
        rooms.signedIn(port, programme, Role.FACILITATOR).post(programme.path() + "/uitspraken/" + held + "/scherm", "toon", "nee");
        assertThat(box.cast(ballot(phone, Ids.next(), held, Stance.AGREE)).join()).isEqualTo(Verdict.NO_STATEMENT);
        UUID withdrawn = say("Dit trekt de spreker in");
        speaker.post("/meedoen/uitspraken/" + withdrawn + "/intrekking");
        assertThat(box.cast(ballot(phone, Ids.next(), withdrawn, Stance.AGREE)).join()).isEqualTo(Verdict.NO_STATEMENT);
        phone.post("/meedoen/afsluiting");
        assertThat(rows()).isZero();
    }

    @Test
    void aBatchHasOneEntryInTheJournalAndTheChainHolds() {
        TestVisitor phone = rooms.joined(port, gathering);
        long before = journal.count(programme.id());
        vote(phone, Ids.next(), statement, "eens");
        assertThat(journal.count(programme.id())).isEqualTo(before + 1);
        assertThat(journal.listOf(gathering.id())).extracting(Entry::action).contains("voting.opened", "votes.counted");
        List<CompletableFuture<Verdict>> answers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            answers.add(box.cast(ballot(phone, Ids.next(), statement, Stance.of(i % 3 - 1))));
        }
        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(Verdict.COUNTED);
        assertThat(journal.count(programme.id())).as("far fewer entries than votes").isLessThan(before + 150);
        assertThat(journal.firstBroken(programme.id())).isEmpty();
        assertThat(said(phone)).as("the order in which they came").isEqualTo(Map.of(statement, Stance.of(299 % 3 - 1)));
    }

    @Test
    void theDatabaseRefusesAVoteWithoutAnEntryAndAnyChangeOfAVote() {
        TestVisitor phone = rooms.joined(port, gathering);
        vote(phone, Ids.next(), statement, "eens");
        Assertions.assertThatThrownBy(() -> house.inTransaction(() -> jdbc.sql("""
                insert into statements.vote (programme_id, gathering_id, participant_id, client_id, statement_id, at, value)
                select programme_id, gathering_id, participant_id, gen_random_uuid(), statement_id, at, -1 from statements.vote where gathering_id = ?
                """).param(gathering.id()).update())).hasStackTraceContaining("has no journal entry");
        Assertions.assertThatThrownBy(() -> house.inTransaction(() -> jdbc.sql("update statements.vote set value = -1 where gathering_id = ?").param(gathering.id()).update()))
                .hasStackTraceContaining("a vote is not changed");
        assertThat(said(phone)).isEqualTo(Map.of(statement, Stance.AGREE));
    }

    @Test
    void theFormNeedsItsTokenAndAChoice() {
        TestVisitor phone = rooms.joined(port, gathering);
        assertThat(vote(phone, Ids.next(), statement, "misschien").status()).isEqualTo(422);
        assertThat(vote(new TestVisitor(port), Ids.next(), statement, "eens").status()).isEqualTo(403);
        assertThat(phone.post("/bijeenkomsten/ZZZZZZ/stemmen", "id", Ids.next().toString(), "uitspraak", statement.toString(), "stem", "eens").status()).isEqualTo(404);
        assertThat(rows()).isZero();
    }

    @Test
    void theFacilitatorOpensAndClosesAndSeesFiguresInBatches() {
        TestVisitor leader = rooms.signedIn(port, programme, Role.FACILITATOR);
        String page = programme.path() + gathering.path() + "/stemmen";
        assertThat(leader.get(page).body()).contains("Stemmen sluiten", "De wachttijd is te lang");
        for (int i = 0; i < 4; i++) {
            vote(rooms.joined(port, gathering), Ids.next(), statement, "eens");
        }
        assertThat(leader.get(page).body()).contains("<td>0</td><td>0</td><td>0</td>").doesNotContain("<td>4</td>");
        vote(rooms.joined(port, gathering), Ids.next(), statement, "oneens");
        assertThat(leader.get(page).body()).contains("<td>4</td><td>1</td><td>0</td>");
        assertThat(leader.post(page + "/sluiting").location()).isEqualTo(page);
        assertThat(leader.get(page).body()).contains("Stemmen openen");
        leader.post(page + "/opening");
        assertThat(leader.get(page).body()).contains("Stemmen sluiten");
    }

    @Test
    void theNextStatementIsOneWithFewVotesAndNeverOnesOwn() {
        UUID second = say("Niemand weet wie erover gaat");
        TestVisitor phone = rooms.joined(port, gathering);
        vote(phone, Ids.next(), statement, "eens");
        String page = phone.get("/meedoen/stemmen").body();
        assertThat(page).contains("U hebt op 1 van de 2", "name=\"uitspraak\" value=\"" + second + "\"");
        assertThat(rooms.joined(port, gathering).get("/meedoen/stemmen").body()).as("the other has a vote already").contains("name=\"uitspraak\" value=\"" + second + "\"");
        assertThat(phone.get("/meedoen/stemmen?uitspraak=" + statement).body()).contains("U stemde: Eens. Uw laatste keuze telt.");
        assertThat(speaker.get("/meedoen/stemmen").body()).contains("Er zijn nog geen uitspraken om op te stemmen");
    }
}
