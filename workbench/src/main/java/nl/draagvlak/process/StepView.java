package nl.draagvlak.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.process.Gates.Passage;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Component;

/** The page of one step, with what can be done with it now. */
@Component
class StepView {

    /** @param shutBy the step whose product is still missing; null when the gate is open */
    record Shown(Step step, Step after, Step shutBy, List<Passage> passages, Map<UUID, String> names, List<String> perspectives, List<String> targetGroups,
                 boolean firstRound, boolean hasRoom, LocalDate today) {

        boolean late() {
            return step.late(today);
        }
    }

    private final Steps steps;
    private final Gates gates;
    private final Needs needs;
    private final Programmes programmes;
    private final Accounts accounts;
    private final Ways ways;

    StepView(Steps steps, Gates gates, Needs needs, Programmes programmes, Accounts accounts, Ways ways) {
        this.steps = steps;
        this.gates = gates;
        this.needs = needs;
        this.programmes = programmes;
        this.accounts = accounts;
        this.ways = ways;
    }

    Reply.Page page(Visit visit, Step step, Form form) {
        LocalDate today = StartPages.today(visit);
        for (String field : List.of("datum", "product-datum")) {
            if (form.value(field).isEmpty() && form.errorAt(field) == null) {
                form.with(field, today);
            }
        }
        List<Passage> passages = gates.list(step.programmeId()).stream().filter(passage -> passage.stepId().equals(step.id())).toList();
        Optional<Step> after = step.afterStep() == null ? Optional.empty() : steps.find(step.programmeId(), step.afterStep());
        Shown shown = new Shown(step, after.orElse(null), gates.shutBy(step, today).orElse(null), passages,
                accounts.names(passages.stream().map(Passage::by).collect(Collectors.toSet())), needed(visit, step, ListName.PERSPECTIVE),
                needed(visit, step, ListName.TARGET_GROUP), step.productKey().equals(OutsideIn.FIRST_ROUND), ways.leads(step.room()), today);
        return Reply.page("process/step", visit.frame(step.name())).with("view", shown).with("form", form);
    }

    private List<String> needed(Visit visit, Step step, ListName list) {
        Set<String> keys = needs.ofSteps(step.programmeId(), list).getOrDefault(step.id(), Set.of());
        return programmes.list(step.programmeId(), list).stream().filter(choice -> keys.contains(choice.key()))
                .map((Choice choice) -> choice.in(visit.language())).toList();
    }
}
