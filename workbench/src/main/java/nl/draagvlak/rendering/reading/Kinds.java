package nl.draagvlak.rendering.reading;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells kinds of files apart by what is in them; what they are called is never trusted. */
public final class Kinds {

    private static final String ODF = "application/vnd.oasis.opendocument.";

    private Kinds() {}

    /** Whether a file begins with these bytes. */
    public static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    public static boolean packed(byte[] bytes) {
        return starts(bytes, 'P', 'K', 3, 4);
    }

    /** A file of the old office programs, or a new one behind a password (Compound File Binary, MS-CFB). */
    public static boolean compound(byte[] bytes) {
        return starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);
    }

    /** Whether a compound file holds a stream with this name. */
    public static boolean holds(byte[] bytes, String stream) {
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at + name.length <= bytes.length; at += 2) {
            int i = 0;
            while (i < name.length && bytes[at + i] == name[i]) {
                i++;
            }
            if (i == name.length) {
                return true;
            }
        }
        return false;
    }

    /** The kind that an OpenDocument package says to be, such as {@code text} or {@code spreadsheet}; empty when it is none. */
    public static Optional<String> openDocument(Archive archive) throws Refused {
        String type = archive.ascii("mimetype", 200);
        return type.startsWith(ODF) ? Optional.of(type.substring(ODF.length())) : Optional.empty();
    }

    /** What an Office Open XML package says to be in its list of content types. */
    public enum Office { WORD, SHEET, SLIDES, NONE }

    /**
     * Judges an Office Open XML package.
     *
     * @throws Refused when it holds macros, under whatever name
     */
    public static Office office(Archive archive) throws Refused {
        Optional<Xml> types = archive.xml("[Content_Types].xml");
        if (types.isEmpty()) {
            return Office.NONE;
        }
        Office found = Office.NONE;
        try (Xml xml = types.get()) {
            while (xml.next()) {
                String type = xml.begins() ? xml.attribute("ContentType", "") : "";
                if (type.contains("macroEnabled") || type.contains("vbaProject")) {
                    throw macros();
                }
                if (type.endsWith(".main+xml") && found == Office.NONE) {
                    found = type.contains("wordprocessingml") ? Office.WORD : type.contains("spreadsheetml") ? Office.SHEET
                            : type.contains("presentationml") ? Office.SLIDES : Office.NONE;
                }
            }
        }
        if (archive.names().stream().anyMatch(Kinds::runs) || archive.hasUnder("xl/macrosheets/") || archive.hasUnder("customui/")) {
            throw macros();
        }
        return found;
    }

    private static boolean runs(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return lower.endsWith("vbaproject.bin") || lower.contains("/activex/");
    }

    /** Refuses an OpenDocument package with macros. */
    public static void refuseScripts(Archive archive) throws Refused {
        if (archive.hasUnder("basic/") || archive.hasUnder("scripts/")) {
            throw macros();
        }
    }

    private static Refused macros() {
        return new Refused("In dit bestand staan macro's. Sla het op zonder macro's (in Word als .docx, in Excel als .xlsx, in LibreOffice als .odt) en kies dat.",
                "This file holds macros. Save it without macros (in Word as .docx, in Excel as .xlsx, in LibreOffice as .odt) and choose that.");
    }
}
