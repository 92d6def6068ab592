package nl.draagvlak.rendering;

import static nl.draagvlak.disclosure.Disclosure.ownWords;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.draagvlak.programme.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class PdfRenderingTests {

    private static final Document LONG = Specimen.document();
    private static byte[] pdf;

    @BeforeAll
    static void render() {
        pdf = PdfRendering.pdf(LONG);
    }

    /** veraPDF knows the machine rules of ISO 14289-1 (PDF/UA-1) and ISO 19005-2 (PDF/A-2a); it does not know whether any text is there. */
    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_2_A"})
    void keepsTheMachineRules(PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (byte[] file : List.of(pdf, PdfRendering.pdf(RichSpecimen.note()), PdfRendering.pdf(RichSpecimen.letter()))) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                assertThat(validator.validate(parser).getTestAssertions()).extracting(TestAssertion::toString).isEmpty();
            }
        }
    }

    @Test
    void showsThePictureAndTheNotesInCells() throws Exception {
        try (PDDocument read = Loader.loadPDF(PdfRendering.pdf(RichSpecimen.note()))) {
            List<String> tags = new ArrayList<>();
            List<String> alternatives = new ArrayList<>();
            collect(read.getDocumentCatalog().getStructureTreeRoot(), tags, alternatives);
            assertThat(alternatives).containsExactly("Twee gekleurde vlakken boven elkaar, als twee tafels van bovenaf gezien.");
            assertThat(tags).contains("BlockQuote", "L", "LI", "LBody", "H1", "H2", "H3", "H4");
            boolean drawn = false;
            for (PDPage page : read.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    drawn |= page.getResources().isImageXObject(name);
                }
            }
            assertThat(drawn).as("the picture itself").isTrue();
            assertThat(text(read, read.getNumberOfPages())).contains("Naar aanleiding van vier opmerkingen.", "Wie betaalt dit na 2028?");
        }
    }

    /** Where a screen reader goes, which is along the tags, it meets all of the HTML's text in the same order. */
    @Test
    void isReadInTheOrderOfTheDocument() throws Exception {
        Document document = Specimen.document(4);
        try (PDDocument read = Loader.loadPDF(PdfRendering.pdf(document))) {
            assertThat(bare(TaggedText.of(read))).isEqualTo(bare(written(document, pagesOfHeadings(read))));
        }
    }

    @Test
    void numbersItsPagesAndListsThemInTheContents() throws Exception {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isBetween(9, 11);
            assertThat(text(read, 1)).contains(LONG.title().substring(0, 20), "5 oktober 2026", "Fictief voorbeeld").doesNotContain("\n1\n");
            String contents = text(read, 2);
            for (String chapter : List.of("Inleiding", "De actielijnen", "Actielijn 3: opvang en zorg", "Bijlage: het proces")) {
                int page = Integer.parseInt(contents.replaceFirst("(?s).*" + chapter + "\\s+(\\d+).*", "$1"));
                assertThat(text(read, page)).as(chapter).contains(chapter).startsWith(LONG.title() + "\n" + page + "\n");
            }
        }
    }

    @Test
    void repeatsTheHeaderOfATableOnEveryPageAndBreaksNoRow() throws Exception {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            for (int page = 5; page <= read.getNumberOfPages() - 1; page++) {
                String text = text(read, page);
                for (int row = 0; row >= 0; row = text.indexOf("Spreek met iedere regio", row + 1)) {
                    assertThat(text.indexOf("wie daarna bereikbaar blijft", row)).as("page %d", page).isGreaterThanOrEqualTo(row);
                }
                assertThat(text).as("page %d", page).contains("Houder");
            }
        }
    }

    @Test
    void embedsEveryFont() throws Exception {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : read.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    fonts.add(page.getResources().getFont(name).getName());
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(font -> font.contains("FiraSans"));
        }
    }

    @Test
    void hasBookmarksThatFollowTheHeadings() throws Exception {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            List<String> marks = new ArrayList<>();
            for (PDOutlineItem chapter : read.getDocumentCatalog().getDocumentOutline().children()) {
                marks.add(chapter.getTitle());
                chapter.children().forEach(part -> marks.add("- " + part.getTitle()));
                assertThat(chapter.findDestinationPage(read)).isNotNull();
            }
            assertThat(marks).containsExactly("Inleiding", "Wat er speelt", "De actielijnen", "- Actielijn 1: bewustwording", "- Actielijn 2: signaleren en melden",
                    "- Actielijn 3: opvang en zorg", "Bijlage: het proces");
        }
    }

    @Test
    void isTaggedWithHeadingsTablesAndFiguresThatHaveAnAlternative() throws Exception {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            List<String> tags = new ArrayList<>();
            List<String> alternatives = new ArrayList<>();
            collect(read.getDocumentCatalog().getStructureTreeRoot(), tags, alternatives);
            assertThat(tags).contains("H1", "H2", "H3", "P", "L", "LI", "Table", "TH", "TD", "Figure", "Link");
            assertThat(alternatives).hasSize(3).anyMatch(text -> text.startsWith("Het aantal registraties daalt"));
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo(LONG.title());
            assertThat(read.getDocumentInformation().getAuthor()).as("nobody's name by accident").isNull();
        }
    }

    @Test
    void copesWithWhatPeopleWrite() throws Exception {
        Document document = Document.titled(ownWords("É".repeat(150)), Language.EN).paragraph(ownWords("Woord".repeat(60)))
                .prose(ownWords("Een emoji 🙂 en 漢字 kent het lettertype niet.\u0000\u200b")).table(ownWords(""), table -> table.column(ownWords("")).row(ownWords(""))).build();
        try (PDDocument read = Loader.loadPDF(PdfRendering.pdf(document))) {
            assertThat(text(read, read.getNumberOfPages())).contains("Een emoji", "kent het lettertype niet");
        }
    }

    private static void collect(PDStructureNode node, List<String> tags, List<String> alternatives) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                if (element.getStructureType().equals("Figure")) {
                    alternatives.add(element.getAlternateDescription());
                }
                collect(element, tags, alternatives);
            }
        }
    }

    private static String text(PDDocument read, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(read);
    }

    private static Map<String, Integer> pagesOfHeadings(PDDocument read) throws IOException {
        Map<String, Integer> pages = new HashMap<>();
        for (PDOutlineItem chapter : read.getDocumentCatalog().getDocumentOutline().children()) {
            pages.put(chapter.getTitle(), read.getPages().indexOf(chapter.findDestinationPage(read)) + 1);
            for (PDOutlineItem part : chapter.children()) {
                pages.put(part.getTitle(), read.getPages().indexOf(part.findDestinationPage(read)) + 1);
            }
        }
        return pages;
    }

    /** The text of the HTML, which comes before all other forms; with the page numbers and signs that the style sheet adds. */
    private static String written(Document document, Map<String, Integer> pages) throws Exception {
        StringBuilder text = new StringBuilder();
        walk(Xml.parse(new DocumentWriter(document, DocumentWriter.Form.PRINT).article()).getDocumentElement(), pages, text);
        return text.toString();
    }

    private static void walk(Element element, Map<String, Integer> pages, StringBuilder text) {
        if (element.getTagName().equals("svg")) {
            return;
        }
        if (element.getTagName().equals("li") && element.getAttribute("id").startsWith("d-noot-")) {
            text.append(element.getAttribute("id").replace("d-noot-", "")).append('.');
        }
        if (element.getTagName().equals("figcaption") && element.getAttribute("class").isEmpty()) {
            text.append("–");
        }
        Element caption = null;
        for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
            if (kid instanceof Element inner && inner.getTagName().equals("caption")) {
                caption = inner;
            } else if (kid instanceof Element inner) {
                walk(inner, pages, text);
            } else {
                text.append(kid.getTextContent());
            }
        }
        if (caption != null) {
            // In the tags the caption is the last in its table, as the standard allows.
            walk(caption, pages, text);
        }
        if (element.getTagName().equals("li") && element.getAttribute("class").startsWith("inhoud-")) {
            text.append(pages.get(element.getTextContent()));
        }
    }

    /** Without spaces, and with a ligature as the letters that it joins. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
