package nl.draagvlak.causes;

import static nl.draagvlak.statements.StatementGrammar.STATEMENT;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import org.springframework.stereotype.Component;

/** What a problem or cause shows from: the quotes and themes that were chosen. */
@Component
class Sources {

    private final Elements elements;
    private final Links links;

    Sources(Elements elements, Links links) {
        this.elements = elements;
        this.links = links;
    }

    /** Makes the sources these. A statement that was connected elsewhere is not chosen here, so it stays. */
    void set(Act act, UUID element, Collection<UUID> chosen) {
        List<Link> present = links.listFrom(element).stream().filter(link -> link.relation().equals(CauseGrammar.SHOWS_FROM)).toList();
        Map<UUID, Element> found = elements.byIds(present.stream().map(Link::to).toList());
        Set<UUID> all = new LinkedHashSet<>(chosen);
        found.values().stream().filter(e -> e.kind().equals(STATEMENT.name())).forEach(e -> all.add(e.id()));
        links.set(act, element, CauseGrammar.SHOWS_FROM, all, "");
    }

    /** The ids of what was chosen, in the order of choosing. */
    List<UUID> of(UUID element) {
        List<UUID> to = links.listFrom(element).stream().filter(link -> link.relation().equals(CauseGrammar.SHOWS_FROM)).map(Link::to).toList();
        Map<UUID, Element> found = elements.byIds(to);
        return to.stream().filter(id -> found.containsKey(id) && !found.get(id).kind().equals(STATEMENT.name())).toList();
    }
}
