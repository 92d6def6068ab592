package nl.draagvlak.rendering;

import static nl.draagvlak.disclosure.Disclosure.ownWords;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import nl.draagvlak.disclosure.Consent;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.disclosure.QuoteConsent;
import nl.draagvlak.disclosure.Use;
import nl.draagvlak.programme.Language;
import org.junit.jupiter.api.Test;

class DocumentTests {

    private static final String MARKER = "negen loketten";

    @Test
    void nothingOutsideCanMakeOneOfPlainText() {
        assertThat(Document.class.getConstructors()).isEmpty();
        assertThat(DocumentBuilder.class.getConstructors()).isEmpty();
        assertThat(Modifier.isPublic(Block.class.getModifiers())).isFalse();
        assertThat(Modifier.isPublic(FrozenText.class.getModifiers())).isFalse();
        assertThat(Arrays.stream(DocumentBuilder.class.getMethods()).filter(method -> method.getDeclaringClass() == DocumentBuilder.class)
                .flatMap(method -> Arrays.stream(method.getParameterTypes())).distinct()).as("no way in for a plain text").doesNotContain(String.class, Object.class, CharSequence.class);
    }

    @Test
    void comesBackFromItsTextTheSame() {
        Document document = Specimen.document();
        assertThat(FrozenText.read(FrozenText.write(document))).isEqualTo(document).hasSameHashCodeAs(document);
    }

    @Test
    void anyDocumentComesBackFromItsTextTheSame() {
        for (int seed = 0; seed < 500; seed++) {
            Document document = random(new Random(seed));
            assertThat(FrozenText.read(FrozenText.write(document))).as("seed %d", seed).isEqualTo(document);
        }
    }

    @Test
    void anyDocumentIsWellFormed() throws Exception {
        for (int seed = 0; seed < 300; seed++) {
            Document document = random(new Random(seed));
            Xml.parse(HtmlRendering.article(document).toString());
            Xml.parse(PrintPages.html(document).replace("<!DOCTYPE html>", ""));
        }
    }

    @Test
    void anUnknownFormOfTextIsRefused() {
        String later = FrozenText.write(Specimen.document()).replace("\"form\":2", "\"form\":3");
        assertThatThrownBy(() -> FrozenText.read(later)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aWithdrawnQuoteLeavesEveryForm() {
        Document document = Specimen.document();
        assertThat(document.sources()).containsExactlyInAnyOrder(Specimen.QUOTE, Specimen.ROW);
        Document without = document.without(Specimen.QUOTE);
        assertThat(HtmlRendering.article(document).toString()).contains(MARKER);
        for (String form : List.of(FrozenText.write(without), HtmlRendering.article(without).toString(), HtmlRendering.standalone(without), PrintPages.html(without))) {
            assertThat(form).doesNotContain(MARKER).doesNotContain("een deelnemer met eigen ervaring").contains("op verzoek ingetrokken");
        }
        assertThat(without.sources()).containsExactly(Specimen.ROW);
        assertThat(without.without(Specimen.QUOTE)).isEqualTo(without);
    }

    @Test
    void aWithdrawnElementLeavesRowsItemsAndHeadings() {
        Document document = Document.titled(ownWords("Proef"), Language.NL)
                .heading(1, ownWords("Weg 1"), Specimen.ROW)
                .bullets(list -> list.item(Specimen.ROW, line -> line.text(ownWords("Weg 2"))).item(ownWords("blijft 1")))
                .table(ownWords("tabel"), table -> table.column(ownWords("a")).column(ownWords("b"))
                        .row(Specimen.ROW, List.of(ownWords("Weg 3"), ownWords("Weg 4"))).row(ownWords("blijft 2"), ownWords("blijft 3")))
                .paragraph(Specimen.ROW, line -> line.text(ownWords("Weg 5")).note(ownWords("Weg 6")))
                .build().without(Specimen.ROW, ownWords("(vervallen)"));
        assertThat(HtmlRendering.article(document).toString()).doesNotContain("Weg").contains("blijft 1", "blijft 2", "blijft 3", "(vervallen)");
    }

    @Test
    void everyLinkWithinTheDocumentLeadsSomewhereAndNoIdStandsTwice() {
        String page = HtmlRendering.article(Specimen.document()).toString();
        List<String> ids = Pattern.compile(" id=\"([^\"]*)\"").matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(ids).doesNotHaveDuplicates().contains("d-inleiding", "d-inhoud");
        assertThat(ids).containsAll(Pattern.compile(" href=\"#([^\"]*)\"").matcher(page).results().map(found -> found.group(1)).toList());
    }

    @Test
    void thePageHoldsNoStyleAndNoScript() {
        assertThat(HtmlRendering.article(Specimen.document()).toString()).doesNotContain(" style=").doesNotContain("<style").doesNotContain("<script").doesNotContain(" onclick");
    }

    @Test
    void everythingIsEscaped() {
        String evil = "<script>alert(1)</script> \"&' ]]>";
        Document document = Document.titled(ownWords(evil), Language.NL).subtitle(ownWords(evil)).meta(ownWords(evil), ownWords(evil)).contents()
                .heading(1, ownWords(evil)).paragraph(line -> line.text(ownWords(evil)).strong(ownWords(evil)).emphasis(ownWords(evil)).note(ownWords(evil)).link(ownWords(evil), "https://voorbeeld.example/?a='&b=\""
                        .replace("\"", "%22"))).prose(ownWords(evil)).bullets(List.of(ownWords(evil))).note(ownWords(evil), ownWords(evil))
                .quote(Disclosure.quote(Specimen.QUOTE, new QuoteConsent(Consent.PUBLIC, false, evil, evil), Use.PUBLIC).orElseThrow())
                .table(ownWords(evil), table -> table.column(ownWords(evil)).row(ownWords(evil)))
                .bars(ownWords(evil), ownWords(evil), ownWords(evil), List.of(new DocumentBuilder.Measured(ownWords(evil), Disclosure.ofThings(1))), null)
                .graph(ownWords(evil), ownWords(evil), List.of(new DocumentBuilder.Knot("a", "cause", ownWords(evil))), List.of()).build();
        assertThat(HtmlRendering.standalone(document)).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(PrintPages.html(document)).doesNotContain("<script");
    }

    @Test
    void linksLeadToTheWebOrWithinTheDocument() {
        for (String address : List.of("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//kwaad.example")) {
            assertThatThrownBy(() -> Document.titled(ownWords("x"), Language.NL).paragraph(line -> line.link(ownWords("x"), address))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void footnotesAreNumberedByPlaceAndLinkedBothWays() {
        String page = HtmlRendering.article(Specimen.document()).toString();
        for (int n = 1; n <= 2; n++) {
            assertThat(page).contains("href=\"#d-noot-" + n + "\"", "id=\"d-noot-" + n + "\"", "href=\"#d-bij-noot-" + n + "\"", "id=\"d-bij-noot-" + n + "\"");
        }
        assertThat(page.indexOf("Zie de bijlage over het proces.")).isLessThan(page.indexOf("Deze afspraak geldt voor alle organisaties"));
    }

    @Test
    void proseKnowsParagraphsListsAndFootnotes() {
        assertThat(Prose.blocks("Een\nregel.\n \n- a\n- b^[noot [1]]\nna de lijst\n\n\n")).containsExactly(
                new Block.Paragraph(Tables.words("Een regel."), null),
                new Block.Listing(false, List.of(new Block.Item(Tables.words("a"), List.of(), null),
                        new Block.Item(List.of(Tables.words("b").getFirst(), new Block.Run.Footnote(Tables.words("noot [1]"))), List.of(), null))),
                new Block.Paragraph(Tables.words("na de lijst"), null));
        assertThat(Prose.blocks("  \n ")).isEmpty();
        assertThat(Prose.runs("open ^[nooit dicht")).isEqualTo(Tables.words("open ^[nooit dicht"));
    }

    @Test
    void headingsHaveAnchorsOfTheirOwn() {
        Document document = Document.titled(ownWords("x"), Language.NL).heading(1, ownWords("Één doel")).heading(2, ownWords("Eén doel")).heading(2, ownWords("2027")).heading(2, ownWords("?!")).build();
        assertThat(document.blocks().stream().filter(Block.Heading.class::isInstance).map(block -> ((Block.Heading) block).anchor()))
                .containsExactly("een-doel", "een-doel-2", "deel-2027", "deel-");
    }

    static Document random(Random random) {
        DocumentBuilder document = Document.titled(words(random), Language.EN);
        int parts = random.nextInt(8);
        for (int part = 0; part < parts; part++) {
            Publishable<String> a = words(random);
            Publishable<String> b = words(random);
            switch (random.nextInt(14)) {
                case 0 -> document.heading(1 + random.nextInt(4), a);
                case 1 -> document.paragraph(line -> line.text(a).note(b).strong(b));
                case 2 -> document.prose(a);
                case 3 -> document.bullets(List.of(a, b));
                case 4 -> document.table(a, table -> table.column(b).column(a, Align.RIGHT).row(a, b));
                case 5 -> document.note(a, b).contents();
                case 6 -> document.bars(a, b, a, List.of(new DocumentBuilder.Measured(b, Disclosure.ofThings(3))), null);
                case 7 -> document.numbered(list -> list.item(null, line -> line.text(a).note(b), inner -> inner.bullets(deeper -> deeper.item(b)).paragraph(a)));
                case 8 -> document.paragraph(line -> line.inserted(come -> come.text(a).link("https://voorbeeld.example", link -> link.emphasis(b))).deleted(gone -> gone.text(b)).lineBreak()
                        .comment(a, null, b, on -> on.text(a).note(b)));
                case 9 -> document.blockQuote(passage -> passage.paragraph(a).numbered(list -> list.item(b)));
                case 10 -> document.table(a, table -> table.column(b, Align.LEFT, 2).column(a, Align.CENTRE, 1).cells(row -> row.cell(line -> line.strong(a).note(b)).cell(line -> line.lineBreak())));
                case 11 -> document.signOff(a, List.of(new DocumentBuilder.Signatory(a, b)));
                case 12 -> document.letter(List.of(a, b), List.of(b)).meta(a, b);
                default -> Disclosure.quote(Specimen.QUOTE, new QuoteConsent(Consent.PUBLIC, false, a.value(), b.value()), Use.PUBLIC).ifPresent(document::quote);
            }
        }
        return document.build();
    }

    private static Publishable<String> words(Random random) {
        return ownWords(Words.random(random, 30));
    }
}
