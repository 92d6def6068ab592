package nl.draagvlak.goals;

import java.util.Arrays;
import nl.draagvlak.programme.Text;

/** Which goals the list shows, as in its address. */
enum GoalFilter {
    ALL("", Goals.Only.ALL, "Alle doelen", "All goals"),
    MEASURED("meetbaar", Goals.Only.MEASURED, "Met streefwaarde", "With a target"),
    DIRECTIONAL("richting", Goals.Only.DIRECTIONAL, "Richtinggevend, zonder streefwaarde", "Directional, without a target"),
    WITHOUT_BASELINE("zonder-nulmeting", Goals.Only.WITHOUT_BASELINE, "Meetbaar, maar zonder beginwaarde", "Measured, but without a baseline");

    private final String value;
    private final Goals.Only only;
    private final Text label;

    GoalFilter(String value, Goals.Only only, String nl, String en) {
        this.value = value;
        this.only = only;
        this.label = Text.of(nl, en);
    }

    String value() {
        return value;
    }

    Goals.Only only() {
        return only;
    }

    Text label() {
        return label;
    }

    static GoalFilter from(String value) {
        return Arrays.stream(values()).filter(filter -> filter.value.equals(value)).findFirst().orElse(ALL);
    }
}
