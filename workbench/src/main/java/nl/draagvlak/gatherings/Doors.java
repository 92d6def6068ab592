package nl.draagvlak.gatherings;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.process.Gates;
import nl.draagvlak.process.Step;
import nl.draagvlak.process.Steps;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.stakeholders.Involvement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes gatherings, with what that means for the step that they belong to and for the register of involvement. */
@Service
public class Doors {

    /** As what organisations stand in the register that came to a gathering. */
    public static final String ROLE = "deelnemer";

    private final Gatherings gatherings;
    private final Attendance attendance;
    private final Involvement involvement;
    private final Steps steps;
    private final Gates gates;

    Doors(Gatherings gatherings, Attendance attendance, Involvement involvement, Steps steps, Gates gates) {
        this.gatherings = gatherings;
        this.attendance = attendance;
        this.involvement = involvement;
        this.steps = steps;
        this.gates = gates;
    }

    /** The step that the gathering belongs to. */
    public Optional<Step> stepOf(Gathering gathering) {
        return gathering.stepId() == null ? Optional.empty() : steps.find(gathering.programmeId(), gathering.stepId());
    }

    /** The step whose product should be there first; empty when nothing stands in the way. A step that runs already was let through before. */
    public Optional<Step> shutBy(Gathering gathering, LocalDate on) {
        return stepOf(gathering).filter(step -> step.state() == Step.State.PLANNED).flatMap(step -> gates.shutBy(step, on));
    }

    /** Lets people in, and opens the step when that was not done. When its gate is shut the reason must be there. */
    @Transactional
    public void open(Act act, Gathering gathering, String reason) {
        Optional<Step> step = stepOf(gathering).filter(each -> each.state() == Step.State.PLANNED);
        if (step.isPresent()) {
            gates.open(act, step.get(), today(act), reason);
        }
        gatherings.open(act, gathering);
    }

    /** Lets nobody in any more, writes down what came of it, and who was there in the register. */
    @Transactional
    public void close(Act act, Gathering gathering, String outcome) {
        gatherings.close(act, gathering, outcome);
        register(act, gathering, attendance.byOrganisation(gathering.id()).keySet(), outcome);
    }

    /** Closes the step that the gathering belongs to, when it is open. */
    @Transactional
    public void closeStep(Act act, Gathering gathering) {
        stepOf(gathering).filter(Step::open).ifPresent(step -> steps.close(act, step, today(act), step.delayReason()));
    }

    /** Writes who was there, once more when that was corrected after the closing. */
    @Transactional
    public void register(Act act, Gathering gathering, Set<UUID> organisations, String outcome) {
        UUID step = stepOf(gathering).map(Step::id).orElse(null);
        for (UUID organisation : organisations) {
            involvement.record(act, gathering.programmeId(), organisation, gathering.date(), gathering.title().nl(), ROLE, outcome, gathering.id(), step);
        }
        involvement.retain(act, gathering.programmeId(), gathering.id(), ROLE, organisations);
    }

    private static LocalDate today(Act act) {
        return act.at().atZone(Frame.ZONE).toLocalDate();
    }
}
