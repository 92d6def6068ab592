package nl.draagvlak.causes;

import static nl.draagvlak.anthology.AnthologyGrammar.THEME;
import static nl.draagvlak.causes.CauseGrammar.SHOWS_FROM;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Kind;
import nl.draagvlak.reasoning.Kinds;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Component;

/** Gathers what the page of a problem or a cause shows, with the words that its visitor may read. */
@Component
class NodeViews {

    private final CauseMaps maps;
    private final Elements elements;
    private final Links links;
    private final Kinds kinds;

    NodeViews(CauseMaps maps, Elements elements, Links links, Kinds kinds) {
        this.maps = maps;
        this.elements = elements;
        this.links = links;
        this.kinds = kinds;
    }

    NodeView of(Visit visit, Element element) {
        CauseMap map = maps.of(visit.programmeId());
        UUID id = element.id();
        CauseMap.Node node = map.find(id).orElse(new CauseMap.Node(element, CauseMap.Voices.NONE, java.util.Set.of(), false, false));
        List<NodeView.Line> causedBy = map.arrowsTo(id).stream().map(arrow -> line(visit, map, arrow, arrow.from())).toList();
        List<NodeView.Line> leadsTo = map.arrowsFrom(id).stream().map(arrow -> line(visit, map, arrow, arrow.to())).toList();
        List<CauseMap.Loop> loops = map.loops().stream().filter(loop -> loop.nodes().contains(node)).limit(5).toList();
        List<String> earlier = visit.has(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP) ? elements.formerTexts(id) : List.of();
        return new NodeView(element, words(visit, element), node.voices(), node.root(), sources(visit, id), causedBy, leadsTo, loops, earlier);
    }

    private List<NodeView.Source> sources(Visit visit, UUID id) {
        List<UUID> to = links.listFrom(id).stream().filter(link -> link.relation().equals(SHOWS_FROM)).map(Link::to).toList();
        Map<UUID, Element> found = elements.byIds(to);
        List<NodeView.Source> sources = new ArrayList<>();
        for (Element source : found.values()) {
            Kind kind = kinds.get(source.kind());
            sources.add(new NodeView.Source(kind.icon(), kind.letter() + source.number(), words(visit, source), source.readableBy(visit.roles()),
                    !source.kind().equals(THEME.name()), visit.at(kind.path() + "/" + source.id())));
        }
        return sources;
    }

    private NodeView.Line line(Visit visit, CauseMap map, Arrow arrow, UUID other) {
        CauseMap.Node node = map.find(other).orElseThrow();
        Kind kind = kinds.get(node.element().kind());
        return new NodeView.Line(arrow, other, kind.icon(), node.label(), words(visit, node.element()), visit.at(kind.path() + "/" + other));
    }

    /** The words, or why they are not shown. */
    static String words(Visit visit, Element element) {
        if (element.readableBy(visit.roles())) {
            return element.text();
        }
        return switch (element.state()) {
            case ERASED -> visit.language().of("(gewist)", "(erased)");
            case WITHDRAWN -> visit.language().of("(ingetrokken)", "(withdrawn)");
            case ACTIVE, MERGED -> visit.language().of("(alleen voor het programmateam)", "(for the programme team only)");
        };
    }
}
