package nl.draagvlak.disclosure;

import java.util.List;

/** Counts of people by rows and columns, before they are protected; the totals are reckoned from the cells. */
public record CountTable(List<String> rows, List<String> columns, List<List<Long>> counts) {

    public CountTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream().map(List::copyOf).toList();
        if (rows.isEmpty() || columns.isEmpty() || counts.size() != rows.size()) {
            throw new IllegalArgumentException("a table needs a row of counts for every row label, and columns");
        }
        for (List<Long> row : counts) {
            if (row.size() != columns.size() || row.stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("every row needs a count of at least 0 for every column");
            }
        }
    }
}
