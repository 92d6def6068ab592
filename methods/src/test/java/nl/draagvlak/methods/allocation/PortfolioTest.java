package nl.draagvlak.methods.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortfolioTest {

    @Test
    void noOtherSetThatMayBeChosenIsWorthMore() {
        Random random = new Random(11);
        for (int trial = 0; trial < 3_000; trial++) {
            int m = random.nextInt(11);
            int range = random.nextBoolean() ? 4 : 50;
            List<Portfolio.Item> items = new ArrayList<>();
            for (int i = 0; i < m; i++) {
                Set<String> needs = IntStream.range(0, m).filter(j -> random.nextInt(12) == 0).mapToObj(String::valueOf).collect(Collectors.toSet());
                int self = i;
                Set<String> excludes = IntStream.range(0, m).filter(j -> j != self && random.nextInt(10) == 0).mapToObj(String::valueOf).collect(Collectors.toSet());
                items.add(new Portfolio.Item(String.valueOf(i), BigDecimal.valueOf(random.nextInt(range), 1), BigDecimal.valueOf(random.nextInt(range)),
                        BigDecimal.valueOf(random.nextInt(range) - range / 5, 2), needs, excludes));
            }
            BigDecimal budget = BigDecimal.valueOf(random.nextInt(range * 3), 1);
            BigDecimal capacity = BigDecimal.valueOf(random.nextInt(range * 3));
            Portfolio.Chosen chosen = Portfolio.best(items, budget, capacity);
            assertThat(allowed(items, new HashSet<>(chosen.ids()), budget, capacity)).as("trial %d", trial).isTrue();
            BigDecimal best = BigDecimal.ZERO;
            for (int set = 0; set < 1 << m; set++) {
                int bits = set;
                Set<String> ids = IntStream.range(0, m).filter(i -> (bits >> i & 1) == 1).mapToObj(String::valueOf).collect(Collectors.toSet());
                if (allowed(items, ids, budget, capacity)) {
                    best = best.max(items.stream().filter(i -> ids.contains(i.id())).map(Portfolio.Item::value).reduce(BigDecimal.ZERO, BigDecimal::add));
                }
            }
            assertThat(chosen.value()).as("trial %d: %s, %s, %s", trial, items, budget, capacity).isEqualByComparingTo(best);
        }
    }

    private static boolean allowed(List<Portfolio.Item> items, Set<String> ids, BigDecimal budget, BigDecimal capacity) {
        List<Portfolio.Item> in = items.stream().filter(i -> ids.contains(i.id())).toList();
        return in.stream().map(Portfolio.Item::cost).reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(budget) <= 0
                && in.stream().map(Portfolio.Item::capacity).reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(capacity) <= 0
                && in.stream().allMatch(i -> ids.containsAll(i.needs()) && i.excludes().stream().noneMatch(ids::contains));
    }

    @Test
    void sixtyActionsUnderTwoLimitsAreSettled() {
        Random random = new Random(1);
        List<Portfolio.Item> items = IntStream.range(0, 60).mapToObj(i -> new Portfolio.Item("a" + i, BigDecimal.valueOf(10_000 + random.nextInt(190_000)),
                BigDecimal.valueOf(1 + random.nextInt(40), 1), BigDecimal.valueOf(10 + random.nextInt(41)), i % 7 == 6 ? Set.of("a" + (i - 1)) : Set.of(),
                i % 11 == 10 ? Set.of("a" + (i - 3)) : Set.of())).toList();
        Portfolio.Chosen chosen = Portfolio.best(items, BigDecimal.valueOf(2_000_000), BigDecimal.valueOf(40));
        assertThat(allowed(items, new HashSet<>(chosen.ids()), BigDecimal.valueOf(2_000_000), BigDecimal.valueOf(40))).isTrue();
        assertThat(chosen.ids().size()).isBetween(15, 40);
    }

    @Test
    void whatIsNamedMustBeThere() {
        Portfolio.Item lone = new Portfolio.Item("a", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, Set.of("b"), Set.of());
        assertThatThrownBy(() -> Portfolio.best(List.of(lone), BigDecimal.TEN, BigDecimal.TEN)).hasMessage("item b is named but not there");
        assertThatThrownBy(() -> Portfolio.best(List.of(lone, lone), BigDecimal.TEN, BigDecimal.TEN)).hasMessage("item a is there twice");
    }
}
