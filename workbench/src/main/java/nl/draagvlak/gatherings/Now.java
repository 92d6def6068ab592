package nl.draagvlak.gatherings;

/**
 * What somebody on a phone needs to know of this moment.
 *
 * @param moment the round that runs, or null
 * @param table  where they sit, or null
 */
public record Now(Round.Moment moment, Integer table) {

    /** Changes when there is something else to do than before; not when time passes. */
    public String state() {
        return (moment == null ? "" : moment.round().id()) + " " + (table == null ? "" : table);
    }
}
