package nl.draagvlak.rendering;

import nl.draagvlak.rendering.GraphPictures.Arrangement;
import nl.draagvlak.rendering.GraphPictures.Box;
import nl.draagvlak.rendering.GraphPictures.Node;
import nl.draagvlak.rendering.GraphPictures.Way;

/** Draws one graph as it was arranged. */
final class GraphDrawing {

    private static final double ICON = 20;

    private GraphDrawing() {}

    static String svg(GraphPictures.Graph graph, Arrangement arrangement) {
        Tag svg = Canvas.group("net", graph.title(), graph.alternative(), arrangement.width(), arrangement.height());
        arrangement.ways().forEach(way -> drawLine(svg, way));
        arrangement.ways().forEach(way -> drawLabel(svg, way));
        arrangement.boxes().forEach(box -> drawNode(svg, box));
        return svg.close("svg").toString();
    }

    private static void drawNode(Tag svg, Box box) {
        Node node = box.node();
        boolean link = !node.href().isEmpty();
        String css = "node node-" + node.kind();
        if (link) {
            svg.open("a", "href", node.href(), "class", css, "aria-label", node.label());
        } else {
            svg.open("g", "class", css, "role", "img", "aria-label", node.label());
        }
        Ink.Hue hue = Ink.of(node.kind());
        svg.empty("rect", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height(), "rx", 4.0, "fill", hue.soft(), "stroke", hue.line(), "stroke-width", "1.5");
        Faces.of(node.kind()).ifPresent(face -> svg.open("g", "class", "soort-icoon", "color", hue.line(), "transform",
                "translate(" + Tag.number(box.x() + 10) + " " + Tag.number(box.y() + 11) + ") scale(" + Tag.number(ICON / 24) + ")").raw(face).close("g"));
        for (int i = 0; i < box.lines().size(); i++) {
            svg.text("text", box.lines().get(i), "x", box.x() + 38, "y", box.y() + 26 + GraphLayout.LINE * i);
        }
        svg.close(link ? "a" : "g");
    }

    private static void drawLine(Tag svg, Way way) {
        String kind = way.edge().kind();
        String colour = kind.equals("thread") ? Ink.THREAD : Ink.LINE_STRONG;
        svg.empty("path", "class", kind.isEmpty() ? "edge" : "edge edge-" + kind, "d", way.line(), "fill", "none", "stroke", colour,
                "stroke-width", kind.equals("strong") || kind.equals("thread") ? "2.5" : "1.5", "stroke-dasharray", kind.equals("weak") ? "3 4" : kind.equals("minus") ? "7 4" : null);
        svg.empty("path", "class", kind.equals("strong") || kind.equals("thread") ? "arrow arrow-" + kind : "arrow", "fill", colour, "d", way.head());
    }

    private static void drawLabel(Tag svg, Way way) {
        if (way.label() != null) {
            svg.text("text", way.edge().label(), "class", "edge-label midden", "x", way.label().x(), "y", way.label().y(),
                    "text-anchor", "middle", "font-size", GraphLayout.LABEL_SIZE, "fill", Ink.SOFT);
        }
    }
}
