package nl.draagvlak.stakeholders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.draagvlak.process.Slug;
import nl.draagvlak.rendering.SheetReading.Row;
import nl.draagvlak.rendering.SheetReading.Sheet;
import nl.draagvlak.programme.Text;

/** Finds the columns of an uploaded table, whatever its capitals, spaces and language. */
final class ImportColumns {

    private static final Map<String, String> SYNONYMS = Map.ofEntries(Map.entry("organisation", "organisatie"), Map.entry("organisatienaam", "organisatie"),
            Map.entry("abbreviation", "afkorting"), Map.entry("perspective", "perspectief"), Map.entry("scale", "schaal"), Map.entry("bodies", "gremia"),
            Map.entry("gremium", "gremia"), Map.entry("consultation", "consultatie"), Map.entry("source", "bron"), Map.entry("doelgroep", "doelgroepen"),
            Map.entry("targetgroups", "doelgroepen"), Map.entry("name", "naam"), Map.entry("function", "functie"), Map.entry("role", "functie"));

    private final Map<String, String> headers = new LinkedHashMap<>();

    private ImportColumns() {}

    static ImportColumns of(Sheet sheet) {
        ImportColumns columns = new ImportColumns();
        for (String header : sheet.headers()) {
            String plain = Slug.of(header).replace("-", "");
            columns.headers.putIfAbsent(SYNONYMS.getOrDefault(plain, plain), header);
        }
        return columns;
    }

    boolean has(String column) {
        return headers.containsKey(column);
    }

    /** The cell under a column; empty when the table does not have that column. */
    String cell(Row row, String column) {
        return has(column) ? row.cell(headers.get(column)).strip() : "";
    }

    /** What to say when columns that must be there are not. */
    Optional<Text> missing(List<String> needed) {
        List<String> gone = needed.stream().filter(column -> !has(column)).toList();
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        String names = String.join(", ", gone);
        String found = String.join(", ", headers.values());
        return Optional.of(Text.of("In de eerste rij ontbreekt de kolom " + names + ". Wij vonden: " + found + ".",
                "The first row lacks the column " + names + ". We found: " + found + "."));
    }
}
