package nl.draagvlak.drafting;

import java.util.UUID;

/**
 * What somebody does already on the same problem.
 *
 * @param organisationId who does it, or null when it is more than one organisation
 * @param relation       how the plan adds to it; empty when that was not said yet
 */
public record Effort(UUID id, UUID programmeId, UUID organisationId, String what, String relation) {}
