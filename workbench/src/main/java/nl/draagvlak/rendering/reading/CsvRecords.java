package nl.draagvlak.rendering.reading;

import java.util.ArrayList;
import java.util.List;

/** The records of a CSV text (RFC 4180) one by one. A row without end stops the reading before it fills the memory. */
final class CsvRecords {

    private final String text;
    private final char separator;
    private final int widest;
    private int at;
    private int number;

    /**
     * Begins to read.
     *
     * @param widest the most cells of a row
     */
    CsvRecords(String text, int start, char separator, int widest) {
        this.text = text;
        this.at = start;
        this.separator = separator;
        this.widest = widest;
    }

    /** How many records were read. */
    int number() {
        return number;
    }

    /** The next record, or null at the end. */
    List<String> next() throws Refused {
        if (at >= text.length()) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        do {
            if (cells.size() == widest) {
                throw new Refused("Rij " + (number + 1) + " heeft meer dan " + widest + " cellen. Kijk of de regels wel eindigen.",
                        "Row " + (number + 1) + " has more than " + widest + " cells. See whether its lines do end.");
            }
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
        } while (at < text.length() && text.charAt(at++) == separator);
        if (text.charAt(at - 1) == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        number++;
        return cells;
    }

    private boolean ended() {
        return at >= text.length() || text.charAt(at) == separator || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private String plain() {
        int from = at;
        while (!ended()) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() throws Refused {
        StringBuilder cell = new StringBuilder();
        int from = ++at;
        while (true) {
            int quote = text.indexOf('"', from);
            if (quote < 0) {
                throw wrong();
            }
            cell.append(text, from, quote);
            at = quote + 1;
            if (at >= text.length() || text.charAt(at) != '"') {
                break;
            }
            cell.append('"');
            from = at + 1;
        }
        if (!ended()) {
            throw wrong();
        }
        return cell.toString();
    }

    private Refused wrong() {
        return new Refused("Na rij " + number + " klopt een aanhalingsteken niet: het wordt wel geopend en niet gesloten, of er staat tekst na.",
                "After row " + number + " a quotation mark is wrong: it is opened and not closed, or text follows it.");
    }
}
