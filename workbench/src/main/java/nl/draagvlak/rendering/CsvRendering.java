package nl.draagvlak.rendering;

import java.util.List;
import nl.draagvlak.disclosure.Publishable;

/** A table as CSV (RFC 4180), in UTF-8 with a byte order mark and with semicolons, as a Dutch spreadsheet program opens it. */
public final class CsvRendering {

    private CsvRendering() {}

    public static byte[] csv(List<Publishable<String>> header, List<List<Publishable<String>>> rows) {
        throw new UnsupportedOperationException("comes soon");
    }
}
