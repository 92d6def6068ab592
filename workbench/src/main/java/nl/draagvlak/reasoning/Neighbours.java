package nl.draagvlak.reasoning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Component;

/** What stands directly beside an element in the thread, for the margin of its page. */
@Component
public class Neighbours {

    private static final int MOST = 12;

    private final Elements elements;
    private final Links links;
    private final Kinds kinds;
    private final List<BesideSource> sources;

    Neighbours(Elements elements, Links links, Kinds kinds, List<BesideSource> sources) {
        this.elements = elements;
        this.links = links;
        this.kinds = kinds;
        this.sources = sources;
    }

    /**
     * One neighbour.
     *
     * @param words what this visitor may read of it, or why not
     */
    public record Neighbour(String icon, String label, String words, String page) {}

    /** The neighbours with one relation, at most twelve of them, and how many there are. */
    public record Group(Text relation, List<Neighbour> neighbours, int total) {}

    /**
     * What an element rests on and what rests on it.
     *
     * @param thread the address of the whole thread
     * @param beside what later rooms lay beside it
     */
    public record View(List<Group> restsOn, List<Group> ledTo, String thread, List<Beside> beside) {}

    /** A list that a later room lays beside an element. */
    public record Beside(Text title, List<BesideSource.Aside> lines) {}

    public View of(Visit visit, UUID id) {
        List<Link> down = links.listFrom(id);
        List<Link> up = links.listTo(id);
        List<UUID> ids = new ArrayList<>(List.of(id));
        down.forEach(link -> ids.add(link.to()));
        up.forEach(link -> ids.add(link.from()));
        Map<UUID, Element> found = elements.byIds(ids);
        return new View(groups(visit, down, found, true), groups(visit, up, found, false), visit.at("/redeneerlijn/" + id),
                sources.stream().map(source -> new Beside(source.title(), source.of(visit, id))).filter(each -> !each.lines().isEmpty()).toList());
    }

    private List<Group> groups(Visit visit, List<Link> direct, Map<UUID, Element> found, boolean down) {
        Map<Text, List<Neighbour>> byRelation = new LinkedHashMap<>();
        for (Link link : direct) {
            Element from = found.get(link.from());
            Element to = found.get(link.to());
            if (from == null || to == null) {
                continue;
            }
            Element other = down ? to : from;
            Kind kind = kinds.get(other.kind());
            kinds.find(from.kind(), link.relation(), to.kind()).ifPresent(rule ->
                    byRelation.computeIfAbsent(down ? rule.down() : rule.up(), k -> new ArrayList<>()).add(new Neighbour(kind.icon(),
                            kind.letter() + other.number(),
                            other.readableBy(visit.roles()) ? other.text() : visit.language().of("(alleen voor het programmateam)", "(for the programme team only)"),
                            visit.at(kind.path() + "/" + other.id()))));
        }
        List<Group> groups = new ArrayList<>();
        byRelation.forEach((relation, all) -> groups.add(new Group(relation, all.subList(0, Math.min(MOST, all.size())), all.size())));
        return groups;
    }
}
