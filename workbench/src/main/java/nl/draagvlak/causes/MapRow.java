package nl.draagvlak.causes;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.shell.Visit;

/**
 * A problem or cause as a row of a list, with the words that its visitor may read.
 *
 * @param causedBy what brings it about
 * @param leadsTo  what it brings about
 */
record MapRow(CauseMap.Node node, String words, String page, List<End> causedBy, List<End> leadsTo) {

    /** What stands at the other end of an arrow. */
    record End(String label, String words, String page) {}

    static MapRow of(Visit visit, CauseMap map, UUID id, Element element) {
        CauseMap.Node node = map.find(id).orElse(new CauseMap.Node(element, CauseMap.Voices.NONE, java.util.Set.of(), false, false));
        return of(visit, map, node);
    }

    static MapRow of(Visit visit, CauseMap map, CauseMap.Node node) {
        return new MapRow(node, NodeViews.words(visit, node.element()), page(visit, node),
                ends(visit, map, map.arrowsTo(node.id()), Arrow::from), ends(visit, map, map.arrowsFrom(node.id()), Arrow::to));
    }

    private static List<End> ends(Visit visit, CauseMap map, List<Arrow> arrows, Function<Arrow, UUID> end) {
        return arrows.stream().map(end).map(map::find).flatMap(java.util.Optional::stream)
                .map(node -> new End(node.label(), NodeViews.words(visit, node.element()), page(visit, node))).toList();
    }

    static String page(Visit visit, CauseMap.Node node) {
        return visit.at((node.problem() ? CauseGrammar.PROBLEM : CauseGrammar.CAUSE).path() + "/" + node.id());
    }
}
