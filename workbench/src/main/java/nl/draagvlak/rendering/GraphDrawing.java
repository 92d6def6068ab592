package nl.draagvlak.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.draagvlak.rendering.GraphPictures.Edge;
import nl.draagvlak.rendering.GraphPictures.Node;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Lays out one graph and draws it. */
final class GraphDrawing {

    private static final double WIDTH = 216;
    private static final double TEXT = 168;
    private static final double LINE = 18;
    private static final double ICON = 20;
    private static final double LABEL_SIZE = 12.5;
    private static final double ARROW = 8;
    private static final double ROUND = 6;

    /** Up to this size nodes keep their order, so that a map that grows still looks like itself; in larger ones that costs many seconds. */
    private static final int STEADY = 120;

    private record Placed(Node node, List<String> lines, ElkNode box) {}

    private record Drawn(Edge edge, ElkEdge line) {}

    private record Spot(double x, double y) {}

    private GraphDrawing() {}

    static String svg(GraphPictures.Graph graph) {
        ElkNode root = ElkGraphUtil.createGraph();
        List<Placed> nodes = new ArrayList<>();
        Map<String, ElkNode> boxes = new HashMap<>();
        for (Node node : graph.nodes()) {
            List<String> lines = Lettering.wrap(node.label(), TEXT, Canvas.SIZE, 6);
            ElkNode box = ElkGraphUtil.createNode(root);
            box.setDimensions(WIDTH, 22 + LINE * lines.size());
            if (boxes.put(node.id(), box) != null) {
                throw new IllegalArgumentException("two nodes have the id " + node.id());
            }
            nodes.add(new Placed(node, lines, box));
        }
        List<Drawn> edges = new ArrayList<>();
        for (Edge edge : graph.edges()) {
            if (!boxes.containsKey(edge.from()) || !boxes.containsKey(edge.to())) {
                throw new IllegalArgumentException("an arrow from " + edge.from() + " to " + edge.to() + " has an end outside the graph");
            }
            edges.add(new Drawn(edge, line(edge, boxes)));
        }
        layOut(root, graph.direction());
        return draw(graph, nodes, edges, root);
    }

    private static ElkEdge line(Edge edge, Map<String, ElkNode> boxes) {
        ElkEdge line = ElkGraphUtil.createSimpleEdge(boxes.get(edge.from()), boxes.get(edge.to()));
        if (!edge.label().isEmpty()) {
            ElkLabel label = ElkGraphUtil.createLabel(edge.label(), line);
            label.setDimensions(Lettering.width(edge.label(), LABEL_SIZE) + 6, 18);
            label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
        }
        return line;
    }

    private static void layOut(ElkNode root, GraphPictures.Direction direction) {
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(LayeredOptions.DIRECTION, direction == GraphPictures.Direction.RIGHT ? Direction.RIGHT : Direction.DOWN);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.RANDOM_SEED, 7);
        if (root.getChildren().size() <= STEADY) {
            root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_NODES);
        }
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 20.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 16.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 10.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 44.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 20.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 10.0);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(6));
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    }

    private static String draw(GraphPictures.Graph graph, List<Placed> nodes, List<Drawn> edges, ElkNode root) {
        Tag svg = Canvas.group("net", graph.title(), graph.alternative(), Math.ceil(root.getWidth()), Math.ceil(root.getHeight()));
        edges.forEach(edge -> drawLine(svg, edge));
        edges.forEach(edge -> drawLabels(svg, edge));
        nodes.forEach(node -> drawNode(svg, node));
        return svg.close("svg").toString();
    }

    private static void drawNode(Tag svg, Placed placed) {
        Node node = placed.node();
        boolean link = !node.href().isEmpty();
        String css = "node node-" + node.kind();
        if (link) {
            svg.open("a", "href", node.href(), "class", css, "aria-label", node.label());
        } else {
            svg.open("g", "class", css, "role", "img", "aria-label", node.label());
        }
        Ink.Hue hue = Ink.of(node.kind());
        ElkNode box = placed.box();
        svg.empty("rect", "x", box.getX(), "y", box.getY(), "width", box.getWidth(), "height", box.getHeight(), "rx", 4.0, "fill", hue.soft(), "stroke", hue.line(), "stroke-width", "1.5");
        Faces.of(node.kind()).ifPresent(face -> svg.open("g", "class", "soort-icoon", "color", hue.line(), "transform",
                "translate(" + Tag.number(box.getX() + 10) + " " + Tag.number(box.getY() + 11) + ") scale(" + Tag.number(ICON / 24) + ")").raw(face).close("g"));
        for (int i = 0; i < placed.lines().size(); i++) {
            svg.text("text", placed.lines().get(i), "x", box.getX() + 38, "y", box.getY() + 26 + LINE * i);
        }
        svg.close(link ? "a" : "g");
    }

    private static void drawLine(Tag svg, Drawn drawn) {
        String kind = drawn.edge().kind();
        String colour = kind.equals("thread") ? Ink.THREAD : Ink.LINE_STRONG;
        for (ElkEdgeSection section : drawn.line().getSections()) {
            List<Spot> spots = spots(section);
            Spot end = spots.removeLast();
            Spot before = spots.getLast();
            double length = Math.hypot(end.x() - before.x(), end.y() - before.y());
            double dx = length == 0 ? 1 : (end.x() - before.x()) / length;
            double dy = length == 0 ? 0 : (end.y() - before.y()) / length;
            Spot neck = new Spot(end.x() - dx * ARROW, end.y() - dy * ARROW);
            spots.add(neck);
            svg.empty("path", "class", kind.isEmpty() ? "edge" : "edge edge-" + kind, "d", rounded(spots), "fill", "none", "stroke", colour,
                    "stroke-width", kind.equals("strong") || kind.equals("thread") ? "2.5" : "1.5", "stroke-dasharray", kind.equals("weak") ? "3 4" : kind.equals("minus") ? "7 4" : null);
            svg.empty("path", "class", kind.equals("strong") || kind.equals("thread") ? "arrow arrow-" + kind : "arrow", "fill", colour,
                    "d", "M" + at(end) + "L" + at(new Spot(neck.x() - dy * ARROW / 2, neck.y() + dx * ARROW / 2)) + "L" + at(new Spot(neck.x() + dy * ARROW / 2, neck.y() - dx * ARROW / 2)) + "Z");
        }
    }

    private static void drawLabels(Tag svg, Drawn drawn) {
        for (ElkLabel label : drawn.line().getLabels()) {
            svg.text("text", label.getText(), "class", "edge-label midden", "x", label.getX() + label.getWidth() / 2, "y", label.getY() + 13,
                    "text-anchor", "middle", "font-size", LABEL_SIZE, "fill", Ink.SOFT);
        }
    }

    private static List<Spot> spots(ElkEdgeSection section) {
        List<Spot> spots = new ArrayList<>(List.of(new Spot(section.getStartX(), section.getStartY())));
        for (ElkBendPoint bend : section.getBendPoints()) {
            spots.add(new Spot(bend.getX(), bend.getY()));
        }
        spots.add(new Spot(section.getEndX(), section.getEndY()));
        return spots;
    }

    /** A path through the spots with its corners rounded. */
    private static String rounded(List<Spot> spots) {
        StringBuilder path = new StringBuilder("M" + at(spots.getFirst()));
        for (int i = 1; i < spots.size() - 1; i++) {
            Spot corner = spots.get(i);
            path.append('L').append(at(towards(corner, spots.get(i - 1)))).append('Q').append(at(corner)).append(' ').append(at(towards(corner, spots.get(i + 1))));
        }
        return path.append('L').append(at(spots.getLast())).toString();
    }

    private static Spot towards(Spot from, Spot to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double part = length == 0 ? 0 : Math.min(ROUND, length / 2) / length;
        return new Spot(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    private static String at(Spot spot) {
        return Tag.number(spot.x()) + " " + Tag.number(spot.y());
    }
}
