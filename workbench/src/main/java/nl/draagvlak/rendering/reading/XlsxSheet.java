package nl.draagvlak.rendering.reading;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.programme.Text;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;

/** The cells of a sheet: value, text in place, formula. */
final class XlsxSheet {

    private static final int LONGEST = 40_000;

    private final SheetRows rows;
    private final List<String> strings;
    private final List<String> formats;
    private final StringBuilder text = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int row;
    private int column = -1;
    private String type = "";
    private int style = -1;
    private Text problem;

    XlsxSheet(SheetRows rows, List<String> strings, List<String> formats) {
        this.rows = rows;
        this.strings = strings;
        this.formats = formats;
    }

    void read(Xml xml) throws Refused {
        boolean reading = false;
        while (xml.next()) {
            if (xml.begins()) {
                switch (xml.name()) {
                    case "row" -> {
                        row = xml.attribute("r") == null ? row + 1 : Integer.parseInt(xml.attribute("r"));
                        cells = new ArrayList<>();
                        column = -1;
                        problem = null;
                    }
                    case "c" -> {
                        column = xml.attribute("r") == null ? column + 1 : new CellReference(xml.attribute("r")).getCol();
                        type = xml.attribute("t", "n");
                        style = xml.number("s", -1, -1, Integer.MAX_VALUE);
                        text.setLength(0);
                    }
                    case "v", "t" -> reading = true;
                    case "f" -> note("staat een formule. Zet er de uitkomst neer, als waarde.", "holds a formula. Put its result there, as a value.");
                    case "rPh" -> xml.skip();
                    default -> { }
                }
            } else if (!xml.ends()) {
                if (reading && text.length() < LONGEST) {
                    text.append(xml.text());
                }
            } else if (xml.name().equals("row")) {
                rows.add(row, cells, problem);
            } else if (xml.name().equals("c")) {
                // Whatever lies far to the right is noted as too many columns, without filling the row up to there.
                while (cells.size() < Math.min(column, rows.columns())) {
                    cells.add("");
                }
                cells.add(value());
                if (cells.size() > rows.widest()) {
                    throw Archive.broken();
                }
            } else if (xml.name().equals("v") || xml.name().equals("t")) {
                reading = false;
            }
        }
    }

    private String value() {
        String raw = text.toString();
        return switch (type) {
            case "s" -> raw.isBlank() ? "" : strings.get(Integer.parseInt(raw.strip()));
            case "b" -> raw.strip().equals("1") ? "ja" : "nee";
            case "e" -> {
                note("staat een fout (" + ReadParts.shortened(raw, 40) + ").", "holds an error (" + ReadParts.shortened(raw, 40) + ").");
                yield "";
            }
            case "n" -> number(raw.strip());
            default -> raw;
        };
    }

    /** A number as written, or a date in the form 2026-11-22 when the cell is shown as a date. */
    private String number(String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        if (raw.length() > 60) {
            throw new NumberFormatException();
        }
        if (style >= 0 && style < formats.size()) {
            String[] format = formats.get(style).split(" ", 2);
            double value = Double.parseDouble(raw);
            if (DateUtil.isADateFormat(Integer.parseInt(format[0]), format[1]) && DateUtil.isValidExcelDate(value)) {
                LocalDateTime time = DateUtil.getLocalDateTime(value);
                return value < 1 ? time.toLocalTime().toString() : time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString() : time.toString();
            }
        }
        BigDecimal number = new BigDecimal(raw);
        return Math.abs(number.scale()) > 40 ? raw : number.stripTrailingZeros().toPlainString();
    }

    private void note(String nl, String en) {
        String cell = CellReference.convertNumToColString(Math.max(0, column)) + row;
        if (problem == null) {
            problem = Text.of("In cel " + cell + " " + nl, "Cell " + cell + " " + en);
        }
    }
}
