package nl.draagvlak.disclosure;

/**
 * How counts of people are protected; a programme chooses one per source.
 *
 * @param k         counts below it are not told
 * @param roundDown whether other counts are told as the multiple of k just below, so that the difference between two releases tells
 *                  of nobody (threshold and resolution are one number, as in Microsoft's Synthetic Data Showcase)
 */
public record SmallCells(int k, boolean roundDown) {

    /** Those who took part in the programme's meetings. */
    public static final SmallCells ROOM = new SmallCells(5, false);

    /** People whom the problem itself touches. */
    public static final SmallCells AFFECTED = new SmallCells(10, true);

    public SmallCells {
        if (k < 2) {
            throw new IllegalArgumentException("a threshold below 2 protects nobody");
        }
    }
}
