package nl.draagvlak.methods.population;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * What chance could have made of the estimate, the choice of the model included: people are drawn anew, with replacement, and for each draw
 * the rule chooses a model again. Intervals are bias-corrected and accelerated (Efron, "Better bootstrap confidence intervals", JASA 82,
 * 1987).
 *
 * @param estimate     the population for the people observed
 * @param replicates   the populations for the draws, from low to high; draws without any estimate are left out
 * @param failed       draws for which no model had an estimate
 * @param shareBelow   the share of draws below the estimate
 * @param acceleration from leaving out one person at a time
 */
public record Bootstrap(double estimate, double[] replicates, int failed, double shareBelow, double acceleration) {

    /** Populations that differ less, in proportion, are the same number computed twice. */
    private static final double SAME = 1e-9;

    /**
     * Draws and chooses again. Each draw has a random stream of its own, so the result does not depend on the number of threads.
     *
     * @param draws at least 1; 1,000 give limits that still move by some per cent from seed to seed
     */
    public static Bootstrap run(CaptureTable table, Selection selection, int draws, long seed) {
        ThreadLocal<Estimator> estimators = ThreadLocal.withInitial(() -> new Estimator(table.lists()));
        double estimate = selection.population(table, estimators.get());
        Resampling resampling = new Resampling(table);
        double[] populations = new double[draws];
        IntStream.range(0, draws).parallel().forEach(i -> populations[i] = selection.population(resampling.draw(seed, i), estimators.get()));
        double[] usable = Arrays.stream(populations).filter(Double::isFinite).sorted().toArray();
        return new Bootstrap(estimate, usable, draws - usable.length, shareBelow(estimate, usable), acceleration(table, selection));
    }

    static double shareBelow(double estimate, double[] replicates) {
        return Arrays.stream(replicates).filter(replicate -> replicate < estimate * (1 - SAME)).count() / (double) replicates.length;
    }

    /** Σ d³ / (6 (Σ d²)^1.5) over people, d the mean of the estimates without one person less the estimate without this one. */
    static double acceleration(CaptureTable table, Selection selection) {
        int[] histories = IntStream.range(1, table.histories()).filter(c -> table.counts()[c] > 0).toArray();
        ThreadLocal<Estimator> estimators = ThreadLocal.withInitial(() -> new Estimator(table.lists()));
        double[] without = new double[histories.length];
        IntStream.range(0, histories.length).parallel().forEach(i -> {
            double[] fewer = table.counts().clone();
            fewer[histories[i]]--;
            without[i] = selection.population(new CaptureTable(table, fewer), estimators.get());
        });
        double people = 0;
        double mean = 0;
        for (int i = 0; i < histories.length; i++) {
            if (Double.isFinite(without[i])) {
                people += table.counts()[histories[i]];
                mean += table.counts()[histories[i]] * without[i];
            }
        }
        mean /= people;
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < histories.length; i++) {
            if (Double.isFinite(without[i])) {
                double distance = mean - without[i];
                squares += table.counts()[histories[i]] * distance * distance;
                cubes += table.counts()[histories[i]] * distance * distance * distance;
            }
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    /** The correction for bias, as a normal quantile; infinite when all draws lie on one side of the estimate. */
    public double bias() {
        return new NormalDistribution().inverseCumulativeProbability(shareBelow);
    }

    /** The bias-corrected and accelerated limit at a probability; NaN when all draws lie on one side of the estimate. */
    public double limit(double probability) {
        double share = corrected(probability);
        return Double.isNaN(share) ? Double.NaN : quantile(share);
    }

    /**
     * Where the limit would be for other draws, in 95 of 100 cases: the order statistics around it. What stands between them is chance of the
     * computation, not of the world; more draws make it narrower.
     */
    public Interval noise(double probability) {
        double share = corrected(probability);
        if (Double.isNaN(share)) {
            return new Interval(Double.NaN, Double.NaN);
        }
        BinomialDistribution below = new BinomialDistribution(replicates.length, Math.min(Math.max(share, 0), 1));
        int low = Math.max(below.inverseCumulativeProbability(0.025) - 1, 0);
        int high = Math.min(below.inverseCumulativeProbability(0.975), replicates.length - 1);
        return new Interval(replicates[low], replicates[high]);
    }

    private double corrected(double probability) {
        if (replicates.length == 0 || shareBelow == 0 || shareBelow == 1) {
            return Double.NaN;
        }
        NormalDistribution normal = new NormalDistribution();
        double bias = bias();
        double moved = bias + normal.inverseCumulativeProbability(probability);
        return normal.cumulativeProbability(bias + moved / (1 - acceleration * moved));
    }

    /** The quantile of the draws, see {@link #quantile(double[], double)}. */
    public double quantile(double probability) {
        return quantile(replicates, probability);
    }

    /** The quantile of sorted numbers, type 8 of Hyndman and Fan (1996): about median-unbiased. */
    public static double quantile(double[] sorted, double probability) {
        int size = sorted.length;
        if (size == 0) {
            return Double.NaN;
        }
        double place = (size + 1.0 / 3) * probability + 1.0 / 3;
        // As in R, a place that is a whole number but for rounding is that number.
        double whole = Math.floor(place + 4 * Math.ulp(1.0));
        double fraction = place - whole;
        if (Math.abs(fraction) < 4 * Math.ulp(1.0)) {
            fraction = 0;
        }
        double low = sorted[(int) Math.min(Math.max(whole, 1), size) - 1];
        double high = sorted[(int) Math.min(Math.max(whole + 1, 1), size) - 1];
        return fraction == 0 ? low : low + fraction * (high - low);
    }
}
