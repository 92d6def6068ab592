package nl.draagvlak.methods.regression;

import org.hipparchus.special.Gamma;

/** How an outcome varies about its mean: counts with a logarithmic link, or measurements with none. */
public sealed interface Family {

    /** Counts whose variance is their mean. */
    record Poisson() implements Family {

        @Override
        public double variance(double mean) {
            return mean;
        }

        @Override
        public double deviance(double outcome, double mean) {
            return 2 * ((outcome > 0 ? outcome * Math.log(outcome / mean) : 0) - (outcome - mean));
        }

        @Override
        public double logLikelihood(double outcome, double mean) {
            return outcome * Math.log(mean) - mean - Gamma.logGamma(outcome + 1);
        }
    }

    /**
     * Counts whose variance is mean + mean²/size.
     *
     * @param size positive; the smaller, the more the counts vary
     */
    record NegativeBinomial(double size) implements Family {

        @Override
        public double variance(double mean) {
            return mean + mean * mean / size;
        }

        @Override
        public double deviance(double outcome, double mean) {
            return 2 * ((outcome > 0 ? outcome * Math.log(outcome / mean) : 0) - (outcome + size) * Math.log((outcome + size) / (mean + size)));
        }

        @Override
        public double logLikelihood(double outcome, double mean) {
            return Gamma.logGamma(size + outcome) - Gamma.logGamma(size) - Gamma.logGamma(outcome + 1) + size * Math.log(size)
                    + (outcome > 0 ? outcome * Math.log(mean) : 0) - (size + outcome) * Math.log(size + mean);
        }
    }

    /** Measurements with the same variance everywhere, which is estimated. */
    record Gaussian() implements Family {

        @Override
        public double variance(double mean) {
            return 1;
        }

        @Override
        public double deviance(double outcome, double mean) {
            return (outcome - mean) * (outcome - mean);
        }

        @Override
        public double logLikelihood(double outcome, double mean) {
            return Double.NaN;
        }

        @Override
        public boolean logarithmic() {
            return false;
        }
    }

    double variance(double mean);

    /** The share of one outcome in the deviance. */
    double deviance(double outcome, double mean);

    /** The share of one outcome in the log-likelihood, constants included; NaN where the variance is not known. */
    double logLikelihood(double outcome, double mean);

    /** Whether the logarithm of the mean is linear, or the mean itself. */
    default boolean logarithmic() {
        return true;
    }

    /** The mean at a linear predictor. */
    default double mean(double predictor) {
        return logarithmic() ? Math.exp(predictor) : predictor;
    }
}
