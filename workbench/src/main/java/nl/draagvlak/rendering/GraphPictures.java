package nl.draagvlak.rendering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pictures of graphs, laid out in layers by the Eclipse Layout Kernel (the method of Sugiyama, Tagawa and Toda, 1981), as SVG with a link on
 * every node. The same graph gives the same picture. The last ones drawn are kept in memory, by what is in them.
 */
public final class GraphPictures {

    /** A picture to draw: what it is called and what it says in words, its nodes in a steady order, and its arrows. */
    public record Graph(String title, String alternative, List<Node> nodes, List<Edge> edges, Direction direction) {
        public Graph {
            nodes = List.copyOf(nodes);
            edges = List.copyOf(edges);
        }
    }

    /**
     * A node.
     *
     * @param kind the class {@code node-<kind>}, such as "cause"; a kind that has a face gets its colours and its icon
     * @param href where its link goes; empty for none
     */
    public record Node(String id, String kind, String label, String href) {}

    /**
     * An arrow. Its ends must be nodes of the graph.
     *
     * @param kind  the class {@code edge-<kind>}: strong, weak, minus or thread; may be empty
     * @param label may be empty
     */
    public record Edge(String from, String to, String kind, String label) {}

    public enum Direction { RIGHT, DOWN }

    /** Where the upper left corner of a node stands. */
    public record Spot(double x, double y) {}

    /** A node with its words broken into lines, and the box that they fit in. */
    public record Box(Node node, List<String> lines, double x, double y, double width, double height) {

        public Spot spot() {
            return new Spot(x, y);
        }
    }

    /**
     * An arrow with its way, as the commands of an SVG path: the line, and the head at its end.
     *
     * @param label where the middle of its label stands; null without one
     */
    public record Way(Edge edge, String line, String head, Spot label) {}

    /** Where everything of a graph stands. */
    public record Arrangement(double width, double height, List<Box> boxes, List<Way> ways) {}

    private static final int KEPT = 100;
    private static final Map<Graph, Markup> LAST = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Graph, Markup> eldest) {
            return size() > KEPT;
        }
    };

    private GraphPictures() {}

    public static Markup draw(Graph graph) {
        synchronized (LAST) {
            Markup known = LAST.get(graph);
            if (known != null) {
                return known;
            }
        }
        Markup drawn = draw(graph, arrange(graph, Map.of()));
        synchronized (LAST) {
            LAST.put(graph, drawn);
        }
        return drawn;
    }

    /** Draws a graph as it was arranged before. */
    public static Markup draw(Graph graph, Arrangement arrangement) {
        return new Markup(GraphDrawing.svg(graph, arrangement));
    }

    /**
     * Arranges a graph. What stood somewhere before stays about there, so that a map that grows still looks like itself; the same graph with the
     * same former spots gives the same arrangement.
     *
     * @param former where nodes stood, by id; empty to arrange everything anew
     */
    public static Arrangement arrange(Graph graph, Map<String, Spot> former) {
        return GraphLayout.arrange(graph, former);
    }
}
