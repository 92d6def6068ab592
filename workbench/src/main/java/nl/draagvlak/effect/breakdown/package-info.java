/** Counts of people by two lists, in which few people are told of by nothing: not by a table, not by its totals, not by its next release. */
package nl.draagvlak.effect.breakdown;
