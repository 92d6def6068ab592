package nl.draagvlak.rendering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Packed files with a part changed or one more, also with names that no program would write. */
public final class Zips {

    private Zips() {}

    public static byte[] with(byte[] file, String name, byte[] content) {
        return rewritten(file, "", UnaryOperator.identity(), name, content);
    }

    public static byte[] changed(byte[] file, String part, UnaryOperator<String> change) {
        return rewritten(file, part, change, null, null);
    }

    private static byte[] rewritten(byte[] file, String part, UnaryOperator<String> change, String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file)); ZipArchiveOutputStream to = new ZipArchiveOutputStream(bytes)) {
            to.setUseZip64(Zip64Mode.Never);
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] old = from.readAllBytes();
                add(to, entry.getName(), entry.getName().equals(part) ? change.apply(new String(old, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : old);
            }
            if (name != null) {
                add(to, name, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipArchiveOutputStream to, String name, byte[] content) throws IOException {
        to.putArchiveEntry(new ZipArchiveEntry(name));
        to.write(content);
        to.closeArchiveEntry();
    }
}
