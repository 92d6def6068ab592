package nl.draagvlak.methods.population;

/**
 * The least deviance that a model must have, without fitting it. A model in which list i is in no pair with any list of a set S is part of the
 * model in which i does not depend on S given all other lists, and that one's deviance is the sum over the combinations r of those others of
 * the deviances of independence in the tables of i by S, with a closed form. The table of r = 0 has the unknown cell, and is left out: what is
 * left is still a bound.
 */
final class DevianceBounds {

    /** With more lists only single pairs are looked at: the sets are too many for what they save. */
    private static final int MOST_LISTS = 6;

    /** By list and set: the largest bound for that list from the set or any part of it. */
    private final double[][] bounds;

    DevianceBounds(CaptureTable table) {
        int lists = table.lists();
        int largest = lists <= MOST_LISTS ? lists - 2 : 1;
        double[] counts = table.counts();
        bounds = new double[lists][counts.length];
        double[] own = new double[counts.length];
        for (int list = 0; list < lists; list++) {
            int one = 1 << list;
            for (int history = 0; history < counts.length; history++) {
                if ((history & one) == 0) {
                    own[history] = term(counts[history]) + term(counts[history | one]) - term(counts[history] + counts[history | one]);
                }
            }
            for (int set = 1; set < counts.length; set++) {
                if ((set & one) == 0) {
                    double bound = Integer.bitCount(set) <= largest ? deviance(counts, own, one, set) : 0;
                    for (int rest = set; rest != 0; rest &= rest - 1) {
                        bound = Math.max(bound, bounds[list][set & ~Integer.lowestOneBit(rest)]);
                    }
                    bounds[list][set] = bound;
                }
            }
        }
    }

    private static double deviance(double[] counts, double[] own, int one, int set) {
        int others = counts.length - 1 & ~one & ~set;
        double sum = 0;
        for (int rest = others; rest != 0; rest = rest - 1 & others) {
            double with = 0;
            double without = 0;
            for (int part = set; part >= 0; part = part == 0 ? -1 : part - 1 & set) {
                sum += own[rest | part];
                with += counts[rest | part | one];
                without += counts[rest | part];
            }
            sum += term(with + without) - term(with) - term(without);
        }
        // A rounding error must not exclude a model that is equally good.
        return 2 * sum * (1 - 1e-9);
    }

    private static double term(double count) {
        return count > 0 ? count * Math.log(count) : 0;
    }

    /** The bound for a model, from the set of lists with which each list is in no pair. */
    double of(int[] apart) {
        double bound = 0;
        for (int list = 0; list < apart.length; list++) {
            bound = Math.max(bound, bounds[list][apart[list]]);
        }
        return bound;
    }

    /** For each list of a model the set of lists with which it is in no pair. */
    static int[] apart(HierarchicalModel model) {
        int[] apart = new int[model.lists()];
        for (int pair : Stepwise.pairs(model.lists())) {
            if (!model.has(pair)) {
                int low = Integer.numberOfTrailingZeros(pair);
                int high = 31 - Integer.numberOfLeadingZeros(pair);
                apart[low] |= 1 << high;
                apart[high] |= 1 << low;
            }
        }
        return apart;
    }
}
