package nl.draagvlak.statements;

import java.util.UUID;
import nl.draagvlak.journal.Act;

/** Somebody takes back everything, votes too. Told within the same transaction, after their statements were withdrawn one by one. */
public record ParticipantWithdrawn(UUID participantId, UUID programmeId, Act act) {}
