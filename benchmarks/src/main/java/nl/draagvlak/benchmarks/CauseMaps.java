package nl.draagvlak.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.draagvlak.methods.causality.CausalGraph;
import nl.draagvlak.methods.causality.Interception;
import nl.draagvlak.methods.causality.Leverage;
import nl.draagvlak.rendering.GraphPictures;

/** A map of causes of 500 nodes and 1,500 arrows: arranging it, arranging it again after a change, and what it says. */
final class CauseMaps {

    private static final int NODES = 500;
    private static final int PROBLEMS = 60;
    private static final int ARROWS = 1_500;

    private CauseMaps() {}

    static void measure(List<String> arguments) {
        int times = Bench.option(arguments, "--times", 15);
        for (int loops : new int[] {0, 15}) {
            List<int[]> arrows = arrows(loops);
            System.out.println(loops == 0 ? "without loops" : "with " + loops + " arrows that turn back");
            GraphPictures.Graph graph = graph(arrows, NODES);
            timed("arrange anew", times, () -> GraphPictures.arrange(graph, Map.of()));
            Map<String, GraphPictures.Spot> spots = spots(GraphPictures.arrange(graph, Map.of()));
            timed("arrange again", times, () -> GraphPictures.arrange(graph, spots));
            Map<String, GraphPictures.Spot> settled = spots(GraphPictures.arrange(graph, spots));
            List<int[]> more = new ArrayList<>(arrows);
            more.add(new int[] {NODES, NODES / 2});
            GraphPictures.Arrangement grown = GraphPictures.arrange(graph(more, NODES + 1), settled);
            System.out.printf("one node more moves the others by %.0f on average, the map is %.0f wide%n", moved(settled, spots(grown)), grown.width());
            List<Integer> nodes = java.util.stream.IntStream.range(0, NODES).boxed().toList();
            timed("roots and loops (first 500)", times, () -> new CausalGraph<>(nodes, signed(arrows)).loops(500));
            timed("leverage, shaken 1,000 times", times, () -> new Leverage<>(nodes, nodes.subList(0, PROBLEMS), weighed(arrows)).points(1_000, 5));
            Set<Integer> roots = new CausalGraph<>(nodes, signed(arrows)).roots();
            timed("fewest causes of one problem", times, () -> new Interception<>(nodes, pairs(arrows)).cut(roots, 3));
            timed("all of this together", times, () -> {
                CausalGraph<Integer> causal = new CausalGraph<>(nodes, signed(arrows));
                causal.loops(500);
                new Leverage<>(nodes, nodes.subList(0, PROBLEMS), weighed(arrows)).points(1_000, 5);
                return new Interception<>(nodes, pairs(arrows)).cut(causal.roots(), 3);
            });
        }
    }

    private static void timed(String what, int times, java.util.concurrent.Callable<?> work) {
        double[] milliseconds = new double[times];
        try {
            for (int i = 0; i < times; i++) {
                long start = System.nanoTime();
                work.call();
                milliseconds[i] = (System.nanoTime() - start) / 1e6;
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        double[] after = Arrays.copyOfRange(milliseconds, times / 3, times);
        Arrays.sort(after);
        System.out.printf("%-32s first %8.1f ms, then median %8.1f ms, worst %8.1f ms%n", what, milliseconds[0], after[after.length / 2], after[after.length - 1]);
    }

    /** From later to earlier nodes, mostly near, as a map grows from its problems; a few turn back and make loops. */
    private static List<int[]> arrows(int loops) {
        Random random = new Random(11);
        List<int[]> arrows = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        while (arrows.size() < ARROWS) {
            int from = random.nextInt(PROBLEMS, NODES);
            int to = random.nextInt(Math.max(0, from - 60), from);
            if (seen.add(from * NODES + to)) {
                arrows.add(arrows.size() < loops ? new int[] {to, from} : new int[] {from, to});
            }
        }
        return arrows;
    }

    private static GraphPictures.Graph graph(List<int[]> arrows, int size) {
        List<GraphPictures.Node> nodes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            nodes.add(new GraphPictures.Node("n" + i, i < PROBLEMS ? "problem" : "cause", "Oorzaak " + i + ": niemand weet wie het eerste gesprek voert", ""));
        }
        return new GraphPictures.Graph("Kaart", "Een kaart om te meten.", nodes,
                arrows.stream().map(arrow -> new GraphPictures.Edge("n" + arrow[0], "n" + arrow[1], "", "")).toList(), GraphPictures.Direction.RIGHT);
    }

    private static Map<String, GraphPictures.Spot> spots(GraphPictures.Arrangement arrangement) {
        Map<String, GraphPictures.Spot> spots = new HashMap<>();
        arrangement.boxes().forEach(box -> spots.put(box.node().id(), box.spot()));
        return spots;
    }

    private static double moved(Map<String, GraphPictures.Spot> before, Map<String, GraphPictures.Spot> after) {
        return before.entrySet().stream().mapToDouble(each -> Math.hypot(each.getValue().x() - after.get(each.getKey()).x(), each.getValue().y() - after.get(each.getKey()).y()))
                .average().orElse(0);
    }

    private static List<CausalGraph.Arrow<Integer>> signed(List<int[]> arrows) {
        return arrows.stream().map(arrow -> new CausalGraph.Arrow<>(arrow[0], arrow[1], 1)).toList();
    }

    private static List<Leverage.Arrow<Integer>> weighed(List<int[]> arrows) {
        return arrows.stream().map(arrow -> new Leverage.Arrow<>(arrow[0], arrow[1], 1 + (arrow[0] + arrow[1]) % 9)).toList();
    }

    private static List<Map.Entry<Integer, Integer>> pairs(List<int[]> arrows) {
        return arrows.stream().map(arrow -> Map.entry(arrow[0], arrow[1])).toList();
    }
}
