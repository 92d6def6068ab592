package nl.draagvlak.causes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.methods.causality.SharedPicture;
import nl.draagvlak.rendering.GraphPictures.Box;
import nl.draagvlak.rendering.GraphPictures.Way;
import nl.draagvlak.shell.Visit;

/**
 * The whole map as the script of the screen draws it: where everything stands, with its words and marks.
 *
 * @param stand another one whenever anything may have changed
 */
record MapState(String stand, double breedte, double hoogte, List<Knoop> knopen, List<Pijl> pijlen) {

    /**
     * A problem or cause.
     *
     * @param regels its words, broken into lines
     * @param kop    whether nothing else leads to it
     * @param kring  whether it is part of a loop
     * @param beeld  how shared it is: gedeeld, verdeeld, niet-gedeeld or te-weinig
     */
    record Knoop(String id, String soort, String label, String woorden, List<String> regels, double x, double y, double b, double h, boolean kop, boolean kring,
                 int stemmen, String beeld, String pagina, int versie) {}

    /** An arrow: its way, its head and what it says. */
    record Pijl(String id, String sleutel, String van, String naar, String soort, String lijn, String punt, String tekst, Double tx, Double ty, String zin,
                String beeld, int versie) {}

    static MapState of(Visit visit, CauseMap map, Placements.Placed placed, Map<UUID, Integer> versions) {
        Map<String, Box> boxes = new HashMap<>();
        placed.arrangement().boxes().forEach(box -> boxes.put(box.node().id(), box));
        Map<String, Way> ways = new HashMap<>();
        placed.arrangement().ways().forEach(way -> ways.put(way.edge().from() + ">" + way.edge().to(), way));
        List<Knoop> nodes = map.nodes().stream().map(node -> node(visit, map, node, boxes.get(node.id().toString()), versions)).toList();
        List<Pijl> arrows = map.arrows().stream().filter(arrow -> ways.containsKey(arrow.from() + ">" + arrow.to()))
                .map(arrow -> arrow(visit, map, arrow, ways.get(arrow.from() + ">" + arrow.to()), versions)).toList();
        return new MapState(placed.mark(), placed.arrangement().width(), placed.arrangement().height(), nodes, arrows);
    }

    private static Knoop node(Visit visit, CauseMap map, CauseMap.Node node, Box box, Map<UUID, Integer> versions) {
        return new Knoop(node.id().toString(), node.problem() ? "problem" : "cause", node.label(), NodeViews.words(visit, node.element()), box.lines(),
                round(box.x()), round(box.y()), round(box.width()), round(box.height()), node.root() && !node.problem(), node.inLoop(), node.voices().quotes(),
                verdict(map.shared(node.id())), MapRow.page(visit, node), versions.getOrDefault(node.id(), 0));
    }

    private static Pijl arrow(Visit visit, CauseMap map, Arrow arrow, Way way, Map<UUID, Integer> versions) {
        String from = map.find(arrow.from()).orElseThrow().label();
        String to = map.find(arrow.to()).orElseThrow().label();
        String sentence = from + (arrow.sign() > 0 ? visit.language().of(" leidt tot ", " leads to ") : visit.language().of(" geeft minder ", " gives less ")) + to
                + ", " + Weighing.strength(arrow).in(visit.language()).toLowerCase() + ", " + Weighing.confidence(arrow).in(visit.language()).toLowerCase()
                + (arrow.dissent().isEmpty() ? "" : visit.language().of(", betwist", ", disputed"));
        return new Pijl(arrow.id().toString(), arrow.key().toString(), arrow.from().toString(), arrow.to().toString(), way.edge().kind(), way.line(), way.head(),
                way.edge().label(), way.label() == null ? null : round(way.label().x()), way.label() == null ? null : round(way.label().y()), sentence,
                verdict(map.shared(arrow.key())), versions.getOrDefault(arrow.key(), 0));
    }

    static String verdict(SharedPicture<String> picture) {
        return picture == null ? "te-weinig" : switch (picture.verdict()) {
            case SHARED -> "gedeeld";
            case DIVIDED -> "verdeeld";
            case NOT_SHARED -> "niet-gedeeld";
            case TOO_FEW -> "te-weinig";
        };
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
