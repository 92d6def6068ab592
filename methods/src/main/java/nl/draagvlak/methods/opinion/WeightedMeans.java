package nl.draagvlak.methods.opinion;

import java.util.Arrays;

/**
 * Weighted k-means over the base clusters, the best of several starts: one spreads the first centres as far apart as they can be, the others draw them
 * as k-means++ does (D. Arthur, S. Vassilvitskii, SODA 2007). With a hundred points in a plane this finds the same optimum from nearly any seed.
 */
final class WeightedMeans {

    private static final int STARTS = 16;
    private static final int MOST_ROUNDS = 100;

    private WeightedMeans() {}

    /** The group, 0 to k − 1, of each base cluster; fewer groups are used when there are fewer distinct places. */
    static int[] groups(BaseClusters base, int k, long seed) {
        int[] best = null;
        double least = Double.MAX_VALUE;
        for (int start = 0; start < STARTS; start++) {
            int[] owner = refine(base, start == 0 ? apart(base, k) : drawn(base, k, new SplitMix(seed, 8L * start + k)));
            double cost = cost(base, owner, k);
            // A cost that is lower by no more than rounding is no better.
            if (best == null || cost < least * (1 - 1e-12)) {
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

    private static double[][] drawn(BaseClusters base, int k, SplitMix random) {
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
                chance[i] = base.weight[i] * distance[i];
            }
        }
        return centres;
    }

    private static int[] refine(BaseClusters base, double[][] centres) {
        int[] owner = new int[base.size()];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean changed = round == 0;
            for (int i = 0; i < base.size(); i++) {
                int nearest = 0;
                for (int c = 1; c < centres.length; c++) {
                    nearest = squared(base, i, centres[c]) < squared(base, i, centres[nearest]) ? c : nearest;
                }
                changed |= owner[i] != nearest;
                owner[i] = nearest;
            }
            if (!changed) {
                break;
            }
            double[][] means = means(base, owner, centres.length);
            for (int c = 0; c < centres.length; c++) {
                centres[c] = means[c][2] > 0 ? means[c] : centres[c];
            }
        }
        return owner;
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

    private static double cost(BaseClusters base, int[] owner, int k) {
        double[][] means = means(base, owner, k);
        double cost = 0;
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
