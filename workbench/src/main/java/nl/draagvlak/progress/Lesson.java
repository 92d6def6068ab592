package nl.draagvlak.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody learned by doing, for others to use.
 *
 * @param removed whether it was taken from the list
 * @param lines   the action lines that it is for
 * @param actions the actions where it was learned
 * @param causes  the causes and problems on which it tells something
 */
public record Lesson(UUID id, UUID programmeId, String text, Instant notedAt, UUID notedBy, boolean removed, List<UUID> lines, List<UUID> actions, List<UUID> causes) {}
