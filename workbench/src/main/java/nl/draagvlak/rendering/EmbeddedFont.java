package nl.draagvlak.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typeface as it goes along in DOCX and ODT, so that they look the same on a machine that does not have it: the letters of European
 * languages in three cuts, about 60 kB each. The font's licence (OFL 1.1) allows it.
 *
 * @param cut  as DOCX calls it, in {@code w:embed<cut>}
 * @param file TrueType
 */
record EmbeddedFont(String cut, String weight, String style, byte[] file) {

    private static final int[][] LETTERS = {{0x20, 0x17f}, {0x192, 0x192}, {0x218, 0x21b}, {0x2c6, 0x2dd}, {0x2010, 0x2044}, {0x2070, 0x2094}, {0x20ac, 0x20ac}, {0x2116, 0x2122},
        {0x2190, 0x2199}, {0x2212, 0x2265}};

    /** Where the key of a font in DOCX begins; any will do, as long as the file is scrambled with the same. */
    private static final UUID KEY = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_4653L);

    static final List<EmbeddedFont> ALL = List.of(read("Regular", "Regular", "normal", "normal"), read("Bold", "Bold", "bold", "normal"), read("Italic", "Italic", "normal", "italic"));

    private static EmbeddedFont read(String name, String cut, String weight, String style) {
        try (InputStream file = EmbeddedFont.class.getResourceAsStream("/fonts/FiraSans-" + name + ".ttf");
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()))) {
            TTFSubsetter part = new TTFSubsetter(font, List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "name", "OS/2", "post", "cvt ", "fpgm", "prep", "gasp"));
            for (int[] range : LETTERS) {
                for (int letter = range[0]; letter <= range[1]; letter++) {
                    part.add(letter);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            part.writeToStream(bytes);
            return new EmbeddedFont(cut, weight, style, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String key() {
        return "{" + KEY.toString().toUpperCase(Locale.ROOT) + "}";
    }

    /** As DOCX wants it (ECMA-376 part 4, 17.8.1): the first 32 bytes mixed with the key, read from its end. */
    byte[] scrambled() {
        byte[] mixed = file.clone();
        String digits = KEY.toString().replace("-", "");
        for (int i = 0; i < 32; i++) {
            int at = 30 - 2 * (i % 16);
            mixed[i] ^= (byte) Integer.parseInt(digits.substring(at, at + 2), 16);
        }
        return mixed;
    }
}
