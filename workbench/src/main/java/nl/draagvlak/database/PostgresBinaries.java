package nl.draagvlak.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once per version from the archive on the class path. */
final class PostgresBinaries {

    private PostgresBinaries() {
    }

    /** The folder with {@code bin}, {@code lib} and {@code share}; the first candidate that can be written is used. */
    static Path unpacked(List<Path> candidates) {
        URL archive = archive();
        IOException last = null;
        for (Path cache : candidates) {
            try {
                Path home = cache.resolve("postgres-" + fingerprint(archive));
                if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                    unpack(archive, cache, home);
                }
                return home;
            } catch (IOException failure) {
                last = failure;
            }
        }
        throw new DatabaseRefusal("PostgreSQL could not be unpacked in any of " + candidates + ": " + last, last);
    }

    /** Where programs of this kind are kept for a user: the cache folder, else the data folder. */
    static List<Path> caches(Path dataFolder) {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path cache = xdg != null && xdg.startsWith("/") ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return List.of(cache.resolve("draagvlak"), dataFolder.resolve("binaries"));
    }

    private static URL archive() {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-linux-" + machine + ".txz";
        URL archive = PostgresBinaries.class.getResource(name);
        if (archive == null || !System.getProperty("os.name").equals("Linux")) {
            throw new DatabaseRefusal("""
                    Voor dit systeem (%1$s, %2$s) zit er geen PostgreSQL bij Draagvlak. Geef een eigen PostgreSQL op met DRAAGVLAK_DATABASE_URL.
                    Draagvlak brings no PostgreSQL for this system (%1$s, %2$s). Name one of your own with DRAAGVLAK_DATABASE_URL.\
                    """.formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return archive;
    }

    /** Tells one version's archive from another's without reading 15 MB at every start. */
    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null && jar.getJarEntry().getCrc() != -1) {
            return "%08x".formatted(jar.getJarEntry().getCrc());
        }
        try (CheckedInputStream content = new CheckedInputStream(archive.openStream(), new CRC32())) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
            return "%08x".formatted(content.getChecksum().getValue());
        }
    }

    /** Unpacks beside the goal and renames, so that a half unpacked folder never looks whole and two starters do not collide. */
    private static void unpack(URL archive, Path cache, Path home) throws IOException {
        Files.createDirectories(cache);
        Path half = Files.createTempDirectory(cache, "unpacking-");
        try {
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            try (InputStream raw = new BufferedInputStream(archive.openStream(), 1 << 16);
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(entry, tar, half);
                }
            }
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException impossible) {
            throw impossible;
        } catch (FileSystemException taken) {
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw taken;
            }
        } finally {
            delete(half);
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive wants to write outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var everything = Files.walk(folder)) {
            for (Path path : everything.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
