package nl.draagvlak.actions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.rendering.GraphPictures;
import nl.draagvlak.rendering.Markup;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How actions hang together: drawn as chains and listed; a circle is refused and shown. */
@Controller
@RequestMapping("/programmas/{programme}/acties/samenhang")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class DependencyPages {

    private static final int LABEL = 60;

    private final Dependencies dependencies;
    private final Actions actions;
    private final Links links;

    DependencyPages(Dependencies dependencies, Actions actions, Links links) {
        this.dependencies = dependencies;
        this.actions = actions;
        this.links = links;
    }

    @GetMapping
    Reply show(Visit visit, Form asked) {
        return page(visit, Form.empty().with("actie", asked.value("actie")));
    }

    @PostMapping
    @Allowed(Role.TEAM)
    Reply lay(Visit visit, Form form) {
        ActionDetail action = chosen(visit, form, "actie");
        ActionDetail other = chosen(visit, form, "ander");
        String sort = form.oneOf("soort", List.of("wacht", "sluit-uit"));
        String why = form.optional("waarom", ActionForm.TEXT);
        if (action != null && other != null && action.id().equals(other.id())) {
            form.error("ander", "Kies een andere actie dan de eerste.", "Choose another action than the first.");
        }
        if (form.ok() && "wacht".equals(sort)) {
            refuseCircle(visit, form, action, other);
        }
        if (form.ok() && "wacht".equals(sort) && dependencies.apart(visit.programmeId(), action.id(), other.id())) {
            form.error("ander", "Deze twee sluiten elkaar uit. Dan kan de een niet op de ander wachten.", "These two exclude each other. Then one cannot wait for the other.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, form));
        }
        if (sort.equals("wacht")) {
            links.lay(visit.act(), action.id(), ActionGrammar.DEPENDS_ON, other.id(), why);
        } else if (!dependencies.apart(visit.programmeId(), action.id(), other.id())) {
            links.lay(visit.act(), action.id(), ActionGrammar.EXCLUDES, other.id(), why);
        }
        visit.tellSaved();
        return Reply.redirect(visit.at("/acties/samenhang"));
    }

    private void refuseCircle(Visit visit, Form form, ActionDetail action, ActionDetail other) {
        List<ActionDetail> circle = dependencies.circle(visit.programmeId(), action.id(), List.of(other.id()));
        if (!circle.isEmpty()) {
            String way = ActionForm.way(circle);
            form.error("ander", "Dan wacht de actie op zichzelf: " + way + ".", "Then the action waits for itself: " + way + ".");
        }
    }

    @PostMapping("/{link}/einde")
    @Allowed(Role.TEAM)
    Reply end(Visit visit, @PathVariable UUID link) {
        Link found = NotHere.unless(links.find(link).filter(each -> (each.relation().equals(ActionGrammar.DEPENDS_ON) || each.relation().equals(ActionGrammar.EXCLUDES))
                && actions.find(visit.programmeId(), each.from()).isPresent()));
        links.end(visit.act(), found.id(), "");
        visit.tellSaved();
        return Reply.redirect(visit.at("/acties/samenhang"));
    }

    private ActionDetail chosen(Visit visit, Form form, String field) {
        UUID id = form.id(field);
        ActionDetail action = id == null ? null : actions.find(visit.programmeId(), id).filter(each -> each.element().active()).orElse(null);
        if (action == null) {
            form.error(field, "Kies een actie.", "Choose an action.");
        }
        return action;
    }

    private Reply.Page page(Visit visit, Form form) {
        List<Dependencies.Pair> pairs = dependencies.pairs(visit.programmeId());
        List<Dependencies.Pair> apart = dependencies.exclusions(visit.programmeId());
        List<Option> choices = visit.has(Role.TEAM)
                ? actions.list(visit.programmeId()).stream().map(action -> new Option(action.id().toString(), action.code() + " " + action.text())).toList() : List.of();
        return Reply.page("actions/dependencies", visit.frame("Wat op wat wacht", "What waits for what")).with("form", form).with("pairs", pairs).with("apart", apart)
                .with("picture", picture(visit, pairs, apart)).with("choices", choices);
    }

    private static Markup picture(Visit visit, List<Dependencies.Pair> pairs, List<Dependencies.Pair> apart) {
        Map<UUID, ActionDetail> nodes = new LinkedHashMap<>();
        Stream.concat(pairs.stream(), apart.stream()).flatMap(pair -> Stream.of(pair.first(), pair.waits())).forEach(action -> nodes.put(action.id(), action));
        if (nodes.isEmpty()) {
            return null;
        }
        List<GraphPictures.Edge> edges = new ArrayList<>();
        pairs.forEach(pair -> edges.add(new GraphPictures.Edge(pair.first().id().toString(), pair.waits().id().toString(), pair.tooEarly() ? "strong" : "", "")));
        apart.forEach(pair -> edges.add(new GraphPictures.Edge(pair.first().id().toString(), pair.waits().id().toString(), "minus", visit.language().of("sluit uit", "excludes"))));
        String alternative = pairs.stream().map(pair -> pair.waits().code() + visit.language().of(" wacht op ", " waits for ") + pair.first().code()).collect(Collectors.joining("; "));
        return GraphPictures.draw(new GraphPictures.Graph(visit.language().of("Wat op wat wacht", "What waits for what"), alternative,
                nodes.values().stream().map(action -> new GraphPictures.Node(action.id().toString(), "action", action.code() + " " + cut(action.text()), visit.at("/acties/" + action.id()))).toList(),
                edges, GraphPictures.Direction.RIGHT));
    }

    private static String cut(String text) {
        return text.length() <= LABEL ? text : text.substring(0, text.lastIndexOf(' ', LABEL)) + " …";
    }
}
