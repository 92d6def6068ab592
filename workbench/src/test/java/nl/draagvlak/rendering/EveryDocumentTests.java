package nl.draagvlak.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.testing.SampleTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Every kind of document that the rooms make of the sample, in every format, proven by others than their makers; the files are left to be looked at. */
@SampleTest
class EveryDocumentTests {

    private static final Path LOOK = Path.of("target", "documents");

    @Autowired
    private List<DocumentSource> sources;
    @Autowired
    private Programmes programmes;

    @Test
    void everyKindIsThereAndStandsInEveryFormat() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(LOOK);
        Map<String, Document> documents = documents();
        assertThat(documents.keySet()).contains("procesverslag", "probleemanalyse", "visie", "reactienota-1", "kamerbrief", "voortgangsbrief", "overbruggingsprojecten")
                .anyMatch(name -> name.startsWith("beslisnota"));
        for (Map.Entry<String, Document> each : documents.entrySet()) {
            for (Format format : Format.values()) {
                Files.write(LOOK.resolve(each.getKey() + "." + format.extension()), format.file(each.getValue()));
            }
            byte[] docx = Files.readAllBytes(LOOK.resolve(each.getKey() + ".docx"));
            OfficeFiles.keepsTheSchema(docx);
            try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx))) {
                assertThat(read.getProperties().getCoreProperties().getTitle()).isEqualTo(each.getValue().title());
            }
            byte[] odt = Files.readAllBytes(LOOK.resolve(each.getKey() + ".odt"));
            assertThat(OfficeFiles.complaints(odt, LOOK)).as(each.getKey()).isEmpty();
            byte[] pdf = Files.readAllBytes(LOOK.resolve(each.getKey() + ".pdf"));
            for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
                try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                    assertThat(validator.validate(parser).getTestAssertions()).as("%s, %s", each.getKey(), flavour).extracting(TestAssertion::toString).isEmpty();
                }
            }
            OfficeRenderingTests.sameWords(each.getValue());
            try (PDDocument read = Loader.loadPDF(pdf)) {
                String told = OfficeRenderingTests.bare(TaggedText.of(read));
                assertThat(told).as(each.getKey()).contains(OfficeRenderingTests.bare(each.getValue().title()));
                assertThat(read.getDocumentInformation().getAuthor()).isNull();
            }
            assertThat(Files.readString(LOOK.resolve(each.getKey() + ".html"), StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>").doesNotContain("src=\"http", "<link", "<script");
        }
    }

    @Test
    void aDocumentIsTheSameUntilItsWordsChange() {
        Map<String, Document> first = documents();
        assertThat(documents()).isEqualTo(first);
    }

    private Map<String, Document> documents() {
        Programme programme = programmes.findBySlug("voorbeeld").orElseThrow();
        Map<String, Document> documents = new TreeMap<>();
        sources.forEach(source -> source.offers(programme, LocalDate.of(2026, 11, 22)).forEach(offer -> documents.put(offer.name(), offer.document().get())));
        return documents;
    }
}
