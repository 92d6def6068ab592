package nl.draagvlak.methods.opinion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * At most a hundred small clusters of participants who stand close together, on which the groups are built, so that the cost of grouping does not
 * grow with the number of participants: weighted k-means (S. Lloyd, "Least squares quantization in PCM", 1982) over the {@link Cells}. The first
 * centres divide the participants equally along a Hilbert curve through the plane; Polis takes the first hundred rows instead, which would let the
 * result depend on who came first.
 */
final class BaseClusters {

    static final int MOST = 100;
    private static final int MOST_ROUNDS = 100;
    /** Done when no centre moved further than this. */
    private static final double STILL = 0.01;
    private static final int CURVE_BITS = 15;

    /** Centres and how many participants each has, at least one. */
    final double[] x;
    final double[] y;
    final double[] weight;

    private BaseClusters(double[] x, double[] y, double[] weight) {
        this.x = x;
        this.y = y;
        this.weight = weight;
    }

    int size() {
        return x.length;
    }

    /** @param weights how often each cell counts; cells of weight 0 are left out */
    static BaseClusters of(Cells cells, int[] weights) {
        int[] used = IntStream.range(0, cells.size()).filter(cell -> weights[cell] > 0).toArray();
        double[] x = IntStream.of(used).mapToDouble(cell -> cells.x[cell]).toArray();
        double[] y = IntStream.of(used).mapToDouble(cell -> cells.y[cell]).toArray();
        double[] weight = IntStream.of(used).mapToDouble(cell -> weights[cell]).toArray();
        return used.length <= MOST ? new BaseClusters(x, y, weight) : lloyd(x, y, weight);
    }

    /** The same places with other weights; those of weight 0 are left out. */
    BaseClusters weighing(double[] weights) {
        int[] used = IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
        return new BaseClusters(IntStream.of(used).mapToDouble(i -> x[i]).toArray(), IntStream.of(used).mapToDouble(i -> y[i]).toArray(),
                IntStream.of(used).mapToDouble(i -> weights[i]).toArray());
    }

    private static BaseClusters lloyd(double[] x, double[] y, double[] weight) {
        int[] owner = along(x, y, weight);
        BaseClusters centres = means(x, y, weight, owner, MOST);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] surely = centres.surelyNearest();
            for (int i = 0; i < x.length; i++) {
                if (owner[i] >= surely.length || !(centres.squared(owner[i], x[i], y[i]) < surely[owner[i]])) {
                    owner[i] = centres.nearest(x[i], y[i]);
                }
            }
            BaseClusters moved = means(x, y, weight, owner, centres.size());
            boolean still = moved.size() == centres.size() && centres.furthestMove(moved) < STILL;
            centres = moved;
            if (still) {
                break;
            }
        }
        return centres;
    }

    /** Equal parts along the curve. */
    private static int[] along(double[] x, double[] y, double[] weight) {
        double leastX = IntStream.range(0, x.length).mapToDouble(i -> x[i]).min().orElseThrow();
        double leastY = IntStream.range(0, y.length).mapToDouble(i -> y[i]).min().orElseThrow();
        double extent = Math.max(IntStream.range(0, x.length).mapToDouble(i -> x[i]).max().orElseThrow() - leastX,
                IntStream.range(0, y.length).mapToDouble(i -> y[i]).max().orElseThrow() - leastY);
        double scale = ((1 << CURVE_BITS) - 1) / extent;
        long[] onCurve = new long[x.length];
        for (int i = 0; i < x.length; i++) {
            onCurve[i] = hilbert((int) ((x[i] - leastX) * scale), (int) ((y[i] - leastY) * scale));
        }
        int[] order = IntStream.range(0, x.length).boxed().sorted(Comparator.comparingLong(i -> onCurve[i])).mapToInt(Integer::intValue).toArray();
        double total = Arrays.stream(weight).sum();
        int[] owner = new int[x.length];
        double before = 0;
        for (int i : order) {
            owner[i] = (int) Math.min(MOST - 1, (before + weight[i] / 2) * MOST / total);
            before += weight[i];
        }
        return owner;
    }

    private static long hilbert(int column, int row) {
        int x = column;
        int y = row;
        long distance = 0;
        for (int side = 1 << (CURVE_BITS - 1); side > 0; side >>= 1) {
            int right = (x & side) > 0 ? 1 : 0;
            int up = (y & side) > 0 ? 1 : 0;
            distance += (long) side * side * ((3 * right) ^ up);
            if (up == 0) {
                if (right == 1) {
                    x = (1 << CURVE_BITS) - 1 - x;
                    y = (1 << CURVE_BITS) - 1 - y;
                }
                int swap = x;
                x = y;
                y = swap;
            }
        }
        return distance;
    }

    /** The means of the clusters; those without a member are dropped. */
    private static BaseClusters means(double[] x, double[] y, double[] weight, int[] owner, int clusters) {
        double[] sumX = new double[clusters];
        double[] sumY = new double[clusters];
        double[] sum = new double[clusters];
        for (int i = 0; i < x.length; i++) {
            sumX[owner[i]] += weight[i] * x[i];
            sumY[owner[i]] += weight[i] * y[i];
            sum[owner[i]] += weight[i];
        }
        int[] used = IntStream.range(0, clusters).filter(cluster -> sum[cluster] > 0).toArray();
        return new BaseClusters(IntStream.of(used).mapToDouble(cluster -> sumX[cluster] / sum[cluster]).toArray(),
                IntStream.of(used).mapToDouble(cluster -> sumY[cluster] / sum[cluster]).toArray(), IntStream.of(used).mapToDouble(cluster -> sum[cluster]).toArray());
    }

    /** Per centre the squared distance within which no other centre is as near: half that to the next centre. */
    private double[] surelyNearest() {
        double[] surely = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            double least = Double.MAX_VALUE;
            for (int other = 0; other < x.length; other++) {
                least = other == k ? least : Math.min(least, squared(other, x[k], y[k]));
            }
            surely[k] = least / 4 * (1 - 1e-9);
        }
        return surely;
    }

    private double squared(int k, double px, double py) {
        double dx = x[k] - px;
        double dy = y[k] - py;
        return dx * dx + dy * dy;
    }

    private double furthestMove(BaseClusters moved) {
        double furthest = 0;
        for (int k = 0; k < x.length; k++) {
            furthest = Math.max(furthest, Math.hypot(moved.x[k] - x[k], moved.y[k] - y[k]));
        }
        return furthest;
    }

    /** The cluster whose centre is nearest; of equally near ones the last. */
    int nearest(double px, double py) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int k = 0; k < x.length; k++) {
            double distance = squared(k, px, py);
            if (distance <= least) {
                least = distance;
                best = k;
            }
        }
        return best;
    }
}
