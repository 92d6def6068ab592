package nl.draagvlak.methods.opinion;

import java.util.List;

/**
 * What the votes say about one statement. Votes are counted as they were given, also those on a statement that was moderated out.
 *
 * @param id           its number
 * @param moderatedOut whether it was moderated out: then it stands in no list
 * @param meta         whether it is about the conversation itself
 * @param all          the votes of everybody
 * @param grouped      the votes of the members of all groups together
 * @param byGroup      the votes of the members of each group, in the order of the groups
 * @param extremity    how far from the centre of the picture someone would stand who only agreed with it
 */
public record Statement(int id, boolean moderatedOut, boolean meta, Tally all, Tally grouped, List<Tally> byGroup, double extremity) {

    private static final double META_PRIORITY = 49;

    /** A statement that nobody has voted on yet. */
    public static Statement unseen(int id) {
        Tally nobody = new Tally(0, 0, 0);
        return new Statement(id, false, false, nobody, nobody, List.of(), 0);
    }

    /** Group-informed consensus: the product over the groups of the share that agrees, so that no group can be outvoted. In (0, 1). */
    public double consensus() {
        return byGroup.stream().mapToDouble(Tally::agreeShare).reduce(1, (a, b) -> a * b);
    }

    /** The product over the groups of the share that disagrees. */
    public double disagreeConsensus() {
        return byGroup.stream().mapToDouble(Tally::disagreeShare).reduce(1, (a, b) -> a * b);
    }

    /**
     * How much it divides: the largest difference between two groups in the share that agrees, among pairs of groups that differ more than chance
     * explains (two-proportion z above {@link Tally#SIGNIFICANT}); 0 where none does. In [0, 1).
     */
    public double divisiveness() {
        double largest = 0;
        for (Tally one : byGroup) {
            for (Tally other : byGroup) {
                if (Tally.between(one.agrees(), one.seen(), other.agrees(), other.seen()) > Tally.SIGNIFICANT) {
                    largest = Math.max(largest, one.agreeShare() - other.agreeShare());
                }
            }
        }
        return largest;
    }

    /** The weight with which it is drawn as the next one to vote on: for what few saw, what many agree with, few pass on and what sets people apart. */
    public double priority() {
        if (meta) {
            return META_PRIORITY;
        }
        double passShare = (grouped.passes() + 1.0) / (grouped.seen() + 2);
        double importance = (1 - passShare) * (extremity + 1) * grouped.agreeShare();
        double novelty = novelty(grouped.seen());
        return importance * novelty * (importance * novelty);
    }

    /** From 9 for what nobody saw to 1 for what very many saw. */
    public static double novelty(int seen) {
        return 1 + 8 * Math.pow(2, -seen / 5.0);
    }

    /** Passes / votes; 0 without votes. */
    public double passShare() {
        return all.seen() == 0 ? 0 : (double) all.passes() / all.seen();
    }
}
