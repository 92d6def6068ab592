package nl.draagvlak.methods.opinion;

/**
 * How some people voted on one statement.
 *
 * @param agrees    how many agreed
 * @param disagrees how many disagreed
 * @param seen      how many voted, those who passed included
 */
public record Tally(int agrees, int disagrees, int seen) {

    /** One-sided 90 %: above this a z is called significant. */
    public static final double SIGNIFICANT = 1.2816;

    /** How many passed: neither for nor against. */
    public int passes() {
        return seen - agrees - disagrees;
    }

    /** The share that agrees, drawn towards one half: (agrees + 1) / (seen + 2). */
    public double agreeShare() {
        return (agrees + 1.0) / (seen + 2);
    }

    /** The share that disagrees, likewise. */
    public double disagreeShare() {
        return (disagrees + 1.0) / (seen + 2);
    }

    /** How many standard errors the share that agrees is above one half. */
    public double agreeZ() {
        return aboveHalf(agrees, seen);
    }

    /** How many standard errors the share that disagrees is above one half. */
    public double disagreeZ() {
        return aboveHalf(disagrees, seen);
    }

    Tally plus(Tally other) {
        return new Tally(agrees + other.agrees, disagrees + other.disagrees, seen + other.seen);
    }

    Tally minus(Tally other) {
        return new Tally(agrees - other.agrees, disagrees - other.disagrees, seen - other.seen);
    }

    private static double aboveHalf(int successes, int trials) {
        return 2 * Math.sqrt(trials + 1.0) * ((successes + 1.0) / (trials + 1.0) - 0.5);
    }

    /** Standard errors between two proportions, each with one success added (the pooled two-proportion test). */
    static double between(int successes, int trials, int otherSuccesses, int otherTrials) {
        double first = (successes + 1.0) / (trials + 1.0);
        double second = (otherSuccesses + 1.0) / (otherTrials + 1.0);
        double pooled = (successes + otherSuccesses + 2.0) / (trials + otherTrials + 2.0);
        return pooled == 1 ? 0 : (first - second) / Math.sqrt(pooled * (1 - pooled) * (1 / (trials + 1.0) + 1 / (otherTrials + 1.0)));
    }
}
