package nl.draagvlak.decisions;

import java.time.Instant;
import java.util.UUID;

/**
 * What a body decided.
 *
 * @param dissent    who saw it otherwise, and how; may be empty
 * @param undoneAt   when it was taken back; null while it stands
 * @param undoReason why it was taken back; empty while it stands
 * @param itemId     the point of the agenda on which it was taken; null for none
 */
public record Decision(UUID id, UUID programmeId, UUID meetingId, int number, String text, String reason, String dissent, Instant undoneAt, String undoReason,
                       UUID itemId) {

    public boolean stands() {
        return undoneAt == null;
    }

    /** Such as B12. */
    public String code() {
        return "B" + number;
    }
}
