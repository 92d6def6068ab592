package nl.draagvlak.interventions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That an option was chosen.
 *
 * @param against what spoke against it, or why the others were not chosen; may be empty
 */
public record Choice(UUID id, UUID alternativeId, String name, String reason, String against, LocalDate decidedOn, Instant recordedAt) {}
