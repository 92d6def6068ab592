package nl.draagvlak.rendering;

import java.time.LocalDate;
import java.util.List;
import nl.draagvlak.programme.Language;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document as JSON and back. Package-private: whoever could read JSON as a document could make one of anything. */
final class FrozenText {

    private static final int FORM = 2;
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** The form is numbered, so that old documents stay readable when it changes. */
    private record Stored(int form, String title, String subtitle, Language language, LocalDate date, List<Document.Meta> meta, Opening opening, List<Block> blocks) {}

    private FrozenText() {}

    static String write(Document document) {
        Document.Head head = document.head();
        return MAPPER.writeValueAsString(new Stored(FORM, head.title(), head.subtitle(), head.language(), head.date(), head.meta(), head.opening(), document.blocks()));
    }

    static Document read(String json) {
        JsonNode tree = MAPPER.readTree(json);
        int form = tree.path("form").asInt();
        if (form < 1 || form > FORM) {
            throw new IllegalStateException("a document in form " + form + " cannot be read by this version");
        }
        Stored stored = MAPPER.treeToValue(form == 1 ? FirstForm.renewed(tree) : tree, Stored.class);
        return new Document(new Document.Head(stored.title(), stored.subtitle(), stored.language(), stored.date(), stored.meta(), stored.opening()), stored.blocks());
    }
}
