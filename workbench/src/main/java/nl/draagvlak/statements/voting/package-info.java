/** Votes on each other's statements: taken in, counted, and drawn so that every statement gets its share. */
package nl.draagvlak.statements.voting;
