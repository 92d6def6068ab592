package nl.draagvlak.methods.allocation;

import java.util.ArrayList;
import java.util.List;

/**
 * Fields between semicolons, line by line. A field that begins with a quote goes to the closing quote, over line ends if need be, and a doubled
 * quote in it is one quote; a quote elsewhere is a character like any other. Lines end with LF, CR or both; blank ones are left out.
 */
final class Rows {

    /** Fields without the blanks around them, and the line on which they begin, from 1. */
    record Row(int line, List<String> fields) {

        String get(int column) {
            return column >= 0 && column < fields.size() ? fields.get(column) : "";
        }
    }

    private Rows() {}

    /** @throws IllegalArgumentException when a quote is not closed */
    static List<Row> of(String text) {
        List<Row> rows = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        int line = 1;
        int begin = 1;
        boolean quoted = false;
        boolean fresh = true;
        int length = text.length();
        for (int i = text.startsWith("\uFEFF") ? 1 : 0; i <= length; i++) {
            char c = i < length ? text.charAt(i) : '\n';
            boolean newline = c == '\n' || c == '\r';
            boolean pair = c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n';
            if (quoted) {
                if (i == length) {
                    throw new IllegalArgumentException("line " + begin + ": a quote is not closed");
                }
                if (c == '"' && i + 1 < length && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    field.append(c);
                }
            } else if (c == ';' || newline) {
                fields.add(field.toString().strip());
                field.setLength(0);
                fresh = true;
                if (newline) {
                    if (fields.size() > 1 || !fields.getFirst().isEmpty()) {
                        rows.add(new Row(begin, List.copyOf(fields)));
                    }
                    fields.clear();
                }
            } else if (c == '"' && fresh) {
                quoted = true;
                fresh = false;
            } else {
                field.append(c);
                fresh = false;
            }
            if (newline && !pair) {
                line++;
                begin = quoted ? begin : line;
            } else if (pair && !quoted) {
                i++;
                line++;
                begin = line;
            }
        }
        return rows;
    }

    /** Writes fields so that {@link #of} reads them again. */
    static void write(StringBuilder out, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            boolean quote = field.indexOf(';') >= 0 || field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0 || field.startsWith("\"");
            out.append(i == 0 ? "" : ";").append(quote ? '"' + field.replace("\"", "\"\"") + '"' : field);
        }
        out.append('\n');
    }
}
