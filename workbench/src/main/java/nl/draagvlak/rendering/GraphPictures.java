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
        Markup drawn = new Markup(GraphDrawing.svg(graph));
        synchronized (LAST) {
            LAST.put(graph, drawn);
        }
        return drawn;
    }
}
