package nl.draagvlak.interventions;

import static nl.draagvlak.interventions.InterventionGrammar.ACTS_ON;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.causes.CauseMap;
import nl.draagvlak.causes.CauseMaps;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Kinds;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the programme acts: every cause with the interventions on it, those that nothing acts on first. */
@Controller
@RequestMapping("/programmas/{programme}/interventies/waar")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class WherePages {

    private static final int ROWS = 50;
    /** More columns than these are no picture. */
    private static final int COLUMNS = 24;

    private final CauseMaps maps;
    private final Interventions interventions;
    private final Elements elements;
    private final Links links;
    private final Kinds kinds;

    WherePages(CauseMaps maps, Interventions interventions, Elements elements, Links links, Kinds kinds) {
        this.maps = maps;
        this.interventions = interventions;
        this.elements = elements;
        this.links = links;
        this.kinds = kinds;
    }

    /** A cause or problem with what acts on it. */
    record Row(CauseMap.Node node, Linked self, List<Linked> interventions) {

        boolean hitBy(Linked intervention) {
            return interventions.contains(intervention);
        }
    }

    /** How much of the causes is acted on. */
    record Count(long causes, long touched, long roots, long rootsTouched) {}

    @GetMapping
    Reply where(Visit visit, Form form) {
        CauseMap map = maps.of(visit.programmeId());
        Map<UUID, Integer> touched = interventions.countsByTarget(visit.programmeId());
        boolean problems = form.value("toon").equals("problemen");
        List<CauseMap.Node> nodes = map.nodes().stream().filter(node -> node.problem() == problems)
                .sorted(Comparator.comparing((CauseMap.Node node) -> touched.containsKey(node.id())).thenComparing(node -> !node.root())
                        .thenComparing(node -> -node.voices().quotes()).thenComparing(node -> node.element().number())).toList();
        Integer asked = form.whole("pagina", 1, 100_000);
        int page = asked == null ? 1 : asked;
        int start = Math.min(nodes.size(), (page - 1) * ROWS);
        List<Row> rows = rows(visit, nodes.subList(start, Math.min(nodes.size(), start + ROWS)));
        return Reply.page("interventions/where", visit.frame("Waar grijpen wij in?", "Where do we act?")).with("rows", rows).with("columns", columns(visit, rows))
                .with("problems", problems).with("count", count(map, touched)).with("page", page).with("pages", Math.max(1, (nodes.size() + ROWS - 1) / ROWS));
    }

    private List<Row> rows(Visit visit, List<CauseMap.Node> nodes) {
        List<Link> acting = links.listTo(nodes.stream().map(CauseMap.Node::id).toList()).stream().filter(link -> link.relation().equals(ACTS_ON)).toList();
        Map<UUID, Element> found = elements.byIds(acting.stream().map(Link::from).toList());
        Map<UUID, List<Linked>> byTarget = Linked.byEnd(visit, kinds, acting, found, false);
        return nodes.stream().map(node -> new Row(node, Linked.of(visit, kinds, node.element()), byTarget.getOrDefault(node.id(), List.of()))).toList();
    }

    /** The interventions of these rows as columns, by number; none when they are too many for a picture. */
    private static List<Linked> columns(Visit visit, List<Row> rows) {
        Set<Linked> all = new LinkedHashSet<>();
        rows.forEach(row -> all.addAll(row.interventions()));
        return all.size() > COLUMNS ? List.of() : all.stream().sorted(Comparator.comparingInt(i -> Integer.parseInt(i.label().substring(1)))).toList();
    }

    private static Count count(CauseMap map, Map<UUID, Integer> touched) {
        List<CauseMap.Node> causes = map.nodes().stream().filter(node -> !node.problem()).toList();
        return new Count(causes.size(), causes.stream().filter(node -> touched.containsKey(node.id())).count(),
                causes.stream().filter(CauseMap.Node::root).count(), causes.stream().filter(node -> node.root() && touched.containsKey(node.id())).count());
    }
}
