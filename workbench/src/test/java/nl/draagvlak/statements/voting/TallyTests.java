package nl.draagvlak.statements.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.draagvlak.journal.Ids;
import org.junit.jupiter.api.Test;

/** What is shown of votes moves in batches of five people, the same wherever and however it is reckoned. */
class TallyTests {

    private static List<Votes.Vote> drawn(long seed, int people, int statements, int votes) {
        Random random = new Random(seed);
        UUID[] participants = new UUID[people];
        UUID[] propositions = new UUID[statements];
        java.util.Arrays.setAll(participants, i -> Ids.next());
        java.util.Arrays.setAll(propositions, i -> Ids.next());
        List<Votes.Vote> all = new ArrayList<>();
        long sequence = 0;
        for (int i = 0; i < votes; i++) {
            sequence += 1 + random.nextInt(3);
            all.add(new Votes.Vote(sequence, participants[random.nextInt(people)], propositions[random.nextInt(statements)], Stance.of(random.nextInt(3) - 1)));
        }
        return all;
    }

    @Test
    void theLastVoteOfSomebodyOnAStatementCounts() {
        for (long seed = 0; seed < 50; seed++) {
            List<Votes.Vote> all = drawn(seed, 1 + (int) seed, 12, 300);
            Tally tally = new Tally();
            tally.add(all);
            Map<UUID, Map<UUID, Stance>> last = new HashMap<>();
            all.forEach(vote -> last.computeIfAbsent(vote.statementId(), id -> new HashMap<>()).put(vote.participantId(), vote.stance()));
            last.forEach((statement, votes) -> assertThat(tally.votesOn(statement)).isEqualTo(votes.size()));
        }
    }

    @Test
    void itDoesNotMatterInWhichPiecesVotesAreRead() {
        for (long seed = 0; seed < 50; seed++) {
            List<Votes.Vote> all = drawn(seed, 20, 8, 200);
            Tally whole = new Tally();
            whole.add(all);
            Tally pieces = new Tally();
            Random random = new Random(seed);
            for (int from = 0; from < all.size(); ) {
                int to = Math.min(all.size(), from + random.nextInt(9));
                pieces.add(all.subList(from, to));
                from = to;
            }
            assertThat(pieces.shownVotes()).isEqualTo(whole.shownVotes());
            all.forEach(vote -> assertThat(pieces.shown(vote.statementId())).isEqualTo(whole.shown(vote.statementId())));
        }
    }

    @Test
    void whatIsShownMovesOnlyWithFiveVotesOfFivePeople() {
        List<Votes.Vote> all = drawn(7, 30, 5, 400);
        Tally tally = new Tally();
        int movedAt = 0;
        long shown = 0;
        for (int i = 0; i < all.size(); i++) {
            tally.add(all.subList(i, i + 1));
            if (tally.shownVotes() != shown) {
                List<Votes.Vote> batch = all.subList(movedAt, i + 1);
                assertThat(batch).hasSizeGreaterThanOrEqualTo(Tally.BATCH);
                assertThat(batch.stream().map(Votes.Vote::participantId).distinct()).hasSizeGreaterThanOrEqualTo(Tally.BATCH);
                movedAt = i + 1;
                shown = tally.shownVotes();
            }
        }
        assertThat(shown).isPositive();
    }

    @Test
    void fourPeopleNeverMoveIt() {
        Tally tally = new Tally();
        tally.add(drawn(3, 4, 5, 200));
        assertThat(tally.shownVotes()).isZero();
        assertThat(tally.shownVoters()).isZero();
    }
}
