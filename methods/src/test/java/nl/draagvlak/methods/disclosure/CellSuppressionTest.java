package nl.draagvlak.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellSuppressionTest {

    @Test
    void hidesNothingWhereNothingIsSmall() {
        assertThat(CellSuppression.hide(new long[][] {{10, 20}, {30, 40}}, 5)).isDeepEqualTo(new boolean[3][3]);
    }

    @Test
    void hidesACornerSoThatTheTotalsStillStand() {
        boolean[][] hidden = CellSuppression.hide(new long[][] {{3, 20, 100}, {30, 40, 100}, {100, 100, 100}}, 5);
        assertThat(hidden).isDeepEqualTo(new boolean[][] {
            {true, true, false, false}, {true, true, false, false}, {false, false, false, false}, {false, false, false, false}});
    }

    @Test
    void hidesAllThatIsTooSmallAsAWhole() {
        for (boolean[] row : CellSuppression.hide(new long[][] {{1, 1}, {1, 0}}, 5)) {
            assertThat(row).containsOnly(true);
        }
    }

    @Test
    void refusesWhatIsNoTableOfCounts() {
        assertThatThrownBy(() -> CellSuppression.hide(new long[][] {{-1}}, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CellSuppression.hide(new long[][] {{1, 2}, {3}}, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CellSuppression.hide(new long[][] {}, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyCanBoundAHiddenCountCloserThanK() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            nobodyCanBoundAHiddenCountCloserThan(table(random), 2 + random.nextInt(11));
        }
    }

    private static void nobodyCanBoundAHiddenCountCloserThan(long[][] cells, int k) {
        boolean[][] hidden = CellSuppression.hide(cells, k);
        Attacker attacker = new Attacker(CellSuppression.withTotals(cells), hidden);
        for (int i = 0; i < hidden.length; i++) {
            for (int j = 0; j < hidden[0].length; j++) {
                if (hidden[i][j]) {
                    assertThat(attacker.width(i, j, k)).as("cell %d,%d of %s", i, j, Arrays.deepToString(cells)).isGreaterThanOrEqualTo(k);
                }
            }
        }
    }

    @Test
    void everySmallCountIsHidden() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            everyCountBelowIsHidden(table(random), 2 + random.nextInt(11));
        }
    }

    private static void everyCountBelowIsHidden(long[][] cells, int k) {
        boolean[][] hidden = CellSuppression.hide(cells, k);
        long[][] table = CellSuppression.withTotals(cells);
        for (int i = 0; i < hidden.length; i++) {
            for (int j = 0; j < hidden[0].length; j++) {
                if (table[i][j] < k) {
                    assertThat(hidden[i][j]).isTrue();
                }
            }
        }
    }

    /** The attacker of the property above is a flow argument like the method itself; here all tables that fit are simply written out. */
    @Test
    void writingOutAllTablesThatFitFindsNothingEither() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            writeOutAllTablesThatFit(new long[][] {{random.nextInt(9), random.nextInt(9)}, {random.nextInt(9), random.nextInt(9)}}, 2 + random.nextInt(3));
        }
    }

    private static void writeOutAllTablesThatFit(long[][] cells, int k) {
        boolean[][] hidden = CellSuppression.hide(cells, k);
        long[][] truth = CellSuppression.withTotals(cells);
        long[][] low = new long[3][3];
        long[][] high = new long[3][3];
        for (long[] row : low) {
            Arrays.fill(row, Long.MAX_VALUE);
        }
        int most = 8 + 4;
        for (long a = 0; a <= most; a++) {
            for (long b = 0; b <= most; b++) {
                for (long c = 0; c <= most; c++) {
                    for (long d = 0; d <= most; d++) {
                        note(CellSuppression.withTotals(new long[][] {{a, b}, {c, d}}), truth, hidden, low, high);
                    }
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                if (hidden[i][j]) {
                    assertThat(high[i][j] - low[i][j]).isGreaterThanOrEqualTo(k);
                }
            }
        }
    }

    private static void note(long[][] guess, long[][] truth, boolean[][] hidden, long[][] low, long[][] high) {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                if (!hidden[i][j] && guess[i][j] != truth[i][j]) {
                    return;
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                low[i][j] = Math.min(low[i][j], guess[i][j]);
                high[i][j] = Math.max(high[i][j], guess[i][j]);
            }
        }
    }

    /** One to six rows and columns of counts, three of four of them small. */
    private static long[][] table(Random random) {
        long[][] cells = new long[1 + random.nextInt(6)][1 + random.nextInt(6)];
        for (long[] row : cells) {
            Arrays.setAll(row, j -> random.nextInt(4) < 3 ? random.nextInt(13) : random.nextInt(201));
        }
        return cells;
    }

    /**
     * Knows every shown count and that none is negative. Pushes one unit at a time around through hidden counts, as far as it goes: by the
     * theory of flows that reaches the exact bounds of the linear programme. Written on the equations "row sums to total", not on the
     * network of the method: a table is changed by adding 1 and taking 1 in turn, with totals counted as negative cells.
     */
    private static final class Attacker {
        private final long[][] truth;
        private final boolean[][] hidden;

        private Attacker(long[][] truth, boolean[][] hidden) {
            this.truth = truth;
            this.hidden = hidden;
        }

        private long width(int row, int column, int enough) {
            return move(row, column, 1, enough) + move(row, column, -1, enough);
        }

        private long move(int row, int column, int step, int enough) {
            long[][] now = new long[truth.length][];
            Arrays.setAll(now, i -> truth[i].clone());
            long moved = 0;
            while (moved < enough && now[row][column] + step >= 0) {
                boolean[][] used = new boolean[truth.length][truth[0].length];
                now[row][column] += step;
                used[row][column] = true;
                if (!balanceRow(now, used, row, column, sign(row, column) * step, row, column)) {
                    return moved;
                }
                moved++;
            }
            return moved;
        }

        private int sign(int row, int column) {
            return (row == truth.length - 1) == (column == truth[0].length - 1) ? 1 : -1;
        }

        /** The row is off by {@code off}: change another hidden count in it, then mend that one's column. */
        private boolean balanceRow(long[][] now, boolean[][] used, int row, int from, int off, int startRow, int startColumn) {
            for (int j = 0; j < now[0].length; j++) {
                int step = -off * sign(row, j);
                if (j != from && hidden[row][j] && !used[row][j] && now[row][j] + step >= 0) {
                    now[row][j] += step;
                    used[row][j] = true;
                    if (j == startColumn || balanceColumn(now, used, row, j, -off, startRow, startColumn)) {
                        return true;
                    }
                    now[row][j] -= step;
                }
            }
            return false;
        }

        private boolean balanceColumn(long[][] now, boolean[][] used, int from, int column, int off, int startRow, int startColumn) {
            for (int i = 0; i < now.length; i++) {
                int step = -off * sign(i, column);
                if (i != from && hidden[i][column] && !used[i][column] && now[i][column] + step >= 0) {
                    now[i][column] += step;
                    used[i][column] = true;
                    if (balanceRow(now, used, i, column, -off, startRow, startColumn)) {
                        return true;
                    }
                    now[i][column] -= step;
                }
            }
            return false;
        }
    }
}
