package nl.draagvlak.causes;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.programme.Text;

/** What stands in the fields of a problem, a cause or an arrow, by the names that the fields have on their form. */
final class Wording {

    static final String SOURCES = "bronnen";

    private static final Map<String, Text> LABELS = Map.of("tekst", Text.of("De zin", "The sentence"), "toelichting", Text.of("Toelichting", "Explanation"),
            "sinds", Text.of("Sinds wanneer", "Since when"), "breder", Text.of("Breder vraagstuk", "Wider issue"),
            "herkenning", Text.of("Wie herkent het", "Who recognises it"), "bezwaar", Text.of("Wie ziet het anders", "Who sees it otherwise"),
            "onderbouwing", Text.of("Onderbouwing", "Evidence"), SOURCES, Text.of("Citaten en thema's", "Quotes and themes"));
    private static final Map<String, Text> OF_ARROW = Map.of("sterkte", Text.of("Hoe sterk", "How strong"), "zekerheid", Text.of("Hoe zeker", "How sure"),
            "richting", Text.of("Welke kant op", "Which way"), "waarom", Text.of("Waarom", "Why"));

    private Wording() {}

    static Text label(String field) {
        return LABELS.getOrDefault(field, OF_ARROW.getOrDefault(field, Text.of(field, field)));
    }

    /** Whether a field holds words of its own, which two people can put together. */
    static boolean isText(String field) {
        return !field.equals(SOURCES) && !List.of("sterkte", "zekerheid", "richting").contains(field);
    }

    static Map<String, String> of(Problem.Draft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("tekst", draft.text());
        fields.put("toelichting", draft.explanation());
        fields.put("sinds", draft.since());
        fields.put("breder", draft.widerIssue());
        fields.put("herkenning", draft.support());
        fields.put("bezwaar", draft.dissent());
        fields.put("onderbouwing", draft.evidence());
        fields.put(SOURCES, written(draft.sources()));
        return fields;
    }

    static Problem.Draft problem(Map<String, String> fields) {
        return new Problem.Draft(fields.get("tekst"), fields.get("toelichting"), fields.get("sinds"), fields.get("breder"), fields.get("herkenning"),
                fields.get("bezwaar"), fields.get("onderbouwing"), ids(fields));
    }

    static Map<String, String> of(Cause.Draft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("tekst", draft.text());
        fields.put("toelichting", draft.explanation());
        fields.put("herkenning", draft.support());
        fields.put("onderbouwing", draft.evidence());
        fields.put(SOURCES, written(draft.sources()));
        return fields;
    }

    static Cause.Draft cause(Map<String, String> fields) {
        return new Cause.Draft(fields.get("tekst"), fields.get("toelichting"), fields.get("herkenning"), fields.get("onderbouwing"), ids(fields));
    }

    static Map<String, String> of(Arrow.Draft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("sterkte", String.valueOf(draft.strength()));
        fields.put("zekerheid", String.valueOf(draft.confidence()));
        fields.put("richting", String.valueOf(draft.sign()));
        fields.put("waarom", draft.why());
        fields.put("bezwaar", draft.dissent());
        fields.put("onderbouwing", draft.evidence());
        return fields;
    }

    static Arrow.Draft arrow(Map<String, String> fields) {
        return new Arrow.Draft(Integer.parseInt(fields.get("sterkte")), Integer.parseInt(fields.get("zekerheid")), Integer.parseInt(fields.get("richting")),
                fields.get("waarom"), fields.get("bezwaar"), fields.get("onderbouwing"));
    }

    static List<UUID> ids(Map<String, String> fields) {
        return Arrays.stream(fields.getOrDefault(SOURCES, "").split(" ")).filter(id -> !id.isEmpty()).map(UUID::fromString).toList();
    }

    private static String written(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().distinct().collect(Collectors.joining(" "));
    }
}
