package nl.draagvlak.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Puts a {@link Backup} into an empty database: first the tables as they were made then (by the very scripts that the backup names),
 * after that every row, in one transaction, and only when each entry has the length and the SHA-256 that the manifest says.
 * What newer scripts change is changed at the next start, as after any renewal of the program.
 */
final class Restore {

    private static final String SCRIPTS = "db/migration/";

    private Restore() {}

    /** Where the database is: its address and how to sign in. */
    record Place(String url, String user, String password) {

        Connection connect() throws SQLException {
            return java.sql.DriverManager.getConnection(url, user, password);
        }
    }

    /**
     * Reads what a file says it holds, without trusting it.
     *
     * @throws DatabaseRefusal when it is no backup, or one of another kind
     */
    static Manifest manifest(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(Manifest.NAME);
            if (entry == null || entry.getSize() > Manifest.LARGEST) {
                throw none(file);
            }
            Manifest manifest;
            try (InputStream content = zip.getInputStream(entry)) {
                manifest = Manifest.of(content.readNBytes((int) Manifest.LARGEST));
            }
            if (manifest.format() != Manifest.FORMAT || manifest.tables() == null || manifest.migrations() == null || manifest.sequences() == null) {
                throw none(file);
            }
            return manifest;
        } catch (ZipException | java.nio.file.NoSuchFileException damaged) {
            throw none(file);
        } catch (IOException damaged) {
            if (damaged.getMessage() != null && damaged.getMessage().startsWith("the manifest")) {
                throw none(file);
            }
            throw damaged;
        }
    }

    private static DatabaseRefusal none(Path file) {
        return new DatabaseRefusal("%1$s is geen (hele) reservekopie van Draagvlak.\n%1$s is no (whole) backup of Draagvlak.".formatted(file));
    }

    /** @throws DatabaseRefusal when the database is not empty, the program is older than the backup, or the file is damaged */
    static void into(Place place, Path file, Manifest manifest) throws SQLException, IOException {
        try (Connection connection = place.connect()) {
            if (!new Catalogue(connection).migrations().isEmpty()) {
                throw new DatabaseRefusal("In deze database staat al een werkbank; er is niets teruggezet.\n"
                        + "There is a workbench in this database already; nothing was restored.");
            }
        }
        make(place, manifest.migrations());
        try (ZipFile zip = new ZipFile(file.toFile()); Connection connection = place.connect()) {
            connection.setAutoCommit(false);
            fill(connection, zip, manifest, file);
            connection.commit();
        }
    }

    /** Makes the tables by the scripts of that day. */
    private static void make(Place place, List<String> migrations) throws IOException {
        Path folder = Files.createTempDirectory("draagvlak-scripts");
        try {
            Set<String> wanted = new HashSet<>(migrations);
            for (Resource script : new PathMatchingResourcePatternResolver().getResources("classpath*:" + SCRIPTS + "**/*.sql")) {
                String address = script.getURL().toString();
                String name = address.substring(address.lastIndexOf(SCRIPTS) + SCRIPTS.length());
                if (wanted.remove(name)) {
                    Path copy = folder.resolve(name);
                    Files.createDirectories(copy.getParent());
                    try (InputStream content = script.getInputStream()) {
                        Files.copy(content, copy);
                    }
                }
            }
            if (!wanted.isEmpty()) {
                throw new DatabaseRefusal("Deze reservekopie komt van een nieuwere Draagvlak; zet haar terug met die versie of een latere.\n"
                        + "This backup comes from a newer Draagvlak; restore it with that version or a later one.");
            }
            Flyway.configure().dataSource(place.url(), place.user(), place.password()).defaultSchema("public").outOfOrder(true)
                    .locations("filesystem:" + folder).load().migrate();
        } finally {
            PostgresBinaries.delete(folder);
        }
    }

    private static void fill(Connection connection, ZipFile zip, Manifest manifest, Path file) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            // No trigger may refuse or add anything: the rows are what they were.
            statement.execute("set local session_replication_role = replica");
            Map<String, Catalogue.Table> here = new Catalogue(connection).tables().stream().collect(Collectors.toMap(Catalogue.Table::name, table -> table));
            if (!here.keySet().equals(manifest.tables().stream().map(Manifest.Table::name).collect(Collectors.toSet()))) {
                throw none(file);
            }
            for (String table : here.keySet()) {
                statement.execute("delete from " + table);
            }
            CopyManager copy = connection.unwrap(BaseConnection.class).getCopyAPI();
            for (Manifest.Table table : manifest.tables()) {
                Catalogue.Table known = here.get(table.name());
                ZipEntry entry = zip.getEntry(Manifest.entry(table.name()));
                if (entry == null || !Set.copyOf(known.columns()).equals(Set.copyOf(table.columns()))) {
                    throw none(file);
                }
                try (DigestInputStream content = new DigestInputStream(new BufferedInputStream(zip.getInputStream(entry), 1 << 16), Manifest.sha256())) {
                    long rows = copy.copyIn(new Catalogue.Table(known.name(), table.columns(), List.of()).copyIn(), content);
                    if (rows != table.rows() || !HexFormat.of().formatHex(content.getMessageDigest().digest()).equals(table.sha256())) {
                        throw none(file);
                    }
                } catch (ZipException | java.io.EOFException damaged) {
                    throw none(file);
                }
            }
        }
        try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
                set.setString(1, sequence.getKey());
                set.setLong(2, sequence.getValue());
                set.execute();
            }
        }
    }
}
