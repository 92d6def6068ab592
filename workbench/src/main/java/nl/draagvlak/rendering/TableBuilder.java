package nl.draagvlak.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.draagvlak.disclosure.Publishable;

/** A table in the making: first its columns, then its rows. */
public final class TableBuilder {

    private final List<Block.Column> columns = new ArrayList<>();
    private final List<Block.Row> rows = new ArrayList<>();
    private boolean rowHeaders = true;

    private TableBuilder() {}

    static Block.TableBlock table(String caption, Consumer<TableBuilder> table) {
        TableBuilder filled = new TableBuilder();
        table.accept(filled);
        return new Block.TableBlock(caption, List.copyOf(filled.columns), List.copyOf(filled.rows), filled.rowHeaders);
    }

    public TableBuilder column(Publishable<String> header) {
        return column(header, Align.LEFT);
    }

    public TableBuilder column(Publishable<String> header, Align align) {
        return column(header, align, 0);
    }

    /** A column that takes this share of the width, compared with the shares of the others; 0 leaves it to its words. */
    public TableBuilder column(Publishable<String> header, Align align, int share) {
        if (share < 0) {
            throw new IllegalArgumentException("a share of the width is 0 or more");
        }
        columns.add(new Block.Column(Clean.text(header.value()), align, share));
        return this;
    }

    /** The first cell of a row is a cell like the others, not the row's header. */
    public TableBuilder withoutRowHeaders() {
        rowHeaders = false;
        return this;
    }

    @SafeVarargs
    public final TableBuilder row(Publishable<String>... cells) {
        return row(null, List.of(cells));
    }

    /** A row that came from an element. */
    public TableBuilder row(UUID source, List<Publishable<String>> cells) {
        return cells(source, row -> cells.forEach(row::cell));
    }

    /** A row of which the cells hold more than plain words. */
    public TableBuilder cells(Consumer<Cells> cells) {
        return cells(null, cells);
    }

    public TableBuilder cells(UUID source, Consumer<Cells> cells) {
        Cells row = new Cells();
        cells.accept(row);
        if (row.cells.size() != columns.size()) {
            throw new IllegalArgumentException(row.cells.size() + " cells in a row of " + columns.size() + " columns");
        }
        rows.add(new Block.Row(List.copyOf(row.cells), source));
        return this;
    }

    /** A row in the making. */
    public static final class Cells {
        private final List<Block.Cell> cells = new ArrayList<>();

        private Cells() {}

        public Cells cell(Publishable<String> text) {
            return cell(line -> line.text(text));
        }

        public Cells cell(Consumer<Line> line) {
            cells.add(new Block.Cell(Line.runs(line)));
            return this;
        }
    }
}
