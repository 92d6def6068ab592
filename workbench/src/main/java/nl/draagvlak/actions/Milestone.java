package nl.draagvlak.actions;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A point on the way of an action.
 *
 * @param id     null for one that is not saved yet
 * @param actual when it was reached; null when it was not
 * @param reason why the real date is another than the planned one; may be empty
 */
public record Milestone(UUID id, String text, LocalDate planned, LocalDate actual, String reason) {

    public boolean reached() {
        return actual != null;
    }

    /** Whether its day went by on this day without its being reached. */
    public boolean overdue(LocalDate today) {
        return actual == null && planned.isBefore(today);
    }
}
