package nl.draagvlak.methods.opinion;

import java.util.Arrays;

/**
 * Groups of cells: base clusters, then weighted k-means for each possible number of groups, of which the mean silhouette chooses one.
 *
 * @param base       the base clusters
 * @param ofBase     per number of groups k (index) the group of each base cluster; null below 2 and above the largest k tried
 * @param silhouette per k the mean silhouette; NaN where none was tried
 * @param best       the k with the largest silhouette, the larger of equals; 1 where nothing can be divided, 0 without anybody
 */
record Grouping(BaseClusters base, int[][] ofBase, double[] silhouette, int best) {

    private static final int MOST_GROUPS = 5;

    static Grouping of(Cells cells, int[] weights, long seed) {
        BaseClusters base = BaseClusters.of(cells, weights);
        int most = Math.min(base.size(), Math.min(MOST_GROUPS, 2 + base.size() / 12));
        int[][] ofBase = new int[MOST_GROUPS + 1][];
        double[] silhouette = new double[MOST_GROUPS + 1];
        Arrays.fill(silhouette, Double.NaN);
        int best = Math.min(base.size(), 1);
        for (int k = 2; k <= most; k++) {
            ofBase[k] = WeightedMeans.groups(base, k, seed);
            silhouette[k] = Silhouette.mean(base, ofBase[k], k);
            best = best < 2 || silhouette[k] >= silhouette[best] ? k : best;
        }
        ofBase[1] = new int[base.size()];
        return new Grouping(base, ofBase, silhouette, best);
    }

    /** Whether this number of groups was tried. */
    boolean has(int k) {
        return k >= 1 && k <= MOST_GROUPS && ofBase[k] != null;
    }

    /** The group of each cell, for k groups: that of the nearest base cluster. */
    int[] ofCells(Cells cells, int k) {
        int[] groups = new int[cells.size()];
        for (int cell = 0; cell < groups.length; cell++) {
            groups[cell] = ofBase[k][base.nearest(cells.x[cell], cells.y[cell])];
        }
        return groups;
    }
}
