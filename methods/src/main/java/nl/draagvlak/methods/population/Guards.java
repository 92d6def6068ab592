package nl.draagvlak.methods.population;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether these data can carry one number at all.
 *
 * @param reasons          why not; none when they can
 * @param overlappingPairs pairs of lists with somebody in common
 * @param ratio            highest over lowest estimate among the models within 2 of the best BIC
 */
public record Guards(List<Reason> reasons, int overlappingPairs, double ratio) {

    /** The least number of pairs that must overlap. */
    public static final int LEAST_PAIRS = 2;
    /** How far the models that fit about equally well may differ. */
    public static final double MOST_RATIO = 1.5;

    /** Why there is no headline. */
    public enum Reason {

        FEW_OVERLAPS("fewer than two pairs of lists have anybody in common"),
        NO_ESTIMATE("a model that was asked for, or every model, has no estimate for these lists"),
        MODELS_DISAGREE("models that fit about equally well differ by more than a factor 1.5");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** The reason in a sentence. */
        public String text() {
            return text;
        }
    }

    /** @param asked models whose estimates somebody wants to see at the head */
    public static Guards of(ModelSearch search, List<Estimate> asked) {
        List<Reason> reasons = new ArrayList<>();
        int pairs = search.table().overlappingPairs();
        ModelSearch.Near near = search.within(2);
        double ratio = near.range().high() / near.range().low();
        if (pairs < LEAST_PAIRS) {
            reasons.add(Reason.FEW_OVERLAPS);
        }
        if (near.count() == 0 || asked.stream().anyMatch(estimate -> !estimate.exists())) {
            reasons.add(Reason.NO_ESTIMATE);
        }
        if (ratio > MOST_RATIO) {
            reasons.add(Reason.MODELS_DISAGREE);
        }
        return new Guards(reasons, pairs, ratio);
    }

    /** Whether a headline may be shown. */
    public boolean headline() {
        return reasons.isEmpty();
    }
}
