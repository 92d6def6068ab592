package nl.draagvlak.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The plan as it was frozen.
 *
 * @param reason       why this version was made
 * @param warnings     what was not in order when it was frozen
 * @param passedReason why it was frozen nevertheless; empty when there were no warnings
 */
public record Version(UUID id, UUID programmeId, int number, String title, Ground ground, String reason, List<String> warnings, String passedReason,
                      UUID documentId, Instant frozenAt, UUID frozenBy) {}
