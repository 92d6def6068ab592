package nl.draagvlak.gatherings;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells how much was said in gatherings; the step that keeps what was said gives it. */
public interface Yield {

    /** How many statements stand for each of these gatherings; those with none may be absent. */
    Map<UUID, Long> counts(Collection<UUID> gatheringIds);

    /** How many statements stand for each table of a gathering; those at no table are absent. */
    Map<Integer, Long> countsByTable(UUID gatheringId);

    /** As {@link #countsByTable(UUID)}, of what was said since a moment. */
    Map<Integer, Long> countsByTable(UUID gatheringId, Instant since);

    /** How many statements of a gathering wait until somebody looked. */
    long waiting(UUID gatheringId);
}
