package nl.draagvlak.rendering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.draagvlak.programme.Text;

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

    public static Reading read(byte[] bytes, String filename, Limits limits) {
        throw new UnsupportedOperationException("comes soon");
    }
}
