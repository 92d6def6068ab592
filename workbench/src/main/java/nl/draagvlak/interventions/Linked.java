package nl.draagvlak.interventions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Kind;
import nl.draagvlak.reasoning.Kinds;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.shell.Visit;

/** Something at the other end of a link, with the words that this visitor may read. */
record Linked(UUID id, String icon, String label, String words, boolean readable, String page) {

    static Linked of(Visit visit, Kinds kinds, Element element) {
        Kind kind = kinds.get(element.kind());
        boolean readable = element.readableBy(visit.roles());
        return new Linked(element.id(), kind.icon(), kind.letter() + element.number(),
                readable ? element.text() : visit.language().of("(alleen voor het programmateam)", "(for the programme team only)"),
                readable, visit.at(kind.path() + "/" + element.id()));
    }

    /** What each of these links leads to, by where it comes from; or the other way round. */
    static Map<UUID, List<Linked>> byEnd(Visit visit, Kinds kinds, List<Link> links, Map<UUID, Element> found, boolean byFrom) {
        Map<UUID, List<Linked>> ends = new HashMap<>();
        for (Link link : links) {
            Element other = found.get(byFrom ? link.to() : link.from());
            if (other != null) {
                ends.computeIfAbsent(byFrom ? link.from() : link.to(), k -> new ArrayList<>()).add(of(visit, kinds, other));
            }
        }
        return ends;
    }
}
