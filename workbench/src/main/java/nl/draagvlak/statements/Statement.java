package nl.draagvlak.statements;

import java.util.UUID;
import nl.draagvlak.gatherings.StatementKind;

/**
 * What is known of a statement beside its words, which are the element's.
 *
 * @param table         the number of the table where it was said, or null
 * @param participantId who said it on a phone, under a pseudonym, or null
 * @param typedBy       the account that typed it for a table, or null
 * @param perspective   a key of the programme's perspectives, or null when nobody said
 * @param onScreen      whether the speaker lets it stand on the screen in the room
 * @param heldBack      whether the team took it off the screen all the same
 */
public record Statement(UUID elementId, UUID programmeId, UUID gatheringId, Integer table, StatementKind kind, UUID participantId, UUID typedBy,
                        String perspective, boolean onScreen, boolean heldBack) {

    /** Whether it stands on the screen in the room. */
    public boolean shown() {
        return onScreen && !heldBack;
    }

    /** As it was said on a phone. */
    public static Statement said(UUID id, UUID programmeId, UUID gatheringId, Integer table, StatementKind kind, UUID participantId, String perspective,
                                 boolean onScreen) {
        return new Statement(id, programmeId, gatheringId, table, kind, participantId, null, perspective, onScreen, false);
    }

    /** As somebody typed it who listened. */
    public static Statement heard(UUID id, UUID programmeId, UUID gatheringId, Integer table, StatementKind kind, UUID typedBy, String perspective) {
        return new Statement(id, programmeId, gatheringId, table, kind, null, typedBy, perspective, true, false);
    }
}
