package nl.draagvlak.database;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Everything that a workbench keeps, in one file: a zip with an entry per table in PostgreSQL's own text form of COPY, and last a
 * {@link Manifest} with the number of rows and the SHA-256 of each. All of it is as it was at one moment (one snapshot), while the
 * workbench goes on working. No program of PostgreSQL is needed, and the file can be read by any later version of it.
 */
final class Backup {

    private static final Set<java.nio.file.attribute.PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private Backup() {}

    /**
     * Writes the backup beside its place and moves it there when it is whole and on the disk.
     *
     * @param target a file that does not exist yet
     * @throws DatabaseRefusal when it exists or holds no workbench
     */
    static Manifest write(Connection connection, Path target, Instant now) throws SQLException, IOException {
        if (Files.exists(target)) {
            throw new DatabaseRefusal("%1$s bestaat al; kies een andere naam.\n%1$s exists already; choose another name.".formatted(target));
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Manifest manifest;
            try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8);
                manifest = write(connection, zip, now);
                zip.finish();
                zip.flush();
                file.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (FileAlreadyExistsException busy) {
            throw new DatabaseRefusal("Een andere reservekopie wordt naar %1$s geschreven.\nAnother backup is being written to %1$s.".formatted(part));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Manifest write(Connection connection, ZipOutputStream zip, Instant now) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            Catalogue catalogue = new Catalogue(connection);
            List<String> migrations = catalogue.migrations();
            if (migrations.isEmpty()) {
                throw new DatabaseRefusal("In deze database staat geen werkbank.\nThere is no workbench in this database.");
            }
            CopyManager copy = connection.unwrap(BaseConnection.class).getCopyAPI();
            List<Manifest.Table> tables = new ArrayList<>();
            for (Catalogue.Table table : catalogue.tables()) {
                zip.putNextEntry(new ZipEntry(Manifest.entry(table.name())));
                DigestOutputStream digest = new DigestOutputStream(new Open(zip), Manifest.sha256());
                long rows = copy.copyOut(table.copyOut(), digest);
                zip.closeEntry();
                tables.add(new Manifest.Table(table.name(), table.columns(), rows, HexFormat.of().formatHex(digest.getMessageDigest().digest())));
            }
            Manifest manifest = new Manifest(Manifest.FORMAT, now.toString(), catalogue.version(), migrations, tables, catalogue.sequences());
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest.toJson());
            zip.closeEntry();
            return manifest;
        } finally {
            connection.rollback();
        }
    }

    /** Lets a writer close its stream without closing the zip. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
