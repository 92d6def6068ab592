package nl.draagvlak.gatherings;

import java.time.Instant;
import java.util.UUID;

/**
 * An organisation, or a person of one, is asked to come.
 *
 * @param personId null when the organisation itself chooses who comes
 * @param email    where the invitation goes; empty when it is not known
 * @param sentAt   when it was last sent, or null
 */
public record Invitation(UUID id, UUID gatheringId, UUID organisationId, UUID personId, String email, Instant sentAt) {}
