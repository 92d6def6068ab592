package nl.draagvlak.goals;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.UUID;
import nl.draagvlak.reasoning.Element;

/** An operational goal: where we want to be in some years, and by what we shall see it. */
public record Goal(Element element, Yardstick yardstick) {

    public UUID id() {
        return element.id();
    }

    /**
     * How a goal is judged: measured, or directional because it cannot be.
     *
     * @param baseline           where it stands now; null when not yet known
     * @param target             null when the goal is directional
     * @param directionalBecause why it gives a direction only; empty when it is measured
     */
    public record Yardstick(String indicator, String unit, BigDecimal baseline, Integer baselineYear, BigDecimal target, Integer targetYear,
                            String directionalBecause) {

        /** A goal that gives a direction and no figure. */
        public static Yardstick directional(String because) {
            return new Yardstick("", "", null, null, null, null, because);
        }

        public boolean directional() {
            return !directionalBecause.isEmpty();
        }

        /** Whether the rule holds: a figure with its year and indicator, or the reason why not; never both and never neither. */
        public boolean whole() {
            boolean measured = !indicator.isEmpty() && target != null && targetYear != null;
            return directional() ? target == null : measured;
        }

        public boolean lacksBaseline() {
            return !directional() && baseline == null;
        }
    }

    /**
     * What somebody writes of a goal.
     *
     * @param serves    the strategic goals that it serves
     * @param reachedBy the interventions that it follows from
     * @param forms     keys of the programme's forms
     * @param ages      keys of the programme's age groups
     */
    public record Draft(String text, String explanation, Yardstick yardstick, Collection<UUID> serves, Collection<UUID> reachedBy,
                        Collection<String> forms, Collection<String> ages) {}
}
