package nl.draagvlak.actions;

/**
 * How large the problem is for one form or age group, as a public registration says.
 *
 * @param key    of the form or age group
 * @param number how many were registered: 0, or at least 5
 * @param year   of which they are
 * @param source which registration says so
 */
public record PublicSize(String key, long number, int year, String source) {

    /** Lower figures than this may point at a person. */
    static final int LEAST = 5;
}
