package nl.draagvlak.methods.allocation;

import java.util.Locale;

/** What follows Equal Shares, which by itself leaves money over. These are different rules and give different winners. */
public enum Completion {
    /** Nothing. */
    NONE,
    /** Every share one step larger, again and again, until nothing more would fit (taken), or it costs more than the budget (the one before). */
    ADD1,
    /** The same without the first stop: larger until it costs more than the budget. */
    ADD1U,
    /** Greedy with the money that is over. */
    GREEDY,
    /** {@link #ADD1}, then {@link #GREEDY}. */
    ADD1_GREEDY,
    /** Sequential Phragmén with the money that is over, everybody beginning anew. */
    PHRAGMEN;

    /** As on the command line: {@code add1-greedy}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean raises() {
        return this == ADD1 || this == ADD1U || this == ADD1_GREEDY;
    }
}
