package nl.draagvlak.reasoning;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Role;

/**
 * One thing in the thread.
 *
 * @param number counts per kind within the programme, from 1
 * @param text   the sentence itself; null when it was erased
 * @param note   an explanation; may be empty
 * @param reason why it was withdrawn, merged or erased; else empty
 */
public record Element(UUID id, UUID programmeId, String kind, int number, String text, String note, State state,
                      Audience audience, Instant createdAt, UUID createdBy, Instant changedAt, String reason) {

    public enum State { ACTIVE, WITHDRAWN, MERGED, ERASED }

    public boolean active() {
        return state == State.ACTIVE;
    }

    /** Whether somebody with these roles may read the words. Withdrawn words are for nobody but the team. */
    public boolean readableBy(Set<Role> roles) {
        if (text == null) {
            return false;
        }
        if (roles.contains(Role.TEAM)) {
            return true;
        }
        if (state == State.WITHDRAWN) {
            return false;
        }
        return switch (audience) {
            case TEAM -> roles.contains(Role.FACILITATOR);
            case BODIES -> roles.contains(Role.FACILITATOR) || roles.contains(Role.WORKING_GROUP)
                    || roles.contains(Role.STEERING_GROUP) || roles.contains(Role.HOLDER);
            case PUBLIC -> true;
        };
    }
}
