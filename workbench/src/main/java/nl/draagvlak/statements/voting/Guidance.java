package nl.draagvlak.statements.voting;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is worked out from the votes, given by what works it out. Counting does not wait for it: it runs on a thread of its own, and where it is slow or
 * fails, votes are counted and shown all the same.
 */
public interface Guidance {

    /** Works out what is new, and tells of when the result is; empty while there is none. May take its time. */
    Optional<Instant> analyse(UUID gatheringId);

    /**
     * How much it helps that somebody with this perspective votes on each statement next, as it was worked out last; answered at once. What has no votes
     * yet is absent.
     *
     * @param perspective may be null, for who gave none
     */
    Map<UUID, Double> priorities(UUID gatheringId, String perspective);
}
