package nl.draagvlak.rendering;

import static nl.draagvlak.disclosure.Disclosure.ownImage;
import static nl.draagvlak.disclosure.Disclosure.ownWords;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import nl.draagvlak.programme.Language;
import org.junit.jupiter.api.Test;

class RichTextTests {

    private static final String PAGE = HtmlRendering.article(RichSpecimen.note()).toString();

    @Test
    void comesBackFromItsTextTheSame() {
        for (Document document : List.of(RichSpecimen.note(), RichSpecimen.letter())) {
            assertThat(FrozenText.read(FrozenText.write(document))).isEqualTo(document).hasSameHashCodeAs(document);
        }
    }

    @Test
    void listsStandInListsAndWordsInWords() {
        assertThat(PAGE).contains("<ol><li>Wat is er veranderd?<ul><li>De tweede actielijn is korter.</li>", "<strong>vóór 1 december </strong><strong><em>en niet later</em></strong>",
                "<del>kan een </del><ins>krijgt één </ins><strong><ins>vaste </ins></strong>", "<blockquote class=\"aanhaling\"><p>Het bestuursorgaan", "<strong>Nieuw:</strong><br/>een <a href=");
    }

    @Test
    void notesAreNumberedAlongListsAndCells() {
        List<String> notes = Walk.footnotes(RichSpecimen.note().blocks()).stream().map(note -> ((Block.Run.Words) note.runs().getFirst()).text()).toList();
        assertThat(notes).containsExactly("Kamerstuk 99 999, nr. 1; zie ", "De gemeente Voorbeeldstad.", "Naar aanleiding van vier opmerkingen.");
        assertThat(PAGE).contains("een regisseur<sup class=\"nootteken\"><a href=\"#d-noot-3\"", "id=\"d-opmerking-1\"><strong>Stichting Proef, 3 oktober 2026</strong>: Wie betaalt dit na 2028?");
    }

    @Test
    void everyLinkWithinLeadsSomewhereAndNoIdStandsTwice() {
        List<String> ids = Pattern.compile(" id=\"([^\"]*)\"").matcher(PAGE).results().map(found -> found.group(1)).toList();
        assertThat(ids).doesNotHaveDuplicates().contains("d-zin-besluit").containsAll(Pattern.compile(" href=\"#([^\"]*)\"").matcher(PAGE).results().map(found -> found.group(1)).toList());
    }

    @Test
    void whatWasWithdrawnLeavesAnItemAndTheRestStays() {
        Document without = RichSpecimen.note().without(RichSpecimen.ITEM, ownWords("(ingetrokken)"));
        assertThat(HtmlRendering.article(without).toString()).doesNotContain("Negen van de elf").contains("<li><em>(ingetrokken)</em></li>", "Wat is nog open?");
    }

    @Test
    void aLetterTellsWhoWritesToWhomAndWhoSigns() {
        assertThat(HtmlRendering.standalone(RichSpecimen.letter())).contains("<div class=\"brief-aan\"><p>De Voorzitter van de Tweede Kamer", "Ons kenmerk: <span>2026-0000013</span>",
                "<p class=\"slotgroet\">Hoogachtend,</p>", "<p class=\"ondertekenaar\">B. Voorbeeld</p>");
    }

    @Test
    void aPictureIsDrawnAnewAndWhatIsNoneIsRefused() {
        Document document = Document.titled(ownWords("x"), Language.NL).image(ownWords("t"), ownWords("a"), RichSpecimen.photograph()).build();
        assertThat(HtmlRendering.article(document).toString()).contains("src=\"data:image/png;base64,", "alt=\"a\"", "width=\"320\"");
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Document.titled(ownWords("x"), Language.NL).image(ownWords("t"), ownWords("a"), ownImage(svg))).isInstanceOf(IllegalArgumentException.class);
        byte[] cut = java.util.Arrays.copyOf(RichSpecimen.photograph().value(), 60);
        assertThatThrownBy(() -> Document.titled(ownWords("x"), Language.NL).image(ownWords("t"), ownWords("a"), ownImage(cut))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFootnoteHoldsNoFootnote() {
        assertThatThrownBy(() -> Document.titled(ownWords("x"), Language.NL).paragraph(line -> line.note(note -> note.note(ownWords("y"))))).isInstanceOf(IllegalArgumentException.class);
    }
}
