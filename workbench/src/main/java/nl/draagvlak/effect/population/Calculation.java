package nl.draagvlak.effect.population;

import java.time.Instant;
import java.util.UUID;

/**
 * A calculation that was asked for.
 *
 * @param outcome null until it is done
 * @param drawn   draws done so far, while it waits
 * @param doneAt  null until it is done or has failed
 */
public record Calculation(UUID id, UUID programmeId, UUID overlapId, Wishes wishes, State state, Outcome outcome, long drawn, Instant askedAt, Instant doneAt) {

    /** How it stands. */
    public enum State { WAITING, DONE, FAILED }
}
