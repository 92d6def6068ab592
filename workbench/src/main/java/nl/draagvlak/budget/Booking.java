package nl.draagvlak.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.draagvlak.programme.Text;

/**
 * Money that was promised or paid.
 *
 * @param actionId  the action that it was for; null when it was for a project or for the programme itself
 * @param projectId the bridge project that it was for; null when it was not
 * @param what      what it was for, such as 2.1 (an action) or B3 (a bridge project); empty for the programme itself
 * @param undoneAt  when it was turned back; null when it stands
 */
public record Booking(UUID id, Kind kind, UUID actionId, UUID projectId, String what, int year, long amount, LocalDate on, String note, Instant undoneAt, String undoReason) {

    /** What became of the money. */
    public enum Kind {
        COMMITMENT("Toegezegd", "Committed"),
        PAYMENT("Betaald", "Paid");

        private final Text label;

        Kind(String nl, String en) {
            this.label = Text.of(nl, en);
        }

        public Text label() {
            return label;
        }

        String column() {
            return name().toLowerCase();
        }
    }

    /** What somebody books; at most one of the ids is there. */
    public record Draft(Kind kind, UUID actionId, UUID projectId, int year, long amount, LocalDate on, String note) {}

    public boolean undone() {
        return undoneAt != null;
    }
}
