package nl.draagvlak.statements;

import nl.draagvlak.journal.Act;

/**
 * A statement was kept, or its words were changed. Told within the same transaction.
 *
 * @param fresh whether it is new
 */
record StatementWritten(Act act, Statement statement, String words, boolean fresh) {}
