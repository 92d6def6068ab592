package nl.draagvlak.methods.opinion;

import java.util.Arrays;

/**
 * Weighted k-means over the base clusters by moving one at a time (J. Hartigan, M. Wong, Applied Statistics 28, 1979), which gets stuck less often than
 * moving all at once; the best of several starts. One spreads the first centres as far apart as they can be, the others draw them as k-means++ does
 * (D. Arthur, S. Vassilvitskii, SODA 2007), or evenly. With a hundred points in a plane this finds the same division from nearly any seed.
 */
final class WeightedMeans {

    private static final int STARTS = 16;
    private static final int MOST_ROUNDS = 100;
    /** Costs that differ by no more than this part are the same but for rounding. */
    private static final double SAME = 1e-12;

    private WeightedMeans() {}

    /**
     * The group, 0 to k − 1, of each base cluster.
     *
     * @param fewest what the members of a group weigh at least
     * @return null when no start leads to k groups that are large enough
     */
    static int[] groups(BaseClusters base, int k, double fewest, long seed) {
        int[] best = null;
        double least = Double.MAX_VALUE;
        for (int start = 0; start < STARTS; start++) {
            int[] owner = refine(base, start == 0 ? apart(base, k) : drawn(base, k, start % 2 == 1, new SplitMix(seed, 8L * start + k)), fewest);
            double cost = cost(base, owner, k, fewest);
            if (cost < least * (1 - SAME)) {
                best = owner;
                least = cost;
            }
        }
        return best;
    }

    private static double[][] apart(BaseClusters base, int k) {
        double[] distance = new double[base.size()];
        Arrays.fill(distance, Double.MAX_VALUE);
        double[][] centres = new double[k][];
        int next = 0;
        for (int i = 1; i < base.size(); i++) {
            next = base.weight[i] > base.weight[next] ? i : next;
        }
        for (int c = 0; c < k; c++) {
            centres[c] = new double[] {base.x[next], base.y[next]};
            next = 0;
            for (int i = 0; i < base.size(); i++) {
                distance[i] = Math.min(distance[i], squared(base, i, centres[c]));
                next = distance[i] > distance[next] ? i : next;
            }
        }
        return centres;
    }

    /** @param spread whether a place is drawn the sooner the further it lies from those that were drawn; far ones are often alone there */
    private static double[][] drawn(BaseClusters base, int k, boolean spread, SplitMix random) {
        double[] chance = base.weight.clone();
        double[] distance = new double[base.size()];
        Arrays.fill(distance, Double.MAX_VALUE);
        double[][] centres = new double[k][];
        for (int c = 0; c < k; c++) {
            double left = random.unit() * Arrays.stream(chance).sum();
            int chosen = 0;
            while (chosen < chance.length - 1 && (left -= chance[chosen]) >= 0) {
                chosen++;
            }
            centres[c] = new double[] {base.x[chosen], base.y[chosen]};
            for (int i = 0; i < base.size(); i++) {
                distance[i] = Math.min(distance[i], squared(base, i, centres[c]));
                chance[i] = spread || distance[i] == 0 ? base.weight[i] * distance[i] : chance[i];
            }
        }
        return centres;
    }

    /** To the nearest centre first, then one base cluster at a time to the group where that lowers the cost most, until nothing does. */
    private static int[] refine(BaseClusters base, double[][] centres, double fewest) {
        int[] owner = new int[base.size()];
        for (int i = 0; i < base.size(); i++) {
            for (int c = 1; c < centres.length; c++) {
                owner[i] = squared(base, i, centres[c]) < squared(base, i, centres[owner[i]]) ? c : owner[i];
            }
        }
        boolean changed = true;
        for (int round = 0; changed && round < MOST_ROUNDS; round++) {
            changed = false;
            double[][] means = means(base, owner, centres.length);
            for (int i = 0; i < base.size(); i++) {
                int better = better(base, means, i, owner[i], fewest);
                if (better != owner[i]) {
                    move(base, means[owner[i]], i, -base.weight[i]);
                    move(base, means[better], i, base.weight[i]);
                    owner[i] = better;
                    changed = true;
                }
            }
        }
        return owner;
    }

    /** The group in which this base cluster costs least, its pull on the means counted; it does not leave behind a group that is too small. */
    private static int better(BaseClusters base, double[][] means, int i, int own, double fewest) {
        double weight = base.weight[i];
        double others = means[own][2] - weight;
        if (others < fewest) {
            return own;
        }
        double saved = squared(base, i, means[own]) * means[own][2] / others;
        int best = own;
        double least = saved * (1 - SAME);
        for (int c = 0; c < means.length; c++) {
            double price = squared(base, i, means[c]) * means[c][2] / (means[c][2] + weight);
            if (c != own && price < least) {
                best = c;
                least = price;
            }
        }
        return best;
    }

    private static void move(BaseClusters base, double[] mean, int i, double weight) {
        double sum = mean[2] + weight;
        mean[0] += (base.x[i] - mean[0]) * weight / sum;
        mean[1] += (base.y[i] - mean[1]) * weight / sum;
        mean[2] = sum;
    }

    /** Per group: mean x, mean y, weight. */
    static double[][] means(BaseClusters base, int[] owner, int k) {
        double[][] means = new double[k][3];
        for (int i = 0; i < base.size(); i++) {
            means[owner[i]][0] += base.weight[i] * base.x[i];
            means[owner[i]][1] += base.weight[i] * base.y[i];
            means[owner[i]][2] += base.weight[i];
        }
        for (double[] mean : means) {
            if (mean[2] > 0) {
                mean[0] /= mean[2];
                mean[1] /= mean[2];
            }
        }
        return means;
    }

    /** The squared distances to the middles; not to be had with a group that is too small. */
    private static double cost(BaseClusters base, int[] owner, int k, double fewest) {
        double[][] means = means(base, owner, k);
        double cost = 0;
        for (double[] mean : means) {
            cost = mean[2] < fewest ? Double.MAX_VALUE : cost;
        }
        for (int i = 0; i < base.size(); i++) {
            cost += base.weight[i] * squared(base, i, means[owner[i]]);
        }
        return cost;
    }

    private static double squared(BaseClusters base, int i, double[] centre) {
        double dx = base.x[i] - centre[0];
        double dy = base.y[i] - centre[1];
        return dx * dx + dy * dy;
    }
}
