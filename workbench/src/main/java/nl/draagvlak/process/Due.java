package nl.draagvlak.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import nl.draagvlak.programme.Text;

/**
 * Something with a day on it.
 *
 * @param id    of the thing itself, so that a calendar knows it again when its day changes
 * @param from  the hour at which it begins; null when it is for the whole day
 * @param until the hour at which it ends; null when {@code from} is
 * @param kind  what it is, such as "Mijlpaal"; says nothing of its subject, for it stands in calendars outside the workbench
 * @param label what it is called in lists, such as "1.5"; as quiet as the kind, may be empty
 * @param words what it is about, for who is signed in
 * @param path  its page, below the programme's address
 * @param open  whether something must still be done about it: what is open and past is late
 */
public record Due(UUID id, LocalDate on, LocalTime from, LocalTime until, Text kind, String label, Text words, String path, boolean open) {

    /** For the whole day. */
    public static Due day(UUID id, LocalDate on, Text kind, String label, Text words, String path) {
        return new Due(id, on, null, null, kind, label, words, path, true);
    }

    public boolean late(LocalDate today) {
        return open && on.isBefore(today);
    }
}
