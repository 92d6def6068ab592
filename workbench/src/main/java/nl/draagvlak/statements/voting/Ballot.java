package nl.draagvlak.statements.voting;

import java.util.UUID;

/**
 * A vote on its way to the ballot box.
 *
 * @param session       the hash of the secret in the participant's cookie, or null when the participant is known already
 * @param participantId who votes, or null when only the session is known
 * @param id            made on the phone, so that sending it again does nothing
 */
record Ballot(UUID programmeId, UUID gatheringId, byte[] session, UUID participantId, UUID id, UUID statementId, Stance stance) {}
