package nl.draagvlak.gatherings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import nl.draagvlak.programme.Text;

/**
 * A roundtable or a consultation session.
 *
 * @param stepId   the step of the approach that it belongs to, or null
 * @param joinCode what people type on a phone to take part
 * @param outcome  what came of it; empty until it is known
 */
public record Gathering(UUID id, UUID programmeId, UUID stepId, Text title, GatheringKind kind, LocalDate date, LocalTime start, LocalTime end,
                        String place, String purpose, Contact contact, String joinCode, GatheringState state, String outcome) {

    /**
     * Whom people can turn to, because what is asked may touch them.
     *
     * @param name        a person who is there
     * @param reach       how that person is reached, such as a telephone number
     * @param supportLine a line for help, with its number; may be empty
     */
    public record Contact(String name, String reach, String supportLine) {

        public static final Contact NONE = new Contact("", "", "");

        public boolean known() {
            return !name.isEmpty() || !supportLine.isEmpty();
        }
    }

    public boolean open() {
        return state == GatheringState.OPEN;
    }

    public boolean closed() {
        return state == GatheringState.CLOSED;
    }

    /** Where one joins. */
    public String joinPath() {
        return "/meedoen/" + joinCode;
    }

    /** The code as it is read aloud and shown: in two groups. */
    public String spokenCode() {
        return joinCode.substring(0, 3) + " " + joinCode.substring(3);
    }

    /** Its page, below the programme's address. */
    public String path() {
        return "/bijeenkomsten/" + id;
    }
}
