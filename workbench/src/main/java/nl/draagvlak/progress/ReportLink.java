package nl.draagvlak.progress;

import java.time.Instant;
import java.util.UUID;

/**
 * A personal link by which somebody says for an organisation how its actions stand, without an account.
 *
 * @param passedOnBy the link of the colleague who gave it; null when the team sent it
 * @param usedAt     when somebody last reported by it; null when never. Opening it is not kept.
 */
record ReportLink(UUID id, UUID programmeId, UUID roundId, UUID organisationId, UUID passedOnBy, String name, String email, Instant expiresAt, Instant revokedAt, Instant usedAt) {

    boolean opens(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
