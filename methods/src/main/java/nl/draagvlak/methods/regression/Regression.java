package nl.draagvlak.methods.regression;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * A generalized linear model fitted by maximum likelihood (McCullagh and Nelder, "Generalized Linear Models", 2nd edition 1989): iteratively
 * reweighted least squares, each step by QR.
 *
 * @param family       how outcomes vary about their means
 * @param design       one row per outcome, one column per coefficient
 * @param outcome      what was seen
 * @param offset       what is added to the linear predictor
 * @param coefficients the estimates
 * @param covariance   their covariances for dispersion 1
 * @param fitted       the means
 */
public record Regression(Family family, double[][] design, double[] outcome, double[] offset, double[] coefficients, double[][] covariance,
        double[] fitted) {

    private static final int MOST_STEPS = 100;
    private static final double PRECISION = 1e-20;
    private static final double ROUNDING = 1e-26;

    /**
     * Fits.
     *
     * @throws IllegalArgumentException when the columns cannot be told apart, or no maximum is found
     */
    public static Regression fit(Family family, double[][] design, double[] outcome, double[] offset) {
        int rows = outcome.length;
        double[] mean = new double[rows];
        double[] predictor = new double[rows];
        for (int i = 0; i < rows; i++) {
            mean[i] = family.logarithmic() ? outcome[i] + 0.1 : outcome[i];
            predictor[i] = family.logarithmic() ? Math.log(mean[i]) : mean[i];
        }
        double[] coefficients = null;
        double deviance = Double.NaN;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] next = step(family, design, outcome, offset, mean, predictor);
            double before = deviance;
            double[] from = predictor.clone();
            double moved = 0;
            for (int half = 0; half < 40; half++) {
                deviance = 0;
                moved = 0;
                for (int i = 0; i < rows; i++) {
                    predictor[i] = offset[i] + dot(design[i], next);
                    mean[i] = family.mean(predictor[i]);
                    deviance += family.deviance(outcome[i], mean[i]);
                    double weight = weight(family, mean[i]);
                    // In squared standard errors, less what rounding alone may move.
                    moved += weight * ((predictor[i] - from[i]) * (predictor[i] - from[i]) - ROUNDING * (1 + predictor[i] * predictor[i]));
                }
                if (coefficients == null || deviance <= before + 1e-8 * (Math.abs(before) + 0.1)) {
                    break;
                }
                for (int j = 0; j < next.length; j++) {
                    next[j] = (next[j] + coefficients[j]) / 2;
                }
            }
            boolean done = coefficients != null && moved < PRECISION || !family.logarithmic();
            coefficients = next;
            if (!Double.isFinite(deviance)) {
                break;
            }
            if (done) {
                return new Regression(family, design, outcome, offset, coefficients, covariance(weighted(family, design, mean)), mean);
            }
        }
        throw new IllegalArgumentException("the model has no maximum for these data: some part of them is all zero, or the columns are nearly the same");
    }

    private static double[] step(Family family, double[][] design, double[] outcome, double[] offset, double[] mean, double[] predictor) {
        double[] working = new double[outcome.length];
        for (int i = 0; i < working.length; i++) {
            double derivative = family.logarithmic() ? mean[i] : 1;
            double weight = Math.sqrt(weight(family, mean[i]));
            working[i] = weight * (predictor[i] - offset[i] + (outcome[i] - mean[i]) / derivative);
        }
        QRDecomposition decomposition = decompose(weighted(family, design, mean));
        return decomposition.getSolver().solve(new ArrayRealVector(working, false)).toArray();
    }

    private static double weight(Family family, double mean) {
        return (family.logarithmic() ? mean * mean : 1) / family.variance(mean);
    }

    private static double[][] weighted(Family family, double[][] design, double[] mean) {
        double[][] weighted = new double[design.length][];
        for (int i = 0; i < design.length; i++) {
            double weight = Math.sqrt(weight(family, mean[i]));
            weighted[i] = Arrays.stream(design[i]).map(value -> weight * value).toArray();
        }
        return weighted;
    }

    private static QRDecomposition decompose(double[][] matrix) {
        QRDecomposition decomposition = new QRDecomposition(new Array2DRowRealMatrix(matrix, false));
        RealMatrix triangle = decomposition.getR();
        for (int j = 0; j < matrix[0].length; j++) {
            double length = 0;
            for (double[] row : matrix) {
                length += row[j] * row[j];
            }
            if (!(Math.abs(triangle.getEntry(j, j)) > 1e-9 * Math.sqrt(length))) {
                throw new IllegalArgumentException("the columns of the model cannot be told apart with these data");
            }
        }
        return decomposition;
    }

    private static double[][] covariance(double[][] weighted) {
        RealMatrix triangle = decompose(weighted).getR().getSubMatrix(0, weighted[0].length - 1, 0, weighted[0].length - 1);
        RealMatrix inverse = new QRDecomposition(triangle).getSolver().getInverse();
        return inverse.multiplyTransposed(inverse).getData();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    public int degreesOfFreedom() {
        return outcome.length - coefficients.length;
    }

    public double deviance() {
        return IntStream.range(0, outcome.length).mapToDouble(i -> family.deviance(outcome[i], fitted[i])).sum();
    }

    /** Pearson's χ²: squared residuals over variances. */
    public double pearson() {
        return IntStream.range(0, outcome.length)
                .mapToDouble(i -> (outcome[i] - fitted[i]) * (outcome[i] - fitted[i]) / family.variance(fitted[i])).sum();
    }

    public double logLikelihood() {
        if (family instanceof Family.Gaussian) {
            return -0.5 * outcome.length * (Math.log(2 * Math.PI * deviance() / outcome.length) + 1);
        }
        return IntStream.range(0, outcome.length).mapToDouble(i -> family.logLikelihood(outcome[i], fitted[i])).sum();
    }

    /** The standard error of a coefficient for dispersion 1. */
    public double standardError(int coefficient) {
        return Math.sqrt(covariance[coefficient][coefficient]);
    }

    /** The linear predictor of a row, without offset. */
    public double predictor(double[] row) {
        return dot(row, coefficients);
    }
}
