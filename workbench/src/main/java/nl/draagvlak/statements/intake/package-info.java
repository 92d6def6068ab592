/** Votes that were given elsewhere, on paper or in another tool, brought in after somebody looked at them. */
package nl.draagvlak.statements.intake;
