package nl.draagvlak.rendering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.SheetReading.Refused;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the first sheet of an XLSX file (ISO/IEC 29500) as a stream, so that no file can fill the memory. */
final class XlsxReading {

    private static final int ENTRIES = 500;
    private static final long UNPACKED = 60_000_000;

    static {
        ZipSecureFile.setMaxFileCount(ENTRIES);
        ZipSecureFile.setMaxEntrySize(UNPACKED);
    }

    private XlsxReading() {}

    static void read(byte[] bytes, SheetRows rows) throws Refused {
        refuseDangerous(bytes);
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader reader = new XSSFReader(parts);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw unreadable();
            }
            SheetHandler handler = new SheetHandler(rows, new ReadOnlySharedStringsTable(parts), reader.getStylesTable());
            try (InputStream first = sheets.next()) {
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(handler);
                xml.parse(new InputSource(first));
            }
            if (sheets.hasNext()) {
                rows.warn("Dit bestand heeft meer bladen; alleen het eerste is gelezen.", "This file has more sheets; only the first was read.");
            }
        } catch (Stopped stopped) {
            throw stopped.why;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw unreadable();
        }
    }

    private static Refused unreadable() {
        return new Refused("Dit Excel-bestand is stuk of anders dan het hoort. Open het in Excel of LibreOffice en sla het opnieuw op als .xlsx.",
                "This Excel file is broken or not as it should be. Open it in Excel or LibreOffice and save it again as .xlsx.");
    }

    /** Unpacks everything once and counts on the way, before any of it is understood. */
    private static void refuseDangerous(byte[] bytes) throws Refused {
        boolean workbook = false;
        boolean macros = false;
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[16_384];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                workbook |= name.equals("xl/workbook.xml");
                macros |= name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/") || name.startsWith("customui/");
                entries++;
                for (int read = zip.read(buffer); read >= 0 && unpacked <= UNPACKED; read = zip.read(buffer)) {
                    unpacked += read;
                }
                if (entries > ENTRIES || unpacked > UNPACKED) {
                    throw new Refused("Uitgepakt is dit bestand te groot. Sla alleen het blad dat u wilt inlezen op als .csv.",
                            "Unpacked, this file is too large. Save only the sheet that you want to read in as .csv.");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
        if (macros) {
            throw new Refused("In dit bestand staan macro's. Sla het op als .xlsx of .csv, zonder macro's.", "This file holds macros. Save it as .xlsx or .csv, without macros.");
        }
        if (!workbook) {
            throw new Refused("Dit bestand is geen Excel-werkmap. Kies een .xlsx- of .csv-bestand.", "This file is no Excel workbook. Choose an .xlsx or .csv file.");
        }
    }

    /** Carries a refusal out of the XML parser. */
    private static final class Stopped extends SAXException {
        private static final long serialVersionUID = 1L;
        private final transient Refused why;

        private Stopped(Refused why) {
            this.why = why;
        }
    }

    /** The cells of a sheet: value, inline text, formula. */
    private static final class SheetHandler extends DefaultHandler {
        private final SheetRows rows;
        private final ReadOnlySharedStringsTable strings;
        private final StylesTable styles;
        private final StringBuilder text = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private int row;
        private int column = -1;
        private String type = "";
        private String style = "";
        private boolean reading;
        private Text problem;

        private SheetHandler(SheetRows rows, ReadOnlySharedStringsTable strings, StylesTable styles) {
            this.rows = rows;
            this.strings = strings;
            this.styles = styles;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            switch (name) {
                case "row" -> {
                    String number = attributes.getValue("r");
                    row = number == null ? row + 1 : Integer.parseInt(number);
                    cells = new ArrayList<>();
                    column = -1;
                    problem = null;
                }
                case "c" -> {
                    String reference = attributes.getValue("r");
                    column = reference == null ? column + 1 : new CellReference(reference).getCol();
                    type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                    style = attributes.getValue("s");
                    text.setLength(0);
                }
                case "v", "t" -> reading = true;
                case "f" -> note("staat een formule. Zet er de uitkomst neer, als waarde.", "holds a formula. Put its result there, as a value.");
                default -> { }
            }
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            if (reading) {
                text.append(chars, start, length);
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            switch (name) {
                case "v", "t" -> reading = false;
                case "c" -> {
                    // Whatever lies far to the right is noted as too many columns, without filling the row up to there.
                    while (cells.size() < Math.min(column, 2_000)) {
                        cells.add("");
                    }
                    cells.add(value());
                }
                case "row" -> {
                    try {
                        rows.add(row, cells, problem);
                    } catch (Refused refused) {
                        throw new Stopped(refused);
                    }
                }
                default -> { }
            }
        }

        private String value() {
            String raw = text.toString();
            return switch (type) {
                case "s" -> raw.isBlank() ? "" : strings.getItemAt(Integer.parseInt(raw.strip())).getString();
                case "b" -> raw.strip().equals("1") ? "ja" : "nee";
                case "e" -> {
                    note("staat een fout (" + raw + ").", "holds an error (" + raw + ").");
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
            if (style != null) {
                XSSFCellStyle shown = styles.getStyleAt(Integer.parseInt(style));
                double value = Double.parseDouble(raw);
                if (shown != null && DateUtil.isADateFormat(shown.getDataFormat(), shown.getDataFormatString()) && DateUtil.isValidExcelDate(value)) {
                    var time = DateUtil.getLocalDateTime(value);
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
}
