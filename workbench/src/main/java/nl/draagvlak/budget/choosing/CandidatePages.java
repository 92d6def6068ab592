package nl.draagvlak.budget.choosing;

import static nl.draagvlak.actions.ActionGrammar.DEPENDS_ON;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Costs;
import nl.draagvlak.actions.Yearly;
import nl.draagvlak.budget.BridgeProject;
import nl.draagvlak.budget.BridgeProjects;
import nl.draagvlak.people.Role;
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

/** What can be chosen from, and what holds between these. */
@Controller
@RequestMapping("/programmas/{programme}/budget/keuzes/{id}/kandidaten")
@Allowed(Role.TEAM)
class CandidatePages {

    static final int MOST = 120;
    private static final int BLANK_ROWS = 2;

    private final Choices choices;
    private final Actions actions;
    private final Costs costs;
    private final BridgeProjects projects;
    private final Links links;
    private final Desk desk;

    CandidatePages(Choices choices, Actions actions, Costs costs, BridgeProjects projects, Links links, Desk desk) {
        this.choices = choices;
        this.actions = actions;
        this.costs = costs;
        this.projects = projects;
        this.links = links;
        this.desk = desk;
    }

    @GetMapping
    Reply candidates(Visit visit, @PathVariable UUID id) {
        Choice choice = preparing(visit, id);
        List<Candidate> chosen = choices.candidates(id);
        Form form = Form.empty().withAll("kandidaat", chosen.stream().map(Candidate::code).toList());
        int row = 0;
        for (Condition condition : choices.conditions(id)) {
            form.with("wie-" + row, condition.code()).with("wat-" + row, condition.relation()).with("ander-" + row, condition.other());
            row++;
        }
        return page(visit, choice, form.with("rijen", row + BLANK_ROWS));
    }

    private Reply.Page page(Visit visit, Choice choice, Form form) {
        List<Candidate> offered = offered(choice);
        return Reply.page("budget/choosing/candidates", visit.frame("Kandidaten", "Candidates")).with("choice", choice).with("form", form).with("offered", offered)
                .with("rows", rows(form)).with("codes", offered.stream().map(c -> new Option(c.code(), c.code() + " " + c.title())).toList())
                .with("waits", waits(choice.programmeId(), offered));
    }

    private static int rows(Form form) {
        return form.value("rijen").matches("\\d{1,3}") ? Math.min(200, Integer.parseInt(form.value("rijen"))) : BLANK_ROWS;
    }

    @PostMapping
    Reply set(Visit visit, @PathVariable UUID id, Form form) {
        Choice choice = preparing(visit, id);
        Map<String, Candidate> offered = offered(choice).stream().collect(Collectors.toMap(Candidate::code, c -> c, (a, b) -> a, LinkedHashMap::new));
        Set<String> codes = form.someOf("kandidaat", offered.keySet());
        List<Candidate> chosen = offered.values().stream().filter(c -> codes.contains(c.code())).toList();
        if (chosen.size() < 2) {
            form.error("kandidaat", "Kies er minstens twee: anders is er niets te kiezen.", "Choose at least two: else there is nothing to choose.");
        } else if (chosen.size() > MOST) {
            form.error("kandidaat", "Een keuze gaat over hoogstens " + MOST + " kandidaten.", "A choice is about at most " + MOST + " candidates.");
        }
        Set<Condition> conditions = new LinkedHashSet<>(read(form, codes));
        if (form.checked("wachten")) {
            waits(choice.programmeId(), chosen).forEach(conditions::add);
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, choice, form));
        }
        choices.setCandidates(visit.act(), choice, chosen, List.copyOf(conditions));
        visit.tellSaved();
        return Reply.redirect(visit.at(choice.path()));
    }

    private static List<Condition> read(Form form, Set<String> codes) {
        List<Condition> conditions = new ArrayList<>();
        for (int row = 0; row < rows(form); row++) {
            String who = form.value("wie-" + row);
            String other = form.value("ander-" + row);
            if (who.isEmpty() && other.isEmpty()) {
                continue;
            }
            String what = form.oneOf("wat-" + row, List.of("NEEDS", "EXCLUDES"));
            if (!codes.contains(who) || !codes.contains(other)) {
                form.error("wie-" + row, "Kies twee kandidaten die hierboven zijn aangekruist.", "Choose two candidates that are ticked above.");
            } else if (who.equals(other)) {
                form.error("wie-" + row, "Kies twee verschillende kandidaten.", "Choose two different candidates.");
            } else if (what != null) {
                conditions.add(new Condition(who, Condition.Relation.valueOf(what), other));
            }
        }
        return conditions;
    }

    /** Actions of the plan and bridge projects that are not decided yet, with what they take in these years. */
    private List<Candidate> offered(Choice choice) {
        List<ActionDetail> all = actions.list(choice.programmeId());
        Map<UUID, List<Yearly>> years = costs.of(all.stream().map(ActionDetail::id).toList());
        List<Candidate> offered = new ArrayList<>();
        for (ActionDetail action : all) {
            List<Yearly> within = years.getOrDefault(action.id(), List.of()).stream().filter(y -> y.year() >= choice.firstYear() && y.year() <= choice.lastYear()).toList();
            offered.add(new Candidate(action.code(), action.text(), BigDecimal.valueOf(within.stream().mapToLong(Yearly::cost).sum()),
                    within.stream().map(Yearly::fte).reduce(BigDecimal.ZERO, BigDecimal::add), action.id(), null));
        }
        for (BridgeProject p : projects.list(choice.programmeId())) {
            boolean waiting = p.state() == BridgeProject.State.IDEA || p.state() == BridgeProject.State.WORKED_OUT;
            if (waiting && p.year() >= choice.firstYear() && p.year() <= choice.lastYear()) {
                offered.add(new Candidate("B" + p.number(), p.title(), BigDecimal.valueOf(p.amount()), BigDecimal.ZERO, null, p.id()));
            }
        }
        return offered;
    }

    /** What the plan itself says about actions that wait for each other. */
    private List<Condition> waits(UUID programmeId, List<Candidate> among) {
        Map<UUID, String> codes = among.stream().filter(c -> c.actionId() != null).collect(Collectors.toMap(Candidate::actionId, Candidate::code));
        List<Condition> waits = new ArrayList<>();
        for (Link link : links.list(programmeId, DEPENDS_ON)) {
            if (codes.containsKey(link.from()) && codes.containsKey(link.to())) {
                waits.add(new Condition(codes.get(link.from()), Condition.Relation.NEEDS, codes.get(link.to())));
            }
        }
        return waits;
    }

    private Choice preparing(Visit visit, UUID id) {
        Choice choice = desk.find(visit, id);
        if (choice.state() != Choice.State.PREPARING) {
            throw new NotHere();
        }
        return choice;
    }
}
