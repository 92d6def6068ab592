package nl.draagvlak.interventions;

import java.util.UUID;

/** What was done before, when, and what it taught. */
public record PriorInitiative(UUID id, String name, String period, String lesson, boolean removed) {}
