package nl.draagvlak.rendering;

import static nl.draagvlak.disclosure.Disclosure.ownWords;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.draagvlak.programme.Language;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class OfficeRenderingTests {

    private static final List<Document> DOCUMENTS = List.of(Specimen.document(4), RichSpecimen.note(), RichSpecimen.letter());

    @TempDir
    private Path folder;

    @Test
    void docxKeepsTheSchemaAndOdtSatisfiesTheValidator() throws Exception {
        for (Document document : DOCUMENTS) {
            OfficeFiles.keepsTheSchema(DocxRendering.docx(document));
            assertThat(OfficeFiles.complaints(OdtRendering.odt(document), folder)).as(document.title()).isEmpty();
        }
    }

    @Test
    void soDoesWhatNobodyWouldType() throws Exception {
        for (int seed = 0; seed < 150; seed++) {
            Document document = DocumentTests.random(new Random(seed));
            OfficeFiles.keepsTheSchema(DocxRendering.docx(document));
            for (Map.Entry<String, byte[]> part : OfficeFiles.parts(OdtRendering.odt(document)).entrySet()) {
                if (part.getKey().endsWith(".xml")) {
                    Xml.parse(new String(part.getValue(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** Opened with Apache POI, which did not write it. */
    @Test
    void aDocxHoldsHeadingsListsTablesFootnotesRemarksAndPictures() throws Exception {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(DocxRendering.docx(RichSpecimen.note())))) {
            List<String> styles = read.getParagraphs().stream().map(XWPFParagraph::getStyleID).distinct().toList();
            assertThat(styles).contains("Titel", "Gegevens", "Kop1", "Kop2", "Kop3", "Kop4", "Plattetekst", "Lijstalinea", "Bloktekst", "Bijschrift", "Handtekening");
            assertThat(styles).allSatisfy(style -> assertThat(read.getStyles().getStyle(style)).as(style).isNotNull());
            assertThat(read.getStyles().getStyle("Kop1").getName()).isEqualTo("heading 1");
            XWPFParagraph deepest = read.getParagraphs().stream().filter(line -> line.getText().equals("één vaste regisseur")).findFirst().orElseThrow();
            assertThat(deepest.getNumIlvl().intValue()).isEqualTo(2);
            assertThat(deepest.getNumFmt()).isEqualTo("lowerRoman");
            assertThat(read.getFootnotes()).hasSize(5).last().satisfies(note -> assertThat(note.getParagraphs().getFirst().getText()).contains("Naar aanleiding van vier opmerkingen."));
            assertThat(read.getComments()).singleElement().satisfies(comment -> {
                assertThat(comment.getAuthor()).isEqualTo("Stichting Proef");
                assertThat(comment.getText()).isEqualTo("Wie betaalt dit na 2028?");
            });
            XWPFTable table = read.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRow(2).getCell(1).getText()).contains("Nieuw:", "gedeeld register");
            XWPFPicture picture = read.getParagraphs().stream().flatMap(line -> line.getRuns().stream()).flatMap(run -> run.getEmbeddedPictures().stream()).findFirst().orElseThrow();
            assertThat(picture.getDescription()).startsWith("Twee gekleurde vlakken");
            assertThat(read.getProperties().getCoreProperties().getTitle()).isEqualTo(RichSpecimen.note().title());
            assertThat(read.getProperties().getCoreProperties().getCreator()).as("nobody's name by accident").isNull();
            assertThat(read.getHyperlinks()).anyMatch(link -> link.getURL().equals("https://voorbeeld.example/brief") || link.getURL().equals("https://voorbeeld.example/register"));
        }
    }

    @Test
    void aLongerDocumentHasAFieldOfContentsAHeaderAPageNumberAndItsLanguage() throws Exception {
        byte[] docx = DocxRendering.docx(Specimen.document(4));
        assertThat(OfficeFiles.text(docx, "word/document.xml")).contains("TOC \\o &quot;1-2&quot; \\h", "PAGEREF _Toc10000000", "w:titlePg");
        assertThat(OfficeFiles.text(docx, "word/styles.xml")).contains("w:lang w:val=\"nl-NL\"").doesNotContain("{").doesNotContain("var(");
        assertThat(OfficeFiles.text(docx, "word/footer1.xml")).contains(" PAGE ");
        byte[] odt = OdtRendering.odt(Specimen.document(4));
        assertThat(OfficeFiles.text(odt, "content.xml")).contains("<text:table-of-content ", "text:reference-format=\"page\"", "<table:table-header-rows>", "<svg:desc>Het aantal registraties daalt");
        assertThat(OfficeFiles.text(odt, "styles.xml")).contains("fo:language=\"nl\" fo:country=\"NL\"", "<text:page-number ").doesNotContain("{").doesNotContain("var(");
        assertThat(OfficeFiles.text(odt, "meta.xml")).contains("<dc:title>").doesNotContain("creator");
    }

    @Test
    void theSameDocumentGivesTheSameFile() {
        assertThat(DocxRendering.docx(RichSpecimen.letter())).isEqualTo(DocxRendering.docx(RichSpecimen.letter()));
        assertThat(OdtRendering.odt(RichSpecimen.letter())).isEqualTo(OdtRendering.odt(RichSpecimen.letter()));
    }

    /** Along the document every word of the HTML stands in DOCX and ODT too, in the same order. */
    @Test
    void allFormsHoldTheSameWordsInTheSameOrder() throws Exception {
        for (Document document : DOCUMENTS) {
            sameWords(document);
        }
    }

    static void sameWords(Document document) throws Exception {
        StringBuilder html = new StringBuilder();
        html(Xml.parse(new DocumentWriter(document, DocumentWriter.Form.FILE).article()).getDocumentElement(), html);
        byte[] file = DocxRendering.docx(document);
        StringBuilder docx = new StringBuilder();
        office(Xml.parse(OfficeFiles.text(file, "word/document.xml")).getDocumentElement(), docx);
        StringBuilder odt = new StringBuilder();
        office((Element) Xml.parse(OfficeFiles.text(OdtRendering.odt(document), "content.xml")).getElementsByTagName("office:text").item(0), odt);
        assertThat(bare(docx)).as("DOCX of %s", document.title()).isEqualTo(bare(html));
        assertThat(bare(odt)).as("ODT of %s", document.title()).isEqualTo(bare(html));
        String notes = Walk.footnotes(document.blocks()).stream().flatMap(note -> note.runs().stream()).map(run -> ((Block.Run.Words) run).text()).collect(Collectors.joining());
        StringBuilder docxNotes = new StringBuilder();
        office(Xml.parse(OfficeFiles.text(file, "word/footnotes.xml")).getDocumentElement(), docxNotes);
        assertThat(bare(docxNotes)).isEqualTo(bare(notes));
    }

    /** And on the pages that LibreOffice makes of them stands every word, as often as in the document. */
    @Test
    void libreOfficeShowsEveryWord() throws Exception {
        for (Document document : DOCUMENTS) {
            Map<String, Long> asked = words(spoken(document));
            for (String extension : List.of("docx", "odt")) {
                byte[] file = extension.equals("docx") ? DocxRendering.docx(document) : OdtRendering.odt(document);
                Map<String, Long> shown = words(OfficeFiles.throughLibreOffice(file, extension, folder));
                assertThat(asked).as("%s of %s", extension, document.title()).allSatisfy((word, times) -> assertThat(shown.getOrDefault(word, 0L)).as(word).isGreaterThanOrEqualTo(times));
            }
        }
    }

    @Test
    void anEmptyDocumentOpensToo() throws Exception {
        Document empty = Document.titled(ownWords("Leeg"), Language.EN).build();
        OfficeFiles.keepsTheSchema(DocxRendering.docx(empty));
        assertThat(OfficeFiles.complaints(OdtRendering.odt(empty), folder)).isEmpty();
    }

    private static String spoken(Document document) throws Exception {
        StringBuilder text = new StringBuilder();
        spaced(Xml.parse(new DocumentWriter(document, DocumentWriter.Form.FILE).article()).getDocumentElement(), text);
        return text.toString();
    }

    /** The words as a reader meets them; of the notes, which in office files stand elsewhere, nothing. */
    private static void html(Element element, StringBuilder text) {
        if (List.of("svg", "sup", "summary").contains(element.getTagName()) || element.getAttribute("class").startsWith("voetnoten")) {
            return;
        }
        if (element.getTagName().equals("figcaption") && element.getAttribute("class").isEmpty()) {
            text.append('–');
        }
        if (element.getTagName().equals("caption") && element.getParentNode().getParentNode().getParentNode() instanceof Element around && around.getTagName().equals("details")) {
            text.append("Cijfers bij: ");
        }
        for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
            if (kid instanceof Element inner) {
                html(inner, text);
            } else {
                text.append(kid.getTextContent());
            }
        }
    }

    private static void spaced(Element element, StringBuilder text) {
        if (List.of("svg", "sup", "summary").contains(element.getTagName()) || element.getAttribute("class").startsWith("voetnoten")) {
            return;
        }
        boolean inline = List.of("a", "em", "strong", "ins", "del", "span").contains(element.getTagName());
        text.append(inline ? "" : " ");
        for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
            if (kid instanceof Element inner) {
                spaced(inner, text);
            } else {
                text.append(kid.getTextContent());
            }
        }
        text.append(inline ? "" : " ");
    }

    private static void office(Element element, StringBuilder text) {
        if (List.of("w:instrText", "w:pPr", "w:rPr", "text:note", "office:annotation", "svg:title", "svg:desc", "text:table-of-content-source", "wp:docPr").contains(element.getTagName())) {
            return;
        }
        for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
            if (kid instanceof Element inner) {
                office(inner, text);
            } else {
                text.append(kid.getTextContent());
            }
        }
    }

    static String bare(CharSequence text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static Map<String, Long> words(String text) {
        // A footnote's number stands right behind its word.
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("(?<=\\p{L})(?=\\d)", " ");
        return Arrays.stream(apart.split("[\\s,.;:!?()‘’“”\"–/<>-]+")).filter(word -> word.length() > 1)
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    }
}
