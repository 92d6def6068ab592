package nl.draagvlak.effect.statistics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.SheetReading;
import nl.draagvlak.rendering.SheetReading.Row;
import nl.draagvlak.rendering.SheetReading.Sheet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a table of figures as somebody downloaded it: CSV and XLSX, the OData of Statistics Netherlands (JSON, versions 3 and 4), SDMX-CSV and
 * SDMX-JSON (1.0 and 2.0). All of them become rows and columns of text, with decimal commas.
 */
public final class StatisticsFile {

    /** The column of the figure and of the period, as SDMX calls them. */
    static final String VALUE = "OBS_VALUE";
    static final String PERIOD = "TIME_PERIOD";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private StatisticsFile() {}

    public static SheetReading.Reading read(byte[] bytes, String filename, SheetReading.Limits limits) {
        if (bytes.length > limits.bytes() || !json(bytes)) {
            return SheetReading.read(bytes, filename, limits) instanceof Sheet sheet ? points(sheet) : SheetReading.read(bytes, filename, limits);
        }
        try {
            JsonNode root = MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", ""));
            JsonNode message = root.has("data") && root.get("data").has("dataSets") ? root.get("data") : root;
            List<Map<String, String>> rows = root.path("value").isArray() ? flat(root.get("value")) : message.has("dataSets") ? SdmxJson.rows(message) : List.of();
            if (rows.isEmpty()) {
                return problem("In dit JSON-bestand staan geen rijen zoals het CBS (OData) of SDMX die geeft.",
                        "This JSON file has no rows as Statistics Netherlands (OData) or SDMX gives them.");
            }
            if (rows.size() > limits.rows()) {
                return problem("Dit bestand heeft meer dan " + limits.rows() + " rijen. Kies bij het downloaden minder onderwerpen.",
                        "This file has more than " + limits.rows() + " rows. Choose fewer topics when downloading.");
            }
            return sheet(rows);
        } catch (JacksonException broken) {
            return problem("Dit JSON-bestand is niet heel. Download het opnieuw.", "This JSON file is broken. Download it again.");
        }
    }

    private static SheetReading.Problem problem(String nl, String en) {
        return new SheetReading.Problem(Text.of(nl, en));
    }

    private static boolean json(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        return start.startsWith("{");
    }

    /** The rows of OData: objects without depth. */
    private static List<Map<String, String>> flat(JsonNode array) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode each : array) {
            Map<String, String> row = new LinkedHashMap<>();
            each.properties().forEach(entry -> {
                if (entry.getValue().isValueNode() && !entry.getKey().startsWith("@")) {
                    row.put(entry.getKey(), written(entry.getValue()));
                }
            });
            rows.add(row);
        }
        return rows;
    }

    static String written(JsonNode value) {
        return value == null || value.isNull() || value.isMissingNode() ? "" : value.isNumber() ? comma(value.decimalValue().toPlainString()) : value.asString()
                .strip();
    }

    /** A decimal point becomes a comma: on the screens a point stands between thousands. */
    private static String comma(String number) {
        return number.replace('.', ',');
    }

    private static Sheet sheet(List<Map<String, String>> rows) {
        Set<String> headers = new LinkedHashSet<>();
        rows.forEach(row -> headers.addAll(row.keySet()));
        List<Row> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            read.add(new Row(i + 1, rows.get(i), Optional.empty()));
        }
        return new Sheet(List.copyOf(headers), read, Optional.empty());
    }

    /** In SDMX-CSV a figure has a decimal point. */
    private static Sheet points(Sheet sheet) {
        if (!sheet.headers().contains(VALUE) || !sheet.headers().contains(PERIOD)) {
            return sheet;
        }
        return new Sheet(sheet.headers(), sheet.rows().stream().map(row -> {
            Map<String, String> cells = new LinkedHashMap<>(row.cells());
            cells.computeIfPresent(VALUE, (name, number) -> comma(number));
            return new Row(row.number(), cells, row.problem());
        }).toList(), sheet.warning());
    }
}
