package nl.draagvlak.methods.population;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The model with the least AIC or BIC of a list of models. A model is not fitted when its penalty, with the deviance that it must at least have
 * ({@link DevianceBounds}), is above the best criterion found so far.
 */
public final class BestOfAll implements Selection {

    /** What a model is judged by. */
    public enum Criterion { AIC, BIC }

    private final Criterion criterion;
    private final HierarchicalModel[] models;
    private final int[][] apart;

    /** @param promising models from the most to the least promising, as a search over the original table gives them */
    private BestOfAll(Criterion criterion, List<HierarchicalModel> promising) {
        this.criterion = criterion;
        this.models = promising.toArray(HierarchicalModel[]::new);
        this.apart = promising.stream().map(DevianceBounds::apart).toArray(int[][]::new);
    }

    /** The rule over the models of a search, tried in the order in which they did well there; the order does not change the choice. */
    public static BestOfAll of(Criterion criterion, ModelSearch search) {
        return new BestOfAll(criterion, search.estimates().stream()
                .sorted(Comparator.comparingDouble(estimate -> !estimate.exists() ? Double.POSITIVE_INFINITY
                        : criterion == Criterion.AIC ? estimate.aic() : estimate.bic()))
                .map(Estimate::model).toList());
    }

    @Override
    public String name() {
        return criterion.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Estimate select(CaptureTable table, Estimator estimator) {
        int best = best(table, estimator);
        return estimator.fit(table, models[Math.max(best, 0)]);
    }

    @Override
    public double population(CaptureTable table, Estimator estimator) {
        int best = best(table, estimator);
        return best >= 0 && estimator.existence(table, models[best]) == 0 ? estimator.population(table) : Double.NaN;
    }

    private int best(CaptureTable table, Estimator estimator) {
        double price = criterion == Criterion.AIC ? 2 : Math.log(table.overlaps()[0]);
        DevianceBounds bounds = new DevianceBounds(table);
        double least = Double.POSITIVE_INFINITY;
        int best = -1;
        for (int i = 0; i < models.length; i++) {
            double penalty = price * models[i].size();
            if (penalty <= least && penalty + bounds.of(apart[i]) <= least && estimator.existence(table, models[i]) == 0) {
                double value = estimator.deviance() + penalty;
                // The first of equals in the order of notation, whatever the order of trying.
                if (value < least || value == least && models[i].toString().compareTo(models[best].toString()) < 0) {
                    least = value;
                    best = i;
                }
            }
        }
        return best;
    }
}
