package nl.draagvlak.methods.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The same model with the change at other moments: near the real one, to see how much hangs on the exact date, and long before it, where
 * nothing should be found.
 *
 * @param near    up to some measurements earlier or later, the real moment among them
 * @param placebo every moment before the real one that leaves enough points on both sides, fitted to the measurements before only
 */
public record OtherMoments(List<Shift> near, List<Shift> placebo) {

    /** How many measurements earlier and later are tried. */
    private static final int REACH = 6;

    /**
     * The change of level at a moment.
     *
     * @param time   the first measurement after it
     * @param places how many measurements later than the real moment; negative for earlier
     */
    public record Shift(double time, int places, SegmentedFit.Coefficient level) {}

    /** Both lists are empty when the level goes up and down. */
    public static OtherMoments of(SegmentedFit fit) {
        Measurements series = fit.series();
        List<Shift> near = new ArrayList<>();
        List<Shift> placebo = new ArrayList<>();
        if (series.oneStep()) {
            int real = series.before();
            for (int place = Math.max(real - REACH, 1); place <= Math.min(real + REACH, series.size() - 1); place++) {
                shift(fit.plan(), series, place, real).ifPresent(near::add);
            }
            Measurements before = series.first(real);
            for (int place = Plan.LEAST_EACH_SIDE; place <= real - Plan.LEAST_EACH_SIDE; place++) {
                shift(fit.plan(), before, place, real).ifPresent(placebo::add);
            }
        }
        return new OtherMoments(near, placebo);
    }

    private static Optional<Shift> shift(Plan plan, Measurements series, int place, int real) {
        try {
            SegmentedFit fit = SegmentedFit.of(plan, series.happening(place));
            return Optional.of(new Shift(series.time()[place], place - real, fit.coefficient(1)));
        } catch (IllegalArgumentException tooFewPoints) {
            return Optional.empty();
        }
    }

    /** The share of placebo moments whose change is at least as far from 0, in standard errors, as the real one; NaN without any. */
    public double shareAsLarge(SegmentedFit.Coefficient real) {
        double distance = Math.abs(real.estimate() / real.error());
        return placebo.isEmpty() ? Double.NaN
                : placebo.stream().filter(shift -> Math.abs(shift.level.estimate() / shift.level.error()) >= distance).count() / (double) placebo.size();
    }
}
