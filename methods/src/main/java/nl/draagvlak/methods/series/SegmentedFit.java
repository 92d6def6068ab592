package nl.draagvlak.methods.series;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.draagvlak.methods.regression.Family;
import nl.draagvlak.methods.regression.Regression;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Gamma;

/**
 * A segmented regression of an interrupted time series (Bernal, Cummins and Gasparrini, "Interrupted time series regression for the evaluation
 * of public health interventions: a tutorial", International Journal of Epidemiology 46, 2017).
 *
 * @param plan       the model
 * @param series     the measurements; for the family Gaussian with an exposure, outcomes are rates per 100,000
 * @param regression its fit
 * @param dispersion by what the variance is multiplied: 1 for Poisson and negative binomial, Pearson's χ²/df else
 * @param size       the size of the negative binomial; infinite when counts vary no more than Poisson, NaN for other families
 */
public record SegmentedFit(Plan plan, Measurements series, Regression regression, double dispersion, double size) {

    /** Rates are per so many. */
    public static final double PER = 100_000;
    /** The normal quantile of an interval that holds 95 per cent. */
    static final double TWO_SIDED = 1.959963984540054;
    private static final double MOST_SIZE = 1e9;
    private static final double LEAST_MEAN = 1e-7;

    /**
     * One coefficient, on the scale of the model (for counts the logarithm of a ratio).
     *
     * @param p two-sided; by Student's distribution where the dispersion is estimated
     */
    public record Coefficient(double estimate, double error, double p) {

        /** The lower limit of 95 per cent, by the normal quantile. */
        public double low() {
            return estimate - TWO_SIDED * error;
        }

        /** The upper limit of 95 per cent, by the normal quantile. */
        public double high() {
            return estimate + TWO_SIDED * error;
        }
    }

    /** @throws IllegalArgumentException when there are too few points, or the model cannot be fitted to them */
    public static SegmentedFit of(Plan plan, Measurements given) {
        plan.check(given);
        Measurements series = plan.kind() == Plan.Kind.GAUSSIAN && given.exposure().length > 0 ? rates(given) : given;
        double lastBefore = series.lastBefore();
        double[][] design = IntStream.range(0, series.size()).mapToObj(i -> plan.row(series.time()[i], series.level()[i], lastBefore)).toArray(double[][]::new);
        double[] offset = offset(series);
        if (plan.kind() == Plan.Kind.NEGBIN) {
            return negativeBinomial(plan, series, design, offset);
        }
        Regression regression = Regression.fit(plan.family(), design, series.outcome(), offset);
        requireExpectations(plan, regression);
        double dispersion = plan.kind() == Plan.Kind.POISSON ? 1 : regression.pearson() / regression.degreesOfFreedom();
        return new SegmentedFit(plan, series, regression, dispersion, Double.NaN);
    }

    /** A mean that goes to 0 means a coefficient that goes to −∞, and no interval. */
    private static void requireExpectations(Plan plan, Regression regression) {
        if (plan.kind().counts() && Arrays.stream(regression.fitted()).anyMatch(mean -> mean < LEAST_MEAN)) {
            throw new IllegalArgumentException("the model has no maximum: where nothing was counted it comes to expect nothing at all");
        }
    }

    private static Measurements rates(Measurements given) {
        double[] rates = IntStream.range(0, given.size()).mapToDouble(i -> PER * given.outcome()[i] / given.exposure()[i]).toArray();
        return new Measurements(given.time(), rates, given.level(), new double[0]);
    }

    private static double[] offset(Measurements series) {
        return series.exposure().length == 0 ? new double[series.size()] : Arrays.stream(series.exposure()).map(Math::log).toArray();
    }

    /** Maximum likelihood for coefficients and size together: the size at which its own score is 0, the coefficients fitted for each. */
    private static SegmentedFit negativeBinomial(Plan plan, Measurements series, double[][] design, double[] offset) {
        UnivariateFunction score = logSize -> {
            double size = Math.exp(logSize);
            double[] fitted = Regression.fit(new Family.NegativeBinomial(size), design, series.outcome(), offset).fitted();
            return IntStream.range(0, fitted.length).mapToDouble(i -> {
                double y = series.outcome()[i];
                return Gamma.digamma(size + y) - Gamma.digamma(size) + Math.log(size) + 1 - Math.log(size + fitted[i]) - (y + size) / (size + fitted[i]);
            }).sum();
        };
        requireExpectations(plan, Regression.fit(new Family.Poisson(), design, series.outcome(), offset));
        double low = Math.log(1e-3);
        double high = low;
        double most = Math.log(MOST_SIZE);
        // The score is lost in rounding where the size is far above every mean.
        double mean = Arrays.stream(series.outcome()).average().orElse(0);
        double end = Math.min(most, Math.log(1e5 * (1 + mean)));
        while (high < end && score.value(high) > 0) {
            low = high;
            high += 1;
        }
        if (high >= end) {
            Regression poisson = Regression.fit(new Family.Poisson(), design, series.outcome(), offset);
            return new SegmentedFit(plan, series, poisson, 1, Double.POSITIVE_INFINITY);
        }
        double size = Math.exp(low == high ? low : new BracketingNthOrderBrentSolver(1e-12, 1e-12, 5).solve(500, score, low, high));
        return new SegmentedFit(plan, series, Regression.fit(new Family.NegativeBinomial(size), design, series.outcome(), offset), 1, size);
    }

    /** One coefficient, in the order of {@link Plan#names}; the change of level is the second. */
    public Coefficient coefficient(int index) {
        double estimate = regression.coefficients()[index];
        double error = Math.sqrt(dispersion) * regression.standardError(index);
        double distance = -Math.abs(estimate / error);
        boolean estimated = plan.kind() == Plan.Kind.QUASIPOISSON || plan.kind() == Plan.Kind.GAUSSIAN;
        double p = 2 * (estimated ? new TDistribution(regression.degreesOfFreedom()).cumulativeProbability(distance)
                : new NormalDistribution().cumulativeProbability(distance));
        return new Coefficient(estimate, error, p);
    }

    /** How many coefficients there are. */
    public int coefficients() {
        return regression.coefficients().length;
    }

    /** The deviance of a model without any explanation but the exposure. */
    public double nullDeviance() {
        double[][] constant = IntStream.range(0, series.size()).mapToObj(i -> new double[] {1}).toArray(double[][]::new);
        return Regression.fit(regression.family(), constant, series.outcome(), regression.offset()).deviance();
    }

    /** Akaike's criterion; NaN for quasi-Poisson, which has no likelihood. The dispersion or size counts as a parameter. */
    public double aic() {
        if (plan.kind() == Plan.Kind.QUASIPOISSON) {
            return Double.NaN;
        }
        int parameters = coefficients() + (plan.kind() == Plan.Kind.POISSON ? 0 : 1);
        return -2 * regression.logLikelihood() + 2 * parameters;
    }

    /** Deviance residuals: signed roots of each measurement's share in the deviance. */
    public double[] residuals() {
        return IntStream.range(0, series.size()).mapToDouble(i -> {
            double outcome = series.outcome()[i];
            double fitted = regression.fitted()[i];
            return Math.signum(outcome - fitted) * Math.sqrt(Math.max(0, regression.family().deviance(outcome, fitted)));
        }).toArray();
    }

    /**
     * Standard errors that allow for correlation up to the lag of the plan, and for any variance (Newey and West, Econometrica 55, 1987), with
     * falling (Bartlett) weights.
     */
    public double[] neweyWest() {
        int rows = series.size();
        int columns = coefficients();
        double[][] scores = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            double fitted = regression.fitted()[i];
            double weight = (series.outcome()[i] - fitted) * (plan.kind().counts() ? fitted : 1) / regression.family().variance(fitted);
            for (int j = 0; j < columns; j++) {
                scores[i][j] = weight * regression.design()[i][j];
            }
        }
        double[][] middle = new double[columns][columns];
        for (int lag = 0; lag <= plan.lag(); lag++) {
            double share = 1 - lag / (plan.lag() + 1.0);
            for (int i = lag; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    for (int k = 0; k < columns; k++) {
                        middle[j][k] += share * (lag == 0 ? scores[i][j] * scores[i][k] : scores[i][j] * scores[i - lag][k] + scores[i - lag][j] * scores[i][k]);
                    }
                }
            }
        }
        double[][] bread = regression.covariance();
        double[] errors = new double[columns];
        for (int j = 0; j < columns; j++) {
            double sum = 0;
            for (int k = 0; k < columns; k++) {
                for (int l = 0; l < columns; l++) {
                    sum += bread[j][k] * middle[k][l] * bread[l][j];
                }
            }
            errors[j] = Math.sqrt(Math.max(0, sum));
        }
        return errors;
    }

    /**
     * The smallest change of level that would have been found in 80 of 100 such series, on the scale of the model: (z₀.₉₇₅ + z₀.₈) × standard
     * error. For counts the smallest fall found is 1 − exp(−change).
     */
    public double detectable() {
        return (TWO_SIDED + new NormalDistribution().inverseCumulativeProbability(0.8)) * coefficient(1).error();
    }
}
