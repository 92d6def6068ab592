package nl.draagvlak.effect.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * SDMX-JSON data messages (https://github.com/sdmx-twg/sdmx-json, versions 1.0 and 2.0): observations stand under keys such as {@code 0:3:1},
 * the places of their values in the dimensions, either in series or all flat.
 */
final class SdmxJson {

    private SdmxJson() {}

    /** @param message what holds {@code dataSets} and {@code structure} or {@code structures} */
    static List<Map<String, String>> rows(JsonNode message) {
        JsonNode structure = message.has("structures") ? message.path("structures").path(0) : message.path("structure");
        JsonNode dimensions = structure.path("dimensions");
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode dataSet : message.path("dataSets")) {
            Map<String, String> fixed = new LinkedHashMap<>();
            for (JsonNode dimension : dimensions.path("dataSet")) {
                fixed.put(dimension.path("id").asString(), value(dimension, 0));
            }
            observations(rows, fixed, dataSet.path("observations"), dimensions.path("observation"));
            dataSet.path("series").properties().forEach(series -> {
                Map<String, String> shared = new LinkedHashMap<>(fixed);
                places(shared, series.getKey(), dimensions.path("series"));
                observations(rows, shared, series.getValue().path("observations"), dimensions.path("observation"));
            });
        }
        return rows;
    }

    private static void observations(List<Map<String, String>> rows, Map<String, String> shared, JsonNode observations, JsonNode dimensions) {
        observations.properties().forEach(observation -> {
            Map<String, String> row = new LinkedHashMap<>(shared);
            places(row, observation.getKey(), dimensions);
            row.put(StatisticsFile.VALUE, StatisticsFile.written(observation.getValue().path(0)));
            rows.add(row);
        });
    }

    private static void places(Map<String, String> row, String key, JsonNode dimensions) {
        String[] places = key.split(":");
        for (int i = 0; i < places.length && i < dimensions.size(); i++) {
            JsonNode dimension = dimensions.get(i);
            row.put(dimension.path("id").asString(), value(dimension, places[i].isEmpty() ? 0 : Integer.parseInt(places[i])));
        }
    }

    /** The name of a value, that people read; of a period its code. */
    private static String value(JsonNode dimension, int place) {
        JsonNode value = dimension.path("values").path(place);
        String code = StatisticsFile.written(value.has("id") ? value.get("id") : value.path("value"));
        JsonNode name = value.path("name");
        return dimension.path("id").asString().equals(StatisticsFile.PERIOD) || !name.isString() ? code : name.asString();
    }
}
