package nl.draagvlak.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.programme.Text;
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

/** One step: what it asks and yields, and how it is planned. Going through it is in {@link StepProgressPages}. */
@Controller
@RequestMapping("/programmas/{programme}/aanpak/stappen")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class StepPages {

    private final Steps steps;
    private final Approach approach;
    private final Needs needs;
    private final Programmes programmes;
    private final StepView views;

    StepPages(Steps steps, Approach approach, Needs needs, Programmes programmes, StepView views) {
        this.steps = steps;
        this.approach = approach;
        this.needs = needs;
        this.programmes = programmes;
        this.views = views;
    }

    @GetMapping("/{id}")
    Reply view(Visit visit, @PathVariable UUID id) {
        return views.page(visit, step(visit, id), Form.empty());
    }

    @GetMapping("/nieuw")
    @Allowed(Role.TEAM)
    Reply add(Visit visit) {
        List<Step> all = steps.list(visit.programmeId());
        Form form = Form.empty();
        if (!all.isEmpty()) {
            form.with("fase", all.getLast().phaseId()).with("na", all.getLast().id());
        }
        return formPage(visit, Text.of("Nieuwe stap", "New step"), "/aanpak/stappen", form, all);
    }

    @PostMapping
    @Allowed(Role.TEAM)
    Reply addStep(Visit visit, Form form) {
        List<Step> others = steps.list(visit.programmeId());
        Set<String> keys = others.stream().map(Step::key).collect(Collectors.toSet());
        steps.listRemoved(visit.programmeId()).forEach(step -> keys.add(step.key()));
        Step step = StepForm.read(form, Ids.next(), visit.programmeId(), Slug.free(form.value("naam"), keys), steps.phases(visit.programmeId()), others);
        Map<ListName, Set<String>> needed = needed(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, Text.of("Nieuwe stap", "New step"), "/aanpak/stappen", form, others));
        }
        approach.add(visit.act(), step);
        needed.forEach((list, wanted) -> needs.set(visit.act(), visit.programmeId(), step.id(), list, wanted));
        visit.tellSaved();
        return Reply.redirect(visit.at(step.path()));
    }

    @GetMapping("/{id}/wijzigen")
    @Allowed(Role.TEAM)
    Reply change(Visit visit, @PathVariable UUID id) {
        Step step = step(visit, id);
        Form form = StepForm.of(step, needs.ofSteps(visit.programmeId(), ListName.PERSPECTIVE).getOrDefault(id, Set.of()),
                needs.ofSteps(visit.programmeId(), ListName.TARGET_GROUP).getOrDefault(id, Set.of()));
        return formPage(visit, step.name(), step.path(), form, others(visit, step));
    }

    @PostMapping("/{id}")
    @Allowed(Role.TEAM)
    Reply changeStep(Visit visit, @PathVariable UUID id, Form form) {
        Step step = step(visit, id);
        List<Step> others = others(visit, step);
        Step changed = StepForm.read(form, id, visit.programmeId(), step.key(), steps.phases(visit.programmeId()), others);
        Map<ListName, Set<String>> needed = needed(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, step.name(), step.path(), form, others));
        }
        approach.change(visit.act(), changed);
        needed.forEach((list, wanted) -> needs.set(visit.act(), visit.programmeId(), id, list, wanted));
        visit.tellSaved();
        return Reply.redirect(visit.at(step.path()));
    }

    @PostMapping("/{id}/plaats")
    @Allowed(Role.TEAM)
    Reply move(Visit visit, @PathVariable UUID id, Form form) {
        approach.move(visit.act(), step(visit, id), form.value("richting").equals("eerder"));
        return Reply.redirect(visit.at("/aanpak"));
    }

    /** Only what has not begun can be taken out: what happened is part of the story. */
    @PostMapping("/{id}/verwijdering")
    @Allowed(Role.TEAM)
    Reply remove(Visit visit, @PathVariable UUID id) {
        Step step = step(visit, id);
        if (!step.planned() || step.established()) {
            visit.tell("Deze stap is al begonnen en blijft daarom staan.", "This step has begun and therefore stays.");
            return Reply.redirect(visit.at(step.path()));
        }
        approach.setRemoved(visit.act(), step, true);
        visit.tell("De stap is uit de aanpak. Onderaan deze bladzijde kunt u haar terugzetten.",
                "The step is out of the approach. You can put it back at the bottom of this page.");
        return Reply.redirect(visit.at("/aanpak"));
    }

    @PostMapping("/{id}/herstel")
    @Allowed(Role.TEAM)
    Reply restore(Visit visit, @PathVariable UUID id) {
        Step step = step(visit, id);
        approach.setRemoved(visit.act(), step, false);
        visit.tell("De stap staat weer in de aanpak.", "The step is back in the approach.");
        return Reply.redirect(visit.at(step.path()));
    }

    private Step step(Visit visit, UUID id) {
        return NotHere.unless(steps.find(visit.programmeId(), id));
    }

    private List<Step> others(Visit visit, Step step) {
        return steps.list(visit.programmeId()).stream().filter(each -> !each.id().equals(step.id())).toList();
    }

    private Map<ListName, Set<String>> needed(Visit visit, Form form) {
        return Map.of(ListName.PERSPECTIVE, form.someOf("perspectieven", keys(visit, ListName.PERSPECTIVE)),
                ListName.TARGET_GROUP, form.someOf("doelgroepen", keys(visit, ListName.TARGET_GROUP)));
    }

    private List<String> keys(Visit visit, ListName list) {
        return programmes.list(visit.programmeId(), list).stream().map(Choice::key).toList();
    }

    private Reply.Page formPage(Visit visit, Text title, String action, Form form, List<Step> others) {
        return Reply.page("process/stepform", visit.frame(title)).with("form", form).with("action", visit.at(action))
                .with("back", visit.at(action.equals("/aanpak/stappen") ? "/aanpak" : action))
                .with("phases", steps.phases(visit.programmeId()).stream().map(each -> new Option(each.id().toString(), each.name().in(visit.language()))).toList())
                .with("others", others.stream().map(each -> new Option(each.id().toString(), each.name().in(visit.language()))).toList())
                .with("products", Arrays.stream(KnownProduct.values()).map(each -> new Option(each.key(), each.label().in(visit.language()))).toList())
                .with("perspectives", Option.of(programmes.list(visit.programmeId(), ListName.PERSPECTIVE), visit.language()))
                .with("targetGroups", Option.of(programmes.list(visit.programmeId(), ListName.TARGET_GROUP), visit.language()));
    }
}
