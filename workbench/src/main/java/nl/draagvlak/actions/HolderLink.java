package nl.draagvlak.actions;

import java.time.Instant;
import java.util.UUID;

/**
 * A personal link by which somebody answers for an organisation, without an account.
 *
 * @param passedOnBy the link of the colleague who gave it; null when the programme team sent it
 * @param revokedAt  null while it may be used
 * @param usedAt     when somebody last answered by it; null when never. Opening it is not kept.
 */
record HolderLink(UUID id, UUID programmeId, UUID holderId, UUID passedOnBy, String name, String email, Instant madeAt, Instant expiresAt, Instant revokedAt, Instant usedAt) {

    boolean opens(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
