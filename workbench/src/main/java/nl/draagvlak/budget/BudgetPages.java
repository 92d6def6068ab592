package nl.draagvlak.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Costs;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The money and the people of the programme, per year, against what there is. */
@Controller
@RequestMapping("/programmas/{programme}/budget")
@Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
class BudgetPages {

    private final Money money;
    private final BudgetYears years;
    private final BridgeProjects projects;
    private final Actions actions;
    private final Costs costs;

    BudgetPages(Money money, BudgetYears years, BridgeProjects projects, Actions actions, Costs costs) {
        this.money = money;
        this.years = years;
        this.projects = projects;
        this.actions = actions;
        this.costs = costs;
    }

    @Bean
    static Room budgetRoom() {
        return new Room(19, "/budget", Text.of("Budget", "Budget"), Set.of(Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP));
    }

    @GetMapping
    Reply overview(Visit visit) {
        List<MoneyState> all = money.list(visit.programmeId());
        int thisYear = Fields.today(visit).getYear();
        // With more years than fit, the last ones are in the picture; the table has them all.
        List<MoneyState> drawn = all.subList(Math.max(0, all.size() - YearPicture.MOST), all.size());
        YearPicture euros = YearPicture.of(drawn.stream().map(y -> new YearPicture.Values(y.year(),
                List.of((double) y.actions(), (double) y.projects(), (double) y.known().projectCosts()), y.described() ? y.limit() : -1)).toList());
        YearPicture people = YearPicture.of(drawn.stream().map(y -> new YearPicture.Values(y.year(), List.of(y.fte().doubleValue()),
                y.known().fte() == null ? -1 : y.known().fte().doubleValue())).toList());
        return Reply.page("budget/overview", visit.frame("Budget", "Budget")).with("years", all).with("euros", euros).with("people", people)
                .with("next", all.isEmpty() ? thisYear : all.getLast().year() + 1).with("thisYear", thisYear);
    }

    @GetMapping("/overzicht.csv")
    ResponseEntity<byte[]> csv(Visit visit) {
        List<String> header = visit.language() == nl.draagvlak.programme.Language.NL
                ? List.of("jaar", "structureel", "eenmalig", "acties", "brugprojecten", "projectkosten", "gepland samen", "boven de grens", "toegezegd", "betaald", "fte beschikbaar", "fte gepland")
                : List.of("year", "structural", "incidental", "actions", "bridge projects", "project costs", "planned together", "over the limit", "committed", "paid", "FTE available", "FTE planned");
        return Fields.csv(visit, "budget", header, money.list(visit.programmeId()).stream().map(y -> List.of(
                String.valueOf(y.year()), String.valueOf(y.known().structural()), String.valueOf(y.known().incidental()), String.valueOf(y.actions()),
                String.valueOf(y.projects()), String.valueOf(y.known().projectCosts()), String.valueOf(y.planned()), String.valueOf(y.over()),
                String.valueOf(y.committed()), String.valueOf(y.paid()), y.known().fte() == null ? "" : Fields.plain(y.known().fte()), Fields.plain(y.fte()))).toList());
    }

    /** Which action takes what step in which year, against what there is. */
    @GetMapping("/stappen")
    Reply steps(Visit visit) {
        List<ActionDetail> all = actions.list(visit.programmeId());
        List<MoneyState> states = money.list(visit.programmeId());
        return Reply.page("budget/steps", visit.frame("Stappen over de jaren", "Steps over the years")).with("actions", all).with("years", states)
                .with("steps", costs.of(all.stream().map(ActionDetail::id).toList()));
    }

    @GetMapping("/jaren/{year}")
    Reply year(Visit visit, @PathVariable int year) {
        return yearPage(visit, within(year), filled(visit, year));
    }

    private Form filled(Visit visit, int year) {
        return years.find(visit.programmeId(), year).map(known -> Form.empty().with("structural", Fields.typed(known.structural())).with("incidental", Fields.typed(known.incidental()))
                .with("projectCosts", Fields.typed(known.projectCosts())).with("fte", known.fte() == null ? null : Fields.plain(known.fte()).replace('.', ','))
                .with("note", known.note())).orElse(Form.empty());
    }

    private Reply.Page yearPage(Visit visit, int year, Form form) {
        return Reply.page("budget/year", visit.frame("Budget " + year, "Budget " + year)).with("form", form).with("state", money.state(visit.programmeId(), year))
                .with("categories", perCategory(visit, year));
    }

    /** What the bridge projects of a year cost, by the four reasons; ideas are not among them. */
    private Map<BridgeProject.Category, Long> perCategory(Visit visit, int year) {
        Map<BridgeProject.Category, Long> sums = new java.util.EnumMap<>(BridgeProject.Category.class);
        projects.list(visit.programmeId()).stream().filter(p -> p.year() == year && p.state() != BridgeProject.State.IDEA)
                .forEach(p -> sums.merge(p.category(), p.amount(), Long::sum));
        return sums;
    }

    @PostMapping("/jaren/{year}")
    @Allowed(Role.TEAM)
    Reply set(Visit visit, @PathVariable int year, Form form) {
        within(year);
        Long structural = Fields.euros(form, "structural", true);
        Long incidental = Fields.euros(form, "incidental", false);
        Long costs = Fields.euros(form, "projectCosts", false);
        BigDecimal fte = Fields.people(form, "fte");
        String note = form.optional("note", 2000);
        if (!form.ok()) {
            return Reply.invalid(yearPage(visit, year, form));
        }
        years.set(visit.act(), visit.programmeId(), new BudgetYear(year, structural, incidental == null ? 0 : incidental, costs == null ? 0 : costs, fte, note));
        visit.tellSaved();
        return Reply.redirect(visit.at("/budget"));
    }

    private static int within(int year) {
        if (year < 1990 || year > 2200) {
            throw new NotHere();
        }
        return year;
    }
}
