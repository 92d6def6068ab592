package nl.draagvlak.gatherings;

import java.time.LocalTime;
import java.util.UUID;
import nl.draagvlak.programme.Text;

/** How a gathering is set up: what happens when, at which tables, and what is asked. */
public final class Setting {

    private Setting() {}

    /** A line of the agenda. */
    public record AgendaItem(LocalTime start, int minutes, String title) {}

    /**
     * A table.
     *
     * @param facilitatorId the person who leads the talk there, or null
     * @param scribeId      the person who writes down what is said, or null
     */
    public record Table(int number, String name, UUID facilitatorId, UUID scribeId) {}

    /** A question that is asked of everybody, and what kind of statement answers it. */
    public record Prompt(UUID id, UUID gatheringId, StatementKind kind, Text question) {}
}
