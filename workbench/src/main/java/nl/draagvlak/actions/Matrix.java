package nl.draagvlak.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Counts of actions by rows and columns, in which what is empty shows.
 *
 * @param cells the counts by row key and column key; what is absent is empty
 * @param rowsInAll how many rows there are, of which these are a page
 * @param emptyInAll how many cells are empty on all pages together
 * @param most       the largest count
 */
record Matrix(List<Label> rows, List<Label> columns, Map<String, Map<String, Long>> cells, long rowsInAll, long emptyInAll, long most) {

    /** The most rows on a page. */
    static final int SIZE = 50;

    private static final int SHADES = 5;

    /** A row or a column: its key, its short label, its words, and where it leads; empty when nowhere. */
    record Label(String key, String code, String words, String path) {}

    /** A cell without an action. */
    record Empty(Label row, Label column) {}

    Matrix(List<Label> rows, List<Label> columns, Map<String, Map<String, Long>> cells, long rowsInAll, long emptyInAll) {
        this(rows, columns, cells, rowsInAll, emptyInAll, cells.values().stream().flatMap(row -> row.values().stream()).mapToLong(Long::longValue).max().orElse(1));
    }

    long at(Label row, Label column) {
        return cells.getOrDefault(row.key(), Map.of()).getOrDefault(column.key(), 0L);
    }

    /** The class of a cell: empty, or one of five shades up to the largest count. */
    String shade(Label row, Label column) {
        long count = at(row, column);
        return count == 0 ? "leeg" : "heat-" + Math.max(1, Math.min(SHADES, (SHADES * count + most - 1) / most));
    }

    /** The same with the rows that have most empty cells first, of which a page. */
    Matrix emptyFirst(int page, int size) {
        List<Label> sorted = rows.stream().sorted(java.util.Comparator.comparingInt((Label row) -> -emptyIn(row).size())).toList();
        return new Matrix(sorted.stream().skip((Math.max(1, page) - 1L) * size).limit(size).toList(), columns, cells, rowsInAll, emptyInAll, most);
    }

    /** The columns that are empty in a row. */
    List<Label> emptyIn(Label row) {
        return columns.stream().filter(column -> at(row, column) == 0).toList();
    }

    /** The rows on this page that have an empty cell. */
    List<Label> rowsWithEmpty() {
        return rows.stream().filter(row -> !emptyIn(row).isEmpty()).toList();
    }

    /** The columns that have nothing in any row of this page. */
    List<Label> emptyColumns() {
        List<Label> empty = new ArrayList<>(columns);
        empty.removeIf(column -> rows.stream().anyMatch(row -> at(row, column) > 0));
        return empty;
    }
}
