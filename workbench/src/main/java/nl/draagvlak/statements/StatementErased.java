package nl.draagvlak.statements;

import java.util.UUID;
import nl.draagvlak.journal.Act;

/** The words of a statement were erased because its speaker asked. Whatever still holds words of it, also what was out of use, erases them in the same transaction. */
public record StatementErased(UUID statementId, UUID programmeId, Act act) {}
