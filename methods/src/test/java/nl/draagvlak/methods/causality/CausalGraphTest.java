package nl.draagvlak.methods.causality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Random;
import java.util.stream.IntStream;
import nl.draagvlak.methods.causality.CausalGraph.Arrow;
import nl.draagvlak.methods.causality.CausalGraph.Loop;
import nl.draagvlak.methods.causality.CausalGraph.Loops;
import org.junit.jupiter.api.Test;

class CausalGraphTest {

    @Test
    void aRootIsWhatNothingElseBringsAbout() {
        CausalGraph<String> graph = graph(List.of("p", "a", "b", "c", "alone"), "a+b", "b+p", "c+p");

        assertThat(graph.roots()).containsExactly("a", "c");
        assertThat(graph.loops(10)).isEqualTo(new Loops<>(List.of(), true));
    }

    @Test
    void aCircleHasNoRootAndIsALoop() {
        CausalGraph<String> graph = graph(List.of("a", "b", "c"), "b+c", "c+a", "a+b");

        assertThat(graph.roots()).isEmpty();
        assertThat(graph.loops(10).list()).containsExactly(new Loop<>(List.of("a", "b", "c"), true));
    }

    @Test
    void anEvenNumberOfMinusesReinforcesAndAnOddNumberBalances() {
        assertThat(graph(List.of("a", "b"), "a-b", "b-a").loops(10).list()).containsExactly(new Loop<>(List.of("a", "b"), true));
        assertThat(graph(List.of("a", "b"), "a-b", "b+a").loops(10).list()).containsExactly(new Loop<>(List.of("a", "b"), false));
        assertThat(graph(List.of("a", "b", "c"), "a-b", "b-c", "c-a").loops(10).list()).containsExactly(new Loop<>(List.of("a", "b", "c"), false));
    }

    @Test
    void twoLoopsThatShareANodeAreTwoAndTheShortestComesFirst() {
        CausalGraph<String> graph = graph(List.of("a", "b", "c", "d"), "a+b", "b+c", "c+a", "a+d", "d+a");

        assertThat(graph.loops(10).list()).extracting(Loop::nodes).containsExactly(List.of("a", "d"), List.of("a", "b", "c"));
    }

    @Test
    void theCompleteGraphOfFourHasTwentyCircuits() {
        CausalGraph<Integer> graph = complete(4);

        assertThat(graph.loops(100).list()).hasSize(6 + 8 + 6);
        assertThat(graph.loops(20).complete()).isTrue();
    }

    @Test
    void aSearchThatStopsSaysSo() {
        // The complete graph of 14 nodes has more than 10^10 circuits.
        Loops<Integer> loops = complete(14).loops(50);

        assertThat(loops.list()).hasSize(50);
        assertThat(loops.complete()).isFalse();
    }

    @Test
    void aLongCircleIsFound() {
        List<Integer> nodes = IntStream.range(0, 3_000).boxed().toList();
        List<Arrow<Integer>> arrows = nodes.stream().map(n -> new Arrow<>(n, (n + 1) % 3_000, 1)).toList();

        assertThat(new CausalGraph<>(nodes, arrows).loops(10).list()).hasSize(1).first().satisfies(loop -> assertThat(loop.nodes()).isEqualTo(nodes));
    }

    @Test
    void refusesWhatIsNoGraph() {
        assertThatThrownBy(() -> graph(List.of("a"), "a+b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Arrow<>("a", "b", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> graph(List.of("a")).loops(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anArrowToItselfOrTwiceDoesNotCount() {
        CausalGraph<String> graph = graph(List.of("a", "b"), "a+a", "a+b", "a-b", "b+a");

        assertThat(graph.loops(10).list()).containsExactly(new Loop<>(List.of("a", "b"), true));
    }

    @Test
    void findsExactlyTheLoopsThatTryingEveryPathFinds() {
        List<Integer> nodes = IntStream.range(0, 6).boxed().toList();
        for (int seed = 0; seed < 500; seed++) {
            List<Arrow<Integer>> arrows = arrows(new Random(seed));
            assertThat(new HashSet<>(new CausalGraph<>(nodes, arrows).loops(10_000).list())).as("seed %d", seed).isEqualTo(byTrying(arrows));
        }
    }

    /** At most 18 arrows between six nodes, none twice and none to itself. */
    private static List<Arrow<Integer>> arrows(Random random) {
        Map<List<Integer>, Arrow<Integer>> once = new LinkedHashMap<>();
        for (int i = random.nextInt(19); i > 0; i--) {
            int from = random.nextInt(6);
            int to = random.nextInt(6);
            if (from != to) {
                once.putIfAbsent(List.of(from, to), new Arrow<>(from, to, random.nextBoolean() ? 1 : -1));
            }
        }
        return List.copyOf(once.values());
    }

    private static Set<Loop<Integer>> byTrying(List<Arrow<Integer>> arrows) {
        Set<Loop<Integer>> loops = new HashSet<>();
        Map<Integer, List<Arrow<Integer>>> from = new HashMap<>();
        arrows.forEach(a -> from.computeIfAbsent(a.from(), k -> new ArrayList<>()).add(a));
        for (int start = 0; start < 6; start++) {
            walk(start, start, new ArrayList<>(List.of(start)), 1, from, loops);
        }
        return loops;
    }

    private static void walk(int start, int here, List<Integer> path, int sign, Map<Integer, List<Arrow<Integer>>> from, Set<Loop<Integer>> loops) {
        for (Arrow<Integer> arrow : from.getOrDefault(here, List.of())) {
            if (arrow.to() == start) {
                loops.add(new Loop<>(List.copyOf(path), sign * arrow.sign() > 0));
            } else if (arrow.to() > start && !path.contains(arrow.to())) {
                path.add(arrow.to());
                walk(start, arrow.to(), path, sign * arrow.sign(), from, loops);
                path.removeLast();
            }
        }
    }

    private static CausalGraph<Integer> complete(int n) {
        List<Arrow<Integer>> arrows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    arrows.add(new Arrow<>(i, j, 1));
                }
            }
        }
        return new CausalGraph<>(IntStream.range(0, n).boxed().toList(), arrows);
    }

    /** Arrows as "a+b" and "a-b". */
    private static CausalGraph<String> graph(List<String> nodes, String... arrows) {
        return new CausalGraph<>(nodes, java.util.Arrays.stream(arrows)
                .map(a -> new Arrow<>(a.substring(0, 1), a.substring(2), a.charAt(1) == '+' ? 1 : -1)).toList());
    }
}
