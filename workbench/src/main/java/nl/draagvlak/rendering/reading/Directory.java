package nl.draagvlak.rendering.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The list of parts at the end of a ZIP file (APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16), as office programs read it. Strict: parts lie one after
 * another, under the name that the list gives, so that what is judged here is what another program shows.
 */
final class Directory {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LONGER_END = 76;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;

    /**
     * A part.
     *
     * @param flags    general purpose bit flags; bit 0 is encryption
     * @param method   0 stored, 8 deflated
     * @param data     where its bytes begin in the file
     * @param packed   how many they are
     * @param unpacked how many they say to become
     */
    record Entry(String name, int flags, int method, long crc, int data, int packed, long unpacked) {}

    private Directory() {}

    /** The parts in the order in which they lie, or null when this is not a whole ZIP file. */
    static List<Entry> read(byte[] bytes, int most) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(file);
        if (end < 0) {
            return null;
        }
        int count = file.getShort(end + 10) & 0xffff;
        long size = file.getInt(end + 12) & 0xffffffffL;
        long at = file.getInt(end + 16) & 0xffffffffL;
        // Between the list and its end lies at most the longer end of large files; more than that is another file in between.
        if (at + size > end || end - at - size > LONGER_END || count != (file.getShort(end + 8) & 0xffff)) {
            return null;
        }
        List<Located> found = new ArrayList<>();
        for (int i = 0; i < count && i <= most; i++) {
            if (at + ENTRY_LENGTH > end || file.getInt((int) at) != ENTRY) {
                return null;
            }
            Located entry = located(file, (int) at, end);
            if (entry == null) {
                return null;
            }
            found.add(entry);
            at += ENTRY_LENGTH + entry.tail();
        }
        found.sort(Comparator.comparingInt(Located::local));
        int free = 0;
        List<Entry> entries = new ArrayList<>();
        for (Located located : found) {
            Entry entry = located.local() < free ? null : entry(file, located);
            if (entry == null) {
                return null;
            }
            free = entry.data() + entry.packed();
            entries.add(entry);
        }
        return entries;
    }

    private static int end(ByteBuffer file) {
        int last = file.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - 0xffff); at--) {
            if (file.getInt(at) == END) {
                // What stands behind the list must be its own remark: two files glued together are no file.
                return at + END_LENGTH + (file.getShort(at + 20) & 0xffff) == file.limit() ? at : -1;
            }
        }
        return -1;
    }

    private record Located(String name, int flags, int method, long crc, long packed, long unpacked, int local, int tail) {}

    private static Located located(ByteBuffer file, int at, int end) {
        int name = file.getShort(at + 28) & 0xffff;
        int tail = name + (file.getShort(at + 30) & 0xffff) + (file.getShort(at + 32) & 0xffff);
        long local = file.getInt(at + 42) & 0xffffffffL;
        if (at + ENTRY_LENGTH + (long) tail > end || local > end) {
            return null;
        }
        return new Located(new String(file.array(), at + ENTRY_LENGTH, name, StandardCharsets.UTF_8), file.getShort(at + 8) & 0xffff, file.getShort(at + 10) & 0xffff,
                file.getInt(at + 16) & 0xffffffffL, file.getInt(at + 20) & 0xffffffffL, file.getInt(at + 24) & 0xffffffffL, (int) local, tail);
    }

    /** The part as it lies in the file; null when it is not where and what the list says. */
    private static Entry entry(ByteBuffer file, Located located) {
        int at = located.local();
        if (at + LOCAL_LENGTH > file.limit() || file.getInt(at) != LOCAL) {
            return null;
        }
        int name = file.getShort(at + 26) & 0xffff;
        long data = at + LOCAL_LENGTH + (long) name + (file.getShort(at + 28) & 0xffff);
        if (data + located.packed() > file.limit() || (file.getShort(at + 8) & 0xffff) != located.method()
                || !new String(file.array(), at + LOCAL_LENGTH, Math.min(name, file.limit() - at - LOCAL_LENGTH), StandardCharsets.UTF_8).equals(located.name())) {
            return null;
        }
        return new Entry(located.name(), located.flags(), located.method(), located.crc(), (int) data, (int) located.packed(), located.unpacked());
    }
}
