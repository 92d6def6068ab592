package nl.draagvlak.decisions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Something that was promised to Parliament.
 *
 * @param occasion on what occasion, such as a debate or a letter; may be empty
 * @param keptOn   when it was kept; null while it was not
 * @param keptBy   the document with which it was kept; empty while it was not
 * @param reason   why it was kept later than promised; may be empty
 * @param keptVersion the frozen version of the plan with which it was kept; null when it was another document
 */
public record Promise(UUID id, UUID programmeId, int number, String what, String occasion, LocalDate madeOn, LocalDate due, LocalDate keptOn,
                      String keptBy, String reason, UUID keptVersion) {

    public boolean kept() {
        return keptOn != null;
    }

    public boolean overdue(LocalDate today) {
        return !kept() && due.isBefore(today);
    }

    /** Days between what was promised and what was done, or until today; negative when there is or was time left. */
    public long daysLate(LocalDate today) {
        return ChronoUnit.DAYS.between(due, kept() ? keptOn : today);
    }
}
