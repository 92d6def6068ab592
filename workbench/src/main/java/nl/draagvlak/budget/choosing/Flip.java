package nl.draagvlak.budget.choosing;

import java.util.List;

/**
 * What would change the choice, as a sentence about one candidate or one weight.
 *
 * @param about   a code, or the name of a criterion
 * @param chosen  whether it is chosen as things are; false for a weight
 * @param changes sentences, the nearest change first; empty when nothing within reach changes it
 */
record Flip(String about, boolean chosen, List<String> changes) {}
