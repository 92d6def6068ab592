package nl.draagvlak.process;

import java.time.LocalDate;
import java.util.List;
import nl.draagvlak.programme.Text;

/** An approach to start with: phases with their steps, in order. */
public record Template(List<PhasePlan> phases) {

    public record PhasePlan(String key, Text name, List<StepPlan> steps) {}

    /** A step as planned. {@code after} is the key of the step whose product must be there first; empty when none. */
    public record StepPlan(String key, Text name, Text question, Text product, String productKey, String room, String after,
                           LocalDate start, LocalDate end, LocalDate productDue, String delayReason) {}
}
