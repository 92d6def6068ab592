package nl.draagvlak.methods.opinion;

/**
 * Keeps the number of groups that is shown until another number was best four updates in a row, so that the picture does not flicker.
 *
 * @param shown   the number of groups shown
 * @param best    the number that was best in the last update
 * @param inARow  how often in a row it was
 */
public record Smoother(int shown, int best, int inARow) {

    private static final int ENOUGH = 4;

    /** @param former the smoother of the former picture, or null */
    static Smoother after(Smoother former, int best) {
        if (former == null || former.shown < 2) {
            return new Smoother(best, best, 1);
        }
        int inARow = best == former.best ? former.inARow + 1 : 1;
        return new Smoother(inARow >= ENOUGH ? best : former.shown, best, inARow);
    }
}
