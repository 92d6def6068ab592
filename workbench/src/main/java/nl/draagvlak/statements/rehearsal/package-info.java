/** Rehearsing a gathering with made-up participants, apart from all that counts. */
package nl.draagvlak.statements.rehearsal;
