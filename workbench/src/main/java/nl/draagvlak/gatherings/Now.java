package nl.draagvlak.gatherings;

/**
 * What somebody on a phone needs to know of this moment.
 *
 * @param moment the round that runs, or null
 * @param table  where they sit, or null
 * @param moves  whether any of this can change, so that the phone follows it; in an open round without tables it does not
 */
public record Now(Round.Moment moment, Integer table, boolean moves) {

    /** Changes when there is something else to do than before; not when time passes. */
    public String state() {
        return (moment == null ? "" : moment.round().id()) + " " + (table == null ? "" : table);
    }
}
