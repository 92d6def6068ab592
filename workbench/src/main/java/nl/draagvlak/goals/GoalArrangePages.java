package nl.draagvlak.goals;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.goals.Goal.Yardstick;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Language;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
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

/** The tree of goals edited in its place: words and figures, and by list, keyboard or dragging what hangs under what. */
@Controller
@RequestMapping("/programmas/{programme}/doelen/ordenen")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP})
class GoalArrangePages {

    private final Goals goals;
    private final Links links;

    GoalArrangePages(Goals goals, Links links) {
        this.goals = goals;
        this.links = links;
    }

    @GetMapping
    Reply show(Visit visit) {
        return page(visit, Form.empty(), "");
    }

    /** Hangs a goal under another strategic goal, or under none. */
    @PostMapping("/{id}/plaats")
    Reply move(Visit visit, @PathVariable UUID id, Form form) {
        Goal goal = active(visit, id);
        UUID from = form.id("van");
        UUID to = form.id("naar");
        if (to != null && strategic(visit, to) == null) {
            form.error("naar", "Dit doel is er niet meer.", "This goal is no longer there.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, form, ""));
        }
        goals.move(visit.act(), goal, from, to);
        visit.tellSaved();
        return Reply.redirect(visit.at("/doelen/ordenen#field-naar-" + card(id, to)));
    }

    @PostMapping("/{id}")
    Reply adjust(Visit visit, @PathVariable UUID id, Form form) {
        Goal goal = active(visit, id);
        String card = card(id, form.id("onder"));
        String text = form.required("tekst", 300);
        Yardstick yardstick = yardstick(form, goal.yardstick());
        if (!form.ok()) {
            return Reply.invalid(page(visit, form, card));
        }
        goals.adjust(visit.act(), goal, text, yardstick);
        visit.tellSaved();
        return Reply.redirect(visit.at("/doelen/ordenen#field-naar-" + card));
    }

    /** The yardstick with the figures that were typed; what sort it is and by what it is seen stays. */
    private static Yardstick yardstick(Form form, Yardstick old) {
        if (old.directional()) {
            return Yardstick.directional(form.required("omdat", 1000));
        }
        BigDecimal baseline = form.decimal("begin");
        Integer baselineYear = form.whole("beginjaar", 1900, 2200);
        BigDecimal target = form.decimal("streef");
        Integer targetYear = form.whole("streefjaar", 1900, 2200);
        if (target == null && form.errorAt("streef") == null) {
            form.error("streef", "Vul een getal in.", "Fill in a number.");
        }
        if (targetYear == null && form.errorAt("streefjaar") == null) {
            form.error("streefjaar", "In welk jaar moet dat zijn bereikt?", "In which year must that be reached?");
        }
        if (baseline != null && baselineYear == null && form.errorAt("beginjaar") == null) {
            form.error("beginjaar", "Uit welk jaar is de beginwaarde?", "From which year is the baseline?");
        }
        if (baselineYear != null && targetYear != null && targetYear < baselineYear) {
            form.error("streefjaar", "Dit jaar ligt vóór het jaar van de beginwaarde.", "This year lies before the year of the baseline.");
        }
        return new Yardstick(old.indicator(), old.unit(), baseline, baseline == null ? null : baselineYear, target, targetYear, "");
    }

    @PostMapping("/strategisch/{id}")
    Reply reword(Visit visit, @PathVariable UUID id, Form form) {
        Element strategic = NotHere.unless(java.util.Optional.ofNullable(strategic(visit, id)));
        String text = form.required("tekst", 300);
        if (!form.ok()) {
            return Reply.invalid(page(visit, form, id.toString()));
        }
        goals.changeStrategic(visit.act(), id, text, strategic.note(), links.listFrom(id).stream().filter(link -> link.relation().equals(GoalGrammar.ANSWERS_TO)).map(Link::to).toList());
        visit.tellSaved();
        return Reply.redirect(visit.at("/doelen/ordenen#d-" + id));
    }

    /** How a goal is called on this page; it stands under every strategic goal that it serves. */
    static String card(UUID goal, UUID under) {
        return under == null ? goal.toString() : goal + "-" + under;
    }

    /** @param open the card whose form was sent and is shown again; empty for none */
    private Reply.Page page(Visit visit, Form form, String open) {
        GoalTree tree = goals.tree(visit.programmeId());
        List<Option> places = tree.branches().stream().map(branch -> new Option(branch.strategic().id().toString(), "S" + branch.strategic().number() + " " + branch.strategic().text())).toList();
        return Reply.page("goals/arrange", visit.frame("Doelenboom bewerken", "Edit the tree of goals")).with("branches", tree.branches()).with("loose", tree.loose())
                .with("places", places).with("form", form).with("open", open);
    }

    private Element strategic(Visit visit, UUID id) {
        return goals.findStrategic(visit.programmeId(), id).filter(Element::active).orElse(null);
    }

    private Goal active(Visit visit, UUID id) {
        return NotHere.unless(goals.find(visit.programmeId(), id).filter(goal -> goal.element().active()));
    }
}
