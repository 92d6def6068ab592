package nl.draagvlak.rendering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.reading.CsvReading;
import nl.draagvlak.rendering.reading.Kinds;
import nl.draagvlak.rendering.reading.Refused;
import nl.draagvlak.rendering.reading.SheetRows;
import nl.draagvlak.rendering.reading.Turns;
import nl.draagvlak.rendering.reading.XlsxReading;

/** Reads an uploaded table (CSV or XLSX) that may be anything: judged by its content, never by its name, within limits, and without running any of it. */
public final class SheetReading {

    /** What is the most that is read. */
    public record Limits(int bytes, int rows, int columns, int cellLength) {
        public static final Limits USUAL = new Limits(5_000_000, 10_000, 50, 4_000);
    }

    /** What came of reading: a sheet or a problem. */
    public sealed interface Reading {}

    /**
     * A table as read.
     *
     * @param rows    without the empty ones
     * @param warning such as that another encoding was guessed; to be shown before anything is saved
     */
    public record Sheet(List<String> headers, List<Row> rows, Optional<Text> warning) implements Reading {}

    /**
     * A row.
     *
     * @param number  as the spreadsheet program counts it, the header being row 1
     * @param cells   by header, stripped; empty text where nothing stands
     * @param problem why this row cannot be taken, such as a formula in it
     */
    public record Row(int number, Map<String, String> cells, Optional<Text> problem) {
        public String cell(String header) {
            return cells.getOrDefault(header, "");
        }
    }

    /** Why the file as a whole cannot be taken. */
    public record Problem(Text message) implements Reading {}

    private SheetReading() {}

    /**
     * Reads the first sheet of what was uploaded.
     *
     * @param filename only for the message, when the content is something else than the name says
     */
    public static Reading read(byte[] bytes, String filename, Limits limits) {
        if (bytes.length > limits.bytes()) {
            return problem("Dit bestand is te groot: hoogstens " + megabytes(limits) + " MB. Er is niets opgeslagen.",
                    "This file is too large: at most " + megabytes(limits) + " MB. Nothing was saved.");
        }
        if (bytes.length == 0) {
            return problem("Dit bestand is leeg.", "This file is empty.");
        }
        try {
            return Turns.take(() -> sheet(bytes, filename, new SheetRows(limits)));
        } catch (Refused refused) {
            return new Problem(refused.text());
        }
    }

    private static Sheet sheet(byte[] bytes, String filename, SheetRows rows) throws Refused {
        if (Kinds.packed(bytes)) {
            XlsxReading.read(bytes, rows);
        } else {
            refuseOtherKinds(bytes, filename);
            CsvReading.read(bytes, rows);
        }
        return rows.sheet();
    }

    private static void refuseOtherKinds(byte[] bytes, String filename) throws Refused {
        if (Kinds.compound(bytes)) {
            throw Kinds.holds(bytes, "EncryptedPackage")
                    ? new Refused("Dit Excel-bestand is met een wachtwoord beveiligd. Sla het op zonder wachtwoord, als .xlsx of .csv.",
                            "This Excel file is protected with a password. Save it without a password, as .xlsx or .csv.")
                    : new Refused("Dit is een oud Excel-bestand (.xls). Open het in Excel of LibreOffice en sla het op als .xlsx of .csv.",
                            "This is an old Excel file (.xls). Open it in Excel or LibreOffice and save it as .xlsx or .csv.");
        }
        if (Kinds.starts(bytes, 0xff, 0xfe) || Kinds.starts(bytes, 0xfe, 0xff)) {
            return;
        }
        boolean text = true;
        for (byte b : bytes) {
            text &= b < 0 || b >= ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\f';
        }
        if (!text || Kinds.starts(bytes, '%', 'P', 'D', 'F') || Kinds.starts(bytes, '<') || Kinds.starts(bytes, 0xef, 0xbb, 0xbf, '<') || Kinds.starts(bytes, '{')) {
            throw new Refused("‘" + FileName.shown(filename) + "’ is geen tabel die wij kunnen lezen. Kies een .xlsx- of .csv-bestand.",
                    "‘" + FileName.shown(filename) + "’ is no table that we can read. Choose an .xlsx or .csv file.");
        }
    }

    private static String megabytes(Limits limits) {
        return String.valueOf(Math.max(1, limits.bytes() / 1_000_000));
    }

    private static Problem problem(String nl, String en) {
        return new Problem(Text.of(nl, en));
    }
}
