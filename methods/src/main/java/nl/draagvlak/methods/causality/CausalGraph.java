package nl.draagvlak.methods.causality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;

/**
 * A directed graph with a sign on every arrow: 1 where more of the one gives more of the other, -1 where it gives less.
 *
 * <p>Root causes are what nothing else in the graph brings about. Loops are the elementary circuits, found with Johnson's algorithm
 * (D. B. Johnson, "Finding all the elementary circuits of a directed graph", SIAM Journal on Computing 4(1), 1975, pages 77–84), in
 * time proportional to (nodes + arrows) × (circuits + 1). A loop reinforces itself when it has an even number of negative arrows, and
 * balances itself when that number is odd (J. W. Forrester, "Principles of Systems", 1968).
 * There can be exponentially many circuits, so the search stops at a given number and says that it did.
 *
 * @param <N> what identifies a node; equal means the same
 */
public final class CausalGraph<N> {

    /** The one brings about the other; the sign is 1 or -1. */
    public record Arrow<N>(N from, N to, int sign) {
        public Arrow {
            if (sign != 1 && sign != -1) {
                throw new IllegalArgumentException("a sign is 1 or -1");
            }
        }
    }

    /** A circuit: each node brings about the next, and the last one the first. It begins at its node that was given first. */
    public record Loop<N>(List<N> nodes, boolean reinforcing) {}

    /**
     * The loops, the shortest first.
     *
     * @param complete whether these are all; else there are more than was asked for, and these are some of them
     */
    public record Loops<N>(List<Loop<N>> list, boolean complete) {}

    private final Map<N, Integer> order = new HashMap<>();
    private final Map<N, Map<N, Integer>> signs = new HashMap<>();
    private final Graph<N, Object> graph = new DefaultDirectedGraph<>(null, Object::new, false);

    /**
     * @param nodes  all nodes; their order is the order of every answer
     * @param arrows between these nodes; of two between the same pair the first counts, and one from a node to itself does not count
     */
    public CausalGraph(Collection<N> nodes, Collection<Arrow<N>> arrows) {
        for (N node : nodes) {
            order.putIfAbsent(node, order.size());
            graph.addVertex(node);
        }
        for (Arrow<N> arrow : arrows) {
            if (!order.containsKey(arrow.from()) || !order.containsKey(arrow.to())) {
                throw new IllegalArgumentException("an arrow leads outside the graph");
            }
            if (!arrow.from().equals(arrow.to())
                    && signs.computeIfAbsent(arrow.from(), k -> new HashMap<>()).putIfAbsent(arrow.to(), arrow.sign()) == null) {
                graph.addEdge(arrow.from(), arrow.to());
            }
        }
    }

    /** What nothing else brings about, though itself brings something about. */
    public Set<N> roots() {
        Set<N> roots = new LinkedHashSet<>();
        order.keySet().stream().sorted(Comparator.comparing(order::get))
                .filter(node -> graph.inDegreeOf(node) == 0 && graph.outDegreeOf(node) > 0).forEach(roots::add);
        return roots;
    }

    /** All loops, or {@code most} of them when there are more. */
    public Loops<N> loops(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("ask for at least one loop");
        }
        List<Loop<N>> found = new ArrayList<>();
        boolean complete = new Circuits<>(graph, Comparator.comparing(order::get), circuit -> {
            if (found.size() == most) {
                return false;
            }
            found.add(loop(circuit));
            return true;
        }).findAll();
        found.sort(Comparator.<Loop<N>>comparingInt(loop -> loop.nodes().size()).thenComparing(this::compareNodes));
        return new Loops<>(List.copyOf(found), complete);
    }

    private Loop<N> loop(List<N> circuit) {
        List<N> nodes = new ArrayList<>(circuit);
        int first = nodes.indexOf(Collections.min(nodes, Comparator.comparing(order::get)));
        Collections.rotate(nodes, -first);
        int sign = 1;
        for (int i = 0; i < nodes.size(); i++) {
            sign *= signs.get(nodes.get(i)).get(nodes.get((i + 1) % nodes.size()));
        }
        return new Loop<>(List.copyOf(nodes), sign > 0);
    }

    private int compareNodes(Loop<N> a, Loop<N> b) {
        for (int i = 0; i < a.nodes().size(); i++) {
            int difference = Integer.compare(order.get(a.nodes().get(i)), order.get(b.nodes().get(i)));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
