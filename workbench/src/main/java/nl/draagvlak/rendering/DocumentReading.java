package nl.draagvlak.rendering;

import java.util.Locale;
import java.util.Optional;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.reading.Archive;
import nl.draagvlak.rendering.reading.DocxReading;
import nl.draagvlak.rendering.reading.Kinds;
import nl.draagvlak.rendering.reading.OdtReading;
import nl.draagvlak.rendering.reading.Refused;
import nl.draagvlak.rendering.reading.Turns;

/** Reads an uploaded text (Word .docx or OpenDocument .odt) that may be anything: judged by its content, within limits, and without running or fetching any of it. */
public final class DocumentReading {

    /** The most bytes that are read. */
    public static final int LARGEST = 10_000_000;

    private static final Archive.Limits LIMITS = new Archive.Limits(3_000, 24_000_000, 150_000_000);

    /** What came of reading: a document or why not. */
    public sealed interface Outcome {}

    public record Read(ReadDocument document) implements Outcome {}

    /** What is wrong, and what to do. */
    public record Problem(Text message) implements Outcome {}

    private DocumentReading() {}

    /**
     * Reads a text.
     *
     * @param filename as it was sent; only to see whether it says something else than the content
     */
    public static Outcome read(byte[] bytes, String filename) {
        if (bytes.length > LARGEST) {
            return new Problem(Text.of("Dit bestand is te groot: hoogstens " + LARGEST / 1_000_000 + " MB. Haal er afbeeldingen uit of deel het op. Er is niets opgeslagen.",
                    "This file is too large: at most " + LARGEST / 1_000_000 + " MB. Take pictures out or split it. Nothing was saved."));
        }
        if (bytes.length == 0) {
            return new Problem(Text.of("Dit bestand is leeg.", "This file is empty."));
        }
        try {
            if (!Kinds.packed(bytes)) {
                throw otherKind(bytes);
            }
            return new Read(Turns.take(() -> document(Archive.of(bytes, LIMITS), filename.toLowerCase(Locale.ROOT))));
        } catch (Refused refused) {
            return new Problem(refused.text());
        }
    }

    private static ReadDocument document(Archive archive, String filename) throws Refused {
        Optional<String> open = Kinds.openDocument(archive);
        if (open.isPresent()) {
            return switch (open.get()) {
                case "text", "text-template" -> {
                    Kinds.refuseScripts(archive);
                    sameName(filename, ".odt", ".docx", "een OpenDocument-tekst", "an OpenDocument text");
                    yield OdtReading.read(archive);
                }
                case "spreadsheet" -> throw sheet();
                default -> throw noDocument();
            };
        }
        return switch (Kinds.office(archive)) {
            case WORD -> {
                sameName(filename, ".docx", ".odt", "een Word-bestand", "a Word file");
                yield DocxReading.read(archive);
            }
            case SHEET -> throw sheet();
            case SLIDES, NONE -> throw noDocument();
        };
    }

    /** A file under the name of the other kind was mixed up, or made to pass for it. */
    private static void sameName(String filename, String own, String other, String nl, String en) throws Refused {
        if (filename.endsWith(other)) {
            throw new Refused("Dit bestand heet " + other + ", maar het is " + nl + ". Geef het de naam " + own + " of sla het opnieuw op, en kies het dan.",
                    "This file is called " + other + ", but it is " + en + ". Name it " + own + " or save it again, and choose it then.");
        }
    }

    private static Refused otherKind(byte[] bytes) {
        if (Kinds.compound(bytes)) {
            if (Kinds.holds(bytes, "EncryptedPackage")) {
                return new Refused("Dit document is met een wachtwoord beveiligd. Sla het op zonder wachtwoord en kies het opnieuw.",
                        "This document is protected with a password. Save it without a password and choose it again.");
            }
            return Kinds.holds(bytes, "WordDocument")
                    ? new Refused("Dit is een oud Word-bestand (.doc). Open het in Word of LibreOffice en sla het op als .docx.", "This is an old Word file (.doc). Open it in Word or LibreOffice and save it as .docx.")
                    : new Refused("Dit is een oud Office-bestand. Open het in Word of LibreOffice en sla het op als .docx.", "This is an old Office file. Open it in Word or LibreOffice and save it as .docx.");
        }
        if (Kinds.starts(bytes, '{', '\\', 'r', 't', 'f')) {
            return new Refused("Dit is een RTF-bestand. Open het in Word of LibreOffice en sla het op als .docx.", "This is an RTF file. Open it in Word or LibreOffice and save it as .docx.");
        }
        if (Kinds.starts(bytes, '%', 'P', 'D', 'F')) {
            return new Refused("Dit is een PDF: daarin staat niet wat een kop, lijst of tabel is. Kies het Word- of ODT-bestand waarvan zij is gemaakt.",
                    "This is a PDF: it does not say what is a heading, list or table. Choose the Word or ODT file that it was made of.");
        }
        return noDocument();
    }

    private static Refused sheet() {
        return new Refused("Dit is een rekenblad. Kies een tekst: een .docx- of .odt-bestand.", "This is a spreadsheet. Choose a text: a .docx or .odt file.");
    }

    private static Refused noDocument() {
        return new Refused("Dit is geen tekst die wij kunnen lezen. Kies een .docx- of .odt-bestand.", "This is no text that we can read. Choose a .docx or .odt file.");
    }
}
