package nl.draagvlak.methods.causality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InterceptionTest {

    @Test
    void oneNodeInTheMiddleIsEnoughAndBothEndsOfAChainAreTold() {
        Interception<String> map = new Interception<>(List.of("p", "a", "b", "m", "n"),
                List.of(Map.entry("a", "m"), Map.entry("b", "m"), Map.entry("m", "n"), Map.entry("n", "p")));
        Interception.Cut<String> cut = map.cut(List.of("a", "b"), "p");
        assertThat(cut.early()).containsExactly("m");
        assertThat(cut.late()).containsExactly("n");
        assertThat(cut.reached()).isTrue();
        assertThat(map.cut(List.of("a"), "p").early()).containsExactly("a");
        assertThat(map.cut(List.of("p"), "a").reached()).isFalse();
        assertThat(map.cut(List.of("p"), "a").early()).isEmpty();
        assertThatThrownBy(() -> map.cut(List.of("x"), "p")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRootThatLeadsStraightToTheProblemMustBeTakenItself() {
        Interception<String> map = new Interception<>(List.of("p", "a", "b", "m"), List.of(Map.entry("a", "p"), Map.entry("a", "m"), Map.entry("b", "m"), Map.entry("m", "p")));
        assertThat(map.cut(List.of("a", "b"), "p").early()).containsExactlyInAnyOrder("a", "b");
        assertThat(map.cut(List.of("a", "b"), "p").late()).containsExactlyInAnyOrder("a", "m");
    }

    /** Against trying every set, on random maps with loops. */
    @Test
    void isTheSmallestThereIsAndReallyCuts() {
        Random random = new Random(5);
        for (int round = 0; round < 400; round++) {
            int size = random.nextInt(2, 9);
            List<Map.Entry<Integer, Integer>> arrows = new ArrayList<>();
            for (int i = random.nextInt(3 * size); i >= 0; i--) {
                arrows.add(Map.entry(random.nextInt(size), random.nextInt(size)));
            }
            Set<Integer> roots = IntStream.range(1, size).filter(i -> random.nextInt(3) == 0).boxed().collect(Collectors.toSet());
            List<Integer> nodes = IntStream.range(0, size).boxed().toList();
            Interception.Cut<Integer> cut = new Interception<>(nodes, arrows).cut(roots, 0);
            int least = least(size, arrows, roots);
            assertThat(cut.early()).as("round %s", round).hasSize(least);
            assertThat(cut.late()).hasSize(least);
            assertThat(reaches(arrows, roots, cut.early())).isFalse();
            assertThat(reaches(arrows, roots, cut.late())).isFalse();
            assertThat(cut.reached()).isEqualTo(least > 0);
        }
    }

    private static int least(int size, List<Map.Entry<Integer, Integer>> arrows, Set<Integer> roots) {
        int least = size;
        for (int set = 0; set < 1 << size; set += 2) {
            int chosen = set;
            Set<Integer> taken = IntStream.range(1, size).filter(i -> (chosen >> i & 1) == 1).boxed().collect(Collectors.toSet());
            if (taken.size() < least && !reaches(arrows, roots, taken)) {
                least = taken.size();
            }
        }
        return least;
    }

    private static boolean reaches(List<Map.Entry<Integer, Integer>> arrows, Set<Integer> roots, Set<Integer> taken) {
        Set<Integer> seen = new HashSet<>(roots);
        seen.removeAll(taken);
        Deque<Integer> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            int node = next.poll();
            for (Map.Entry<Integer, Integer> arrow : arrows) {
                if (arrow.getKey() == node && !taken.contains(arrow.getValue()) && seen.add(arrow.getValue())) {
                    next.add(arrow.getValue());
                }
            }
        }
        return seen.contains(0);
    }
}
