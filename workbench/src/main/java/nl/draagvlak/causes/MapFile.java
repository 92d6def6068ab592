package nl.draagvlak.causes;

import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.programme.Language;
import nl.draagvlak.shell.Visit;

/** The map for a spreadsheet: a row an arrow, and a row for each problem or cause from which no arrow leads. No quotes: only the analysis' own words. */
record MapFile(List<Publishable<String>> header, List<List<Publishable<String>>> rows) {

    static MapFile of(Visit visit, CauseMap map) {
        List<List<Publishable<String>>> rows = new ArrayList<>();
        for (CauseMap.Node node : map.nodes()) {
            List<Arrow> arrows = map.arrowsFrom(node.id());
            if (arrows.isEmpty()) {
                rows.add(cells(node.label(), words(visit, node), String.valueOf(node.voices().quotes()), "", "", "", "", "", "", ""));
            }
            for (Arrow arrow : arrows) {
                CauseMap.Node to = map.find(arrow.to()).orElseThrow();
                rows.add(cells(node.label(), words(visit, node), String.valueOf(node.voices().quotes()), to.label(), words(visit, to),
                        String.valueOf(arrow.strength()), String.valueOf(arrow.confidence()), arrow.sign() > 0 ? visit.language().of("meer", "more") : visit.language().of("minder", "less"), arrow.why(), arrow.dissent()));
            }
        }
        boolean dutch = visit.language() == Language.NL;
        return new MapFile(dutch ? cells("van", "tekst", "citaten", "naar", "tekst naar", "sterkte", "zekerheid", "richting", "waarom", "bezwaar")
                : cells("from", "text", "quotes", "to", "text to", "strength", "confidence", "direction", "why", "dissent"), rows);
    }

    private static String words(Visit visit, CauseMap.Node node) {
        return NodeViews.words(visit, node.element());
    }

    private static List<Publishable<String>> cells(String... cells) {
        return java.util.Arrays.stream(cells).map(Disclosure::ownWords).toList();
    }
}
