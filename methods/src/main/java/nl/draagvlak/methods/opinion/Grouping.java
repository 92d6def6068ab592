package nl.draagvlak.methods.opinion;

import java.util.Arrays;

/**
 * Groups of base clusters: weighted k-means for each possible number of groups, of which the mean silhouette chooses one.
 *
 * @param base       the base clusters
 * @param ofBase     per number of groups k (index) the group of each base cluster; null where no groups were found that are large enough
 * @param silhouette per k the mean silhouette; NaN where none was tried
 * @param best       the k with the largest silhouette, the larger of equals; 1 where nothing can be divided, 0 without anybody
 */
record Grouping(BaseClusters base, int[][] ofBase, double[] silhouette, int best) {

    private static final int MOST_GROUPS = 5;
    /** Somebody far from all others is no group: one has at least five members, or a tenth of all, or two. */
    private static final double FEWEST_MEMBERS = 5;

    static Grouping of(BaseClusters base, long seed) {
        int most = Math.min(base.size(), Math.min(MOST_GROUPS, 2 + base.size() / 12));
        double people = Arrays.stream(base.weight).sum();
        double fewest = Math.max(2, Math.min(FEWEST_MEMBERS, people / 10));
        int[][] ofBase = new int[MOST_GROUPS + 1][];
        double[] silhouette = new double[MOST_GROUPS + 1];
        Arrays.fill(silhouette, Double.NaN);
        int best = Math.min(base.size(), 1);
        for (int k = 2; k <= most; k++) {
            ofBase[k] = WeightedMeans.groups(base, k, fewest, seed);
            if (ofBase[k] != null) {
                silhouette[k] = Silhouette.mean(base, ofBase[k], k);
                best = best < 2 || silhouette[k] >= silhouette[best] ? k : best;
            }
        }
        ofBase[1] = new int[base.size()];
        return new Grouping(base, ofBase, silhouette, best);
    }

    /** Whether this number of groups was tried. */
    boolean has(int k) {
        return k >= 1 && k <= MOST_GROUPS && ofBase[k] != null;
    }

    /** The group of each place, for k groups: that of the nearest base cluster. */
    int[] at(double[] x, double[] y, int k) {
        int[] groups = new int[x.length];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = ofBase[k][base.nearest(x[i], y[i])];
        }
        return groups;
    }
}
