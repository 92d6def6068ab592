package nl.draagvlak.methods.population;

import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.special.Gamma;

/** Fits models to tables of the same number of lists, one after the other. Not safe for use by several threads; each takes its own. */
public final class Estimator {

    private final LogLinearFitter fitter;

    public Estimator(int lists) {
        fitter = new LogLinearFitter(lists);
    }

    /** The model fitted to the table, with the check that it has an estimate. */
    public Estimate fit(CaptureTable table, HierarchicalModel model) {
        int existence = existence(table, model);
        if (existence != 0) {
            return new Estimate(model, existence, Double.NaN, Double.NaN, Double.NaN, Double.NaN, fitter.cells - fitter.size, Double.NaN,
                    model.size(), Double.NaN, Double.NaN);
        }
        double observed = table.overlaps()[0];
        double hidden = Math.exp(fitter.beta[0]);
        double constant = 0;
        double fitted = 0;
        for (int c = 1; c < fitter.histories; c++) {
            constant += Gamma.logGamma(table.counts()[c] + 1);
            fitted += fitter.mu[c];
        }
        double likelihood = fitter.crossEntropy() - fitted - constant;
        return new Estimate(model, 0, observed + hidden, hidden, fitter.standardErrorOfIntercept(), fitter.deviance(), fitter.cells - fitter.size,
                likelihood, model.size(), 2.0 * model.size() - 2 * likelihood, Math.log(observed) * model.size() - 2 * likelihood);
    }

    /** Fits, and says whether that gave an estimate (see {@link Existence}). */
    int existence(CaptureTable table, HierarchicalModel model) {
        fitter.fit(table, model.terms());
        return Existence.code(fitter, table);
    }

    /** The population by the last fit. */
    double population(CaptureTable table) {
        return table.overlaps()[0] + Math.exp(fitter.beta[0]);
    }

    /** The deviance of the last fit. */
    double deviance() {
        return fitter.deviance();
    }

    /** People whom the last fit expects on at least these lists. */
    double fittedOverlap(int lists) {
        double sum = 0;
        for (int c = lists; c < fitter.histories; c = c + 1 | lists) {
            sum += fitter.mu[c];
        }
        return sum;
    }

    /**
     * The coefficients by set of lists, 0 the intercept: finite ones with their standard errors, the others −∞ without.
     *
     * @return for each term of the model an array of the coefficient and its standard error
     */
    public Map<Integer, double[]> coefficients(CaptureTable table, HierarchicalModel model) {
        fitter.fit(table, model.terms());
        double[] errors = fitter.standardErrors();
        Map<Integer, double[]> coefficients = new TreeMap<>();
        for (int term : model.terms()) {
            coefficients.put(term, new double[] {Double.NEGATIVE_INFINITY, Double.NaN});
        }
        for (int i = 0; i < fitter.size; i++) {
            coefficients.put(fitter.used[i], new double[] {fitter.beta[i], errors[i]});
        }
        return coefficients;
    }

    /** The profile likelihood interval of the population, see {@link Profile}. */
    public Profile profile(CaptureTable table, HierarchicalModel model, double confidence) {
        if (existence(table, model) != 0) {
            throw new IllegalArgumentException("the model " + model + " has no estimate");
        }
        return Profile.of(fitter, table, confidence);
    }
}
