package nl.draagvlak.methods.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * All hierarchical models up to an order, fitted to one table.
 *
 * @param estimates one for each model, those that exist by rising BIC, then the others by notation
 */
public record ModelSearch(CaptureTable table, List<Estimate> estimates) {

    /**
     * The models within some distance of the best BIC.
     *
     * @param count how many
     * @param range the lowest and the highest population among them
     */
    public record Near(int count, Interval range) {}

    /**
     * Fits all models of an order.
     *
     * @param order the largest sets of lists; 0 for the largest that can be searched, and where that is only independence ({@link #around})
     * @throws IllegalArgumentException when there are too many models of this order
     */
    public static ModelSearch of(CaptureTable table, int order) {
        int usual = usualOrder(table.lists());
        return order == 0 && usual == 1 && table.lists() > 2 ? around(table) : of(table, HierarchicalModel.all(table.lists(), order == 0 ? usual : order));
    }

    /**
     * A search for more lists than allow all models: from independence, from the stepwise choice and from all pairs, one pair more or less at a
     * time, to where BIC gets no better. All models on the way are in the result; a better one elsewhere can be missed.
     */
    static ModelSearch around(CaptureTable table) {
        Set<HierarchicalModel> seen = new LinkedHashSet<>();
        HierarchicalModel independence = HierarchicalModel.independence(table.lists());
        HierarchicalModel pairs = HierarchicalModel.of(table.lists(), Stepwise.pairs(table.lists()));
        for (HierarchicalModel start : List.of(independence, Stepwise.USUAL.select(table, new Estimator(table.lists())).model(), pairs)) {
            HierarchicalModel present = start;
            double least = Double.POSITIVE_INFINITY;
            boolean better = true;
            while (better) {
                List<HierarchicalModel> near = new ArrayList<>(List.of(present));
                for (int pair : Stepwise.pairs(table.lists())) {
                    near.add(present.toggled(pair));
                }
                seen.addAll(near);
                Optional<Estimate> best = of(table, near).bestByBic();
                better = best.isPresent() && best.get().bic() < least;
                if (better) {
                    least = best.get().bic();
                    present = best.get().model();
                }
            }
        }
        return of(table, List.copyOf(seen));
    }

    static ModelSearch of(CaptureTable table, List<HierarchicalModel> models) {
        ThreadLocal<Estimator> estimators = ThreadLocal.withInitial(() -> new Estimator(table.lists()));
        Estimate[] estimates = new Estimate[models.size()];
        IntStream.range(0, estimates.length).parallel().forEach(i -> estimates[i] = estimators.get().fit(table, models.get(i)));
        Comparator<Estimate> order = Comparator.comparing(Estimate::exists).reversed()
                .thenComparing(Comparator.comparingDouble(Estimate::bic)).thenComparing(estimate -> estimate.model().toString());
        return new ModelSearch(table, Arrays.stream(estimates).sorted(order).toList());
    }

    /** The profile intervals of 95 per cent of some estimates of this table; null for one that does not exist. */
    public static List<Profile> profiles(CaptureTable table, List<Estimate> estimates) {
        ThreadLocal<Estimator> estimators = ThreadLocal.withInitial(() -> new Estimator(table.lists()));
        Profile[] profiles = new Profile[estimates.size()];
        IntStream.range(0, profiles.length).parallel().forEach(i -> {
            if (estimates.get(i).exists()) {
                profiles[i] = estimators.get().profile(table, estimates.get(i).model(), 0.95);
            }
        });
        return Arrays.asList(profiles);
    }

    /** The largest order whose models are few enough to try all: one less than the number of lists up to five, pairs for six, none above. */
    static int usualOrder(int lists) {
        return lists <= 5 ? lists - 1 : lists == 6 ? 2 : 1;
    }

    /** The model with the least AIC, if any exists. */
    public Optional<Estimate> bestByAic() {
        return best(Estimate::aic);
    }

    /** The model with the least BIC, if any exists. */
    public Optional<Estimate> bestByBic() {
        return best(Estimate::bic);
    }

    private Optional<Estimate> best(ToDoubleFunction<Estimate> criterion) {
        return estimates.stream().filter(Estimate::exists).min(Comparator.comparingDouble(criterion));
    }

    /** The models whose BIC is at most this much above the least. */
    public Near within(double distance) {
        double least = bestByBic().map(Estimate::bic).orElse(Double.NaN);
        double[] near = estimates.stream().filter(estimate -> estimate.exists() && estimate.bic() <= least + distance)
                .mapToDouble(Estimate::population).sorted().toArray();
        return new Near(near.length, near.length == 0 ? new Interval(Double.NaN, Double.NaN) : new Interval(near[0], near[near.length - 1]));
    }
}
