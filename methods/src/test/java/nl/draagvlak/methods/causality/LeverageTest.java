package nl.draagvlak.methods.causality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.draagvlak.methods.causality.Leverage.Arrow;
import nl.draagvlak.methods.causality.Leverage.Point;
import org.junit.jupiter.api.Test;

class LeverageTest {

    @Test
    void aChainAndAForkAreAsReckonedByHand() {
        // b → p with weight 3, c → p with weight 1, a → b and a → c: x(p) = 1, x(b) = 0.85·3/4, x(c) = 0.85/4, x(a) = 0.85·(x(b) + x(c)).
        List<Point<String>> points = new Leverage<>(List.of("p", "a", "b", "c"), List.of("p"),
                List.of(new Arrow<>("b", "p", 3), new Arrow<>("c", "p", 1), new Arrow<>("a", "b", 2), new Arrow<>("a", "c", 2))).points(100, 5);
        double sum = 1 + 0.85 + 0.7225;
        assertThat(points).extracting(Point::node).containsExactly("a", "b", "c");
        assertThat(points.get(0).score()).isCloseTo(0.7225 / sum, within(1e-12));
        assertThat(points.get(1).score()).isCloseTo(0.6375 / sum, within(1e-12));
        assertThat(points.get(2).score()).isCloseTo(0.2125 / sum, within(1e-12));
        assertThat(points).allMatch(point -> point.stable() == 1);
    }

    @Test
    void agreesWithAPlainWalkOnRandomMapsWithLoops() {
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            int size = random.nextInt(2, 30);
            int problems = random.nextInt(1, size);
            List<Arrow<Integer>> arrows = new ArrayList<>();
            for (int i = 0; i < 3 * size; i++) {
                int from = random.nextInt(size);
                int to = random.nextInt(size);
                if (from != to) {
                    arrows.add(new Arrow<>(from, to, random.nextInt(1, 10)));
                }
            }
            List<Integer> nodes = IntStream.range(0, size).boxed().toList();
            double[] walk = walk(size, problems, arrows);
            for (Point<Integer> point : new Leverage<>(nodes, nodes.subList(0, problems), arrows).points(0, 5)) {
                assertThat(point.score()).isCloseTo(walk[point.node()], within(1e-6));
            }
        }
    }

    /** Power iteration, with who can go no further starting again. */
    private static double[] walk(int size, int problems, List<Arrow<Integer>> arrows) {
        double[] into = new double[size];
        arrows.forEach(arrow -> into[arrow.to()] += arrow.weight());
        double[] at = new double[size];
        at[0] = 1;
        for (int step = 0; step < 2_000; step++) {
            double[] next = new double[size];
            double again = 0.15;
            for (int i = 0; i < size; i++) {
                again += into[i] == 0 ? 0.85 * at[i] : 0;
            }
            for (Arrow<Integer> arrow : arrows) {
                next[arrow.from()] += 0.85 * at[arrow.to()] * arrow.weight() / into[arrow.to()];
            }
            for (int i = 0; i < problems; i++) {
                next[i] += again / problems;
            }
            at = next;
        }
        return at;
    }

    @Test
    void sayHowOftenAPointStaysAmongTheFirst() {
        List<Arrow<String>> arrows = new ArrayList<>();
        List<String> nodes = new ArrayList<>(List.of("p"));
        for (int i = 0; i < 10; i++) {
            nodes.add("c" + i);
            arrows.add(new Arrow<>("c" + i, "p", i < 4 ? 100 : 10 + i * 0.01));
        }
        Leverage<String> leverage = new Leverage<>(nodes, List.of("p"), arrows);
        List<Point<String>> points = leverage.points(1_000, 5);
        assertThat(points.subList(0, 4)).allMatch(point -> point.stable() == 1);
        assertThat(points.subList(4, 10)).allMatch(point -> point.stable() > 0.02 && point.stable() < 0.5);
        assertThat(points.stream().mapToDouble(Point::stable).sum()).isCloseTo(5, within(1e-9));
        assertThat(leverage.points(1_000, 5)).isEqualTo(points);
    }

    @Test
    void withoutAProblemThereIsNothingToReach() {
        assertThat(new Leverage<>(List.of("a", "b"), List.of(), List.of(new Arrow<>("a", "b", 1))).points(10, 5)).isEmpty();
        assertThatThrownBy(() -> new Leverage<>(List.of("a"), List.of("b"), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Arrow<>("a", "b", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
