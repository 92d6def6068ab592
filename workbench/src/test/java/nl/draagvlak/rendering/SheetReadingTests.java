package nl.draagvlak.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.draagvlak.rendering.SheetReading.Limits;
import nl.draagvlak.rendering.SheetReading.Problem;
import nl.draagvlak.rendering.SheetReading.Reading;
import nl.draagvlak.rendering.SheetReading.Row;
import nl.draagvlak.rendering.SheetReading.Sheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReadingTests {

    private static final Limits SMALL = new Limits(2_000_000, 20, 5, 50);

    @Nested
    class Csv {

        @ParameterizedTest
        @ValueSource(strings = {";", ",", "\t"})
        void findsTheSeparator(String separator) {
            Sheet sheet = sheet(csv("naam|sector\nStichting Zorg|zorg\n\n\"Gemeente; A, B\t\"|gemeente\n".replace("|", separator)));
            assertThat(sheet.headers()).containsExactly("naam", "sector");
            assertThat(sheet.rows()).extracting(Row::number).as("as the spreadsheet program counts, with the empty row").containsExactly(2, 4);
            assertThat(sheet.rows().get(1).cell("naam")).startsWith("Gemeente; A, B");
            assertThat(sheet.warning()).isEmpty();
        }

        @Test
        void takesAByteOrderMarkAndExcelsHint() {
            assertThat(sheet(csv("\ufeffsep=,\r\nnaam,plaats\r\nÉén,Ørsted\r\n")).rows().getFirst().cells()).containsEntry("naam", "Één").containsEntry("plaats", "Ørsted");
        }

        @Test
        void readsALineBreakInACell() {
            assertThat(sheet(csv("naam;toelichting\nA;\"twee\nregels\"\n")).rows().getFirst().cell("toelichting")).isEqualTo("twee\nregels");
        }

        @Test
        void readsWindows1252AndSaysSo() {
            Sheet sheet = sheet("naam;stad\nZoë – ‘Huis’;Curaçao\n".getBytes(Charset.forName("windows-1252")));
            assertThat(sheet.rows().getFirst().cell("naam")).isEqualTo("Zoë – ‘Huis’");
            assertThat(sheet.warning()).hasValueSatisfying(warning -> assertThat(warning.nl()).contains("Windows-1252"));
        }

        @Test
        void refusesAnEncodingThatIsNeither() {
            assertThat(problem(new byte[] {'n', 'a', 'a', 'm', '\n', (byte) 0xa4, (byte) 0xcf, (byte) 0x81, (byte) 0x8d, '\n'})).contains("UTF-8");
        }

        @Test
        void readsTheTwoFormsOfUtf16ThatSayWhichTheyAre() {
            assertThat(sheet("naam\nZoë\n".getBytes(StandardCharsets.UTF_16)).rows().getFirst().cell("naam")).isEqualTo("Zoë");
            assertThat(sheet("\ufeffnaam\tstad\nZoë\tAssen\n".getBytes(StandardCharsets.UTF_16LE)).rows().getFirst().cells()).containsEntry("stad", "Assen");
            assertThat(problem(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0, '\n', 0, 0, (byte) 0xd8, 'x', 0})).as("half a character").contains("CSV UTF-8");
            assertThat(problem("\ufeffnaam\nA\u0000B\n".getBytes(StandardCharsets.UTF_16LE))).contains("niet in een tabel");
        }

        @Test
        void stopsAtARowWithoutEnd() {
            assertThat(problem(csv("a\n" + ";".repeat(1_000_000)))).contains("cellen");
        }

        @Test
        void keepsManyRowsOfFewCellsUnderManyHeadersSmall() {
            String headers = java.util.stream.IntStream.range(0, 2_500).mapToObj(i -> "k" + i).collect(java.util.stream.Collectors.joining(";"));
            Reading reading = SheetReading.read(csv(headers + "\n" + "1\n".repeat(200_000)), "x.csv", new Limits(10_000_000, 250_000, 2_500, 4_000));
            assertThat(((Sheet) reading).rows()).hasSize(200_000).last().satisfies(row -> assertThat(row.cells()).hasSize(2_500).containsEntry("k0", "1").containsEntry("k2499", ""));
        }

        @ParameterizedTest
        @ValueSource(strings = {"=1+1", "=HYPERLINK(\"\"http://kwaad.example\"\")", "@SUM(A1:A9)", "+cmd|'/c calc'!A0", "-2+3+cmd|'/c calc'!A0", " =1"})
        void refusesAFormulaInItsRowOnly(String cell) {
            Sheet sheet = sheet(csv("naam;n\ngoed;1\n\"" + cell + "\";2\n"));
            assertThat(sheet.rows().get(0).problem()).isEmpty();
            assertThat(sheet.rows().get(1).problem()).hasValueSatisfying(problem -> assertThat(problem.nl()).contains("formule"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"+31 6 12 34 56 78", "-12,5", "- nog niet bekend", "a=b", "-"})
        void takesWhatOnlyBeginsWithASign(String cell) {
            assertThat(sheet(csv("naam\n" + cell + "\n")).rows().getFirst().problem()).isEmpty();
        }

        @Test
        void refusesAnOpenQuotationMark() {
            assertThat(problem(csv("naam;n\n\"nooit gesloten;1\n"))).contains("aanhalingsteken");
        }

        @Test
        void marksARowThatIsTooWide() {
            assertThat(sheet(csv("a;b\n1;2;3\n")).rows().getFirst().problem()).isPresent();
            assertThat(sheet(csv("a;b\n1;2;;;\n")).rows().getFirst().problem()).as("empty cells do no harm").isEmpty();
        }

        @Test
        void marksACellThatIsTooLong() {
            Row row = sheet(csv("a\n" + "é".repeat(51) + "\n")).rows().getFirst();
            assertThat(row.problem()).hasValueSatisfying(problem -> assertThat(problem.nl()).contains("50 tekens"));
            assertThat(row.cell("a")).hasSize(50);
        }
    }

    @Nested
    class Bounds {

        @Test
        void refusesWhatIsTooLarge() {
            assertThat(problem(new byte[2_000_001])).contains("te groot").contains("2 MB");
            assertThat(problem(csv("a\n" + "x\n".repeat(21)))).contains("20 rijen");
            assertThat(problem(csv("a;b;c;d;e;f\n1\n"))).contains("5 kolommen");
            assertThat(sheet(csv("a\n" + "x\n".repeat(20))).rows()).hasSize(20);
        }

        @Test
        void refusesWhatIsEmpty() {
            assertThat(problem(new byte[0])).contains("leeg");
            assertThat(problem(csv("\n\n"))).contains("geen rijen");
            assertThat(problem(csv("naam;sector\n"))).contains("geen rijen");
        }

        @Test
        void refusesHeadersThatCannotBe() {
            assertThat(problem(csv("naam;Naam\n1;2\n"))).contains("‘Naam’").contains("twee keer");
            assertThat(problem(csv("naam;;plaats\n1;2;3\n"))).contains("Kolom 2");
            assertThat(problem(csv("naam;=1+1\n1;2\n"))).contains("formule");
        }

        @ParameterizedTest
        @ValueSource(strings = {"%PDF-1.7\n", "<html><table><tr><td>a</td></tr></table></html>", "{\"a\": 1}", "\u0089PNG\r\n\u001a\n", "GIF89a\u0000\u0001", "MZ\u0000\u0003"})
        void refusesOtherKindsByWhatIsInThem(String content) {
            Reading reading = SheetReading.read(content.getBytes(StandardCharsets.ISO_8859_1), "namen.csv", SMALL);
            assertThat(reading).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.message().nl()).contains("namen.csv"));
        }

        @Test
        void refusesAnOldExcelFileUnderANewName() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (HSSFWorkbook old = new HSSFWorkbook()) {
                old.createSheet().createRow(0).createCell(0).setCellValue("naam");
                old.write(bytes);
            }
            assertThat(problem(bytes.toByteArray())).contains("oud");
        }

        @Test
        void neverFallsOverWhateverTheBytes() throws IOException {
            byte[] good = xlsx(sheet -> put(sheet, 0, "naam", "n"), sheet -> put(sheet, 1, "A", "1"));
            Random random = new Random(20261122);
            for (int i = 0; i < 300; i++) {
                byte[] broken = good.clone();
                for (int change = 0; change < 1 + i % 8; change++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
                broken = Arrays.copyOf(broken, i % 3 == 0 ? random.nextInt(broken.length) : broken.length);
                assertThat(SheetReading.read(broken, "x.xlsx", SMALL)).isNotNull();
                byte[] noise = new byte[random.nextInt(200)];
                random.nextBytes(noise);
                assertThat(SheetReading.read(noise, "x.csv", SMALL)).isNotNull();
            }
        }
    }

    @Nested
    class Xlsx {

        @Test
        void readsTextNumbersDatesAndYesOrNo() throws IOException {
            byte[] file = xlsx(sheet -> put(sheet, 0, "naam", "aantal", "dag", "lid"), sheet -> {
                var row = sheet.createRow(2);
                row.createCell(0).setCellValue("Zoë & co <bv>");
                row.createCell(1).setCellValue(1250.5);
                CellStyle day = sheet.getWorkbook().createCellStyle();
                day.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("dd-mm-yyyy"));
                row.createCell(2).setCellValue(LocalDate.of(2026, 11, 22));
                row.getCell(2).setCellStyle(day);
                row.createCell(3).setCellValue(true);
            });
            Row row = sheet(file).rows().getFirst();
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.cells()).containsEntry("naam", "Zoë & co <bv>").containsEntry("aantal", "1250.5").containsEntry("dag", "2026-11-22").containsEntry("lid", "ja");
        }

        @Test
        void refusesAFormulaInItsRowOnlyAndNamesTheCell() throws IOException {
            Sheet sheet = sheet(xlsx(s -> put(s, 0, "naam", "n"), s -> put(s, 1, "A", "1"), s -> s.createRow(2).createCell(1).setCellFormula("1+1")));
            assertThat(sheet.rows().get(0).problem()).isEmpty();
            assertThat(sheet.rows().get(1).problem()).hasValueSatisfying(problem -> assertThat(problem.nl()).contains("cel B3").contains("formule"));
        }

        @Test
        void saysThatThereAreMoreSheets() throws IOException {
            Sheet sheet = sheet(xlsx(s -> put(s, 0, "naam"), s -> put(s, 1, "A"), s -> s.getWorkbook().createSheet("tweede")));
            assertThat(sheet.warning()).hasValueSatisfying(warning -> assertThat(warning.nl()).contains("alleen het eerste"));
        }

        @Test
        void refusesMacros() throws IOException {
            byte[] file = rezip(simple(), entry -> entry, zip -> add(zip, "xl/vbaProject.bin", new byte[] {1, 2, 3}));
            assertThat(problem(file)).contains("macro");
        }

        @Test
        void refusesAnotherKindOfZip() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                add(zip, "word/document.xml", "<x/>".getBytes(StandardCharsets.UTF_8));
            }
            assertThat(problem(bytes.toByteArray())).contains("geen Excel-werkmap");
        }

        @Test
        void refusesAZipBomb() throws IOException {
            byte[] zeros = new byte[1_000_000];
            byte[] file = rezip(simple(), entry -> entry, zip -> {
                put(zip, "xl/media/a.bin");
                for (int i = 0; i < 100; i++) {
                    write(zip, zeros);
                }
            });
            assertThat(file.length).isLessThan(SMALL.bytes());
            assertThat(problem(file)).contains("Uitgepakt");
        }

        @Test
        void refusesAZipOfManyParts() throws IOException {
            byte[] file = rezip(simple(), entry -> entry, zip -> {
                for (int i = 0; i < 600; i++) {
                    add(zip, "xl/media/" + i, new byte[] {1});
                }
            });
            assertThat(problem(file)).contains("Uitgepakt");
        }

        @Test
        void readsNoOutsideEntity() throws IOException {
            String secret = java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("geheim", ".txt"), "ZEER-GEHEIM").toUri().toString();
            for (String part : new String[] {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"}) {
                byte[] file = rezip(simple(), entry -> entry.replaceFirst("(<\\?xml[^>]*>)", "$1<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret + "\">]>")
                        .replace("waarde-1", "&e;"), zip -> { }, part);
                assertThat(SheetReading.read(file, "x.xlsx", SMALL).toString()).doesNotContain("ZEER-GEHEIM");
            }
        }

        @Test
        void doesNotBlowUpOnEntitiesInEntities() throws IOException {
            StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
            for (int i = 1; i < 30; i++) {
                laughs.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1).append(";\">");
            }
            byte[] file = rezip(simple(), entry -> entry.replaceFirst("(<\\?xml[^>]*>)", "$1" + laughs + "]>").replace("waarde-1", "&a29;"), zip -> { }, "xl/sharedStrings.xml");
            assertThat(SheetReading.read(file, "x.xlsx", SMALL)).isInstanceOf(Problem.class);
        }

        @Test
        void refusesACellFarAway() throws IOException {
            assertThat(problem(xlsx(s -> put(s, 0, "naam"), s -> s.createRow(1).createCell(16_000).setCellValue("x")))).contains("5 kolommen");
        }

        private byte[] simple() throws IOException {
            return xlsx(s -> put(s, 0, "naam"), s -> put(s, 1, "waarde-1"));
        }
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Sheet sheet(byte[] bytes) {
        Reading reading = SheetReading.read(bytes, "proef", SMALL);
        assertThat(reading).isInstanceOf(Sheet.class);
        return (Sheet) reading;
    }

    private static String problem(byte[] bytes) {
        Reading reading = SheetReading.read(bytes, "proef", SMALL);
        assertThat(reading).isInstanceOf(Problem.class);
        assertThat(((Problem) reading).message().en()).isNotBlank();
        return ((Problem) reading).message().nl();
    }

    @SafeVarargs
    private static byte[] xlsx(Consumer<XSSFSheet>... fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("eerste");
            for (Consumer<XSSFSheet> step : fill) {
                step.accept(sheet);
            }
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void put(XSSFSheet sheet, int row, String... cells) {
        var line = sheet.createRow(row);
        for (int i = 0; i < cells.length; i++) {
            line.createCell(i).setCellValue(cells[i]);
        }
    }

    /** The same zip with parts changed (all of them, or the named one) and more put in. */
    private static byte[] rezip(byte[] file, UnaryOperator<String> change, Consumer<ZipOutputStream> more, String... only) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file)); ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                String content = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                boolean changed = only.length > 0 && Arrays.asList(only).contains(entry.getName());
                add(to, entry.getName(), (changed ? change.apply(content) : content).getBytes(StandardCharsets.UTF_8));
            }
            more.accept(to);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) {
        put(zip, name);
        write(zip, content);
    }

    private static void put(ZipOutputStream zip, String name) {
        try {
            zip.putNextEntry(new ZipEntry(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void write(ZipOutputStream zip, byte[] content) {
        try {
            zip.write(content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
