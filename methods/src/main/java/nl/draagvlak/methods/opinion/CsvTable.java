package nl.draagvlak.methods.opinion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of separated values with or without a row of column names; UTF-8, a mark of that in front allowed; comma, or else semicolon or tab. */
final class CsvTable {

    /** What is done with a row: its cells without blanks around them, and what to call it in a message. */
    interface Row {
        void take(List<String> cells, String name);
    }

    private CsvTable() {}

    /**
     * Gives every row in turn, the first one too; empty lines are left out.
     *
     * @throws IllegalArgumentException where quotes are not closed
     */
    static void read(Path file, Row row) throws IOException {
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
                    row.take(cells, "row " + csv.getRecordNumber() + " of " + file.getFileName());
                }
            }
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof java.nio.charset.CharacterCodingException) {
                throw broken.getCause();
            }
            throw new IllegalArgumentException(file.getFileName() + " is not CSV: " + broken.getCause().getMessage(), broken);
        }
    }

    private static char delimiter(String first) {
        return first.indexOf(',') >= 0 ? ',' : first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
    }

    /** Column names: lower case, one kind of dash. */
    static List<String> names(List<String> header, String row) {
        List<String> names = header.stream().map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-')).toList();
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException(row + ": a column name occurs twice");
        }
        return names;
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

    static String cell(List<String> cells, int column, String row) {
        if (column >= cells.size()) {
            throw new IllegalArgumentException(row + " has too few columns");
        }
        return cells.get(column);
    }
}
