package nl.draagvlak.methods.causality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The fewest nodes that lie on every way from the roots to a problem: a minimum vertex cut, by Menger's theorem as many as there are ways that share
 * no node (K. Menger, 1927; L. R. Ford and D. R. Fulkerson, "Flows in networks", 1962). Every node is split in two with an arrow of capacity one in
 * between; flow is sent along shortest ways (J. Edmonds and R. M. Karp, 1972).
 *
 * @param <N> what identifies a node; equal means the same
 */
public final class Interception<N> {

    private final List<N> nodes;
    private final Map<N, Integer> index = new HashMap<>();
    private final List<List<Integer>> effects = new ArrayList<>();

    /**
     * The fewest nodes, in two ways when there are two.
     *
     * @param early  the set nearest to the roots
     * @param late   the set nearest to the problem; the same when there is only one
     * @param reached whether any way leads from the roots to the problem; if not, both sets are empty
     */
    public record Cut<N>(Set<N> early, Set<N> late, boolean reached) {}

    /** @param arrows from and to, as a pair, within these nodes */
    public Interception(Collection<N> nodes, Collection<Map.Entry<N, N>> arrows) {
        this.nodes = List.copyOf(nodes);
        this.nodes.forEach(node -> {
            index.put(node, index.size());
            effects.add(new ArrayList<>());
        });
        for (Map.Entry<N, N> arrow : arrows) {
            Integer from = index.get(arrow.getKey());
            Integer to = index.get(arrow.getValue());
            if (from == null || to == null) {
                throw new IllegalArgumentException("an arrow leads outside the map");
            }
            if (!from.equals(to)) {
                effects.get(from).add(to);
            }
        }
    }

    /** The fewest nodes on every way from these roots to the problem. A root may be one of them, the problem not. */
    public Cut<N> cut(Collection<N> roots, N problem) {
        Integer target = index.get(problem);
        if (target == null || !index.keySet().containsAll(roots)) {
            throw new IllegalArgumentException("a root or the problem stands outside the map");
        }
        Flow flow = new Flow(target, roots.stream().filter(root -> !root.equals(problem)).map(index::get).distinct().toList());
        boolean reached = false;
        while (flow.send()) {
            reached = true;
        }
        return new Cut<>(named(flow.nearRoots()), named(flow.nearProblem()), reached);
    }

    private Set<N> named(List<Integer> found) {
        Set<N> named = new LinkedHashSet<>();
        found.stream().sorted().forEach(i -> named.add(nodes.get(i)));
        return named;
    }

    /**
     * The flow through the map. Vertex {@code 2i} is arriving at a node and {@code 2i + 1} leaving it; the last one is the start. Every edge stands
     * beside its reverse, and the room that it loses its reverse gains.
     */
    private final class Flow {

        private static final int NONE = -1;
        private static final int ENDLESS = Integer.MAX_VALUE / 2;

        private final int target;
        private final int start = 2 * nodes.size();
        private final List<List<Integer>> edges = new ArrayList<>();
        private final List<Integer> to = new ArrayList<>();
        private final List<Integer> room = new ArrayList<>();

        Flow(int target, Collection<Integer> roots) {
            this.target = target;
            for (int vertex = 0; vertex <= start; vertex++) {
                edges.add(new ArrayList<>());
            }
            for (int node = 0; node < nodes.size(); node++) {
                if (node != target) {
                    add(2 * node, 2 * node + 1, 1);
                    for (int effect : effects.get(node)) {
                        add(2 * node + 1, 2 * effect, ENDLESS);
                    }
                }
            }
            roots.forEach(root -> add(start, 2 * root, ENDLESS));
        }

        private void add(int from, int vertex, int space) {
            edges.get(from).add(to.size());
            to.add(vertex);
            room.add(space);
            edges.get(vertex).add(to.size());
            to.add(from);
            room.add(0);
        }

        /** Finds one more way; false when there is none. */
        boolean send() {
            int[] by = reach();
            if (by[2 * target] == NONE) {
                return false;
            }
            for (int vertex = 2 * target; vertex != start; vertex = to.get(by[vertex] ^ 1)) {
                int edge = by[vertex];
                room.set(edge, room.get(edge) - 1);
                room.set(edge ^ 1, room.get(edge ^ 1) + 1);
            }
            return true;
        }

        /** By which edge every vertex is reached first from the start, as far as there is room. */
        private int[] reach() {
            int[] by = new int[start + 1];
            Arrays.fill(by, NONE);
            Deque<Integer> next = new ArrayDeque<>(List.of(start));
            while (!next.isEmpty()) {
                for (int edge : edges.get(next.poll())) {
                    int vertex = to.get(edge);
                    if (room.get(edge) > 0 && by[vertex] == NONE && vertex != start) {
                        by[vertex] = edge;
                        next.add(vertex);
                    }
                }
            }
            return by;
        }

        /** Nodes at which one can still arrive but that one can no longer leave. */
        List<Integer> nearRoots() {
            int[] by = reach();
            return cut(vertex -> by[vertex] != NONE);
        }

        /** Nodes from which the problem is reached when one leaves them but not when one arrives there. */
        List<Integer> nearProblem() {
            boolean[] leads = new boolean[start + 1];
            Deque<Integer> next = new ArrayDeque<>(List.of(2 * target));
            leads[2 * target] = true;
            while (!next.isEmpty()) {
                for (int edge : edges.get(next.poll())) {
                    int before = to.get(edge);
                    if (room.get(edge ^ 1) > 0 && !leads[before]) {
                        leads[before] = true;
                        next.add(before);
                    }
                }
            }
            return cut(vertex -> !leads[vertex]);
        }

        private List<Integer> cut(IntPredicate onThisSide) {
            return IntStream.range(0, nodes.size()).filter(node -> node != target && onThisSide.test(2 * node) && !onThisSide.test(2 * node + 1)).boxed().toList();
        }
    }
}
