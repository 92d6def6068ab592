package nl.draagvlak.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One workbench at a time in a data folder; the operating system releases the lock when the workbench ends, however that comes. */
final class FolderLock implements AutoCloseable {

    /** Within one JVM the operating system's lock does not count, and closing a second handle would even release it. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws IOException {
        Path file = folder.resolve("lock");
        if (!HELD_HERE.add(folder)) {
            throw inUse(folder, file);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(folder, file);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(folder, channel);
        } catch (IOException | RuntimeException failure) {
            HELD_HERE.remove(folder);
            if (channel != null) {
                channel.close();
            }
            throw failure;
        }
    }

    private static DatabaseRefusal inUse(Path folder, Path file) throws IOException {
        String holder = Files.exists(file) ? Files.readString(file).strip() : "?";
        return new DatabaseRefusal("""
                De gegevensmap %1$s is al in gebruik door een ander Draagvlak (proces %2$s). Stop dat, of kies een andere map met --data.
                The data folder %1$s is in use by another Draagvlak (process %2$s). Stop that one, or choose another folder with --data.\
                """.formatted(folder, holder));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException released) {
            // The lock goes with the process at the latest.
        }
        HELD_HERE.remove(folder);
    }
}
