package nl.draagvlak.methods.population;

/**
 * One model fitted to one table.
 *
 * @param existence        0 exists, 1 has no maximum, 2 cannot be identified, 3 both, 4 was not reached; but for 0 the numbers are NaN
 * @param population       people in all, observed and not
 * @param hidden           people on no list
 * @param hiddenLogError   standard error of log(hidden)
 * @param degreesOfFreedom fitted cells less fitted terms
 * @param logLikelihood    with its constant −log(y!)
 * @param parameters       terms, those at −∞ as well
 * @param bic              with the logarithm of the number of people observed
 */
public record Estimate(HierarchicalModel model, int existence, double population, double hidden, double hiddenLogError, double deviance,
        int degreesOfFreedom, double logLikelihood, int parameters, double aic, double bic) {

    public boolean exists() {
        return existence == 0;
    }

    /** Standard error of the population as Rcapture gives it, the Poisson noise of the hidden number included. */
    public double populationError() {
        return Math.sqrt(hidden + hidden * hidden * hiddenLogError * hiddenLogError);
    }

    /** The log-normal (delta method) interval: observed plus hidden × exp(±z × error). */
    public Interval delta(double z) {
        double observed = population - hidden;
        return new Interval(observed + hidden * Math.exp(-z * hiddenLogError), observed + hidden * Math.exp(z * hiddenLogError));
    }
}
