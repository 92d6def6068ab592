package nl.draagvlak.methods.series;

import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.methods.regression.Family;

/**
 * Which model is fitted: {@code outcome ~ level + time}, possibly with seasons and a change of slope.
 *
 * @param kind        how the outcome varies
 * @param harmonics   pairs of sine and cosine for the season, 0 for none
 * @param period      length of the season in units of time
 * @param slopeChange whether the trend may change as well
 * @param lag         how far correlation between measurements is looked at
 */
public record Plan(Kind kind, int harmonics, double period, boolean slopeChange, int lag) {

    /** How the outcome varies about what is expected; counts have a logarithmic link. */
    public enum Kind {
        /** Counts whose variance is their mean. */
        POISSON,
        /** Counts whose variance is some multiple of their mean. */
        QUASIPOISSON,
        /** Counts whose variance grows with the square of their mean as well. */
        NEGBIN,
        /** Measurements, such as a rate, that vary alike everywhere. */
        GAUSSIAN;

        /** Whether it is about counts. */
        public boolean counts() {
            return this != GAUSSIAN;
        }
    }

    /** A series shorter than this on either side of the moment is no ground for an answer (Penfold and Zhang, Academic Pediatrics 13, 2013). */
    public static final int ENOUGH_EACH_SIDE = 8;
    /** Fewer than this on either side cannot show a level at all (Cochrane EPOC). */
    public static final int LEAST_EACH_SIDE = 3;

    int coefficients() {
        return 3 + 2 * harmonics + (slopeChange ? 1 : 0);
    }

    /** The least number of measurements: twice the coefficients and two more, and two whole seasons. */
    public int needed() {
        return Math.max(2 * coefficients() + 2, harmonics > 0 ? (int) Math.ceil(2 * period) : 0);
    }

    Family family() {
        return kind == Kind.GAUSSIAN ? new Family.Gaussian() : new Family.Poisson();
    }

    double[] row(double time, double level, double lastBefore) {
        double[] row = new double[coefficients()];
        row[0] = 1;
        row[1] = level;
        row[2] = time;
        for (int k = 1; k <= harmonics; k++) {
            row[1 + 2 * k] = Math.sin(2 * Math.PI * k * time / period);
            row[2 + 2 * k] = Math.cos(2 * Math.PI * k * time / period);
        }
        if (slopeChange) {
            row[row.length - 1] = level * (time - lastBefore);
        }
        return row;
    }

    /** The names of the coefficients, with the names of the columns in them. */
    public List<String> names(String level, String time) {
        List<String> names = new ArrayList<>(List.of("(Intercept)", level, time));
        for (int k = 1; k <= harmonics; k++) {
            names.add("sin" + k);
            names.add("cos" + k);
        }
        if (slopeChange) {
            names.add(level + ":" + time);
        }
        return names;
    }

    /** @throws IllegalArgumentException that says how many measurements are needed, when there are fewer */
    void check(Measurements series) {
        String there = "; there are " + series.size() + ", " + series.before() + " before and " + series.after() + " after";
        if (series.before() < LEAST_EACH_SIDE || series.after() < LEAST_EACH_SIDE) {
            throw new IllegalArgumentException("too few points: at least " + LEAST_EACH_SIDE + " before and " + LEAST_EACH_SIDE + " after are needed, and "
                    + needed() + " in all" + there);
        }
        if (series.size() < needed()) {
            throw new IllegalArgumentException("too few points: this model needs at least " + needed() + there);
        }
        if (kind.counts()) {
            for (double outcome : series.outcome()) {
                if (outcome < 0 || outcome != Math.rint(outcome)) {
                    throw new IllegalArgumentException("counts are whole numbers of at least 0, not " + Measurements.written(outcome)
                            + ": take the family gaussian for other measurements");
                }
            }
        }
    }
}
