package nl.draagvlak.actions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.goals.Goal;

/** Actions for tests, as small as they can be. */
final class Plans {

    private Plans() {}

    static ActionPlan in(UUID line, String text) {
        return in(line, text, Set.of(), Set.of(), Set.of());
    }

    static ActionPlan in(UUID line, String text, Set<UUID> goals, Set<UUID> interventions, Set<String> forms) {
        return new ActionPlan(line, null, text, "", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31), false, "", "", "", null, goals, interventions,
                Set.of(), forms, Set.of("young"), Map.of(), List.of(), List.of(new Yearly(2026, 50_000, new BigDecimal("0.5"))), List.of());
    }

    /** A goal that is a direction only. */
    static Goal.Yardstick direction() {
        return Goal.Yardstick.directional("dat telt nog niemand");
    }
}
