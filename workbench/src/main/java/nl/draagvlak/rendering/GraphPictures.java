package nl.draagvlak.rendering;

import java.util.List;

/** Pictures of graphs, laid out in layers by the Eclipse Layout Kernel, as SVG with a link on every node. The last ones drawn are kept in memory. */
public final class GraphPictures {

    /** A picture to draw: what it is called and what it says in words, its nodes in a steady order, and its arrows. */
    public record Graph(String title, String alternative, List<Node> nodes, List<Edge> edges, Direction direction) {}

    /**
     * A node.
     *
     * @param kind the class {@code node-<kind>}, such as "cause"
     * @param href where its link goes; empty for none
     */
    public record Node(String id, String kind, String label, String href) {}

    /**
     * An arrow.
     *
     * @param kind  the class {@code edge-<kind>}; may be empty
     * @param label may be empty
     */
    public record Edge(String from, String to, String kind, String label) {}

    public enum Direction { RIGHT, DOWN }

    private GraphPictures() {}

    public static Markup draw(Graph graph) {
        throw new UnsupportedOperationException("comes soon");
    }
}
