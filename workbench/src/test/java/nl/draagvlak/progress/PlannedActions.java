package nl.draagvlak.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.ActionPlan;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Feasible;
import nl.draagvlak.actions.Holders;
import nl.draagvlak.actions.Lines;
import nl.draagvlak.actions.Milestone;
import nl.draagvlak.journal.Act;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.boot.test.context.TestComponent;

/** Makes a line with actions and who holds them, for tests. */
@TestComponent
class PlannedActions {

    private final Lines lines;
    private final Actions actions;
    private final Holders holders;
    private final Organisations organisations;

    PlannedActions(Lines lines, Actions actions, Holders holders, Organisations organisations) {
        this.lines = lines;
        this.actions = actions;
        this.holders = holders;
        this.organisations = organisations;
    }

    UUID line(Act act, Programme programme, int number, String name) {
        return lines.add(act, programme.id(), number, Text.same(name), "", List.of());
    }

    Organisation organisation(Act act, Programme programme, String name) {
        return organisations.add(act, programme.id(), name, "", "", "", "");
    }

    /** An action with one milestone on that day; held by the organisation, or by nobody when null. */
    ActionDetail action(Act act, Programme programme, UUID line, String text, Organisation holder, LocalDate milestone) {
        UUID id = actions.add(act, programme.id(), new ActionPlan(line, null, text, "", LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31), false, "", "",
                "proef", null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), List.of(), List.of(),
                List.of(new Milestone(null, "Mijlpaal van " + text, milestone, null, ""))));
        if (holder != null) {
            holders.ask(act, programme.id(), id, holder.id());
            holders.accept(act, holders.current(id).orElseThrow(), new Holders.Word(Feasible.YES, "", "", null), true);
        }
        return actions.find(programme.id(), id).orElseThrow();
    }
}
