package nl.draagvlak.statements;

import java.time.Instant;
import java.util.UUID;

/**
 * One look of a second person at what somebody wrote down or chose.
 *
 * @param madeBy  the account that made it, and that cannot be the second person
 * @param verdict null while it waits
 * @param reason  why it was returned; else empty
 */
public record SecondLook(UUID id, UUID gatheringId, UUID elementId, UUID madeBy, Instant askedAt, Verdict verdict, String reason, UUID seenBy, Instant seenAt) {

    /** What the second person said. */
    public enum Verdict { APPROVED, RETURNED }

    public boolean waits() {
        return verdict == null;
    }
}
