package nl.draagvlak.decisions;

import java.time.LocalDate;
import java.util.List;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.stakeholders.Body;

/** Something in the programme that may wait for a body. A room gives it as a bean, also a later one; keep it to one or two quick queries. */
public interface AgendaSource {

    /** The number of the room, as of its migrations: what comes earlier in the method stands first. */
    int order();

    /** What waits for this body on that day; nothing when nothing does. */
    List<Waiting> waiting(Programme programme, Body body, LocalDate day);

    /**
     * Something that waits.
     *
     * @param key    what it is the same by at a next meeting, such as {@code promise-<id>}; at most 200 characters
     * @param title  what it would be called on an agenda
     * @param why    since when or for whom it waits; may be empty
     * @param path   where it is looked at, below the programme's address
     * @param urgent whether it should have been done by now
     */
    record Waiting(String key, Text title, Text why, String path, boolean urgent) {}
}
