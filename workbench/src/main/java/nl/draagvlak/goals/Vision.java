package nl.draagvlak.goals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version of the vision: from where, to where.
 *
 * @param ambition       the ambition as it was then
 * @param strategicGoals the strategic goals as they were then
 * @param change         why this version was written; empty for the first
 */
public record Vision(UUID id, int version, String undesiredPresent, String desiredFuture, String ambition, List<String> strategicGoals,
                     String change, Instant writtenAt) {}
