package nl.draagvlak.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.draagvlak.rendering.GraphPictures.Arrangement;
import nl.draagvlak.rendering.GraphPictures.Box;
import nl.draagvlak.rendering.GraphPictures.Edge;
import nl.draagvlak.rendering.GraphPictures.Node;
import nl.draagvlak.rendering.GraphPictures.Spot;
import nl.draagvlak.rendering.GraphPictures.Way;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
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

/** Arranges one graph in layers. */
final class GraphLayout {

    static final double LABEL_SIZE = 12.5;
    static final double LINE = 18;

    private static final double WIDTH = 216;
    private static final double TEXT = 168;
    private static final double BETWEEN_LAYERS = 44;
    private static final double BETWEEN_NODES = 20;
    private static final double ARROW = 8;
    private static final double ROUND = 6;

    /** Up to this size nodes keep their order, so that a map that grows still looks like itself; in larger ones that costs many seconds. */
    private static final int STEADY = 120;
    /** Beyond it the crossings are counted less often, and lines run straight from layer to layer instead of in channels of their own. */
    private static final int LARGE = 200;

    private record Placed(Node node, List<String> lines, ElkNode box) {}

    private record Drawn(Edge edge, ElkEdge line) {}

    private GraphLayout() {}

    static Arrangement arrange(GraphPictures.Graph graph, Map<String, Spot> former) {
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
        Map<String, Spot> begin = new FirstSpots(graph, former, WIDTH + BETWEEN_LAYERS).all();
        nodes.forEach(placed -> {
            Spot spot = begin.get(placed.node().id());
            if (spot != null) {
                placed.box().setLocation(spot.x(), spot.y());
            }
        });
        layOut(root, graph, !begin.isEmpty());
        return new Arrangement(Math.ceil(root.getWidth()), Math.ceil(root.getHeight()), nodes.stream().map(GraphLayout::box).toList(),
                edges.stream().flatMap(edge -> edge.line().getSections().stream().map(section -> way(edge, section))).toList());
    }

    private static Box box(Placed placed) {
        ElkNode box = placed.box();
        return new Box(placed.node(), placed.lines(), box.getX(), box.getY(), box.getWidth(), box.getHeight());
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

    private static void layOut(ElkNode root, GraphPictures.Graph graph, boolean again) {
        int size = graph.nodes().size();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(LayeredOptions.DIRECTION, graph.direction() == GraphPictures.Direction.RIGHT ? Direction.RIGHT : Direction.DOWN);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.RANDOM_SEED, 7);
        if (again) {
            root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.INTERACTIVE);
            root.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
            root.setProperty(LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.INTERACTIVE);
            root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.INTERACTIVE);
            root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        } else if (size <= STEADY) {
            root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_NODES);
        }
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 16.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 10.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 20.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 10.0);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(6));
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    }

    private static Way way(Drawn drawn, ElkEdgeSection section) {
        List<Spot> spots = spots(section);
        Spot end = spots.removeLast();
        Spot before = spots.getLast();
        double length = Math.hypot(end.x() - before.x(), end.y() - before.y());
        double dx = length == 0 ? 1 : (end.x() - before.x()) / length;
        double dy = length == 0 ? 0 : (end.y() - before.y()) / length;
        Spot neck = new Spot(end.x() - dx * ARROW, end.y() - dy * ARROW);
        spots.add(neck);
        String head = "M" + at(end) + "L" + at(new Spot(neck.x() - dy * ARROW / 2, neck.y() + dx * ARROW / 2))
                + "L" + at(new Spot(neck.x() + dy * ARROW / 2, neck.y() - dx * ARROW / 2)) + "Z";
        Spot label = drawn.line().getLabels().stream().findFirst().map(each -> new Spot(each.getX() + each.getWidth() / 2, each.getY() + 13)).orElse(null);
        return new Way(drawn.edge(), rounded(spots), head, label);
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
