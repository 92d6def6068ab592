package nl.draagvlak.methods.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnapsackTest {

    @Test
    void noOtherSetIsWorthMore() {
        Random random = new Random(3);
        for (int i = 0; i < 4_000; i++) {
            int items = random.nextInt(13);
            int range = new int[] {3, 20, 1_000_000}[random.nextInt(3)];
            long[] weight = IntStream.range(0, items).mapToLong(j -> random.nextInt(range)).toArray();
            boolean correlated = random.nextBoolean();
            long[] value = IntStream.range(0, items).mapToLong(j -> correlated ? weight[j] * 3 : random.nextInt(range) - range / 10).toArray();
            long capacity = random.nextInt(range * Math.max(1, items / 2) + 1);
            boolean[] taken = Knapsack.solve(weight, value, capacity);
            assertThat(sum(weight, taken)).isLessThanOrEqualTo(capacity);
            long best = 0;
            for (int set = 0; set < 1 << items; set++) {
                int chosen = set;
                boolean[] other = new boolean[items];
                IntStream.range(0, items).forEach(j -> other[j] = (chosen >> j & 1) == 1);
                best = sum(weight, other) <= capacity ? Math.max(best, sum(value, other)) : best;
            }
            assertThat(sum(value, taken)).as("case %d", i).isEqualTo(best);
        }
    }

    @Test
    void greatestWelfareIsAtLeastThatOfEveryOtherRule() {
        for (int seed = 0; seed < 400; seed++) {
            Election election = Elections.random(new Random(seed), VoteType.APPROVAL);
            for (Utility utility : List.of(Utility.COST, Utility.CARDINALITY)) {
                BigDecimal most = Allocation.of(election, Terms.of(Rule.WELFARE, utility)).welfare();
                assertThat(most).isGreaterThanOrEqualTo(Allocation.of(election, Terms.of(Rule.GREEDY, utility)).welfare());
                assertThat(most).isGreaterThanOrEqualTo(Allocation.of(election, Terms.equalShares(utility, Completion.ADD1_GREEDY)).welfare());
            }
        }
    }

    private static long sum(long[] numbers, boolean[] taken) {
        return IntStream.range(0, numbers.length).filter(j -> taken[j]).mapToLong(j -> numbers[j]).sum();
    }
}
