package nl.draagvlak.methods.population;

import org.hipparchus.special.Erf;

/**
 * The rule of the 2014 estimate for the United Kingdom (Bales, Hesketh and Silverman, "Modern slavery in the UK: how many victims?",
 * Significance 12, 2015): of all pairs add the one that lowers AIC most, and stop when its coefficient is not significant.
 */
public record ForwardAic(double threshold) implements Selection {

    @Override
    public String name() {
        return "forward-aic";
    }

    @Override
    public Estimate select(CaptureTable table, Estimator estimator) {
        HierarchicalModel model = HierarchicalModel.independence(table.lists());
        Estimate present = estimator.fit(table, model);
        while (table.lists() > 2) {
            Estimate best = null;
            int added = 0;
            for (int pair : Stepwise.pairs(table.lists())) {
                if (!present.model().has(pair)) {
                    Estimate larger = estimator.fit(table, present.model().with(pair));
                    if (larger.exists() && (best == null || larger.aic() < best.aic())) {
                        best = larger;
                        added = pair;
                    }
                }
            }
            // A pair without overlap has a coefficient of −∞, whose standard error is infinite too: it ends the search.
            if (best == null || !(best.aic() < present.aic()) || table.overlaps()[added] == 0 || pValue(table, estimator, best.model(), added) > threshold) {
                return present;
            }
            present = best;
        }
        return present;
    }

    private static double pValue(CaptureTable table, Estimator estimator, HierarchicalModel model, int pair) {
        double[] coefficient = estimator.coefficients(table, model).get(pair);
        return Erf.erfc(Math.abs(coefficient[0] / coefficient[1]) / Math.sqrt(2));
    }
}
