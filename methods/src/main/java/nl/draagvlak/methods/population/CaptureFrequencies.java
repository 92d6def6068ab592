package nl.draagvlak.methods.population;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Estimates from how many people were seen once, twice and so on: by one register over time, or on so many lists.
 *
 * @param frequencies the number of people seen k times at place k; place 0 is 0, and somebody was seen
 */
public record CaptureFrequencies(long[] frequencies) {

    /** The normal quantile of an interval that holds 95 per cent, rounded as in the papers. */
    private static final double TWO_SIDED = 1.96;

    /**
     * An estimate with its standard error and an interval of 95 per cent.
     *
     * @param population infinite when nobody was seen twice
     */
    public record Result(double population, double error, Interval interval) {}

    /** @throws IllegalArgumentException when nobody was seen */
    public CaptureFrequencies {
        if (frequencies.length < 2 || frequencies[0] != 0 || Arrays.stream(frequencies).sum() == 0) {
            throw new IllegalArgumentException("nobody was seen");
        }
    }

    /** The number of people seen. */
    public long observed() {
        return Arrays.stream(frequencies).sum();
    }

    /** How often all of them were seen together. */
    public long sightings() {
        return IntStream.range(0, frequencies.length).mapToLong(k -> k * frequencies[k]).sum();
    }

    private double seen(int times) {
        return times < frequencies.length ? frequencies[times] : 0;
    }

    /**
     * Chao's lower bound n + f₁²/(2 f₂), which holds however people differ ("Estimating the population size for capture-recapture data with
     * unequal catchability", Biometrics 43, 1987), with her log-normal interval. When nobody was seen twice, the bias-corrected form.
     */
    public Result chao() {
        double once = seen(1);
        double twice = seen(2);
        if (twice == 0) {
            double hidden = once * (once - 1) / 2;
            return new Result(observed() + hidden, Double.NaN, new Interval(Double.NaN, Double.NaN));
        }
        double ratio = once / twice;
        double hidden = once * ratio / 2;
        double variance = twice * (Math.pow(ratio, 4) / 4 + Math.pow(ratio, 3) + ratio * ratio / 2);
        if (hidden == 0) {
            return new Result(observed(), 0, new Interval(observed(), observed()));
        }
        double factor = Math.exp(TWO_SIDED * Math.sqrt(Math.log(1 + variance / (hidden * hidden))));
        return new Result(observed() + hidden, Math.sqrt(variance), new Interval(observed() + hidden / factor, observed() + hidden * factor));
    }

    /** Chao's bound corrected for bias, n + f₁(f₁ − 1)/(2(f₂ + 1)); it exists when nobody was seen twice as well. */
    public double chaoCorrected() {
        return observed() + seen(1) * (seen(1) - 1) / (2 * (seen(2) + 1));
    }

    /** Chao's bound when there were only so many occasions: the unseen are (t − 1)/t of the usual. */
    public double chao(int occasions) {
        return observed() + (chao().population() - observed()) * (occasions - 1) / occasions;
    }

    /** Zelterman's estimate n/(1 − exp(−2 f₂/f₁)), which looks only at those seen once or twice (1988); infinite when nobody was seen twice. */
    public double zelterman() {
        return seen(1) == 0 ? observed() : observed() / -Math.expm1(-2 * seen(2) / seen(1));
    }

    /** The truncated Poisson distribution: everyone is as easily seen as everyone else; too low when people differ. */
    public Result truncatedPoisson() {
        double mean = sightings() / (double) observed();
        if (mean <= 1) {
            return new Result(Double.POSITIVE_INFINITY, Double.NaN, new Interval(Double.NaN, Double.NaN));
        }
        double rate = new BracketingNthOrderBrentSolver(1e-15, 1e-14, 5).solve(1000, x -> x / -Math.expm1(-x) - mean, 1e-12, mean, mean * (1 - 1 / (mean * mean)));
        double population = observed() / -Math.expm1(-rate);
        double error = Math.sqrt(population / (Math.expm1(rate) - rate));
        return new Result(population, error, new Interval(population - TWO_SIDED * error, population + TWO_SIDED * error));
    }
}
