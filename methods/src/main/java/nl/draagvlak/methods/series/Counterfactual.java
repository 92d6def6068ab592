package nl.draagvlak.methods.series;

import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.methods.regression.Regression;

/**
 * What the model expects after the moment if the level and slope had stayed as they were, beside what was seen.
 *
 * @param points one for each measurement after
 * @param total  of all of them together, with a band that counts the uncertainty of the model only, not chance in what would have happened
 */
public record Counterfactual(List<Point> points, Point total) {

    /**
     * One moment, or their sum.
     *
     * @param fitted   what the model expects with the change
     * @param expected what it expects without
     * @param low      lower end of 95 per cent about the expected
     * @param high     upper end
     */
    public record Point(double time, double observed, double fitted, double expected, double low, double high) {}

    /** The band of counts is symmetric in the logarithm, that of measurements by itself. */
    public static Counterfactual of(SegmentedFit fit) {
        Measurements series = fit.series();
        Regression regression = fit.regression();
        boolean counts = fit.plan().kind().counts();
        List<Point> points = new ArrayList<>();
        double[] gradient = new double[fit.coefficients()];
        double observed = 0;
        double fitted = 0;
        double expected = 0;
        for (int i = 0; i < series.size(); i++) {
            if (series.level()[i] == 1) {
                double[] row = fit.plan().row(series.time()[i], 0, 0);
                double mean = regression.family().mean(regression.offset()[i] + regression.predictor(row));
                points.add(point(series.time()[i], series.outcome()[i], regression.fitted()[i], mean, error(fit, row), counts));
                observed += series.outcome()[i];
                fitted += regression.fitted()[i];
                expected += mean;
                for (int j = 0; j < row.length; j++) {
                    gradient[j] += row[j] * (counts ? mean : 1);
                }
            }
        }
        return new Counterfactual(points, point(Double.NaN, observed, fitted, expected, error(fit, gradient) / (counts ? expected : 1), counts));
    }

    private static Point point(double time, double observed, double fitted, double expected, double error, boolean counts) {
        double distance = SegmentedFit.TWO_SIDED * error;
        return new Point(time, observed, fitted, expected, counts ? expected * Math.exp(-distance) : expected - distance,
                counts ? expected * Math.exp(distance) : expected + distance);
    }

    private static double error(SegmentedFit fit, double[] weights) {
        double[][] covariance = fit.regression().covariance();
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            for (int k = 0; k < weights.length; k++) {
                sum += weights[j] * covariance[j][k] * weights[k];
            }
        }
        return Math.sqrt(Math.max(0, sum * fit.dispersion()));
    }
}
