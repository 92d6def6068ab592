package nl.draagvlak.causes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.draagvlak.rendering.GraphPictures;
import nl.draagvlak.rendering.GraphPictures.Edge;
import nl.draagvlak.rendering.GraphPictures.Node;
import nl.draagvlak.shell.Visit;

/** The map, or a part of it, as a graph to draw, with the words that its visitor may read. */
final class MapGraph {

    private MapGraph() {}

    static GraphPictures.Graph of(Visit visit, Collection<CauseMap.Node> nodes, List<Arrow> arrows) {
        List<Node> boxes = new ArrayList<>();
        for (CauseMap.Node node : nodes) {
            boxes.add(new Node(node.id().toString(), node.problem() ? "problem" : "cause", caption(visit, node) + "\n" + NodeViews.words(visit, node.element()), MapRow.page(visit, node)));
        }
        List<Edge> edges = arrows.stream().map(arrow -> new Edge(arrow.from().toString(), arrow.to().toString(), kind(arrow), label(visit, arrow))).toList();
        return new GraphPictures.Graph(
                visit.language().of("Kaart van problemen en oorzaken", "Map of problems and causes"),
                visit.language().of(nodes.size() + " problemen en oorzaken met " + arrows.size() + " pijlen. Dezelfde pijlen staan in de tabel eronder.",
                        nodes.size() + " problems and causes with " + arrows.size() + " arrows. The same arrows stand in the table below."),
                boxes, edges, GraphPictures.Direction.RIGHT);
    }

    /** Such as "P3 · 2 citaten". */
    static String caption(Visit visit, CauseMap.Node node) {
        int quotes = node.voices().quotes();
        return node.label() + " · " + quotes + " " + (quotes == 1 ? visit.language().of("citaat", "quote") : visit.language().of("citaten", "quotes"));
    }

    static String kind(Arrow arrow) {
        return arrow.sign() < 0 ? "minus" : arrow.confidence() == 1 ? "weak" : arrow.strength() == 3 ? "strong" : "";
    }

    private static String label(Visit visit, Arrow arrow) {
        String dissent = arrow.dissent().isEmpty() ? "" : visit.language().of("betwist", "disputed");
        return arrow.sign() > 0 ? dissent : dissent.isEmpty() ? "–" : "– " + dissent;
    }
}
