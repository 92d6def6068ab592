package nl.draagvlak.rendering.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import nl.draagvlak.programme.Text;

/** Reads CSV (RFC 4180) with semicolons, commas or tabs, in UTF-8, UTF-16 with its mark, or Windows-1252. */
public final class CsvReading {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What begins with a sign and is no formula: a number, a phone number, a dash before words. */
    private static final Pattern SIGNED = Pattern.compile("[+-][0-9 ().,/-]*|-\\s.*", Pattern.DOTALL);

    private CsvReading() {}

    public static void read(byte[] bytes, SheetRows rows) throws Refused {
        String text = decode(bytes, rows);
        if (text.codePoints().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')) {
            throw new Refused("In dit bestand staan tekens die niet in een tabel horen. Sla het op als CSV UTF-8 of .xlsx.",
                    "This file holds characters that do not belong in a table. Save it as CSV UTF-8 or .xlsx.");
        }
        int start = text.startsWith("\ufeff") ? 1 : 0;
        char separator;
        int skipped = 0;
        if (text.startsWith("sep=", start) && text.length() > start + 4) {
            // A hint that Excel writes and reads: the separator, on a line of its own.
            separator = text.charAt(start + 4);
            int end = text.indexOf('\n', start);
            start = end < 0 ? text.length() : end + 1;
            skipped = 1;
        } else {
            separator = separator(text, start);
        }
        if (";,\t".indexOf(separator) < 0) {
            throw new Refused("Het scheidingsteken in dit bestand kennen wij niet. Gebruik een puntkomma.", "We do not know the separator in this file. Use a semicolon.");
        }
        CsvRecords records = new CsvRecords(text, start, separator, rows.widest());
        for (List<String> record = records.next(); record != null; record = records.next()) {
            rows.add(records.number() + skipped, record, formula(record));
        }
    }

    private static String decode(byte[] bytes, SheetRows rows) throws Refused {
        try {
            if (Kinds.starts(bytes, 0xff, 0xfe) || Kinds.starts(bytes, 0xfe, 0xff)) {
                // Excel's "Unicode text"; the mark says which of the two it is.
                return decode(bytes, StandardCharsets.UTF_16);
            }
            return decode(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf) {
            try {
                String text = decode(bytes, WINDOWS);
                if (text.chars().allMatch(CsvReading::plausible)) {
                    rows.warn("Dit bestand is niet in UTF-8. Wij lazen het als Windows-1252: kijk of letters met accenten kloppen.",
                            "This file is not in UTF-8. We read it as Windows-1252: check whether letters with accents are right.");
                    return text;
                }
            } catch (CharacterCodingException notWindowsEither) {
                // refused below, in the same words
            }
            throw new Refused("De letters in dit bestand kunnen wij niet lezen. Sla het op als CSV UTF-8.", "We cannot read the letters in this file. Save it as CSV UTF-8.");
        }
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static boolean plausible(int c) {
        return c < 0x7f || (Character.isLetter(c) && c != 'ª' && c != 'º' && c != 'ƒ') || "€‘’“”–—…•°·«»§±²³½\u00a0".indexOf(c) >= 0;
    }

    /** The one of the three that the first row has most of, outside quotation marks. */
    private static char separator(String text, int start) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = start; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && ";,\t".indexOf(c) >= 0) {
                counts[";,\t".indexOf(c)]++;
            }
        }
        return counts[0] >= counts[1] && counts[0] >= counts[2] ? ';' : counts[1] >= counts[2] ? ',' : '\t';
    }

    private static Text formula(List<String> record) {
        for (String cell : record) {
            String stripped = cell.strip();
            if (!stripped.isEmpty() && "=@+-".indexOf(stripped.charAt(0)) >= 0 && !SIGNED.matcher(stripped).matches()) {
                return Text.of("In deze rij staat een formule (een cel die begint met ‘" + stripped.charAt(0) + "’). Zet er de uitkomst of gewone tekst neer.",
                        "This row holds a formula (a cell that begins with ‘" + stripped.charAt(0) + "’). Put its result or plain text there.");
            }
        }
        return null;
    }
}
