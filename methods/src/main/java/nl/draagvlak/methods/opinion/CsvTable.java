package nl.draagvlak.methods.opinion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of separated values with or without a row of column names; UTF-8, a mark of that in front allowed; comma, or else semicolon or tab. */
final class CsvTable {

    /**
     * A row of the file.
     *
     * @param cells  without blanks around them
     * @param number of the row, from 1
     */
    record Row(List<String> cells, long number, Path file) {

        /** @throws IllegalArgumentException where the row is too short */
        String cell(int column) {
            if (column >= cells.size()) {
                throw wrong("has too few columns");
            }
            return cells.get(column);
        }

        /** What to throw when this row can't be taken. */
        IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException("row " + number + " of " + file.getFileName() + " " + what);
        }

        /** Its cells as column names: lower case, one kind of dash. */
        List<String> names() {
            List<String> names = cells.stream().map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-')).toList();
            if (new HashSet<>(names).size() < names.size()) {
                throw wrong("has a column name twice");
            }
            return names;
        }
    }

    private CsvTable() {}

    /**
     * Gives every row in turn, the first one too; empty lines are left out.
     *
     * @throws IllegalArgumentException where quotes are not closed
     */
    static void read(Path file, Consumer<Row> taker) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.mark(1 << 16);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            reader.mark(1 << 20);
            String first = reader.readLine();
            reader.reset();
            if (first == null) {
                return;
            }
            try (CSVParser parser = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(first)).setIgnoreEmptyLines(true).get().parse(reader)) {
                for (CSVRecord csv : parser) {
                    List<String> cells = new ArrayList<>(csv.size());
                    for (String cell : csv) {
                        cells.add(cell.strip());
                    }
                    taker.accept(new Row(cells, csv.getRecordNumber(), file));
                }
            }
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CharacterCodingException) {
                throw broken.getCause();
            }
            throw new IllegalArgumentException(file.getFileName() + " is not CSV: " + broken.getCause().getMessage(), broken);
        }
    }

    private static char delimiter(String first) {
        return first.indexOf(',') >= 0 ? ',' : first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
    }

    /** The place of the first of these names, or −1. */
    static int find(List<String> names, String... known) {
        for (String name : known) {
            if (names.contains(name)) {
                return names.indexOf(name);
            }
        }
        return -1;
    }
}
