package nl.draagvlak.drafting;

import java.time.Instant;
import java.util.UUID;

/**
 * What a reader says of a section of the draft, and what the team did with it.
 *
 * @param elementId      the action that it is about, or null when it is about the section
 * @param organisationId for which organisation the reader speaks, or null
 * @param author         the account that wrote it down
 * @param verdict        null while it is not answered
 * @param withdrawnAt    when the reader took it back, or null
 */
public record Remark(UUID id, UUID programmeId, UUID roundId, String section, int number, UUID elementId, UUID organisationId, UUID author,
                     RemarkKind kind, String text, Instant madeAt, Verdict verdict, String answer, Instant answeredAt, Instant withdrawnAt) {

    public boolean answered() {
        return verdict != null;
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Whether the team still owes an answer. */
    public boolean waits() {
        return !answered() && !withdrawn();
    }
}
