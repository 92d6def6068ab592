package nl.draagvlak.methods.series;

import java.util.stream.IntStream;
import nl.draagvlak.methods.regression.Family;
import nl.draagvlak.methods.regression.Regression;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * A linear model whose errors follow their predecessor (generalized least squares with an AR(1) process), by maximum likelihood. Measurements
 * are taken to be equally far apart.
 *
 * @param rho           correlation of an error with the one before
 * @param coefficients  the estimates
 * @param errors        their standard errors, from the residual sum of squares over the degrees of freedom
 * @param sigma         standard deviation of the errors, by maximum likelihood
 * @param logLikelihood at its maximum
 */
public record AutoregressiveLine(double rho, double[] coefficients, double[] errors, double sigma, double logLikelihood) {

    private static final double MOST = 0.999;

    /** From a Gaussian fit. */
    public static AutoregressiveLine of(SegmentedFit fit) {
        double[][] design = fit.regression().design();
        double[] outcome = fit.series().outcome();
        double rho = new BrentOptimizer(1e-10, 1e-12).optimize(new MaxEval(500), GoalType.MAXIMIZE, new SearchInterval(-MOST, MOST),
                new UnivariateObjectiveFunction(candidate -> likelihood(candidate, transformed(design, outcome, candidate)))).getPoint();
        Regression regression = transformed(design, outcome, rho);
        int rows = outcome.length;
        double squares = regression.deviance();
        double scale = Math.sqrt(squares / regression.degreesOfFreedom());
        double[] errors = IntStream.range(0, regression.coefficients().length).mapToDouble(j -> scale * regression.standardError(j)).toArray();
        return new AutoregressiveLine(rho, regression.coefficients(), errors, Math.sqrt(squares / rows / (1 - rho * rho)), likelihood(rho, regression));
    }

    private static double likelihood(double rho, Regression regression) {
        int rows = regression.outcome().length;
        return -0.5 * rows * (Math.log(2 * Math.PI * regression.deviance() / rows) + 1) + 0.5 * Math.log(1 - rho * rho);
    }

    /** Prais and Winsten's transformation, which makes the errors independent. */
    private static Regression transformed(double[][] design, double[] outcome, double rho) {
        double first = Math.sqrt(1 - rho * rho);
        double[][] rows = new double[outcome.length][design[0].length];
        double[] values = new double[outcome.length];
        for (int i = 0; i < outcome.length; i++) {
            values[i] = i == 0 ? first * outcome[0] : outcome[i] - rho * outcome[i - 1];
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = i == 0 ? first * design[0][j] : design[i][j] - rho * design[i - 1][j];
            }
        }
        return Regression.fit(new Family.Gaussian(), rows, values, new double[outcome.length]);
    }
}
