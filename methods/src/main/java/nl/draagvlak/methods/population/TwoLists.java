package nl.draagvlak.methods.population;

/**
 * The oldest estimate, from two lists that do not depend on each other.
 *
 * @param first   people on the first list
 * @param second  people on the second list
 * @param both    people on both
 */
public record TwoLists(long first, long second, long both) {

    /** The estimate from two lists of a table, whatever the others say. */
    public static TwoLists of(CaptureTable table, int first, int second) {
        return new TwoLists(table.overlap(1 << first), table.overlap(1 << second), table.overlap(1 << first | 1 << second));
    }

    /** Lincoln and Petersen: first × second / both; infinite when nobody is on both. */
    public double lincolnPetersen() {
        return first * (double) second / both;
    }

    /** Chapman's nearly unbiased form (first + 1)(second + 1)/(both + 1) − 1. */
    public double chapman() {
        return (first + 1.0) * (second + 1.0) / (both + 1.0) - 1;
    }

    /** The standard error of Chapman's form (Seber 1970). */
    public double chapmanError() {
        return Math.sqrt((first + 1.0) * (second + 1.0) * (first - both) * (second - both) / ((both + 1.0) * (both + 1.0) * (both + 2.0)));
    }
}
