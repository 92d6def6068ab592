package nl.draagvlak.actions;

import java.util.UUID;

/** An organisation that takes part in an action, and what it brings. */
public record Contribution(UUID organisationId, String organisation, String text) {}
