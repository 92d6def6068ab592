package nl.draagvlak.methods.population;

import org.hipparchus.special.Gamma;

/**
 * Adds pairs of lists one at a time, beginning with independence: the pair whose overlap is the least likely under the present model, while
 * that is less than a threshold and the model with the pair has an estimate (Chan, Silverman and Vincent, "Multiple systems estimation for
 * sparse capture data", JASA 116, 2021; threshold 0.02).
 */
public record Stepwise(double threshold) implements Selection {

    /** The usual threshold. */
    public static final Stepwise USUAL = new Stepwise(0.02);

    @Override
    public String name() {
        return "stepwise";
    }

    @Override
    public Estimate select(CaptureTable table, Estimator estimator) {
        return estimator.fit(table, model(table, estimator));
    }

    @Override
    public double population(CaptureTable table, Estimator estimator) {
        HierarchicalModel model = model(table, estimator);
        return estimator.existence(table, model) == 0 ? estimator.population(table) : Double.NaN;
    }

    private HierarchicalModel model(CaptureTable table, Estimator estimator) {
        int lists = table.lists();
        HierarchicalModel model = HierarchicalModel.independence(lists);
        int[] pairs = pairs(lists);
        double[] likelihood = new double[pairs.length];
        // With two lists their dependence cannot be told from the number of unseen people.
        boolean more = lists > 2;
        while (more) {
            more = false;
            estimator.existence(table, model);
            for (int i = 0; i < pairs.length; i++) {
                likelihood[i] = model.has(pairs[i]) ? 1 : surprise(table.overlaps()[pairs[i]], estimator.fittedOverlap(pairs[i]));
            }
            for (int next = least(likelihood); !more && likelihood[next] < threshold; next = least(likelihood)) {
                HierarchicalModel larger = model.with(pairs[next]);
                if (estimator.existence(table, larger) == 0) {
                    model = larger;
                    more = true;
                }
                likelihood[next] = 1;
            }
        }
        return model;
    }

    private static int least(double[] values) {
        int least = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[least]) {
                least = i;
            }
        }
        return least;
    }

    /** The pairs in the order 12, 13, 14, …, 23, 24, …, which decides between equals. */
    static int[] pairs(int lists) {
        int[] pairs = new int[lists * (lists - 1) / 2];
        int next = 0;
        for (int i = 0; i < lists; i++) {
            for (int j = i + 1; j < lists; j++) {
                pairs[next++] = 1 << i | 1 << j;
            }
        }
        return pairs;
    }

    /** min(P(X ≤ o), P(X ≥ o)) for X Poisson; the upper tail is computed as such, so that a small one keeps its digits. */
    static double surprise(double observed, double expected) {
        if (!(expected > 0)) {
            return observed > 0 ? 0 : 1;
        }
        double lower = Gamma.regularizedGammaQ(observed + 1, expected);
        double upper = observed == 0 ? 1 : Gamma.regularizedGammaP(observed, expected);
        return Math.min(lower, upper);
    }
}
