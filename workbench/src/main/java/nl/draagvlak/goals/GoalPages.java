package nl.draagvlak.goals;

import static nl.draagvlak.goals.GoalGrammar.REACHED_BY;
import static nl.draagvlak.goals.GoalGrammar.SERVES;
import static nl.draagvlak.goals.GoalGrammar.STRATEGIC_GOAL;
import static nl.draagvlak.interventions.InterventionGrammar.INTERVENTION;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.goals.Goal.Yardstick;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.Gates;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.reasoning.Neighbours;
import nl.draagvlak.reasoning.Picker;
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

/** An operational goal: seen, added, changed, withdrawn and put back. */
@Controller
@RequestMapping("/programmas/{programme}/doelen")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP})
class GoalPages {

    private static final String MEASURED = "meetbaar";
    private static final String DIRECTIONAL = "richting";

    private final Goals goals;
    private final Programmes programmes;
    private final Elements elements;
    private final Links links;
    private final Picker picker;
    private final Neighbours neighbours;
    private final Gates gates;

    GoalPages(Goals goals, Programmes programmes, Elements elements, Links links, Picker picker, Neighbours neighbours, Gates gates) {
        this.goals = goals;
        this.programmes = programmes;
        this.elements = elements;
        this.links = links;
        this.picker = picker;
        this.neighbours = neighbours;
        this.gates = gates;
    }

    @GetMapping("/{id}")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply goal(Visit visit, @PathVariable UUID id) {
        return page(visit, get(visit, id), Form.empty());
    }

    private Reply.Page page(Visit visit, Goal goal, Form withdrawal) {
        String label = "D" + goal.element().number();
        List<UUID> ids = List.of(goal.id());
        return Reply.page("goals/goal", visit.frame("Operationeel doel " + label, "Operational goal " + label)).with("goal", goal).with("form", withdrawal)
                .with("neighbours", neighbours.of(visit, goal.id()))
                .with("forms", chosen(visit, ListName.FORM, elements.tags(ids, ListName.FORM).getOrDefault(goal.id(), List.of())))
                .with("ages", chosen(visit, ListName.AGE_GROUP, elements.tags(ids, ListName.AGE_GROUP).getOrDefault(goal.id(), List.of())))
                .with("served", picker.items(visit, targets(goal.id(), SERVES))).with("reachedBy", picker.items(visit, targets(goal.id(), REACHED_BY)))
                .with("earlier", visit.has(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP) ? elements.formerTexts(goal.id()) : List.of());
    }

    private List<UUID> targets(UUID goal, String relation) {
        return links.listFrom(goal).stream().filter(link -> link.relation().equals(relation)).map(Link::to).toList();
    }

    private List<String> chosen(Visit visit, ListName list, List<String> keys) {
        return programmes.list(visit.programmeId(), list).stream().filter(choice -> keys.contains(choice.key())).map(choice -> choice.in(visit.language())).toList();
    }

    /** With {@code interventie} or {@code strategisch} that is chosen already. */
    @GetMapping("/nieuw")
    Reply adding(Visit visit, Form asked) {
        return form(visit, null, Form.empty().with("interventies", asked.value("interventie")).with("dient", asked.value("strategisch")).with("soort", MEASURED));
    }

    @PostMapping
    Reply add(Visit visit, Form form) {
        if (picker.searching(form)) {
            return form(visit, null, form);
        }
        Goal.Draft draft = draft(visit, form);
        if (!form.ok()) {
            return Reply.invalid(form(visit, null, form));
        }
        UUID id = goals.add(visit.act(), visit.programmeId(), draft);
        visit.tellSaved();
        return Reply.redirect(visit.at("/doelen/" + id));
    }

    @GetMapping("/{id}/wijziging")
    Reply changing(Visit visit, @PathVariable UUID id) {
        Goal goal = active(visit, id);
        Yardstick y = goal.yardstick();
        List<UUID> ids = List.of(id);
        return form(visit, goal, Form.empty().with("tekst", goal.element().text()).with("toelichting", goal.element().note())
                .with("soort", y.directional() ? DIRECTIONAL : MEASURED).with("indicator", y.indicator()).with("eenheid", y.unit())
                .with("begin", typed(y.baseline())).with("beginjaar", typed(y.baselineYear())).with("streef", typed(y.target()))
                .with("streefjaar", typed(y.targetYear())).with("omdat", y.directionalBecause())
                .withAll("dient", targets(id, SERVES)).withAll("interventies", targets(id, REACHED_BY))
                .withAll("vormen", elements.tags(ids, ListName.FORM).getOrDefault(id, List.of()))
                .withAll("leeftijden", elements.tags(ids, ListName.AGE_GROUP).getOrDefault(id, List.of())));
    }

    private static String typed(BigDecimal number) {
        return number == null ? "" : Yardsticks.number(number, Language.NL);
    }

    private static String typed(Integer year) {
        return year == null ? "" : year.toString();
    }

    @PostMapping("/{id}")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Goal goal = active(visit, id);
        if (picker.searching(form)) {
            return form(visit, goal, form);
        }
        Goal.Draft draft = draft(visit, form);
        if (!form.ok()) {
            return Reply.invalid(form(visit, goal, form));
        }
        goals.change(visit.act(), id, draft);
        visit.tellSaved();
        return Reply.redirect(visit.at("/doelen/" + id));
    }

    @PostMapping("/{id}/intrekking")
    Reply withdraw(Visit visit, @PathVariable UUID id, Form form) {
        Goal goal = active(visit, id);
        String reason = form.required("reden", 500);
        if (!form.ok()) {
            return Reply.invalid(page(visit, goal, form));
        }
        elements.withdraw(visit.act(), id, reason);
        visit.tell("Ingetrokken. U kunt het hier terugzetten.", "Withdrawn. You can put it back here.");
        return Reply.redirect(visit.at("/doelen/" + id));
    }

    @PostMapping("/{id}/terugzetting")
    Reply restore(Visit visit, @PathVariable UUID id) {
        Goal goal = get(visit, id);
        elements.restore(visit.act(), goal.id());
        visit.tell("Teruggezet.", "Put back.");
        return Reply.redirect(visit.at("/doelen/" + id));
    }

    private Goal.Draft draft(Visit visit, Form form) {
        String text = form.required("tekst", 300);
        String explanation = form.optional("toelichting", 2000);
        Yardstick yardstick = yardstick(form);
        List<UUID> serves = picker.ids(visit, form, "dient", STRATEGIC_GOAL);
        List<UUID> reachedBy = picker.ids(visit, form, "interventies", INTERVENTION);
        Set<String> forms = form.someOf("vormen", keys(visit, ListName.FORM));
        Set<String> ages = form.someOf("leeftijden", keys(visit, ListName.AGE_GROUP));
        return new Goal.Draft(text, explanation, yardstick, serves, reachedBy, forms, ages);
    }

    /** A goal is measured or directional; of the one sort the figures must be there, of the other the reason. */
    private static Yardstick yardstick(Form form) {
        String sort = form.oneOf("soort", List.of(MEASURED, DIRECTIONAL));
        String indicator = form.optional("indicator", 200);
        String unit = form.optional("eenheid", 100);
        BigDecimal baseline = form.decimal("begin");
        Integer baselineYear = form.whole("beginjaar", 1900, 2200);
        BigDecimal target = form.decimal("streef");
        Integer targetYear = form.whole("streefjaar", 1900, 2200);
        String because = form.optional("omdat", 1000);
        if (MEASURED.equals(sort)) {
            need(form, !indicator.isEmpty(), "indicator", "Zeg waaraan u ziet of het doel dichterbij komt.", "Say by what you see whether the goal comes nearer.");
            need(form, target != null, "streef", "Vul een getal in, of kies dat het doel een richting geeft en zeg waarom.", "Fill in a number, or choose that the goal gives a direction and say why.");
            need(form, targetYear != null, "streefjaar", "In welk jaar moet dat zijn bereikt?", "In which year must that be reached?");
            because = "";
        } else if (DIRECTIONAL.equals(sort)) {
            need(form, !because.isEmpty(), "omdat", "Zeg waarom dit doel geen getal heeft.", "Say why this goal has no figure.");
            need(form, target == null, "streef", "Een richtinggevend doel heeft geen streefwaarde. Haal het getal weg, of kies dat het doel meetbaar is.", "A directional goal has no target. Take the number away, or choose that the goal is measured.");
        }
        need(form, baseline == null || baselineYear != null, "beginjaar", "Uit welk jaar is de beginwaarde?", "From which year is the baseline?");
        need(form, baselineYear == null || targetYear == null || targetYear >= baselineYear, "streefjaar", "Dit jaar ligt vóór het jaar van de beginwaarde.", "This year lies before the year of the baseline.");
        return new Yardstick(indicator, unit, baseline, baseline == null ? null : baselineYear, target, target == null ? null : targetYear, because);
    }

    private static void need(Form form, boolean holds, String field, String nl, String en) {
        if (!holds) {
            form.error(field, nl, en);
        }
    }

    private List<String> keys(Visit visit, ListName list) {
        return programmes.list(visit.programmeId(), list).stream().map(Choice::key).toList();
    }

    private Reply.Page form(Visit visit, Goal goal, Form form) {
        String label = goal == null ? "" : "D" + goal.element().number();
        return Reply.page("goals/goalForm", goal == null ? visit.frame("Operationeel doel toevoegen", "Add an operational goal")
                        : visit.frame("Doel " + label + " wijzigen", "Change goal " + label))
                .with("goal", goal).with("form", form).with("serves", picker.many(visit, form, "dient", STRATEGIC_GOAL))
                .with("reachedBy", picker.many(visit, form, "interventies", INTERVENTION))
                .with("forms", Option.of(programmes.list(visit.programmeId(), ListName.FORM), visit.language()))
                .with("ages", Option.of(programmes.list(visit.programmeId(), ListName.AGE_GROUP), visit.language()))
                .with("sorts", List.of(new Option(MEASURED, visit.language().of("Meetbaar: er is een getal te halen", "Measured: there is a figure to reach")),
                        new Option(DIRECTIONAL, visit.language().of("Richtinggevend: het geeft aan welke kant het op moet", "Directional: it says which way to go"))))
                .with("waiting", goal == null ? GoalTreePages.waitingFor(visit, gates) : "");
    }

    private Goal get(Visit visit, UUID id) {
        return NotHere.unless(goals.find(visit.programmeId(), id));
    }

    private Goal active(Visit visit, UUID id) {
        return NotHere.unless(goals.find(visit.programmeId(), id).filter(goal -> goal.element().active()));
    }
}
