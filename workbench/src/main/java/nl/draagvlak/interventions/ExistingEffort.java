package nl.draagvlak.interventions;

import java.util.UUID;

/**
 * What others already do about it.
 *
 * @param organisationId who does it, when that is an organisation of the programme; else null
 * @param byWhom         who does it, when it is not
 * @param relation       how the programme comes on top of it
 * @param removed        whether it was taken off the list
 */
public record ExistingEffort(UUID id, UUID organisationId, String byWhom, String what, String relation, boolean removed) {}
