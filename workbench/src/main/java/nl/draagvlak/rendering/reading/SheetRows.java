package nl.draagvlak.rendering.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Clean;
import nl.draagvlak.rendering.SheetReading.Limits;
import nl.draagvlak.rendering.SheetReading.Row;
import nl.draagvlak.rendering.SheetReading.Sheet;

/** Takes rows as they are read, the first one as the header, and stops at the limits. */
public final class SheetRows {

    /** Numbers, votes and keys come back in every row: one of each is kept. */
    private static final int SHARED = 50_000;
    private static final int SHORT = 40;
    private static final int CELLS = 3_000_000;
    private static final int CHARACTERS = 20_000_000;

    private final Limits limits;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> shared = new HashMap<>();
    private List<String> headers;
    private SheetCells.Columns columns;
    private Text warning;
    private int cellsKept;
    private int charactersKept;

    public SheetRows(Limits limits) {
        this.limits = limits;
    }

    void warn(String nl, String en) {
        warning = warning == null ? Text.of(nl, en) : Text.of(warning.nl() + " " + nl, warning.en() + " " + en);
    }

    /** The most cells that a row can have before it is plain that its end is missing; empty ones at the end do no harm. */
    int widest() {
        return Math.max(20_000, limits.columns());
    }

    int columns() {
        return limits.columns();
    }

    /** A row as read; problem is null when there is none. */
    void add(int number, List<String> read, Text problem) throws Refused {
        List<String> cells = new ArrayList<>(read.size());
        read.forEach(cell -> cells.add(kept(Clean.text(cell).strip())));
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        if (cells.size() > limits.columns()) {
            throw new Refused("Rij " + number + " heeft meer dan " + limits.columns() + " kolommen.", "Row " + number + " has more than " + limits.columns() + " columns.");
        }
        if (cells.isEmpty() && problem == null) {
            return;
        }
        if (headers == null) {
            header(number, cells, problem);
            return;
        }
        if (rows.size() == limits.rows()) {
            throw new Refused("Dit bestand heeft meer dan " + limits.rows() + " rijen. Deel het op.", "This file has more than " + limits.rows() + " rows. Split it.");
        }
        rows.add(row(number, cells, problem));
        cellsKept += cells.size();
        cells.forEach(cell -> charactersKept += cell.length() > SHORT ? cell.length() : 0);
        if (cellsKept > CELLS || charactersKept > CHARACTERS) {
            throw new Refused("In dit bestand staat te veel voor een keer. Deel het op.", "There is too much in this file for one go. Split it.");
        }
    }

    private String kept(String cell) {
        if (cell.length() > SHORT || cell.isEmpty() || shared.size() >= SHARED) {
            return shared.getOrDefault(cell, cell);
        }
        String known = shared.putIfAbsent(cell, cell);
        return known == null ? cell : known;
    }

    private void header(int number, List<String> cells, Text problem) throws Refused {
        if (problem != null) {
            throw new Refused("In de kop (rij " + number + ") kan iets niet: " + problem.nl(), "Something in the header (row " + number + ") cannot be: " + problem.en());
        }
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i);
            if (name.isEmpty() || name.length() > 200) {
                throw new Refused("Kolom " + (i + 1) + " heeft geen naam die kan: de eerste rij moet de namen van de kolommen hebben.",
                        "Column " + (i + 1) + " has no usable name: the first row must have the names of the columns.");
            }
            if (seen.contains(name.toLowerCase(Locale.ROOT))) {
                throw new Refused("De kolom ‘" + name + "’ staat er twee keer.", "The column ‘" + name + "’ is there twice.");
            }
            seen.add(name.toLowerCase(Locale.ROOT));
        }
        headers = List.copyOf(cells);
        columns = new SheetCells.Columns(headers);
    }

    private Row row(int number, List<String> cells, Text found) {
        Text problem = found;
        if (problem == null && cells.size() > headers.size()) {
            problem = Text.of("Deze rij heeft meer cellen dan de kop kolommen heeft.", "This row has more cells than the header has columns.");
        }
        String[] values = new String[Math.min(headers.size(), cells.size())];
        for (int i = 0; i < values.length; i++) {
            String cell = cells.get(i);
            if (cell.length() > limits.cellLength()) {
                problem = problem != null ? problem : Text.of("In ‘" + headers.get(i) + "’ staan meer dan " + limits.cellLength() + " tekens.",
                        "‘" + headers.get(i) + "’ holds more than " + limits.cellLength() + " characters.");
                cell = cell.substring(0, cell.offsetByCodePoints(0, Math.min(limits.cellLength(), cell.codePointCount(0, cell.length()))));
            }
            values[i] = cell;
        }
        return new Row(number, new SheetCells(columns, values), Optional.ofNullable(problem));
    }

    public Sheet sheet() throws Refused {
        if (headers == null || rows.isEmpty()) {
            throw new Refused("Er staan geen rijen in dit bestand: zet de namen van de kolommen in de eerste rij en de gegevens daaronder.",
                    "There are no rows in this file: put the names of the columns in the first row and the data below it.");
        }
        return new Sheet(headers, List.copyOf(rows), Optional.ofNullable(warning));
    }
}
