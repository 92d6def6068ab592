package nl.draagvlak.drafting.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the editor makes is kept whole; what no editor makes is refused. */
class RichTextTests {

    @Test
    void whateverCanBeWrittenIsReadBackTheSame() throws BadText {
        Random random = new Random(20);
        for (int i = 0; i < 500; i++) {
            RichText text = new RichText(blocks(random, random.nextInt(8), true, 0));
            assertThat(RichText.read(text.json())).isEqualTo(text);
        }
    }

    @Test
    void thePlainFieldLosesNothingThatItCannotShow() {
        Random random = new Random(21);
        for (int i = 0; i < 500; i++) {
            RichText text = new RichText(blocks(random, random.nextInt(8), true, 0));
            assertThat(PlainText.read(PlainText.of(text), text).json()).isEqualTo(text.json());
        }
    }

    @Test
    void whatIsTypedInThePlainFieldChangesOnlyThat() {
        TextBlock.Table table = new TextBlock.Table("Wie doet wat", List.of(new TextBlock.Row(List.of(TextBlock.Cell.of(true, "Wie"))), new TextBlock.Row(List.of(TextBlock.Cell.of(false, "Wij")))));
        RichText text = new RichText(List.of(TextBlock.Paragraph.of("Vooraf."), table, TextBlock.Paragraph.of("Achteraf.")));
        String field = PlainText.of(text);
        assertThat(field).isEqualTo("Vooraf.\n\n[blok 2: Wie Wij]\n\nAchteraf.");
        assertThat(PlainText.read(field.replace("Vooraf.", "## Een kop\n\nAnders.^[Noot]"), text).blocks()).containsExactly(
                new TextBlock.Heading(2, List.of(Inline.Words.plain("Een kop"))),
                new TextBlock.Paragraph(List.of(Inline.Words.plain("Anders."), new Inline.Footnote("Noot"))), table, TextBlock.Paragraph.of("Achteraf."));
    }

    @Test
    void proseOfBeforeIsParagraphsListsAndFootnotes() {
        assertThat(RichText.ofProse("Een^[noot] twee\ndrie\n\n- a\n- b\n\n## geen kop").blocks()).containsExactly(
                new TextBlock.Paragraph(List.of(Inline.Words.plain("Een"), new Inline.Footnote("noot"), Inline.Words.plain(" twee drie"))),
                new TextBlock.Listing(false, List.of(new TextBlock.Item(List.of(TextBlock.Paragraph.of("a"))), new TextBlock.Item(List.of(TextBlock.Paragraph.of("b"))))),
                TextBlock.Paragraph.of("## geen kop"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "null", "[]", "{", "{\"type\":\"paragraph\"}", "{\"type\":\"doc\",\"content\":{}}", "{\"type\":\"doc\",\"content\":[{\"type\":\"iframe\"}]}",
            "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"attrs\":{\"style\":\"color:red\"}}]}",
            "{\"type\":\"doc\",\"content\":[{\"type\":\"heading\",\"attrs\":{\"level\":1}}]}",
            "{\"type\":\"doc\",\"content\":[{\"type\":\"heading\"}]}",
            "{\"type\":\"doc\",\"content\":[{\"type\":\"bullet_list\"}]}",
            "{\"type\":\"doc\",\"content\":[{\"type\":\"list_item\"}]}",
            "{\"type\":\"doc\",\"content\":[{\"type\":\"blockquote\",\"content\":[{\"type\":\"table\"}]}]}",
            "{\"type\":\"doc\",\"content\":[{\"type\":\"table\",\"content\":[]}]}",
            "{\"type\":\"doc\",\"content\":[{\"type\":\"figure\",\"attrs\":{\"picture\":\"0198e0a0-0000-7000-8000-000000000000\",\"alternative\":\" \"}}]}",
            "{\"type\":\"doc\",\"content\":[{\"type\":\"figure\",\"attrs\":{\"picture\":\"../etc\",\"alternative\":\"x\"}}]}",
            "{\"type\":\"doc\",\"content\":[{\"type\":\"living\",\"attrs\":{\"kind\":\"<b>\"}}]}",
            "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\"}]}]}",
            "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"a\",\"marks\":[{\"type\":\"code\"}]}]}]}"})
    void whatNoEditorMakesIsRefused(String json) {
        assertThatThrownBy(() -> RichText.read(json)).isInstanceOfSatisfying(BadText.class, bad -> assertThat(bad.reason().nl()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//kwaad.example", "/binnen", "https:", "https://naam:wachtwoord@kwaad.example", " jAvAsCrIpT:x", "vbscript:x", "http://a b"})
    void aLinkLeadsToTheWebOrToMail(String address) {
        assertThatThrownBy(() -> RichText.read(linked(address))).isInstanceOfSatisfying(BadText.class, bad -> assertThat(bad.reason().nl()).contains("https://"));
    }

    @Test
    void aGoodLinkStays() throws BadText {
        for (String address : List.of("https://www.rijksoverheid.nl/x?y=1#z", "http://voorbeeld.example", "mailto:team@voorbeeld.example")) {
            assertThat(RichText.read(linked(address)).blocks()).containsExactly(new TextBlock.Paragraph(List.of(new Inline.Words("a", false, false, address))));
        }
    }

    private static String linked(String address) {
        return "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"a\",\"marks\":[{\"type\":\"link\",\"attrs\":{\"href\":\"" + address + "\"}}]}]}]}";
    }

    @Test
    void depthAndSizeHaveTheirLimits() {
        String deep = "{\"type\":\"paragraph\"}";
        for (int i = 0; i < 25; i++) {
            deep = "{\"type\":\"bullet_list\",\"content\":[{\"type\":\"list_item\",\"content\":[{\"type\":\"paragraph\"}," + deep + "]}]}";
        }
        String tooDeep = doc(deep);
        assertThatThrownBy(() -> RichText.read(tooDeep)).isInstanceOf(BadText.class);
        String tooMany = doc("{\"type\":\"paragraph\"},".repeat(20_001) + "{\"type\":\"paragraph\"}");
        assertThatThrownBy(() -> RichText.read(tooMany)).isInstanceOf(BadText.class);
        String tooLong = doc("{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"" + "a".repeat(200_001) + "\"}]}");
        assertThatThrownBy(() -> RichText.read(tooLong)).isInstanceOf(BadText.class);
        String wayTooDeep = "[".repeat(400_000);
        assertThatThrownBy(() -> RichText.read(wayTooDeep)).isInstanceOf(BadText.class);
    }

    private static String doc(String content) {
        return "{\"type\":\"doc\",\"content\":[" + content + "]}";
    }

    @Test
    void aMergedCellIsRefusedInWords() {
        assertThatThrownBy(() -> RichText.read(doc("{\"type\":\"table\",\"content\":[{\"type\":\"table_row\",\"content\":[{\"type\":\"table_cell\",\"attrs\":{\"colspan\":2},\"content\":[{\"type\":\"paragraph\"}]}]}]}")))
                .isInstanceOfSatisfying(BadText.class, bad -> assertThat(bad.reason().nl()).contains("Samengevoegde cellen"));
    }

    private static List<TextBlock> blocks(Random random, int count, boolean top, int depth) {
        List<TextBlock> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(switch (random.nextInt(top ? 8 : 3)) {
                case 1, 2 -> depth > 3 ? new TextBlock.Paragraph(line(random)) : new TextBlock.Listing(random.nextBoolean(), items(random, depth));
                case 3 -> new TextBlock.Heading(2 + random.nextInt(3), line(random));
                case 4 -> new TextBlock.Quotation(List.of(new TextBlock.Paragraph(line(random))));
                case 5 -> table(random);
                case 6 -> new TextBlock.Figure(new UUID(random.nextLong(), random.nextLong()), "Wat u ziet", "Bijschrift");
                case 7 -> TextBlock.Living.of("doelenboom", Map.of("lijn", "1"));
                default -> new TextBlock.Paragraph(line(random));
            });
        }
        return blocks;
    }

    private static List<TextBlock.Item> items(Random random, int depth) {
        List<TextBlock.Item> items = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            List<TextBlock> inner = new ArrayList<>(List.of(new TextBlock.Paragraph(line(random))));
            inner.addAll(blocks(random, random.nextInt(2), false, depth + 1));
            items.add(new TextBlock.Item(inner));
        }
        return items;
    }

    private static TextBlock table(Random random) {
        List<TextBlock.Row> rows = new ArrayList<>();
        int width = 1 + random.nextInt(3);
        for (int i = 0; i <= random.nextInt(3); i++) {
            List<TextBlock.Cell> cells = new ArrayList<>();
            for (int j = 0; j < width; j++) {
                cells.add(new TextBlock.Cell(random.nextInt(3) == 0, List.of(new TextBlock.Paragraph(line(random)))));
            }
            rows.add(new TextBlock.Row(cells));
        }
        return new TextBlock.Table(random.nextBoolean() ? "" : "Bijschrift", rows);
    }

    private static List<Inline> line(Random random) {
        List<Inline> line = new ArrayList<>(List.of(Inline.Words.plain(List.of("Een ", "- twee ", "## drie ", "^[vier", "[blok 1]", "vijf.").get(random.nextInt(6)))));
        for (int i = 0; i < random.nextInt(4); i++) {
            line.add(switch (random.nextInt(5)) {
                case 0 -> new Inline.Footnote("noot [" + i + "]");
                case 1 -> new Inline.LineEnd();
                default -> new Inline.Words("woord " + i + " ", i % 2 == 0, i % 2 == 1, random.nextInt(3) == 0 ? "https://voorbeeld.example/" : "");
            });
        }
        return line;
    }
}
