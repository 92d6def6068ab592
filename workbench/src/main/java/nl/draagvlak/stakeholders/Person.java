package nl.draagvlak.stakeholders;

import java.util.UUID;

/** Somebody at work for an organisation. Nothing is kept of them but what their work shows. */
public record Person(UUID id, UUID programmeId, UUID organisationId, String name, String function) {}
