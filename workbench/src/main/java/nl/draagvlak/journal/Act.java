package nl.draagvlak.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Who acts and when: the identity and the time that every change needs, always given and never looked up on the way.
 *
 * @param actor the account, the participant, or {@link #SYSTEM}
 */
public record Act(UUID actor, Instant at) {

    /** The workbench itself, for what no person did. */
    public static final UUID SYSTEM = new UUID(0, 0);

    public Act {
        Objects.requireNonNull(actor);
        Objects.requireNonNull(at);
    }

    public static Act bySystem(Instant at) {
        return new Act(SYSTEM, at);
    }
}
