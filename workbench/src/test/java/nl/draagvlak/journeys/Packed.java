package nl.draagvlak.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The words of a part of a DOCX or ODT, in one line. */
final class Packed {

    private Packed() {}

    static String text(byte[] file, String part) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "").replace("&amp;", "&").replaceAll("\\s+", " ");
                }
            }
            throw new IllegalArgumentException("no " + part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
