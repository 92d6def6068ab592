package nl.draagvlak.rendering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.draagvlak.rendering.GraphPictures.Edge;
import nl.draagvlak.rendering.GraphPictures.Node;
import nl.draagvlak.rendering.GraphPictures.Spot;

/** Where nodes stand before they are arranged: where they stood, and what is new beside what it is connected with. */
final class FirstSpots {

    private final GraphPictures.Graph graph;
    private final Map<String, Spot> spots = new HashMap<>();
    private final Map<String, List<Edge>> edges = new HashMap<>();
    private final double column;

    /** @param column how far the next layer stands */
    FirstSpots(GraphPictures.Graph graph, Map<String, Spot> former, double column) {
        this.graph = graph;
        this.column = column;
        for (Node node : graph.nodes()) {
            Spot spot = former.get(node.id());
            if (spot != null) {
                spots.put(node.id(), spot);
            }
        }
        for (Edge edge : graph.edges()) {
            edges.computeIfAbsent(edge.from(), id -> new ArrayList<>()).add(edge);
            edges.computeIfAbsent(edge.to(), id -> new ArrayList<>()).add(edge);
        }
    }

    /** Empty when nothing stood anywhere: then all is arranged anew. */
    Map<String, Spot> all() {
        if (spots.isEmpty()) {
            return spots;
        }
        Deque<Node> waiting = new ArrayDeque<>(graph.nodes().stream().filter(node -> !spots.containsKey(node.id())).toList());
        int round = waiting.size();
        while (!waiting.isEmpty()) {
            Node node = waiting.poll();
            Spot spot = beside(node);
            if (spot != null) {
                spots.put(node.id(), spot);
                round = waiting.size();
            } else if (round-- > 0) {
                waiting.add(node);
            } else {
                spots.put(node.id(), below());
                round = waiting.size();
            }
        }
        return spots;
    }

    /** A cause stands a column before the first of what it brings about; else an effect a column after the last of what brings it about. */
    private Spot beside(Node node) {
        double before = Double.MAX_VALUE;
        double after = -Double.MAX_VALUE;
        double heights = 0;
        int known = 0;
        for (Edge edge : edges.getOrDefault(node.id(), List.of())) {
            boolean leads = edge.from().equals(node.id());
            Spot other = spots.get(leads ? edge.to() : edge.from());
            if (other != null && !edge.from().equals(edge.to())) {
                before = leads ? Math.min(before, along(other)) : before;
                after = leads ? after : Math.max(after, along(other));
                heights += across(other);
                known++;
            }
        }
        if (known == 0) {
            return null;
        }
        return spot(before < Double.MAX_VALUE ? before - column : after + column, heights / known + 1);
    }

    private Spot below() {
        double lowest = spots.values().stream().mapToDouble(this::across).max().orElse(0);
        double first = spots.values().stream().mapToDouble(this::along).min().orElse(0);
        return spot(first, lowest + 60);
    }

    private double along(Spot spot) {
        return graph.direction() == GraphPictures.Direction.RIGHT ? spot.x() : spot.y();
    }

    private double across(Spot spot) {
        return graph.direction() == GraphPictures.Direction.RIGHT ? spot.y() : spot.x();
    }

    private Spot spot(double along, double across) {
        return graph.direction() == GraphPictures.Direction.RIGHT ? new Spot(along, across) : new Spot(across, along);
    }
}
