package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Keeping scenarios: another rule, other limits, other weights, or a set put together by hand. */
@Controller
@RequestMapping("/programmas/{programme}/budget/keuzes/{id}")
@Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
class ScenarioPages {

    private final Scenarios scenarios;
    private final Desk desk;

    ScenarioPages(Scenarios scenarios, Desk desk) {
        this.scenarios = scenarios;
        this.desk = desk;
    }

    static Reply.Page page(Visit visit, Case all, List<OutcomePages.Column> columns, Form form) {
        if (form.value("money").isEmpty() && form.ok()) {
            form.with("way", all.choice().way().word()).with("money", ChoiceForm.typed(all.choice().money()))
                    .with("fte", all.choice().fte() == null ? null : ChoiceForm.typed(all.choice().fte()));
            all.criteria().forEach(criterion -> form.with("weight-" + criterion.key(), criterion.weight()));
        }
        return Reply.page("budget/choosing/rules", visit.frame("Regels en scenario's naast elkaar", "Rules and scenarios side by side")).with("all", all).with("columns", columns)
                .with("ways", Desk.ways(visit, all.choice().voteType(), all.scored())).with("form", form);
    }

    @PostMapping("/scenarios")
    Reply keep(Visit visit, @PathVariable UUID id, Form form) {
        Case all = desk.counted(visit, id);
        String title = form.required("title", 80);
        String way = form.oneOf("way", Desk.ways(visit, all.choice().voteType(), all.scored()).stream().map(o -> o.value()).toList());
        BigDecimal money = form.decimal("money");
        if (money == null || money.signum() < 0 || money.precision() - money.scale() > 12) {
            form.error("money", "Vul een bedrag in.", "Fill in an amount.");
        }
        BigDecimal fte = ChoiceForm.fte(form, "fte");
        List<Integer> weights = new ArrayList<>();
        for (Case.Criterion criterion : all.criteria()) {
            Integer weight = form.whole("weight-" + criterion.key(), 0, 100);
            weights.add(weight == null ? criterion.weight() : weight);
        }
        full(form, id);
        if (!form.ok()) {
            return Reply.invalid(page(visit, all, OutcomePages.columns(visit, all, desk), form));
        }
        scenarios.add(visit.act(), all.choice(), title, new Setting(Way.read(way), money, fte, weights, List.of()));
        visit.tellSaved();
        return Reply.redirect(visit.at(all.choice().path() + "/regels"));
    }

    private void full(Form form, UUID id) {
        if (scenarios.list(id).size() >= Scenarios.MOST) {
            form.error("title", "Er zijn al " + Scenarios.MOST + " scenario's. Haal er eerst een weg.", "There are " + Scenarios.MOST + " scenarios already. Remove one first.");
        }
    }

    @PostMapping("/scenarios/{scenario}/verwijdering")
    Reply remove(Visit visit, @PathVariable UUID id, @PathVariable UUID scenario) {
        Choice choice = desk.find(visit, id);
        scenarios.remove(visit.act(), choice, scenario);
        visit.tell("Het scenario is weg. Besluiten die erop rusten, blijven staan.", "The scenario is gone. Decisions that rest on it stay.");
        return Reply.redirect(visit.at(choice.path() + "/regels"));
    }

    /** A set to change by hand, beginning with what a setting or the line gives. */
    @GetMapping("/met-de-hand")
    Reply hand(Visit visit, @PathVariable UUID id, Form asked) {
        Case all = desk.counted(visit, id);
        Desk.Look look = desk.look(visit, all, asked);
        List<String> picked = asked.values("keuze").isEmpty() ? Solving.quickly(all, look.setting()).chosen() : asked.values("keuze");
        return handPage(visit, all, Form.empty().withAll("keuze", picked).with("title", asked.value("title")));
    }

    private Reply.Page handPage(Visit visit, Case all, Form form) {
        Set<String> known = all.candidates().stream().map(Candidate::code).collect(java.util.stream.Collectors.toSet());
        Result result = Solving.quickly(all, OutcomePages.hand(all, form.values("keuze").stream().filter(known::contains).distinct().toList()));
        return Reply.page("budget/choosing/hand", visit.frame("Met de hand samenstellen", "Put together by hand")).with("all", all).with("form", form).with("result", result);
    }

    @PostMapping("/met-de-hand")
    Reply keepHand(Visit visit, @PathVariable UUID id, Form form) {
        Case all = desk.counted(visit, id);
        List<String> picked = List.copyOf(form.someOf("keuze", all.candidates().stream().map(Candidate::code).toList()));
        if (form.checked("kijk")) {
            return handPage(visit, all, form);
        }
        String title = form.required("title", 80);
        full(form, id);
        if (!form.ok()) {
            return Reply.invalid(handPage(visit, all, form));
        }
        UUID scenario = scenarios.add(visit.act(), all.choice(), title, OutcomePages.hand(all, picked));
        visit.tellSaved();
        return Reply.redirect(visit.at(all.choice().path() + "/uitkomst?scenario=" + scenario));
    }
}
