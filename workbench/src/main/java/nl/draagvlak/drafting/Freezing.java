package nl.draagvlak.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.process.Steps;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.shell.Frame;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes a version of the plan, in the programme's own language. */
@Component
public class Freezing {

    /** What the step of writing leaves. */
    static final String PRODUCT = "actieplan";

    private final Checklist checklist;
    private final PlanDocument plan;
    private final Versions versions;
    private final Steps steps;

    Freezing(Checklist checklist, PlanDocument plan, Versions versions, Steps steps) {
        this.checklist = checklist;
        this.plan = plan;
        this.versions = versions;
        this.steps = steps;
    }

    List<Finding> findings(UUID programmeId) {
        return checklist.of(programmeId);
    }

    /**
     * Freezes the plan as it is now.
     *
     * @param passedReason why it is frozen though not all is in order; must be there when there are warnings
     * @throws IllegalStateException when something stops it, such as a remark without an answer
     */
    @Transactional
    public Version freeze(Act act, Programme programme, Ground ground, String reason, String passedReason) {
        List<Finding> found = checklist.of(programme.id());
        if (found.stream().anyMatch(Finding::blocks)) {
            throw new IllegalStateException("the plan cannot be frozen yet");
        }
        if (!found.isEmpty() && passedReason.isBlank()) {
            throw new IllegalArgumentException("warnings are passed with a reason");
        }
        int number = versions.nextNumber(programme.id());
        LocalDate today = act.at().atZone(Frame.ZONE).toLocalDate();
        Document document = plan.document(programme, programme.language(), today, Text.same(String.valueOf(number)));
        List<String> warnings = found.stream().map(finding -> finding.text().in(programme.language())).toList();
        Version version = versions.add(act, programme.id(), number, document, ground, reason, warnings, found.isEmpty() ? "" : passedReason);
        steps.establish(act, programme.id(), PRODUCT, today);
        return version;
    }
}
