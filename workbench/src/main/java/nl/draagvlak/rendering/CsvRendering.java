package nl.draagvlak.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.draagvlak.disclosure.Publishable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A table as CSV (RFC 4180), in UTF-8 with a byte order mark and with semicolons, as a Dutch spreadsheet program opens it. A cell that such a
 * program would run as a formula gets an apostrophe before it (OWASP, "CSV Injection"); numbers below zero stay numbers.
 */
public final class CsvRendering {

    private static final CSVFormat FORM = CSVFormat.RFC4180.builder().setDelimiter(';').setQuoteMode(QuoteMode.MINIMAL).get();

    private CsvRendering() {}

    public static byte[] csv(List<Publishable<String>> header, List<List<Publishable<String>>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8); CSVPrinter printer = new CSVPrinter(writer, FORM)) {
            writer.write('\ufeff');
            printer.printRecord(safe(header));
            for (List<Publishable<String>> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException(row.size() + " cells in a row of " + header.size() + " columns");
                }
                printer.printRecord(safe(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> safe(List<Publishable<String>> cells) {
        return cells.stream().map(cell -> safe(Clean.text(cell.value()))).toList();
    }

    static String safe(String cell) {
        if (cell.isEmpty() || cell.matches("-[0-9.,]+")) {
            return cell;
        }
        boolean formula = "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
