package nl.draagvlak.methods.allocation;

import java.math.BigDecimal;

/**
 * The whole text of a rule: what must be fixed before the votes are counted.
 *
 * @param rule       how projects are chosen
 * @param utility    what a chosen project is worth to who voted for it; Phragmén does not use it, except to tell the welfare
 * @param completion what follows Equal Shares; {@link Completion#NONE} for the other rules
 * @param integral   whether a share begins as a whole number of currency units, ⌊budget ÷ ballots⌋, instead of budget ÷ ballots
 * @param step       by how many currency units {@link Completion#ADD1} raises a share; more than 0
 * @param ties       what decides between equals
 */
public record Terms(Rule rule, Utility utility, Completion completion, boolean integral, BigDecimal step, Ties ties) {

    public Terms {
        if (completion != Completion.NONE && rule != Rule.EQUAL_SHARES) {
            throw new IllegalArgumentException("only equal-shares has a completion");
        }
        if (integral && rule != Rule.EQUAL_SHARES) {
            throw new IllegalArgumentException("only equal-shares has a start");
        }
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("the step is more than 0");
        }
    }

    /** A rule by itself, ties by id. */
    public static Terms of(Rule rule, Utility utility) {
        return new Terms(rule, utility, Completion.NONE, false, BigDecimal.ONE, Ties.byId());
    }

    /** Equal Shares with a completion, ties by id, a step of 1. */
    public static Terms equalShares(Utility utility, Completion completion) {
        return new Terms(Rule.EQUAL_SHARES, utility, completion, false, BigDecimal.ONE, Ties.byId());
    }

    /** The same terms with other ties. */
    public Terms with(Ties others) {
        return new Terms(rule, utility, completion, integral, step, others);
    }

    /** The same terms, beginning with a whole number of currency units each. */
    public Terms startingIntegral() {
        return new Terms(rule, utility, completion, true, step, ties);
    }
}
