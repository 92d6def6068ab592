package nl.draagvlak.methods.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables and what others computed from them. */
final class Reference {

    private Reference() {}

    static String text(String name) {
        try (InputStream stream = Reference.class.getResourceAsStream("/population/" + name)) {
            return new String((name.endsWith(".gz") ? new GZIPInputStream(stream) : stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static CaptureTable table(String name) {
        try {
            return CaptureFile.read(text(name + ".csv"), List.of()).table();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static JsonNode json(String name) {
        return JsonMapper.shared().readTree(text(name));
    }

    static List<Map<String, String>> rows(String name) {
        try {
            List<Map<String, String>> rows = new ArrayList<>();
            for (CSVRecord row : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(text(name)))) {
                rows.add(new LinkedHashMap<>(row.toMap()));
            }
            return rows;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The tables of a file with one draw a row and a column {@code h101} per combination. */
    static List<CaptureTable> draws(String set) {
        CaptureTable table = table(set);
        return rows("resamples_" + set + ".csv").stream().map(row -> {
            double[] counts = new double[table.histories()];
            row.forEach((column, value) -> {
                if (column.startsWith("h")) {
                    int history = 0;
                    for (int list = 0; list < table.lists(); list++) {
                        history |= column.charAt(list + 1) == '1' ? 1 << list : 0;
                    }
                    counts[history] = Double.parseDouble(value);
                }
            });
            return new CaptureTable(table, counts);
        }).toList();
    }
}
