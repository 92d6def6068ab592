package nl.draagvlak.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document that was frozen by the version of before form 2, kept as it was written then. */
class FirstFormTests {

    private static final String FROZEN = Resources.text("/rendering/form-1.json");

    @Test
    void aDocumentFrozenLongAgoKeepsEveryWord() {
        String page = HtmlRendering.standalone(FrozenText.read(FROZEN));
        List<String> words = new ArrayList<>();
        collect(JsonMapper.shared().readTree(FROZEN), words);
        assertThat(words).hasSizeGreaterThan(60).allSatisfy(text -> assertThat(page).contains(Tag.escape(text)));
        assertThat(page).contains("<strong>Eerst luisteren</strong>", "<a href=\"https://voorbeeld.example/plan\">de programmapagina</a>", "id=\"d-noot-2\"",
                "<ul><li>Zien wat er speelt", "class=\"getal\"");
    }

    @Test
    void itStillKnowsWhereItsWordsCameFrom() {
        Document document = FrozenText.read(FROZEN);
        assertThat(document.sources()).containsExactlyInAnyOrder(Specimen.QUOTE, Specimen.ROW);
        assertThat(HtmlRendering.standalone(document.without(Specimen.QUOTE))).doesNotContain("negen loketten");
        assertThat(FrozenText.read(FrozenText.write(document))).isEqualTo(document);
    }

    private static void collect(JsonNode node, List<String> words) {
        for (String name : List.of("text", "caption", "header", "by", "label", "value", "title")) {
            if (node.path(name).isString()) {
                words.add(node.path(name).asString());
            }
        }
        if (node.path("cells").isArray()) {
            node.path("cells").forEach(cell -> words.add(cell.asString()));
        }
        node.forEach(inner -> collect(inner, words));
    }
}
