package nl.draagvlak.methods.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must not matter does not matter, to the last bit. */
class VotesPropertyTest {

    private record Vote(int participant, int statement, int vote) {}

    private static final int SEEDS = 25;

    @Test
    void theOrderOfVotesDoesNotMatter() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Vote> votes = votes(random);
            List<Vote> others = new ArrayList<>(votes);
            Collections.shuffle(others, random);
            same(conversation(votes, 1), conversation(others, 1), seed);
        }
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Vote> votes = votes(new Random(seed));
            for (int threads = 2; threads <= 4; threads++) {
                same(conversation(votes, 1), conversation(votes, threads), seed);
            }
        }
    }

    @Test
    void theNamesOfParticipantsDoNotMatter() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Vote> votes = votes(random);
            int participants = votes.stream().mapToInt(Vote::participant).max().orElse(0) + 1;
            List<Integer> names = new ArrayList<>(IntStream.range(0, participants).boxed().toList());
            Collections.shuffle(names, random);
            List<Vote> renamed = votes.stream().map(vote -> new Vote(names.get(vote.participant()), vote.statement(), vote.vote())).toList();
            Conversation one = conversation(votes, 1);
            Conversation other = conversation(renamed, 2);
            Landscape first = one.landscape();
            Landscape second = other.landscape();
            assertThat(second.statements()).as("seed %d", seed).isEqualTo(first.statements());
            assertThat(second.groups()).isEqualTo(first.groups());
            assertThat(second.plane().components()).isDeepEqualTo(first.plane().components());
            for (int participant : votes.stream().mapToInt(Vote::participant).distinct().toArray()) {
                int name = names.get(participant);
                assertThat(second.positions()[2 * name]).isEqualTo(first.positions()[2 * participant]);
                assertThat(second.positions()[2 * name + 1]).isEqualTo(first.positions()[2 * participant + 1]);
            }
            assertThat(bits(other.stability(second, 5))).isEqualTo(bits(one.stability(first, 5)));
        }
    }

    @Test
    void votingTheSameAgainDoesNotMatterAndTheLatestCounts() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Vote> votes = votes(random);
            List<Vote> changed = new ArrayList<>();
            votes.forEach(vote -> changed.add(new Vote(vote.participant(), vote.statement(), random.nextInt(3) - 1)));
            Collections.shuffle(changed, random);
            changed.addAll(votes);
            changed.addAll(votes);
            same(conversation(votes, 1), conversation(changed, 1), seed);
        }
    }

    @Test
    void keepingUpGivesExactlyWhatCountingAgainGives() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Vote> votes = votes(random);
            Conversation live = new Conversation(1, 1);
            live.moderate(3, true);
            for (Vote vote : votes) {
                live.vote(vote.participant(), vote.statement(), random.nextInt(3) - 1);
                if (random.nextInt(50) == 0) {
                    live.landscape();
                }
                if (random.nextInt(20) == 0) {
                    live.withdraw(vote.participant(), vote.statement());
                }
                live.vote(vote.participant(), vote.statement(), vote.vote());
            }
            int gone = random.nextInt(3);
            live.withdraw(gone);
            Conversation again = conversation(votes.stream().filter(vote -> vote.participant() != gone).toList(), 2);
            Landscape landscape = live.landscape();
            Landscape fromNothing = again.landscape();
            assertThat(live.pairs().sameAs(again.pairs())).as("seed %d", seed).isTrue();
            assertThat(landscape.statements()).isEqualTo(fromNothing.statements());
            assertThat(landscape.groups()).isEqualTo(fromNothing.groups());
            assertThat(landscape.plane().components()).isDeepEqualTo(fromNothing.plane().components());
        }
    }

    @Test
    void manyThreadsCountPairsAsOneDoesAndAsSchoolDoes() {
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            int statements = 600;
            VoteRows rows = new VoteRows();
            for (int i = 0; i < 20_000; i++) {
                rows.put(random.nextInt(100), VoteRows.cell(random.nextInt(statements), random.nextInt(3) - 1));
            }
            PairSums counted = PairSums.of(rows.all(), rows.participants(), rows.statements(), 1);
            assertThat(counted.sameAs(PairSums.of(rows.all(), rows.participants(), rows.statements(), 3))).isTrue();
            for (int i = 0; i < 50; i++) {
                int high = random.nextInt(rows.statements());
                int low = random.nextInt(high + 1);
                double expected = 0;
                for (int participant = 0; participant < rows.participants(); participant++) {
                    int a = rows.find(participant, low);
                    int b = rows.find(participant, high);
                    expected += a < 0 || b < 0 ? 0 : (VoteRows.vote(a) - 0.25) * (VoteRows.vote(b) + 0.5);
                }
                assertThat(counted.covariance(low, high, 0.25, -0.5)).isEqualTo(expected);
            }
        }
    }

    @Test
    void moreVotesThanFitInHalfAWordAreCounted() {
        int participants = 70_000;
        Conversation conversation = new Conversation(1, 2);
        for (int participant = 0; participant < participants; participant++) {
            conversation.votes(participant, new int[] {0, 1}, new byte[] {-1, 1});
        }
        conversation.landscape();
        assertThat(conversation.pairs().seen(0)).isEqualTo(participants);
        assertThat(conversation.pairs().balance(0)).isEqualTo(-participants);
        assertThat(conversation.pairs().covariance(0, 1, 0, 0)).isEqualTo(-participants);
    }

    @Test
    void aPassIsNotAVoteAgainst() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Vote> votes = votes(random);
            Vote passing = votes.get(random.nextInt(votes.size()));
            Landscape passed = with(votes, new Vote(passing.participant(), passing.statement(), 0)).landscape();
            Landscape against = with(votes, new Vote(passing.participant(), passing.statement(), -1)).landscape();
            Landscape unseen = conversation(votes.stream().filter(vote -> vote != passing).toList(), 1).landscape();
            Tally pass = tally(passed, passing.statement());
            assertThat(pass.disagrees()).isEqualTo(tally(against, passing.statement()).disagrees() - 1);
            assertThat(pass.passes()).isEqualTo(tally(against, passing.statement()).passes() + 1);
            assertThat(pass.seen()).isEqualTo(tally(unseen, passing.statement()).seen() + 1);
            assertThat(pass.agrees()).isEqualTo(tally(unseen, passing.statement()).agrees());
        }
    }

    private static Tally tally(Landscape landscape, int statement) {
        return landscape.statements().stream().filter(one -> one.id() == statement).map(Statement::all).findFirst().orElse(new Tally(0, 0, 0));
    }

    private static Conversation with(List<Vote> votes, Vote last) {
        Conversation conversation = conversation(votes, 1);
        conversation.vote(last.participant(), last.statement(), last.vote());
        return conversation;
    }

    private static void same(Conversation one, Conversation other, int seed) {
        Landscape first = one.landscape();
        Landscape second = other.landscape();
        assertThat(second.statements()).as("seed %d", seed).isEqualTo(first.statements());
        assertThat(second.groups()).isEqualTo(first.groups());
        assertThat(second.groupOf()).isEqualTo(first.groupOf());
        assertThat(second.positions()).isEqualTo(first.positions());
        assertThat(second.silhouette()).isEqualTo(first.silhouette());
        assertThat(second.plane().components()).isDeepEqualTo(first.plane().components());
        assertThat(second.plane().varianceRatio()).isEqualTo(first.plane().varianceRatio());
        assertThat(bits(other.stability(second, 5))).isEqualTo(bits(one.stability(first, 5)));
    }

    private static List<Long> bits(Stability stability) {
        List<Double> values = new ArrayList<>(List.of(stability.mean(), stability.low(), stability.high(), stability.seeds()));
        Arrays.stream(stability.shares()).forEach(values::add);
        return values.stream().map(Double::doubleToLongBits).toList();
    }

    private static Conversation conversation(List<Vote> votes, int threads) {
        Conversation conversation = new Conversation(1, threads);
        conversation.moderate(3, true);
        votes.forEach(vote -> conversation.vote(vote.participant(), vote.statement(), vote.vote()));
        return conversation;
    }

    /** Each participant votes at most once on each statement; two camps, so that there is something to find. */
    private static List<Vote> votes(Random random) {
        int participants = 3 + random.nextInt(120);
        int statements = 2 + random.nextInt(30);
        double density = 0.1 + 0.8 * random.nextDouble();
        List<Vote> votes = new ArrayList<>();
        for (int participant = 0; participant < participants; participant++) {
            for (int statement = 0; statement < statements; statement++) {
                if (random.nextDouble() < density || votes.isEmpty()) {
                    int camp = participant % 2 == statement % 2 ? 1 : -1;
                    votes.add(new Vote(participant, statement, random.nextInt(5) == 0 ? 0 : random.nextInt(4) == 0 ? -camp : camp));
                }
            }
        }
        return votes;
    }
}
