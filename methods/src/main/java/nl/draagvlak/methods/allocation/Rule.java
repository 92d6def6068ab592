package nl.draagvlak.methods.allocation;

import java.util.Locale;

/** How a set of projects is chosen. */
public enum Rule {
    /** By utility per unit of cost, the most first; what no longer fits is skipped, to the end of the list. */
    GREEDY,
    /** Everybody gets an equal share of the budget; projects are bought by their supporters' shares. Peters, Pierczyński, Skowron (2021). */
    EQUAL_SHARES,
    /** Everybody earns at the same pace; a project is bought as soon as its supporters can, until one does not fit. Phragmén (1894). */
    PHRAGMEN,
    /** The set of greatest total utility within the budget, exactly. */
    WELFARE;

    /** As on the command line: {@code equal-shares}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
