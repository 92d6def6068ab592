package nl.draagvlak.methods.population;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The model with the least AIC or BIC of a list of models. A model is not fitted when its penalty, with a deviance that it must at least have,
 * is above the best criterion found so far. That least deviance has a closed form: a model without the pair ij is part of the model in which i
 * and j are independent given all other lists, and that one's deviance is the sum of those of the two-by-two tables of i and j, one for each
 * combination of the others but the one with the unknown cell.
 */
public final class BestOfAll implements Selection {

    /** What a model is judged by. */
    public enum Criterion { AIC, BIC }

    private final Criterion criterion;
    private final HierarchicalModel[] models;
    /** For each model the pairs that are not in it, as bits in the order of {@link Stepwise#pairs}. */
    private final long[] absent;

    /** @param promising models from the most to the least promising, as a search over the original table gives them */
    private BestOfAll(Criterion criterion, List<HierarchicalModel> promising) {
        this.criterion = criterion;
        this.models = promising.toArray(HierarchicalModel[]::new);
        this.absent = promising.stream().mapToLong(model -> {
            int[] pairs = Stepwise.pairs(model.lists());
            return IntStream.range(0, pairs.length).filter(i -> !model.has(pairs[i])).mapToLong(i -> 1L << i).sum();
        }).toArray();
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
        double[] deviances = leastDeviances(table);
        double least = Double.POSITIVE_INFINITY;
        int best = -1;
        for (int i = 0; i < models.length; i++) {
            double penalty = price * models[i].size();
            if (penalty + leastDeviance(absent[i], deviances) <= least && estimator.existence(table, models[i]) == 0) {
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

    private static double leastDeviance(long absent, double[] deviances) {
        double least = 0;
        for (long rest = absent; rest != 0; rest &= rest - 1) {
            least = Math.max(least, deviances[Long.numberOfTrailingZeros(rest)]);
        }
        // A rounding error must not exclude a model that is equally good.
        return least * (1 - 1e-9);
    }

    private static double[] leastDeviances(CaptureTable table) {
        double[] counts = table.counts();
        return IntStream.of(Stepwise.pairs(table.lists())).mapToDouble(pair -> {
            int first = Integer.lowestOneBit(pair);
            int second = pair ^ first;
            double sum = 0;
            for (int rest = 1; rest < counts.length; rest++) {
                if ((rest & pair) == 0) {
                    double both = counts[rest | pair];
                    double one = counts[rest | first];
                    double other = counts[rest | second];
                    double none = counts[rest];
                    sum += term(both) + term(one) + term(other) + term(none) + term(both + one + other + none)
                            - term(both + one) - term(other + none) - term(both + other) - term(one + none);
                }
            }
            return 2 * sum;
        }).toArray();
    }

    private static double term(double count) {
        return count > 0 ? count * Math.log(count) : 0;
    }
}
