package nl.draagvlak.statements;

import java.util.UUID;
import nl.draagvlak.journal.Act;

/**
 * A statement was withdrawn. Told to the later steps within the same transaction, so that what they made of its words goes with it.
 *
 * @param bySpeaker whether the one who said it withdrew it, and not the team
 */
public record StatementWithdrawn(UUID statementId, UUID programmeId, boolean bySpeaker, String reason, Act act) {}
