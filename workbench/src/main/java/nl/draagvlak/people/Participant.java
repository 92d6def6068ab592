package nl.draagvlak.people;

import java.util.UUID;

/**
 * Somebody who takes part under a pseudonym, in one programme.
 *
 * @param perspective a key of the programme's perspectives that the participant chose to give, or null
 */
public record Participant(UUID id, UUID programmeId, String pseudonym, String perspective) {}
