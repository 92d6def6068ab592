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
 * @param reader         who read along, when that was kept; else null
 * @param place          the words that it is about; null when it is about the whole section
 * @param bundle         what it has in common with the remarks that are answered with it; null when it is answered by itself
 * @param erasedAt       when its words were erased for good, or null
 */
public record Remark(UUID id, UUID programmeId, UUID roundId, String section, int number, UUID elementId, UUID organisationId, UUID author,
                     RemarkKind kind, String text, Instant madeAt, Verdict verdict, String answer, Instant answeredAt, Instant withdrawnAt,
                     UUID reader, Place place, UUID bundle, Instant erasedAt) {

    /**
     * The words of a section that a remark is about.
     *
     * @param first   the first of the pieces of the section as it was read in the round, counted from 0
     * @param last    the last of them; the same as the first for one sentence
     * @param passage the very words that were selected; empty for the whole pieces
     */
    public record Place(int first, int last, String passage) {}

    public boolean erased() {
        return erasedAt != null;
    }

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
