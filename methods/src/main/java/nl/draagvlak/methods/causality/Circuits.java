package nl.draagvlak.methods.causality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;

/**
 * Johnson's search for the elementary circuits, with a stack of its own: the library's calls itself, and runs out of stack on a circle
 * of some thousands of nodes. It can also be stopped.
 */
final class Circuits<N> {

    private final Graph<N, ?> graph;
    private final Comparator<N> order;
    private final Predicate<List<N>> wantsMore;

    /** @param wantsMore gets every circuit, in the direction of the arrows, and says whether to go on */
    Circuits(Graph<N, ?> graph, Comparator<N> order, Predicate<List<N>> wantsMore) {
        this.graph = graph;
        this.order = order;
        this.wantsMore = wantsMore;
    }

    /** Whether all were found; else somebody had enough. */
    boolean findAll() {
        Deque<Set<N>> components = new ArrayDeque<>(knots(graph.vertexSet()));
        while (!components.isEmpty()) {
            Set<N> component = components.pop();
            N start = Collections.min(component, order);
            if (!search(start, component)) {
                return false;
            }
            Set<N> rest = new HashSet<>(component);
            rest.remove(start);
            components.addAll(knots(rest));
        }
        return true;
    }

    /** The strongly connected parts of more than one node. */
    private List<Set<N>> knots(Set<N> nodes) {
        return new KosarajuStrongConnectivityInspector<>(new AsSubgraph<>(graph, nodes)).stronglyConnectedSets().stream()
                .filter(set -> set.size() > 1).toList();
    }

    private boolean search(N start, Set<N> component) {
        List<N> path = new ArrayList<>(List.of(start));
        Set<N> blocked = new HashSet<>(path);
        Map<N, Set<N>> blockedBy = new HashMap<>();
        Deque<Iterator<N>> next = new ArrayDeque<>(List.of(within(start, component)));
        Deque<Boolean> closed = new ArrayDeque<>(List.of(false));
        while (!next.isEmpty()) {
            if (next.peek().hasNext()) {
                N node = next.peek().next();
                if (node.equals(start)) {
                    if (!wantsMore.test(List.copyOf(path))) {
                        return false;
                    }
                    closed.pop();
                    closed.push(true);
                } else if (blocked.add(node)) {
                    path.add(node);
                    next.push(within(node, component));
                    closed.push(false);
                }
            } else {
                next.pop();
                stepBack(path.removeLast(), component, closed, blocked, blockedBy);
            }
        }
        return true;
    }

    /** A node that closed a circuit may be walked again; another waits until one that it leads to may. */
    private void stepBack(N node, Set<N> component, Deque<Boolean> closed, Set<N> blocked, Map<N, Set<N>> blockedBy) {
        if (closed.pop()) {
            if (!closed.isEmpty()) {
                closed.pop();
                closed.push(true);
            }
            Deque<N> free = new ArrayDeque<>(List.of(node));
            while (!free.isEmpty()) {
                N freed = free.pop();
                if (blocked.remove(freed)) {
                    Set<N> waiting = blockedBy.remove(freed);
                    if (waiting != null) {
                        free.addAll(waiting);
                    }
                }
            }
        } else {
            within(node, component).forEachRemaining(to -> blockedBy.computeIfAbsent(to, k -> new HashSet<>()).add(node));
        }
    }

    private Iterator<N> within(N node, Set<N> component) {
        return Graphs.successorListOf(graph, node).stream().filter(component::contains).iterator();
    }
}
