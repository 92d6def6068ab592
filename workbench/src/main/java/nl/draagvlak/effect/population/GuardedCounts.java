package nl.draagvlak.effect.population;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.draagvlak.disclosure.SmallCells;

/**
 * The counts as somebody may see them. Counts of few people tell of those people; so for who may not see them they are hidden, and with them so
 * many others that none follows from the number seen in all, which is told with every estimate. Sizes of lists are not told then: they are sums
 * of hidden counts.
 *
 * @param rows  one for each combination
 * @param whole whether everything is told
 */
record GuardedCounts(List<Row> rows, boolean whole) {

    /** @param count null when it is not told */
    record Row(List<String> lists, Long count) {}

    static GuardedCounts whole(Overlap overlap) {
        return of(overlap, new boolean[(1 << overlap.table().lists()) - 1], true);
    }

    /** With counts under the threshold for people touched by the problem hidden, and what would give them away. */
    static GuardedCounts guarded(Overlap overlap) {
        long[] counts = IntStream.range(1, 1 << overlap.table().lists()).mapToLong(overlap.table()::count).toArray();
        return of(overlap, hidden(counts, SmallCells.AFFECTED.k()), false);
    }

    private static GuardedCounts of(Overlap overlap, boolean[] hidden, boolean whole) {
        List<Row> rows = new ArrayList<>();
        for (int cell = 0; cell < hidden.length; cell++) {
            rows.add(new Row(overlap.on(cell + 1), hidden[cell] ? null : overlap.table().count(cell + 1)));
        }
        return new GuardedCounts(rows, whole);
    }

    /**
     * Each hidden count can be anything from 0 to the sum of all hidden ones, since only that sum is known: so there must be two of them, and the
     * sum must be at least k. The smallest others are hidden too until that is so.
     */
    static boolean[] hidden(long[] counts, int k) {
        boolean[] hidden = new boolean[counts.length];
        IntStream.range(0, counts.length).filter(cell -> counts[cell] < k).forEach(cell -> hidden[cell] = true);
        while (!roomy(counts, hidden, k)) {
            int next = IntStream.range(0, counts.length).filter(cell -> !hidden[cell]).boxed()
                    .min((a, b) -> Long.compare(counts[a], counts[b])).orElse(-1);
            if (next < 0) {
                return hidden;
            }
            hidden[next] = true;
        }
        return hidden;
    }

    private static boolean roomy(long[] counts, boolean[] hidden, int k) {
        long sum = IntStream.range(0, counts.length).filter(cell -> hidden[cell]).mapToLong(cell -> counts[cell]).sum();
        long many = IntStream.range(0, counts.length).filter(cell -> hidden[cell]).count();
        return many == 0 || many > 1 && sum >= k;
    }
}
