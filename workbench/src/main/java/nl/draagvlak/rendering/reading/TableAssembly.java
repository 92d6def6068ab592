package nl.draagvlak.rendering.reading;

import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.rendering.ReadDocument.Cell;
import nl.draagvlak.rendering.ReadDocument.Run;
import nl.draagvlak.rendering.ReadDocument.Table;
import nl.draagvlak.rendering.ReadDocument.Words;

/** Fills a table row by row. */
final class TableAssembly {

    static final int COLUMNS = 63;
    private static final int CELLS = 60_000;

    private final List<List<List<Run>>> rows = new ArrayList<>();
    private int cells;
    private int headers;
    private boolean headersEnded;
    private boolean joined;

    void beginRow(boolean header) throws Refused {
        headersEnded |= !header;
        headers += headersEnded ? 0 : 1;
        rows.add(new ArrayList<>());
        count(1);
    }

    /** A table of which the first row looks like a heading, though no row says that it is. */
    void firstRowIsHeader() {
        headers = Math.max(headers, 1);
    }

    /**
     * A cell that the following lines go to.
     *
     * @param wide how many columns it takes; those after the first stay empty
     */
    void beginCell(int wide) throws Refused {
        if (rows.isEmpty()) {
            throw Archive.broken();
        }
        rows.getLast().add(new ArrayList<>());
        joined |= wide > 1;
        count(1);
    }

    /** Empty cells behind the last one. */
    void more(int number) throws Refused {
        if (rows.isEmpty()) {
            throw Archive.broken();
        }
        for (int i = 0; i < number; i++) {
            rows.getLast().add(new ArrayList<>());
        }
        count(number);
    }

    private void count(int more) throws Refused {
        cells += more;
        if (cells > CELLS) {
            throw Assembly.tooLong();
        }
        if (rows.getLast().size() > COLUMNS) {
            throw new Refused("In dit document staat een tabel met meer dan " + COLUMNS + " kolommen. Haal haar eruit of deel haar op.",
                    "This document holds a table with more than " + COLUMNS + " columns. Take it out or split it.");
        }
    }

    void join() {
        joined = true;
    }

    /** Whether cells were joined in it. */
    boolean joined() {
        return joined;
    }

    void line(List<Run> line) {
        if (line.isEmpty() || rows.isEmpty() || rows.getLast().isEmpty()) {
            return;
        }
        List<Run> cell = rows.getLast().getLast();
        if (!cell.isEmpty()) {
            cell.add(new Words("\n", false, false, ""));
        }
        cell.addAll(line);
    }

    boolean filled() {
        return rows.stream().flatMap(List::stream).anyMatch(cell -> !cell.isEmpty());
    }

    Table build() {
        // Empty columns at the right are left over from joined cells and tables of a program's own width.
        int width = 1;
        for (List<List<Run>> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                width = row.get(i).isEmpty() ? width : Math.max(width, i + 1);
            }
        }
        List<List<Cell>> even = new ArrayList<>();
        for (List<List<Run>> row : rows) {
            List<Cell> line = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                line.add(new Cell(i < row.size() ? List.copyOf(row.get(i)) : List.of()));
            }
            even.add(List.copyOf(line));
        }
        return new Table(headers < rows.size() ? headers : 0, List.copyOf(even));
    }

    /** Its rows as lines, for where no table can stand. */
    List<List<Run>> asLines() {
        List<List<Run>> lines = new ArrayList<>();
        for (List<List<Run>> row : rows) {
            List<Run> line = new ArrayList<>();
            for (List<Run> cell : row) {
                if (!cell.isEmpty() && !line.isEmpty()) {
                    line.add(new Words(" | ", false, false, ""));
                }
                line.addAll(cell);
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
