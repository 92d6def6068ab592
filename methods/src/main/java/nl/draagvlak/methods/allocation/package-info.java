/**
 * Dividing a budget over projects by what people voted: greedy, Method of Equal Shares with its completions, sequential Phragmén, greatest
 * welfare; who paid what, and what would have changed the choice. Plain Java, usable on its own; {@link nl.draagvlak.methods.allocation.Allocation}
 * is where to begin.
 */
package nl.draagvlak.methods.allocation;
