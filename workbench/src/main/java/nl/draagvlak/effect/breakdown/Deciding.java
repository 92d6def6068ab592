package nl.draagvlak.effect.breakdown;

import java.util.List;
import java.util.Optional;
import nl.draagvlak.methods.disclosure.CellSuppression;

/**
 * What of a table may be told, given all that was told before. Besides small counts and what would give them away:
 * <ul>
 * <li>what was hidden stays hidden, since who finds it unchanged would know what it was;</li>
 * <li>what was told and has changed by fewer than k is hidden now, since the difference would be a count of few people;</li>
 * <li>what was told and is the same cannot hide anything any more;</li>
 * <li>totals shared with another table of the same people are hidden where they are hidden there, and known where they are told there.</li>
 * </ul>
 */
final class Deciding {

    private Deciding() {}

    /**
     * A line of totals that another table of the same people has told.
     *
     * @param ofRows whether these are the totals of the rows, else of the columns
     * @param hidden for each of them whether it is hidden there, null where that table has no such total; the last is the grand total
     */
    record Shared(boolean ofRows, Boolean[] hidden) {}

    /**
     * @param counts   without totals
     * @param former   the releases of this table, oldest first
     * @param shared   totals of other tables of the same people
     * @param knownSum whether the sum of all is published elsewhere
     * @return what to hide, totals last; empty when nothing can be told without giving something away
     */
    static Optional<boolean[][]> hidden(long[][] counts, int k, List<Breakdown.Release> former, List<Shared> shared, boolean knownSum) {
        long[][] table = CellSuppression.withTotals(counts);
        boolean[][] also = new boolean[table.length][table[0].length];
        boolean[][] known = new boolean[table.length][table[0].length];
        int lastRow = table.length - 1;
        int lastColumn = table[0].length - 1;
        for (Breakdown.Release release : former) {
            long[][] told = CellSuppression.withTotals(release.counted().counts());
            for (int i = 0; i <= lastRow; i++) {
                for (int j = 0; j <= lastColumn; j++) {
                    long change = Math.abs(table[i][j] - told[i][j]);
                    also[i][j] |= release.hidden()[i][j] || change > 0 && change < k;
                    known[i][j] |= !release.hidden()[i][j] && change == 0;
                }
            }
        }
        for (Shared totals : shared) {
            int many = totals.ofRows() ? lastRow : lastColumn;
            for (int i = 0; i <= many; i++) {
                int row = totals.ofRows() ? i : lastRow;
                int column = totals.ofRows() ? lastColumn : i;
                if (totals.hidden()[i] != null) {
                    also[row][column] |= totals.hidden()[i];
                    known[row][column] |= !totals.hidden()[i];
                }
            }
        }
        known[lastRow][lastColumn] |= knownSum;
        return CellSuppression.hide(counts, k, also, known);
    }
}
