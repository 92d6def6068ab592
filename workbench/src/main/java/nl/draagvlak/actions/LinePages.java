package nl.draagvlak.actions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.goals.Goals;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.reasoning.Neighbours;
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

/** The action lines. */
@Controller
@RequestMapping("/programmas/{programme}/acties/lijnen")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class LinePages {

    private final Lines lines;
    private final ActionList actions;
    private final ActionCoverage coverage;
    private final Goals goals;
    private final Links links;
    private final Neighbours neighbours;

    LinePages(Lines lines, ActionList actions, ActionCoverage coverage, Goals goals, Links links, Neighbours neighbours) {
        this.lines = lines;
        this.actions = actions;
        this.coverage = coverage;
        this.goals = goals;
        this.links = links;
        this.neighbours = neighbours;
    }

    @GetMapping
    Reply list(Visit visit) {
        List<ActionCoverage.Exploring> all = coverage.exploring(visit.programmeId());
        Map<UUID, Element> strategic = goals.strategic(visit.programmeId()).stream().collect(Collectors.toMap(Element::id, goal -> goal));
        Map<UUID, List<Element>> served = links.listFrom(all.stream().map(each -> each.line().id()).toList()).stream()
                .filter(link -> strategic.containsKey(link.to()))
                .collect(Collectors.groupingBy(Link::from, Collectors.mapping(link -> strategic.get(link.to()), Collectors.toList())));
        return Reply.page("actions/lines", visit.frame("Actielijnen", "Action lines")).with("lines", all).with("served", served);
    }

    @GetMapping("/nieuw")
    @Allowed(Role.TEAM)
    Reply blank(Visit visit) {
        return formPage(visit, Form.empty().with("number", lines.nextNumber(visit.programmeId())), null);
    }

    @PostMapping
    @Allowed(Role.TEAM)
    Reply create(Visit visit, Form form) {
        Typed typed = read(visit, form, null);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, form, null));
        }
        UUID id = lines.add(visit.act(), visit.programmeId(), typed.number(), typed.name(), typed.description(), typed.goals());
        visit.tellSaved();
        return Reply.redirect(visit.at("/acties/lijnen/" + id));
    }

    @GetMapping("/{id}")
    Reply detail(Visit visit, @PathVariable UUID id) {
        return detailPage(visit, id, Form.empty());
    }

    private Reply.Page detailPage(Visit visit, UUID id, Form form) {
        Line line = find(visit, id);
        return Reply.page("actions/line", visit.frame("Actielijn " + line.number(), "Action line " + line.number())).with("line", line)
                .with("actions", actions.pointingAt(visit.programmeId(), id, ActionGrammar.IN_LINE)).with("total", lines.countActions(id))
                .with("form", form).with("neighbours", neighbours.of(visit, id));
    }

    @GetMapping("/{id}/wijzigen")
    @Allowed(Role.TEAM)
    Reply edit(Visit visit, @PathVariable UUID id) {
        Line line = find(visit, id);
        return formPage(visit, Form.empty().with("number", line.number()).with("nl", line.name().nl())
                .with("en", line.name().en().equals(line.name().nl()) ? "" : line.name().en()).with("description", line.description())
                .withAll("goals", links.listFrom(id).stream().filter(link -> link.relation().equals(ActionGrammar.CONTRIBUTES_TO)).map(Link::to).toList()), line);
    }

    @PostMapping("/{id}")
    @Allowed(Role.TEAM)
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Line line = find(visit, id);
        Typed typed = read(visit, form, id);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, form, line));
        }
        lines.change(visit.act(), id, typed.number(), typed.name(), typed.description(), typed.goals());
        visit.tellSaved();
        return Reply.redirect(visit.at("/acties/lijnen/" + id));
    }

    @PostMapping("/{id}/intrekking")
    @Allowed(Role.TEAM)
    Reply withdraw(Visit visit, @PathVariable UUID id, Form form) {
        find(visit, id);
        String reason = form.required("withdrawReason", ActionForm.LONG);
        if (lines.countActions(id) > 0) {
            form.error("withdrawReason", "Er staan nog acties in deze lijn. Zet die eerst in een andere lijn.", "Actions still stand in this line. Move them to another first.");
        }
        if (!form.ok()) {
            return Reply.invalid(detailPage(visit, id, form));
        }
        lines.withdraw(visit.act(), id, reason);
        visit.tell("De actielijn is uit het plan gehaald.", "The action line was taken out of the plan.");
        return Reply.redirect(visit.at("/acties/lijnen"));
    }

    private record Typed(Integer number, Text name, String description, List<UUID> goals) {}

    private Typed read(Visit visit, Form form, UUID editing) {
        Integer number = form.whole("number", 1, 99);
        if (number == null) {
            form.error("number", "Vul het nummer van de lijn in.", "Fill in the number of the line.");
        } else if (lines.taken(visit.programmeId(), number, editing)) {
            form.error("number", "Dit nummer heeft een andere lijn al.", "Another line has this number.");
        }
        String nl = form.required("nl", ActionForm.TEXT);
        String en = form.optional("en", ActionForm.TEXT);
        form.someOf("goals", goals.strategic(visit.programmeId()).stream().map(goal -> goal.id().toString()).toList());
        return new Typed(number, Text.of(nl, en), form.optional("description", ActionForm.LONG), form.ids("goals"));
    }

    private Reply.Page formPage(Visit visit, Form form, Line line) {
        return Reply.page("actions/lineform", line == null ? visit.frame("Nieuwe actielijn", "New action line")
                        : visit.frame("Actielijn " + line.number() + " wijzigen", "Change action line " + line.number())).with("form", form).with("line", line)
                .with("goals", goals.strategic(visit.programmeId()).stream().map(goal -> new Option(goal.id().toString(), "S" + goal.number() + " " + goal.text())).toList());
    }

    private Line find(Visit visit, UUID id) {
        return NotHere.unless(lines.find(visit.programmeId(), id));
    }
}
