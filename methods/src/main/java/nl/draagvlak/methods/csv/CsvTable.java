package nl.draagvlak.methods.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header. A byte order mark, empty lines, any line ends, quotes, and spaces around values are taken as people mean them.
 *
 * @param header different names of the columns
 * @param rows   the values, as many as there are columns in each row
 */
public record CsvTable(List<String> header, List<List<String>> rows) {

    /** @throws IllegalArgumentException when it is not such a file, has no rows, two columns of one name, or a row of another length */
    public static CsvTable read(String text) throws IOException {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<CSVRecord> records;
        try (CSVParser parser = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(content)).setIgnoreEmptyLines(true).setIgnoreSurroundingSpaces(true)
                .get().parse(new StringReader(content))) {
            records = parser.getRecords();
        } catch (UncheckedIOException broken) {
            throw new IllegalArgumentException("not a CSV file: " + broken.getCause().getMessage());
        }
        records.removeIf(record -> record.stream().allMatch(String::isBlank));
        if (records.size() < 2) {
            throw new IllegalArgumentException("the file has no rows below a header");
        }
        List<String> header = records.getFirst().stream().map(String::strip).toList();
        if (new HashSet<>(header).size() < header.size()) {
            throw new IllegalArgumentException("two columns have the same name: " + String.join(", ", header));
        }
        List<List<String>> rows = new ArrayList<>();
        for (CSVRecord record : records.subList(1, records.size())) {
            if (record.size() != header.size()) {
                throw new IllegalArgumentException(row(rows.size()) + " has " + record.size() + " values for " + header.size() + " columns");
            }
            rows.add(record.stream().map(String::strip).toList());
        }
        return new CsvTable(header, rows);
    }

    /** Of comma, semicolon and tab the one that stands most often outside quotes in the header. */
    private static char delimiter(String content) {
        String line = content.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        return Stream.of(',', ';', '\t').max(Comparator.comparingLong(sign -> line.chars().filter(c -> c == sign).count())).orElseThrow();
    }

    /** How a message names a row, by its place from 0. */
    public static String row(int index) {
        return "row " + (index + 1) + " below the header";
    }

    /** The place of a column. @throws IllegalArgumentException when there is none of that name */
    public int column(String name) {
        int place = header.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("no column is called " + name + "; there are " + String.join(", ", header));
        }
        return place;
    }

    /** The numbers in a column. @throws IllegalArgumentException with the row, when something else stands there */
    public double[] numbers(String name) {
        int place = column(name);
        double[] numbers = new double[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            String value = rows.get(i).get(place);
            if (!value.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?") || Double.isInfinite(Double.parseDouble(value))) {
                throw new IllegalArgumentException(row(i) + " has " + (value.isEmpty() ? "nothing" : value) + " for " + name + ", not a number");
            }
            numbers[i] = Double.parseDouble(value);
        }
        return numbers;
    }
}
