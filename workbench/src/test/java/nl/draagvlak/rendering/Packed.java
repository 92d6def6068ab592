package nl.draagvlak.rendering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packed files byte for byte, also such as no library would write. */
final class Packed {

    private static final int MEGABYTE = 1 << 20;

    private Packed() {}

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static byte[] replaced(byte[] file, String part, UnaryOperator<byte[]> change) {
        Map<String, byte[]> parts = parts(file);
        parts.computeIfPresent(part, (name, bytes) -> change.apply(bytes));
        return zip(parts);
    }

    static byte[] without(byte[] file, Random random) {
        Map<String, byte[]> parts = parts(file);
        List<String> names = List.copyOf(parts.keySet());
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            parts.remove(names.get(random.nextInt(names.size())));
        }
        return zip(parts);
    }

    static byte[] many(byte[] file, int count) {
        Map<String, byte[]> parts = parts(file);
        for (int i = 0; i < count; i++) {
            parts.put("vol/" + i, new byte[0]);
        }
        return zip(parts);
    }

    /**
     * The file with one more part that unpacks to so many megabytes of nothing, in a few kilobytes for each.
     *
     * @param honest whether the file says how large the part becomes, or that it is small
     */
    static byte[] bomb(byte[] file, String name, int megabytes, boolean honest) {
        byte[] packed = nothing(megabytes);
        byte[] title = name.getBytes(StandardCharsets.UTF_8);
        int end = file.length - 22;
        ByteBuffer old = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int list = old.getInt(end + 16);
        int unpacked = honest ? (int) ((long) megabytes * MEGABYTE) : 1_000;
        int crc = (int) new CRC32().getValue();
        ByteBuffer made = ByteBuffer.allocate(file.length + packed.length + 2 * title.length + 200).order(ByteOrder.LITTLE_ENDIAN);
        made.put(file, 0, list);
        made.putInt(0x04034b50).putShort((short) 20).putShort((short) 0).putShort((short) 8).putInt(0).putInt(crc).putInt(packed.length).putInt(unpacked)
                .putShort((short) title.length).putShort((short) 0).put(title).put(packed);
        int newList = made.position();
        made.put(file, list, end - list);
        made.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) 0).putShort((short) 8).putInt(0).putInt(crc).putInt(packed.length).putInt(unpacked)
                .putShort((short) title.length).putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(list).put(title);
        int length = made.position() - newList;
        int count = (old.getShort(end + 10) & 0xffff) + 1;
        made.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count).putInt(length).putInt(newList).putShort((short) 0);
        return java.util.Arrays.copyOf(made.array(), made.position());
    }

    /** So many megabytes of zeros, deflated: one megabyte once, and its packed bytes again and again. */
    private static byte[] nothing(int megabytes) {
        Deflater deflater = new Deflater(9, true);
        byte[] block = new byte[4_096];
        deflater.setInput(new byte[MEGABYTE]);
        int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
        deflater.end();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int i = 0; i < megabytes; i++) {
            packed.write(block, 0, length);
        }
        // The last block: empty, and marked as last.
        packed.write(3);
        packed.write(0);
        return packed.toByteArray();
    }
}
