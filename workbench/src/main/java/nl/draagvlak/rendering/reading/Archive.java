package nl.draagvlak.rendering.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A file of packed parts (DOCX, XLSX, ODT), judged as a whole before any part is given out: every part was unpacked once, counted and checked, and none was kept.
 * A part is unpacked again while it is read, so that the memory holds no more than what came in.
 */
public final class Archive {

    /**
     * What is the most.
     *
     * @param entries  parts
     * @param part     bytes of one part of XML, unpacked
     * @param unpacked bytes of all parts together, unpacked
     */
    public record Limits(int entries, int part, int unpacked) {}

    /** Text packs to a tenth, a table of the same to a hundredth; what packs better than this, and is large, was made to burst. */
    private static final int DENSEST = 250;
    private static final int LARGE = 5_000_000;
    private static final int ENCRYPTED = 1;

    private final byte[] bytes;
    private final Map<String, Directory.Entry> entries = new LinkedHashMap<>();

    private Archive(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Judges the parts.
     *
     * @throws Refused when it is broken, locked, dangerous or too large
     */
    public static Archive of(byte[] bytes, Limits limits) throws Refused {
        List<Directory.Entry> listed = Directory.read(bytes, limits.entries());
        if (listed == null || listed.isEmpty()) {
            throw broken();
        }
        if (listed.size() > limits.entries()) {
            throw tooLarge();
        }
        Archive archive = new Archive(bytes);
        long unpacked = 0;
        for (Directory.Entry entry : listed) {
            if ((entry.flags() & ENCRYPTED) != 0) {
                throw new Refused("Dit bestand is met een wachtwoord beveiligd. Sla het op zonder wachtwoord en kies het opnieuw.",
                        "This file is protected with a password. Save it without a password and choose it again.");
            }
            unpacked += entry.unpacked();
            boolean xml = entry.name().endsWith(".xml") || entry.name().endsWith(".rels");
            if (unpacked > limits.unpacked() || (xml && entry.unpacked() > limits.part()) || (entry.unpacked() > LARGE && entry.unpacked() / DENSEST > entry.packed())) {
                throw tooLarge();
            }
            if (!safe(entry.name()) || archive.entries.put(entry.name(), entry) != null) {
                throw new Refused("In dit bestand staan onderdelen met een naam die niet hoort of die twee keer voorkomt. Open het in Word, Excel of LibreOffice en sla het opnieuw op.",
                        "This file has parts with a name that should not be there or that is there twice. Open it in Word, Excel or LibreOffice and save it again.");
            }
        }
        for (Directory.Entry entry : listed) {
            archive.check(entry);
        }
        return archive;
    }

    /** A name that stays inside, with nothing hidden in it. */
    private static boolean safe(String name) {
        return !name.isEmpty() && name.length() <= 500 && !name.startsWith("/") && name.chars().allMatch(c -> c >= ' ' && c != 0x7f && c != '\\' && c != ':' && c != '\ufffd')
                && !("/" + name + "/").contains("/../");
    }

    /** Unpacks a part to nowhere: it must become just what it says. */
    private void check(Directory.Entry entry) throws Refused {
        CRC32 sum = new CRC32();
        long length = 0;
        if (entry.method() == 0) {
            sum.update(bytes, entry.data(), entry.packed());
            length = entry.packed();
        } else if (entry.method() == 8) {
            Inflater inflater = new Inflater(true);
            try {
                inflater.setInput(bytes, entry.data(), entry.packed());
                byte[] buffer = new byte[16_384];
                while (!inflater.finished() && length <= entry.unpacked()) {
                    int read = inflater.inflate(buffer);
                    if (read == 0 && !inflater.finished()) {
                        throw broken();
                    }
                    sum.update(buffer, 0, read);
                    length += read;
                }
            } catch (DataFormatException e) {
                throw broken();
            } finally {
                inflater.end();
            }
        } else {
            throw broken();
        }
        if (length != entry.unpacked() || sum.getValue() != entry.crc()) {
            throw broken();
        }
    }

    public Collection<String> names() {
        return entries.keySet();
    }

    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /** Whether a part lies in this folder, or has this name, whatever the size of its letters. */
    boolean hasUnder(String prefix) {
        return entries.keySet().stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(prefix) && !name.endsWith("/"));
    }

    /** The part as XML; empty when it is not there. */
    public Optional<Xml> xml(String name) throws Refused {
        Directory.Entry entry = entries.get(name);
        return entry == null ? Optional.empty() : Optional.of(new Xml(open(entry)));
    }

    /** The first bytes of a small part as ASCII, such as the kind of an OpenDocument file; empty text when it is not there. */
    String ascii(String name, int most) throws Refused {
        Directory.Entry entry = entries.get(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = open(entry)) {
            return new String(in.readNBytes(most), java.nio.charset.StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw broken();
        }
    }

    private InputStream open(Directory.Entry entry) {
        InputStream packed = new ByteArrayInputStream(bytes, entry.data(), entry.packed());
        return entry.method() == 0 ? packed : new InflaterInputStream(packed, new Inflater(true)) {
            @Override
            public void close() throws IOException {
                inf.end();
                super.close();
            }
        };
    }

    static Refused broken() {
        return new Refused("Dit bestand is stuk of anders dan het hoort. Open het in Word, Excel of LibreOffice en sla het opnieuw op.",
                "This file is broken or not as it should be. Open it in Word, Excel or LibreOffice and save it again.");
    }

    private static Refused tooLarge() {
        return new Refused("Uitgepakt is dit bestand te groot. Sla alleen op wat u wilt inlezen, zonder afbeeldingen, en kies dat.",
                "Unpacked, this file is too large. Save only what you want to read in, without pictures, and choose that.");
    }
}
