package nl.draagvlak.methods.causality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Where acting works through furthest: personalised PageRank on the arrows turned round, beginning at the problems (L. Page, S. Brin, R. Motwani,
 * T. Winograd, "The PageRank citation ranking", 1999; T. Haveliwala, "Topic-sensitive PageRank", 2002). A walker starts at a problem, goes back
 * along an arrow with a chance in proportion to its weight, and after each step gives up with a chance of 0.15 and starts again at a problem, as
 * it does where nothing leads back. The score of a node is how often the walker is there.
 *
 * <p>With {@code x = v + 0.85 Pᵀx}, {@code v} even over the problems, the score is {@code x} over its sum. It is solved with the method of Gauss and
 * Seidel, effects before causes, so that a map without loops takes one round.
 *
 * @param <N> what identifies a node; equal means the same
 */
public final class Leverage<N> {

    private static final double DAMPING = 0.85;
    private static final double NEAR = 1e-9;
    private static final double NEAR_ENOUGH = 1e-6;
    private static final int ROUNDS = 500;
    private static final long SEED = 20_221_208;

    /**
     * An arrow with a weight, such as strength times confidence times support.
     *
     * @param weight above 0
     */
    public record Arrow<N>(N from, N to, double weight) {
        public Arrow {
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("a weight is above 0 and finite");
            }
        }
    }

    /**
     * How far acting here works through.
     *
     * @param score  0 to 1; over all nodes, the problems too, it sums to 1
     * @param stable in what share of the times it is among the first five when all weights are changed at random by up to a fifth, 0 to 1
     */
    public record Point<N>(N node, double score, double stable) {}

    private final List<N> nodes;
    private final boolean[] problem;
    private final int[] order;
    private final int[] first;
    private final int[] effect;
    private final double[] weight;

    /**
     * @param nodes    all nodes; their order decides between equals
     * @param problems where the walker starts
     * @param arrows   between these nodes; one from a node to itself does not count
     */
    public Leverage(Collection<N> nodes, Collection<N> problems, Collection<Arrow<N>> arrows) {
        this.nodes = List.copyOf(nodes);
        Map<N, Integer> index = new HashMap<>();
        this.nodes.forEach(node -> index.put(node, index.size()));
        if (!index.keySet().containsAll(problems)) {
            throw new IllegalArgumentException("a problem stands outside the map");
        }
        problem = new boolean[this.nodes.size()];
        problems.forEach(each -> problem[index.get(each)] = true);
        List<Arrow<N>> counted = arrows.stream().filter(arrow -> !arrow.from().equals(arrow.to())).sorted(Comparator.comparing(arrow -> at(index, arrow.from()))).toList();
        first = new int[this.nodes.size() + 1];
        effect = new int[counted.size()];
        weight = new double[counted.size()];
        for (int i = 0; i < counted.size(); i++) {
            first[at(index, counted.get(i).from()) + 1]++;
            effect[i] = at(index, counted.get(i).to());
            weight[i] = counted.get(i).weight();
        }
        for (int i = 0; i < this.nodes.size(); i++) {
            first[i + 1] += first[i];
        }
        order = effectsFirst();
    }

    private int at(Map<N, Integer> index, N node) {
        Integer at = index.get(node);
        if (at == null) {
            throw new IllegalArgumentException("an arrow leads outside the map");
        }
        return at;
    }

    /** Every node but the problems, the highest score first. Empty when there is no problem to start from. */
    public List<Point<N>> points(int times, int top) {
        if (times < 0 || top < 1) {
            throw new IllegalArgumentException("shake at least 0 times and look at the first or more");
        }
        int starts = (int) IntStream.range(0, problem.length).filter(i -> problem[i]).count();
        if (starts == 0) {
            return List.of();
        }
        double[] score = new double[nodes.size()];
        solve(score, weight, starts, NEAR);
        int[] among = IntStream.range(0, times).parallel().collect(() -> new int[nodes.size()], (counts, time) -> {
            double[] shaken = score.clone();
            solve(shaken, shake(time), starts, NEAR_ENOUGH);
            for (int i : highest(shaken, top)) {
                counts[i]++;
            }
        }, (a, b) -> Arrays.setAll(a, i -> a[i] + b[i]));
        double sum = Arrays.stream(score).sum();
        List<Point<N>> points = new ArrayList<>();
        for (int i : highest(score, nodes.size())) {
            points.add(new Point<>(nodes.get(i), score[i] / sum, times == 0 ? 0 : (double) among[i] / times));
        }
        return points;
    }

    private double[] shake(int time) {
        SplittableRandom random = new SplittableRandom(SEED + 7_919L * time);
        double[] shaken = new double[weight.length];
        for (int i = 0; i < shaken.length; i++) {
            shaken[i] = weight[i] * random.nextDouble(0.8, 1.2);
        }
        return shaken;
    }

    private void solve(double[] x, double[] weights, int starts, double near) {
        double[] into = new double[nodes.size()];
        for (int i = 0; i < weights.length; i++) {
            into[effect[i]] += weights[i];
        }
        double[] share = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            share[i] = DAMPING * weights[i] / into[effect[i]];
        }
        double change = 1;
        for (int round = 0; round < ROUNDS && change > near; round++) {
            change = 0;
            for (int node : order) {
                double value = problem[node] ? 1.0 / starts : 0;
                for (int i = first[node]; i < first[node + 1]; i++) {
                    value += share[i] * x[effect[i]];
                }
                change = Math.max(change, Math.abs(value - x[node]));
                x[node] = value;
            }
        }
    }

    /** The first so many that are no problem and that the walker reaches. */
    private int[] highest(double[] score, int most) {
        if (most <= 8) {
            return few(score, most);
        }
        return IntStream.range(0, score.length).filter(i -> !problem[i] && score[i] > 0).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -score[i]).thenComparingInt(i -> i)).limit(most).mapToInt(i -> i).toArray();
    }

    private int[] few(double[] score, int most) {
        int[] best = new int[most];
        int found = 0;
        for (int i = 0; i < score.length; i++) {
            if (problem[i] || !(score[i] > 0) || found == most && score[i] <= score[best[most - 1]]) {
                continue;
            }
            int at = found < most ? found++ : most - 1;
            while (at > 0 && score[best[at - 1]] < score[i]) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = i;
        }
        return Arrays.copyOf(best, found);
    }

    /** The order in which a walk along the arrows leaves the nodes, the ends first. */
    private int[] effectsFirst() {
        int size = nodes.size();
        int[] found = new int[size];
        int count = 0;
        int[] next = Arrays.copyOf(first, size);
        boolean[] seen = new boolean[size];
        for (int start = 0; start < size; start++) {
            if (seen[start]) {
                continue;
            }
            Deque<Integer> path = new ArrayDeque<>(List.of(start));
            seen[start] = true;
            while (!path.isEmpty()) {
                int node = path.peek();
                if (next[node] == first[node + 1]) {
                    found[count++] = path.pop();
                } else if (!seen[effect[next[node]]]) {
                    seen[effect[next[node]]] = true;
                    path.push(effect[next[node]++]);
                } else {
                    next[node]++;
                }
            }
        }
        return found;
    }
}
