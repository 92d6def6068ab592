/** Keeping counts of few people secret in tables that show their totals. Plain Java, usable on its own. */
package nl.draagvlak.methods.disclosure;
