package nl.draagvlak.goals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How high the bar is laid, as it was decided.
 *
 * @param beforeInterventions whether it was decided before anybody had looked at what could be done
 * @param earlyReason         why it did not wait for that; empty when it did
 */
public record AmbitionLevel(UUID id, String text, String reason, LocalDate decidedOn, boolean beforeInterventions, String earlyReason, Instant recordedAt) {}
