package nl.draagvlak.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts a programme: with its charter, its lists and an approach from a template. */
@Service
public class ProgrammeStart {

    private final Programmes programmes;
    private final Accounts accounts;
    private final Charters charters;
    private final Approach approach;
    private final Journal journal;

    ProgrammeStart(Programmes programmes, Accounts accounts, Charters charters, Approach approach, Journal journal) {
        this.programmes = programmes;
        this.accounts = accounts;
        this.charters = charters;
        this.approach = approach;
        this.journal = journal;
    }

    /** Makes the programme; who acts is of its team from then on. */
    @Transactional
    public void start(Act act, Programme programme, Charter charter, Map<ListName, List<Choice>> lists, Template template) {
        programmes.insert(programme);
        journal.record(act, programme.id(), "programme.started", programme.id(), programme.name(), programme.summary());
        lists.forEach((list, choices) -> {
            programmes.setList(programme.id(), list, choices);
            journal.record(act, programme.id(), "list.set", programme.id(), list, choices);
        });
        charters.set(act, programme.id(), charter);
        lay(act, programme.id(), template);
        accounts.grant(act, programme.id(), act.actor(), Role.TEAM);
    }

    private void lay(Act act, UUID programmeId, Template template) {
        Map<String, UUID> made = new HashMap<>();
        for (Template.PhasePlan phase : template.phases()) {
            UUID phaseId = approach.addPhase(act, programmeId, phase.key(), phase.name()).id();
            for (Template.StepPlan plan : phase.steps()) {
                Step step = approach.add(act, new Step(Ids.next(), programmeId, phaseId, 0, plan.key(), plan.name(), plan.question(), plan.product(),
                        plan.productKey(), plan.room(), made.get(plan.after()), Step.Dates.planned(plan.start(), plan.end(), plan.productDue()),
                        plan.delayReason()));
                made.put(plan.key(), step.id());
            }
        }
    }
}
