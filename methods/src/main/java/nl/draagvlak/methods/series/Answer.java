package nl.draagvlak.methods.series;

/** What may be said, from a closed list. It is about the series; why it changed is another question. */
public enum Answer {

    FELL,
    ROSE,
    NO_CHANGE_VISIBLE,
    CANNOT_BE_ANSWERED;

    /** A fall smaller than this share, that could not have been seen, makes the question unanswerable. */
    public static final double COARSE = 0.5;

    /**
     * The answer of a fit: none when either side has fewer than {@link Plan#ENOUGH_EACH_SIDE} points, or when nothing is found and even a fall by
     * half could have been missed; a change is one whose interval of 95 per cent excludes 0, by the larger of the two standard errors.
     */
    public static Answer of(SegmentedFit fit) {
        if (fit.series().before() < Plan.ENOUGH_EACH_SIDE || fit.series().after() < Plan.ENOUGH_EACH_SIDE) {
            return CANNOT_BE_ANSWERED;
        }
        SegmentedFit.Coefficient level = fit.coefficient(1);
        double error = Math.max(level.error(), fit.neweyWest()[1]);
        if (Math.abs(level.estimate()) > SegmentedFit.TWO_SIDED * error) {
            return level.estimate() < 0 ? FELL : ROSE;
        }
        return fit.plan().kind().counts() && 1 - Math.exp(-fit.detectable()) > COARSE ? CANNOT_BE_ANSWERED : NO_CHANGE_VISIBLE;
    }
}
