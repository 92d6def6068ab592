package nl.draagvlak.methods.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Complementary suppression in a two-way table of counts with its totals.
 *
 * <p>Hiding each count below {@code k} is not enough: subtracting the shown ones from a total gives it back. So more is hidden, until whoever
 * knows every shown count, all totals that are shown and that no count is negative still cannot bound any hidden count to an interval
 * {@code [low, high]} with {@code high − low < k}.
 *
 * <p>A table with totals is a circulation. Rows and columns are nodes, with one more node for the row of totals and one for the column of
 * totals; every count is an arc:
 * <pre>
 *   cell (i,j): row i → column j          row total i: totals column → row i
 *   column total j: column j → totals row grand total: totals row → totals column
 * </pre>
 * "Cells add up to their totals" is the same as "what flows into a node flows out of it". A table that fits what is shown differs from the
 * true one by a flow around closed walks of hidden arcs. For each small count we therefore choose a closed walk through it, forward along
 * arcs (the count could be k more) or backward along arcs of at least k (the count could be k less), and hide the arcs on it. Then every
 * hidden count can differ by k from what it is, whatever else is hidden. The walk is the cheapest one: an arc that is hidden already costs
 * nothing, another costs 1 + its count, so totals are hidden only where nothing smaller helps. A walk always exists, over the three totals.
 *
 * <p>Sources: L.H. Cox, "Network models for complementary cell suppression", JASA 90 (1995); J. Castro, "Network flows heuristics for
 * complementary cell suppression" (2002); A. Hundepool et al., "Statistical Disclosure Control" (Wiley 2012), chapter 4. All counts of people
 * below k are protected, zero too: that nobody of a group said something also tells about everybody in it.
 *
 * <p>What it does not guard by itself: several tables about the same people, and successive releases of one table. Whoever keeps what was told
 * says so with {@code also} and {@code known}.
 */
public final class CellSuppression {

    private CellSuppression() {}

    /**
     * Which counts to hide.
     *
     * @param cells counts of at least 0, rows of the same length; without totals
     * @param k     counts below it are hidden, and no hidden count is bounded closer than it
     * @return one row and one column more than the cells: the last row hides column totals, the last column row totals
     */
    public static boolean[][] hide(long[][] cells, int k) {
        return hide(cells, k, new boolean[0][0], new boolean[0][0]).orElseThrow();
    }

    /**
     * Which counts to hide when something was told before. What must stay hidden is protected like a small count; what is known from elsewhere
     * cannot hide anything, so no walk goes over it.
     *
     * @param also  counts to hide besides the small ones, totals last; empty for none
     * @param known counts that can be read elsewhere, totals last; empty for none
     * @return as {@link #hide(long[][], int)}; empty when what is known leaves no room to protect the rest
     */
    public static Optional<boolean[][]> hide(long[][] cells, int k, boolean[][] also, boolean[][] known) {
        if (k < 1 || cells.length == 0 || cells[0].length == 0) {
            throw new IllegalArgumentException("a table has cells, and the threshold is at least 1");
        }
        Network network = new Network(withTotals(cells), known);
        List<Integer> small = new ArrayList<>();
        for (int arc = 0; arc < network.size(); arc++) {
            if (network.count(arc) < k || network.in(also, arc)) {
                if (network.in(known, arc)) {
                    return Optional.empty();
                }
                network.hidden[arc] = true;
                small.add(arc);
            }
        }
        small.sort(Comparator.comparingLong(network::count).thenComparing(Comparator.naturalOrder()));
        boolean[] safe = new boolean[network.size()];
        for (int arc : small) {
            if (!safe[arc]) {
                safe[arc] = true;
                Optional<List<Integer>> walk = network.cheapestWalk(arc, k);
                if (walk.isEmpty()) {
                    return Optional.empty();
                }
                for (int other : walk.get()) {
                    network.hidden[other] = true;
                    safe[other] = true;
                }
            }
        }
        return Optional.of(network.hiddenTable());
    }

    /** The cells with their row totals, column totals and grand total in one more column and row. */
    public static long[][] withTotals(long[][] cells) {
        int rows = cells.length;
        int columns = cells[0].length;
        long[][] table = new long[rows + 1][columns + 1];
        for (int i = 0; i < rows; i++) {
            if (cells[i].length != columns) {
                throw new IllegalArgumentException("all rows of a table have the same length");
            }
            for (int j = 0; j < columns; j++) {
                if (cells[i][j] < 0) {
                    throw new IllegalArgumentException("a count is at least 0");
                }
                table[i][j] = cells[i][j];
                table[i][columns] = Math.addExact(table[i][columns], cells[i][j]);
                table[rows][j] = Math.addExact(table[rows][j], cells[i][j]);
                table[rows][columns] = Math.addExact(table[rows][columns], cells[i][j]);
            }
        }
        return table;
    }

    /** The table as a circulation; arc {@code i × width + j} is the count in row i and column j, totals last. */
    private static final class Network {

        private final long[][] table;
        private final int height;
        private final int width;
        private final boolean[] hidden;
        private final boolean[][] known;

        private Network(long[][] table, boolean[][] known) {
            this.table = table;
            this.known = known;
            this.height = table.length;
            this.width = table[0].length;
            this.hidden = new boolean[height * width];
        }

        private int size() {
            return height * width;
        }

        private long count(int arc) {
            return table[arc / width][arc % width];
        }

        private boolean in(boolean[][] set, int arc) {
            return set.length > 0 && set[arc / width][arc % width];
        }

        /** The node where an arc starts: rows are 0 to height − 1, then come the columns. An arc turns round for every total that it is. */
        private int from(int arc) {
            int row = arc / width;
            int column = height + arc % width;
            return turned(arc) ? column : row;
        }

        private int to(int arc) {
            int row = arc / width;
            int column = height + arc % width;
            return turned(arc) ? row : column;
        }

        private boolean turned(int arc) {
            return (arc / width == height - 1) != (arc % width == width - 1);
        }

        private long price(int arc) {
            return hidden[arc] ? 0 : 1 + count(arc);
        }

        /** The arcs of the cheapest way back from the end of an arc to its start, without that arc itself (Dijkstra). */
        private Optional<List<Integer>> cheapestWalk(int target, int k) {
            int nodes = height + width;
            long[] price = new long[nodes];
            int[] via = new int[nodes];
            boolean[] done = new boolean[nodes];
            Arrays.fill(price, Long.MAX_VALUE);
            Arrays.fill(via, -1);
            price[to(target)] = 0;
            PriorityQueue<long[]> queue = new PriorityQueue<>(Comparator.<long[]>comparingLong(entry -> entry[0]).thenComparingLong(entry -> entry[1]));
            queue.add(new long[] {0, to(target)});
            while (!queue.isEmpty()) {
                int node = (int) queue.poll()[1];
                if (done[node]) {
                    continue;
                }
                done[node] = true;
                for (int arc : arcsAt(node)) {
                    boolean forward = from(arc) == node;
                    int next = forward ? to(arc) : from(arc);
                    if (arc == target || done[next] || in(known, arc) || !forward && count(arc) < k) {
                        continue;
                    }
                    long sum = price[node] + price(arc);
                    if (sum < price[next]) {
                        price[next] = sum;
                        via[next] = arc;
                        queue.add(new long[] {sum, next});
                    }
                }
            }
            if (!done[from(target)]) {
                return Optional.empty();
            }
            List<Integer> walk = new ArrayList<>();
            for (int node = from(target); node != to(target); node = from(via[node]) == node ? to(via[node]) : from(via[node])) {
                walk.add(via[node]);
            }
            return Optional.of(walk);
        }

        private int[] arcsAt(int node) {
            int[] arcs = new int[node < height ? width : height];
            for (int i = 0; i < arcs.length; i++) {
                arcs[i] = node < height ? node * width + i : i * width + node - height;
            }
            return arcs;
        }

        private boolean[][] hiddenTable() {
            boolean[][] shown = new boolean[height][width];
            for (int arc = 0; arc < size(); arc++) {
                shown[arc / width][arc % width] = hidden[arc];
            }
            return shown;
        }
    }
}
