package nl.draagvlak.decisions;

import java.time.LocalDate;
import java.util.UUID;
import nl.draagvlak.programme.Text;

/**
 * A motion that Parliament adopted, or a question that it asked.
 *
 * @param asks       what it asks of the government
 * @param reference  the number it is found under with Parliament; may be empty
 * @param due        by when there must be an answer; null when no day was set
 * @param answer     what is done with it and why; empty while it has none
 * @param answeredOn null while it has no answer
 */
public record Motion(UUID id, UUID programmeId, int number, Kind kind, String title, String asks, String reference, LocalDate madeOn, LocalDate due, String answer,
                     LocalDate answeredOn) {

    /** Whether Parliament asked for something to be done, or to know something. */
    public enum Kind {
        MOTION("Motie", "Motion"),
        QUESTION("Kamervraag", "Question of Parliament");

        private final Text label;

        Kind(String nl, String en) {
            this.label = Text.of(nl, en);
        }

        public Text label() {
            return label;
        }
    }

    public boolean answered() {
        return answeredOn != null;
    }

    public boolean overdue(LocalDate day) {
        return !answered() && due != null && due.isBefore(day);
    }

    /** Such as M3 for a motion and V4 for a question. */
    public String code() {
        return (kind == Kind.MOTION ? "M" : "V") + number;
    }

    /** Its page, below the programme's address. */
    public String path() {
        return "/besluiten/moties/" + id;
    }
}
