package nl.draagvlak.causes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.rendering.GraphPictures;
import nl.draagvlak.rendering.Markup;
import nl.draagvlak.shell.Visit;

/**
 * The map, or the part of it that fits in a picture, with the same arrows as a table.
 *
 * @param drawing null when there is no arrow to draw
 * @param centre  what the picture was drawn around; null when it is the whole map or a theme
 * @param whole   whether all of the map is in it
 * @param loose   what no arrow leads to or from, when this is the whole map
 */
record MapPicture(Markup drawing, List<Line> lines, CauseMap.Node centre, boolean whole, int shown, List<MapRow.End> loose) {

    static final int MOST = 60;
    /** Up to so many the picture is read at its own size; a larger one is first seen as a whole. */
    private static final int LEGIBLE = 16;
    static final int STEPS = 2;
    static final int FURTHEST = 6;

    /** An arrow of the picture with both its ends. */
    record Line(Arrow arrow, MapRow.End from, MapRow.End to) {}

    static MapPicture of(Visit visit, CauseMap map, UUID around, UUID theme, int steps) {
        Optional<CauseMap.Node> chosen = Optional.ofNullable(around).flatMap(map::find);
        boolean whole = chosen.isEmpty() && theme == null && map.nodes().size() <= MOST;
        if (chosen.isEmpty() && theme == null && !whole) {
            chosen = map.heaviest();
        }
        List<CauseMap.Node> loose = whole ? map.loose() : List.of();
        List<CauseMap.Node> nodes = whole ? map.nodes().stream().filter(node -> !loose.contains(node)).toList()
                : chosen.map(node -> map.around(List.of(node.id()), steps, MOST)).orElseGet(() -> theme == null ? List.of() : map.around(map.ofTheme(theme), 1, MOST));
        Set<UUID> shown = nodes.stream().map(CauseMap.Node::id).collect(Collectors.toSet());
        List<Arrow> arrows = map.arrows().stream().filter(arrow -> shown.contains(arrow.from()) && shown.contains(arrow.to())).toList();
        return new MapPicture(nodes.isEmpty() ? null : GraphPictures.draw(MapGraph.of(visit, nodes, arrows)), lines(visit, map, arrows), chosen.orElse(null), whole, nodes.size(),
                loose.stream().map(node -> end(visit, map, node.id())).toList());
    }

    boolean legible() {
        return shown <= LEGIBLE;
    }

    private static List<Line> lines(Visit visit, CauseMap map, List<Arrow> arrows) {
        return arrows.stream().map(arrow -> new Line(arrow, end(visit, map, arrow.from()), end(visit, map, arrow.to()))).toList();
    }

    private static MapRow.End end(Visit visit, CauseMap map, UUID id) {
        CauseMap.Node node = map.find(id).orElseThrow();
        return new MapRow.End(node.label(), NodeViews.words(visit, node.element()), MapRow.page(visit, node));
    }
}
