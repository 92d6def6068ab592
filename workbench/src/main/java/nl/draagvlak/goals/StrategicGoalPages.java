package nl.draagvlak.goals;

import static nl.draagvlak.causes.CauseGrammar.PROBLEM;
import static nl.draagvlak.goals.GoalGrammar.ANSWERS_TO;
import static nl.draagvlak.goals.GoalGrammar.SERVES;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.reasoning.Neighbours;
import nl.draagvlak.reasoning.Picker;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A strategic goal: seen, added, changed, withdrawn and put back. */
@Controller
@RequestMapping("/programmas/{programme}/doelen/strategisch")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP})
class StrategicGoalPages {

    private static final int SHOWN = 50;

    private final Goals goals;
    private final Elements elements;
    private final Links links;
    private final Picker picker;
    private final Neighbours neighbours;

    StrategicGoalPages(Goals goals, Elements elements, Links links, Picker picker, Neighbours neighbours) {
        this.goals = goals;
        this.elements = elements;
        this.links = links;
        this.picker = picker;
        this.neighbours = neighbours;
    }

    @GetMapping("/{id}")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply goal(Visit visit, @PathVariable UUID id) {
        return page(visit, get(visit, id), Form.empty());
    }

    private Reply.Page page(Visit visit, Element goal, Form withdrawal) {
        List<UUID> serving = links.listTo(goal.id()).stream().filter(link -> link.relation().equals(SERVES)).map(Link::from).toList();
        List<Goal> served = List.copyOf(goals.byIds(serving.stream().limit(SHOWN).toList()).values());
        return Reply.page("goals/strategicGoal", visit.frame("Strategisch doel S" + goal.number(), "Strategic goal S" + goal.number()))
                .with("goal", goal).with("served", served).with("servedCount", serving.size())
                .with("answersTo", picker.items(visit, problems(goal.id()))).with("form", withdrawal).with("neighbours", neighbours.of(visit, goal.id()))
                .with("earlier", visit.has(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP) ? elements.formerTexts(goal.id()) : List.of());
    }

    private List<UUID> problems(UUID goal) {
        return links.listFrom(goal).stream().filter(link -> link.relation().equals(ANSWERS_TO)).map(Link::to).toList();
    }

    @GetMapping("/nieuw")
    Reply adding(Visit visit) {
        return form(visit, null, Form.empty());
    }

    @PostMapping
    Reply add(Visit visit, Form form) {
        if (picker.searching(form)) {
            return form(visit, null, form);
        }
        String text = form.required("tekst", 300);
        String relation = form.optional("relatie", 1000);
        List<UUID> answersTo = picker.ids(visit, form, "problemen", PROBLEM);
        if (!form.ok()) {
            return Reply.invalid(form(visit, null, form));
        }
        UUID id = goals.addStrategic(visit.act(), visit.programmeId(), text, relation, answersTo);
        visit.tellSaved();
        return Reply.redirect(visit.at("/doelen/strategisch/" + id));
    }

    @GetMapping("/{id}/wijziging")
    Reply changing(Visit visit, @PathVariable UUID id) {
        Element goal = active(visit, id);
        return form(visit, goal, Form.empty().with("tekst", goal.text()).with("relatie", goal.note()).withAll("problemen", problems(id)));
    }

    @PostMapping("/{id}")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Element goal = active(visit, id);
        if (picker.searching(form)) {
            return form(visit, goal, form);
        }
        String text = form.required("tekst", 300);
        String relation = form.optional("relatie", 1000);
        List<UUID> answersTo = picker.ids(visit, form, "problemen", PROBLEM);
        if (!form.ok()) {
            return Reply.invalid(form(visit, goal, form));
        }
        goals.changeStrategic(visit.act(), id, text, relation, answersTo);
        visit.tellSaved();
        return Reply.redirect(visit.at("/doelen/strategisch/" + id));
    }

    @PostMapping("/{id}/intrekking")
    Reply withdraw(Visit visit, @PathVariable UUID id, Form form) {
        Element goal = active(visit, id);
        String reason = form.required("reden", 500);
        if (!form.ok()) {
            return Reply.invalid(page(visit, goal, form));
        }
        elements.withdraw(visit.act(), id, reason);
        visit.tell("Ingetrokken. U kunt het hier terugzetten.", "Withdrawn. You can put it back here.");
        return Reply.redirect(visit.at("/doelen/strategisch/" + id));
    }

    @PostMapping("/{id}/terugzetting")
    Reply restore(Visit visit, @PathVariable UUID id) {
        elements.restore(visit.act(), get(visit, id).id());
        visit.tell("Teruggezet.", "Put back.");
        return Reply.redirect(visit.at("/doelen/strategisch/" + id));
    }

    private Reply.Page form(Visit visit, Element goal, Form form) {
        return Reply.page("goals/strategicGoalForm", goal == null ? visit.frame("Strategisch doel toevoegen", "Add a strategic goal")
                        : visit.frame("Strategisch doel S" + goal.number() + " wijzigen", "Change strategic goal S" + goal.number()))
                .with("goal", goal).with("form", form).with("answersTo", picker.many(visit, form, "problemen", PROBLEM));
    }

    private Element get(Visit visit, UUID id) {
        return NotHere.unless(goals.findStrategic(visit.programmeId(), id));
    }

    private Element active(Visit visit, UUID id) {
        return NotHere.unless(goals.findStrategic(visit.programmeId(), id).filter(Element::active));
    }
}
