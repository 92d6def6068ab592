package nl.draagvlak.rendering;

import java.time.LocalDate;
import java.util.List;
import nl.draagvlak.programme.Language;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A document as JSON and back. Package-private: whoever could read JSON as a document could make one of anything. */
final class FrozenText {

    private static final int FORM = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** The form is numbered, so that old documents stay readable when it changes. */
    private record Stored(int form, String title, String subtitle, Language language, LocalDate date, List<Document.Meta> meta, List<Block> blocks) {}

    private FrozenText() {}

    static String write(Document document) {
        return MAPPER.writeValueAsString(new Stored(FORM, document.title(), document.subtitle(), document.language(), document.date(),
                document.meta(), document.blocks()));
    }

    static Document read(String json) {
        Stored stored = MAPPER.readValue(json, Stored.class);
        if (stored.form() != FORM) {
            throw new IllegalStateException("a document in form " + stored.form() + " cannot be read by this version");
        }
        return new Document(stored.title(), stored.subtitle(), stored.language(), stored.date(), stored.meta(), stored.blocks());
    }
}
