package nl.draagvlak.methods.series;

import org.hipparchus.special.Gamma;

/** Whether residuals hang together in time; standard errors that assume they do not are then too small. */
public final class Correlation {

    /**
     * Ljung and Box, "On a measure of lack of fit in time series models", Biometrika 65 (1978).
     *
     * @param p small when residuals hang together
     */
    public record LjungBox(int lag, double statistic, double p) {}

    private Correlation() {}

    /** Autocorrelations at lags 1 to {@code most}. */
    public static double[] of(double[] residuals, int most) {
        double mean = 0;
        for (double residual : residuals) {
            mean += residual / residuals.length;
        }
        double[] products = new double[most + 1];
        for (int lag = 0; lag <= most; lag++) {
            for (int i = lag; i < residuals.length; i++) {
                products[lag] += (residuals[i] - mean) * (residuals[i - lag] - mean);
            }
        }
        double[] correlations = new double[most];
        for (int lag = 1; lag <= most; lag++) {
            correlations[lag - 1] = products[0] == 0 ? 0 : products[lag] / products[0];
        }
        return correlations;
    }

    public static LjungBox ljungBox(double[] residuals, int most) {
        double[] correlations = of(residuals, most);
        double n = residuals.length;
        double statistic = 0;
        for (int lag = 1; lag <= most; lag++) {
            statistic += n * (n + 2) * correlations[lag - 1] * correlations[lag - 1] / (n - lag);
        }
        return new LjungBox(most, statistic, Gamma.regularizedGammaQ(most / 2.0, statistic / 2));
    }

    /** Durbin and Watson: about 2 when neighbours do not hang together, towards 0 when they are alike. */
    public static double durbinWatson(double[] residuals) {
        double steps = 0;
        double squares = residuals[0] * residuals[0];
        for (int i = 1; i < residuals.length; i++) {
            steps += (residuals[i] - residuals[i - 1]) * (residuals[i] - residuals[i - 1]);
            squares += residuals[i] * residuals[i];
        }
        return steps / squares;
    }
}
