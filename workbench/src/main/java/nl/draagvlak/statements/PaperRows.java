package nl.draagvlak.statements;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.rendering.SheetReading;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Judges the rows of a list that was typed from paper: what each would become, or why it cannot be taken. */
final class PaperRows {

    /** The columns, by what people call them. Only the words and the kind must be there. */
    private static final Map<String, List<String>> COLUMNS = Map.of("tekst", List.of("tekst", "uitspraak", "text", "statement"),
            "soort", List.of("soort", "kind"), "tafel", List.of("tafel", "table"), "perspectief", List.of("perspectief", "perspective"),
            "vormen", List.of("vormen", "vorm", "forms", "form"));

    /**
     * A row as judged.
     *
     * @param problem why it cannot be taken, or null
     * @param doubt   what somebody should look at before it is kept, or null
     */
    record Row(int number, UUID id, Integer table, StatementKind kind, String perspective, Set<String> forms, String text, Text problem, Text doubt) {
        boolean taken() {
            return problem == null;
        }
    }

    private final Set<Integer> tables;
    private final Map<String, String> perspectives;
    private final Map<String, String> forms;
    private final Set<String> known;

    /** @param known the words that were said in this gathering already */
    PaperRows(Set<Integer> tables, List<Choice> perspectives, List<Choice> forms, Set<String> known) {
        this.tables = tables;
        this.perspectives = words(perspectives);
        this.forms = words(forms);
        this.known = new HashSet<>();
        known.forEach(text -> this.known.add(plain(text)));
    }

    private static Map<String, String> words(List<Choice> choices) {
        Map<String, String> words = new HashMap<>();
        for (Choice choice : choices) {
            words.put(plain(choice.key()), choice.key());
            words.put(plain(choice.nl()), choice.key());
            words.put(plain(choice.en()), choice.key());
        }
        return words;
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** The column that holds a field, or null. */
    private static String column(List<String> headers, String field) {
        return headers.stream().filter(header -> COLUMNS.get(field).contains(plain(header))).findFirst().orElse(null);
    }

    /** What the file as a whole lacks, or null. */
    static Text missing(SheetReading.Sheet sheet) {
        for (String field : List.of("tekst", "soort")) {
            if (column(sheet.headers(), field) == null) {
                return Text.of("De kolom “" + field + "” ontbreekt. In de eerste rij staan de namen van de kolommen: tekst, soort, tafel, perspectief, vormen.",
                        "The column “" + field + "” is missing. The first row holds the names of the columns: tekst, soort, tafel, perspectief, vormen.");
            }
        }
        return null;
    }

    List<Row> judge(SheetReading.Sheet sheet) {
        List<Row> rows = new ArrayList<>();
        for (SheetReading.Row row : sheet.rows()) {
            Map<String, String> cells = new HashMap<>();
            COLUMNS.keySet().forEach(field -> {
                String column = column(sheet.headers(), field);
                cells.put(field, column == null ? "" : row.cell(column));
            });
            rows.add(judge(row.number(), Ids.next(), cells, row.problem().orElse(null)));
        }
        return rows;
    }

    private Row judge(int number, UUID id, Map<String, String> cells, Text problem) {
        String text = cells.get("tekst").strip();
        StatementKind kind = StatementKind.find(cells.get("soort")).orElse(null);
        Integer table = cells.get("tafel").matches("\\d{1,3}") ? Integer.valueOf(cells.get("tafel")) : null;
        String perspective = perspectives.get(plain(cells.get("perspectief")));
        Set<String> about = new LinkedHashSet<>();
        String unknownForm = null;
        for (String form : cells.get("vormen").split("[;,]")) {
            if (!form.isBlank() && forms.containsKey(plain(form))) {
                about.add(forms.get(plain(form)));
            } else if (!form.isBlank()) {
                unknownForm = form.strip();
            }
        }
        Text why = problem != null ? problem : problem(cells, text, kind, table, perspective, unknownForm);
        if (why == null && !known.add(plain(text))) {
            why = Text.of("Staat er al.", "Is here already.");
        }
        Set<Text> personal = PersonalData.in(text);
        Text doubt = personal.isEmpty() ? null : Text.of("Lijkt te bevatten: " + String.join(", ", personal.stream().map(Text::nl).toList()),
                "Seems to hold: " + String.join(", ", personal.stream().map(Text::en).toList()));
        return new Row(number, id, table, kind, perspective, about, text, why, doubt);
    }

    private Text problem(Map<String, String> cells, String text, StatementKind kind, Integer table, String perspective, String unknownForm) {
        if (text.isEmpty()) {
            return Text.of("Er staat geen tekst.", "There is no text.");
        }
        if (text.codePointCount(0, text.length()) > Elements.MAX_TEXT) {
            return Text.of("De tekst is langer dan " + Elements.MAX_TEXT + " tekens.", "The text is longer than " + Elements.MAX_TEXT + " characters.");
        }
        if (kind == null) {
            return Text.of("Soort “" + cells.get("soort") + "” kennen wij niet. Kies uit: "
                            + String.join(", ", Arrays.stream(StatementKind.values()).map(each -> each.label().nl().toLowerCase()).toList()) + ".",
                    "We do not know the kind “" + cells.get("soort") + "”. Choose from: "
                            + String.join(", ", Arrays.stream(StatementKind.values()).map(each -> each.label().en().toLowerCase()).toList()) + ".");
        }
        if (!cells.get("tafel").isBlank() && (table == null || !tables.contains(table))) {
            return Text.of("Tafel “" + cells.get("tafel") + "” is er niet.", "There is no table “" + cells.get("tafel") + "”.");
        }
        if (!cells.get("perspectief").isBlank() && perspective == null) {
            return Text.of("Perspectief “" + cells.get("perspectief") + "” staat niet in de lijst van het programma.",
                    "The perspective “" + cells.get("perspectief") + "” is not in the list of the programme.");
        }
        return unknownForm == null ? null
                : Text.of("Vorm “" + unknownForm + "” staat niet in de lijst van het programma.", "The form “" + unknownForm + "” is not in the list of the programme.");
    }

    /** The rows that would be kept, as one text, to be sent back when somebody says yes. They are judged once more then. */
    static String written(List<Row> rows) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            for (Row row : rows) {
                if (row.taken()) {
                    csv.printRecord(row.number(), row.id(), row.table() == null ? "" : row.table(), row.kind().key(),
                            row.perspective() == null ? "" : row.perspective(), String.join(";", row.forms()), row.text());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** @throws IllegalArgumentException when it is not what {@link #written} gave */
    List<Row> read(String written) {
        try (var csv = CSVFormat.DEFAULT.parse(new StringReader(written))) {
            List<Row> rows = new ArrayList<>();
            for (CSVRecord line : csv) {
                if (line.size() != 7) {
                    throw new IllegalArgumentException("seven fields a row");
                }
                rows.add(judge(Integer.parseInt(line.get(0)), UUID.fromString(line.get(1)), Map.of("tafel", line.get(2), "soort", line.get(3), "perspectief",
                        line.get(4), "vormen", line.get(5), "tekst", line.get(6)), null));
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
