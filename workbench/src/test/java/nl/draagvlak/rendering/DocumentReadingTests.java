package nl.draagvlak.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import nl.draagvlak.rendering.ReadDocument.Heading;
import nl.draagvlak.rendering.ReadDocument.Item;
import nl.draagvlak.rendering.ReadDocument.Listing;
import nl.draagvlak.rendering.ReadDocument.Note;
import nl.draagvlak.rendering.ReadDocument.Paragraph;
import nl.draagvlak.rendering.ReadDocument.Table;
import nl.draagvlak.rendering.ReadDocument.Words;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReadingTests {

    /** A text with all that matters, as LibreOffice itself would write it. */
    static final String FLAT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
             xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"
             office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
             <office:automatic-styles>
              <style:style style:name="V" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
              <text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>
             </office:automatic-styles>
             <office:body><office:text>
              <text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion><office:change-info><dc:creator>Iemand</dc:creator><dc:date>2026-11-01T10:00:00</dc:date></office:change-info><text:p>VERWIJDERD</text:p></text:deletion></text:changed-region></text:tracked-changes>
              <text:p text:style-name="Title">Plan voor de wijk</text:p>
              <text:h text:style-name="Heading_20_1" text:outline-level="1">Inleiding</text:h>
              <text:p>Wij helpen <text:span text:style-name="V">iedereen</text:span><text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Volgens de gemeente.</text:p></text:note-body></text:note> die hulp vraagt.<text:change text:change-id="c1"/></text:p>
              <text:p>Elke week <office:annotation office:name="k1"><dc:creator>Anna de Vries</dc:creator><dc:date>2026-11-03T09:30:00</dc:date><text:p>Te vaak?</text:p></office:annotation>een gesprek<office:annotation-end office:name="k1"/> met de wijk.</text:p>
              <text:list text:style-name="L"><text:list-item><text:p>Eerst</text:p><text:list><text:list-item><text:p>Daarbinnen</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Daarna</text:p></text:list-item></text:list>
              <text:h text:style-name="Heading_20_2" text:outline-level="2">Acties</text:h>
              <table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>
               <table:table-header-rows><table:table-row><table:table-cell><text:p>Actie</text:p></table:table-cell><table:table-cell><text:p>Wie</text:p></table:table-cell></table:table-row></table:table-header-rows>
               <table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Samen</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
              </table:table>
             </office:text></office:body>
            </office:document>
            """;

    @Nested
    class Word {

        @Test
        void keepsHeadingsParagraphsListsAndTables() {
            ReadDocument read = read(new WordFiles().title("Het plan").heading(1, "Inleiding").paragraph(p -> {
                p.createRun().setText("Wij helpen ");
                WordFiles.bold(p, "iedereen");
                p.createHyperlinkRun("https://voorbeeld.example/meer").setText(" (meer)");
                p.createHyperlinkRun("file:///etc/passwd").setText(" (hier)");
            }).bullet(0, "Eerst").number(1, "Een").number(1, "Twee").bullet(0, "Daarna").number(0, "Apart").heading(2, "Acties")
                    .table(new String[] {"Actie", "Wie"}, new String[] {"Luisteren", "Gemeente"}).bytes());
            assertThat(read.title()).isEqualTo("Het plan");
            assertThat(read.blocks().get(0)).isEqualTo(new Heading(1, List.of(plain("Inleiding"))));
            assertThat(((Paragraph) read.blocks().get(1)).runs()).containsExactly(plain("Wij helpen "), new Words("iedereen", true, false, ""),
                    new Words(" (meer)", false, false, "https://voorbeeld.example/meer"), plain(" (hier)"));
            assertThat(read.blocks().get(2)).isEqualTo(new Listing(false, List.of(
                    new Item(List.of(plain("Eerst")), List.of(new Listing(true, List.of(item("Een"), item("Twee"))))), item("Daarna"))));
            assertThat(read.blocks().get(3)).isEqualTo(new Listing(true, List.of(item("Apart"))));
            Table table = (Table) read.blocks().get(5);
            assertThat(table.headers()).isEqualTo(1);
            assertThat(table.text()).isEqualTo("Actie\tWie\nLuisteren\tGemeente");
            assertThat(warnings(read)).contains("geen webadres");
        }

        @Test
        void keepsFootnotesAtTheirPlaceAndCommentsWithTheirPassage() {
            ReadDocument read = read(new WordFiles().heading(1, "Kop").footnote("Dat weten wij.", "Uit het rapport.")
                    .commented("Elke week ", "een gesprek", " met de wijk.", "Anna de Vries", "Te vaak?").bytes());
            assertThat(((Paragraph) read.blocks().get(1)).runs().getLast()).isInstanceOfSatisfying(Note.class, note -> assertThat(note.text()).contains("Uit het rapport."));
            assertThat(read.comments()).singleElement().satisfies(comment -> {
                assertThat(comment.author()).isEqualTo("Anna de Vries");
                assertThat(comment.passage()).isEqualTo("een gesprek");
                assertThat(comment.text()).isEqualTo("Te vaak?");
                assertThat(read.blocks().get(comment.block()).text()).isEqualTo("Elke week een gesprek met de wijk.");
                assertThat(comment.at()).map(LocalDateTime::getYear).contains(2026);
            });
        }

        @Test
        void readsTrackedChangesAsAcceptedAndSaysSo() {
            ReadDocument read = read(new WordFiles().tracked("Wij ", "altijd ", "nooit ", "helpen.").bytes());
            assertThat(read.blocks().getFirst().text()).isEqualTo("Wij altijd helpen.");
            assertThat(warnings(read)).contains("1 invoeging").contains("1 verwijdering");
        }

        @Test
        void leavesPicturesAndHiddenTextOutAndNamesThem() {
            ReadDocument read = read(new WordFiles().paragraph(p -> {
                p.createRun().setText("Zie de kaart.");
                WordFiles.hidden(p, "GEHEIM");
                try {
                    p.createRun().addPicture(new ByteArrayInputStream(PIXEL), org.apache.poi.common.usermodel.PictureType.PNG, "kaart.png", Units.toEMU(10), Units.toEMU(10));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }).bytes());
            assertThat(read.blocks()).hasSize(1);
            assertThat(read.toString()).doesNotContain("GEHEIM");
            assertThat(read.counts().images()).isEqualTo(1);
            assertThat(warnings(read)).contains("1 afbeelding is weggelaten").contains("kaart.png").contains("verborgen");
        }

        @Test
        void flattensJoinedCellsAndTablesInTables() {
            ReadDocument read = read(new WordFiles().tables(document -> {
                XWPFTable table = document.createTable(2, 3);
                table.getRow(0).getCell(0).setText("Kop");
                table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(java.math.BigInteger.TWO);
                table.getRow(0).removeCell(2);
                table.getRow(0).getCell(1).setText("Rechts");
                table.getRow(1).getCell(0).setText("a");
                table.getRow(1).getCell(2).setText("c");
            }).bytes());
            assertThat(((Table) read.blocks().getFirst()).text()).isEqualTo("Kop\t\tRechts\na\t\tc");
            assertThat(warnings(read)).contains("cellen samengevoegd");
        }

        private static final byte[] PIXEL = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }

    /** The same text, in both forms, as LibreOffice writes them. */
    @Nested
    class FromLibreOffice {

        @ParameterizedTest
        @CsvSource({"odt:writer8, stuk.odt", "docx:MS Word 2007 XML, stuk.docx"})
        void keepsAllThatMatters(String form, String name) {
            DocumentReading.Outcome outcome = DocumentReading.read(LibreOffice.convert(FLAT, "fodt", form), name);
            assertThat(outcome).as(outcome.toString()).isInstanceOf(DocumentReading.Read.class);
            ReadDocument read = ((DocumentReading.Read) outcome).document();
            assertThat(read.title()).isEqualTo("Plan voor de wijk");
            assertThat(read.blocks().get(0)).isEqualTo(new Heading(1, List.of(plain("Inleiding"))));
            assertThat(((Paragraph) read.blocks().get(1)).runs()).startsWith(plain("Wij helpen "), new Words("iedereen", true, false, ""))
                    .endsWith(plain(" die hulp vraagt.")).anySatisfy(run -> assertThat(run).isInstanceOfSatisfying(Note.class, note -> assertThat(note.text()).contains("Volgens de gemeente.")));
            assertThat(read.blocks().get(3)).isEqualTo(new Listing(false, List.of(
                    new Item(List.of(plain("Eerst")), List.of(new Listing(true, List.of(item("Daarbinnen"))))), item("Daarna"))));
            assertThat(read.blocks().get(4)).isEqualTo(new Heading(2, List.of(plain("Acties"))));
            Table table = (Table) read.blocks().get(5);
            assertThat(table.text().strip()).startsWith("Actie\tWie\nSamen");
            assertThat(table.headers()).isEqualTo(1);
            assertThat(read.comments()).singleElement().satisfies(comment -> {
                assertThat(comment.author()).isEqualTo("Anna de Vries");
                assertThat(comment.passage()).isEqualTo("een gesprek");
                assertThat(comment.text()).isEqualTo("Te vaak?");
                assertThat(comment.at()).contains(LocalDateTime.of(2026, 11, 3, 9, 30));
                assertThat(comment.block()).isEqualTo(2);
            });
            assertThat(read.toString()).doesNotContain("VERWIJDERD");
            assertThat(warnings(read)).contains("1 verwijdering");
        }

        @Test
        void readsWhatCameFromAWebPage() {
            ReadDocument read = read(LibreOffice.convert("<html><head><meta charset='utf-8'></head><body><h1>Één</h1><p>Zoë &amp; co</p><ol><li>a</li><li>b</li></ol></body></html>", "html", "odt:writer8"));
            assertThat(read.blocks()).extracting(ReadDocument.Block::text).containsExactly("Één", "Zoë & co", "a\nb");
            assertThat(((Listing) read.blocks().get(2)).numbered()).isTrue();
        }
    }

    @Nested
    class Refusals {

        private final byte[] good = new WordFiles().heading(1, "Kop").paragraph("Tekst").bytes();

        @Test
        void sayWhatToDo() throws IOException {
            assertThat(problem(new byte[0])).contains("leeg");
            assertThat(problem(new byte[DocumentReading.LARGEST + 1])).contains("hoogstens 10 MB");
            assertThat(problem("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).contains("PDF").contains("Word- of ODT-bestand");
            assertThat(problem("{\\rtf1 x}".getBytes(StandardCharsets.US_ASCII))).contains("RTF").contains(".docx");
            assertThat(problem("zomaar tekst".getBytes(StandardCharsets.US_ASCII))).contains("Kies een .docx- of .odt-bestand");
            assertThat(problem(oldWord())).contains("(.doc)").contains("sla het op als .docx");
            assertThat(problem(locked())).contains("wachtwoord");
        }

        @Test
        void tellMacrosUnderAnyName() throws IOException {
            assertThat(problem(Zips.with(good, "word/vbaProject.bin", new byte[] {1}))).contains("macro");
            assertThat(problem(Zips.changed(good, "[Content_Types].xml", text -> text.replace("wordprocessingml.document.main", "ms-word.document.macroEnabled.main")))).contains("macro");
            assertThat(problem(Zips.with(LibreOffice.convert(FLAT, "fodt", "odt:writer8"), "Basic/Standard/Module1.xml", new byte[] {1}))).contains("macro");
        }

        @Test
        void tellAnotherKindBehindTheName() throws IOException {
            try (org.apache.poi.xssf.usermodel.XSSFWorkbook book = new org.apache.poi.xssf.usermodel.XSSFWorkbook()) {
                book.createSheet("blad").createRow(0).createCell(0).setCellValue("x");
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                book.write(bytes);
                assertThat(problem(bytes.toByteArray())).contains("rekenblad");
            }
            assertThat(DocumentReading.read(good, "plan.ODT")).isInstanceOfSatisfying(DocumentReading.Problem.class, problem -> assertThat(problem.message().nl()).contains("heet .odt").contains("Word-bestand"));
            assertThat(DocumentReading.read(good, "zomaar")).isInstanceOf(DocumentReading.Read.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"../../etc/cron.d/kwaad", "/etc/kwaad", "word/..\\kwaad", "C:kwaad", "kwaad\u0000.xml", "word/document.xml"})
        void refuseNamesThatDoNotBelong(String name) {
            assertThat(problem(Zips.with(good, name, "<x/>".getBytes(StandardCharsets.US_ASCII)))).contains("naam die niet hoort");
        }

        @Test
        void refuseWhatIsDamagedAnywhere() {
            for (int at = 0; at < good.length; at += good.length / 50) {
                byte[] broken = good.clone();
                broken[at] ^= 0x10;
                assertThat(DocumentReading.read(broken, "plan.docx").toString()).isNotBlank();
                assertThat(problem(java.util.Arrays.copyOf(good, at))).isNotBlank();
            }
        }

        @Test
        void readNoEntityOfAnyKind() {
            String secret = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
            assertThat(problem(Zips.changed(good, "word/document.xml", text -> text.replaceFirst("(<\\?xml[^>]*>)", "$1" + secret).replace("Tekst", "&e;")))).contains("documenttype");
            assertThat(problem(Zips.changed(good, "word/styles.xml", text -> text.replaceFirst("(<\\?xml[^>]*>)", "$1" + secret)))).contains("documenttype");
        }

        private static byte[] oldWord() throws IOException {
            try (POIFSFileSystem old = new POIFSFileSystem()) {
                old.createDocument(new ByteArrayInputStream(new byte[5_000]), "WordDocument");
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                old.writeFilesystem(bytes);
                return bytes.toByteArray();
            }
        }

        private byte[] locked() throws IOException {
            try (POIFSFileSystem box = new POIFSFileSystem()) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("geheim");
                try (var out = encryptor.getDataStream(box)) {
                    out.write(good);
                } catch (java.security.GeneralSecurityException e) {
                    throw new IOException(e);
                }
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                box.writeFilesystem(bytes);
                return bytes.toByteArray();
            }
        }
    }

    static Words plain(String text) {
        return new Words(text, false, false, "");
    }

    private static Item item(String text) {
        return new Item(List.of(plain(text)), List.of());
    }

    private static String warnings(ReadDocument read) {
        return read.warnings().stream().map(warning -> warning.nl()).toList().toString();
    }

    static ReadDocument read(byte[] bytes) {
        DocumentReading.Outcome outcome = DocumentReading.read(bytes, "stuk");
        assertThat(outcome).as(outcome.toString()).isInstanceOf(DocumentReading.Read.class);
        return ((DocumentReading.Read) outcome).document();
    }

    private static String problem(byte[] bytes) {
        DocumentReading.Outcome outcome = DocumentReading.read(bytes, "stuk");
        assertThat(outcome).isInstanceOf(DocumentReading.Problem.class);
        return ((DocumentReading.Problem) outcome).message().nl();
    }
}
