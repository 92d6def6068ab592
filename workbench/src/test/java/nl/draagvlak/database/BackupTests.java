package nl.draagvlak.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.testing.SampleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A whole workbench goes into a file while it works, and comes back as it was. */
@SampleTest
class BackupTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Autowired
    DataSource source;

    @Autowired
    Programmes programmes;

    @TempDir
    Path folder;

    @Test
    void everyRowComesBackAndTheLogbookHolds() throws Exception {
        Path file = backup();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        Path data = folder.resolve("data");
        // What a restore leaves that was killed half-way is in nobody's way.
        Files.createDirectories(data.resolve("restoring/database"));
        Files.writeString(data.resolve("restoring/database/PG_VERSION"), "18");

        assertThat(Keeping.restore(data, file)).contains("teruggezet");
        assertThat(data.resolve("restoring")).doesNotExist();

        Manifest manifest = Restore.manifest(file);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, EmbeddedPostgres.Mode.TEST); Connection there = connect(postgres)) {
            assertThat(counts(there)).isEqualTo(manifest.tables().stream().collect(LinkedHashMap::new, (map, table) -> map.put(table.name(), table.rows()), Map::putAll));
            assertThat(new Catalogue(there).sequences()).isEqualTo(manifest.sequences());
            Journal journal = Journal.over(JdbcClient.create(new SingleConnectionDataSource(there, true)));
            assertThat(journal.programmes()).isNotEmpty().allSatisfy(programme -> assertThat(journal.firstBroken(programme)).isEmpty());
            // A transaction number of the old database must not pass for one of the new.
            assertThat(ask(there, "select count(*) from journal.entry where transaction <> '0'")).isEqualTo("0");
            assertThatThrownBy(() -> change(there)).isInstanceOf(SQLException.class).hasMessageContaining("no journal entry");
            // And a backup of what came back holds the same.
            Path again = folder.resolve("again.zip");
            assertThat(Backup.write(there, again, NOW).tables()).isEqualTo(manifest.tables());
        }
    }

    @Test
    void neitherOverwritesNorRestoresOverAnything() throws Exception {
        Path file = backup();
        assertThatThrownBy(this::backup).isInstanceOf(DatabaseRefusal.class).hasMessageContaining("bestaat al");
        Path data = Files.createDirectories(folder.resolve("in-use"));
        Files.createDirectory(data.resolve("database"));
        assertThatThrownBy(() -> Keeping.restore(data, file)).isInstanceOf(DatabaseRefusal.class).hasMessageContaining("er is niets teruggezet");
        assertThat(data.resolve("database")).isEmptyDirectory();
    }

    @Test
    void aDamagedFileLeavesNothingBehind() throws Exception {
        Path file = backup();
        Path changed = folder.resolve("changed.zip");
        rewrite(file, changed, "tables/programme.programme.copy", "voorbeeld");
        Path data = folder.resolve("half");
        assertThatThrownBy(() -> Keeping.restore(data, changed)).isInstanceOf(DatabaseRefusal.class).hasMessageContaining("geen (hele) reservekopie");
        assertThat(data.resolve("database")).doesNotExist();

        Path cut = folder.resolve("cut.zip");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Keeping.restore(data, cut)).isInstanceOf(DatabaseRefusal.class).hasMessageContaining("geen (hele) reservekopie");

        Path newer = folder.resolve("newer.zip");
        rewrite(file, newer, Manifest.NAME, "V01_01__programme");
        assertThatThrownBy(() -> Keeping.restore(data, newer)).isInstanceOf(DatabaseRefusal.class).hasMessageContaining("nieuwere Draagvlak");
        assertThat(data.resolve("database")).doesNotExist();
    }

    private Path backup() throws SQLException, IOException {
        Path file = folder.resolve("werkbank.zip");
        try (Connection connection = DriverManager.getConnection(url(), user(), nl.draagvlak.testing.TestDatabase.get().password())) {
            Backup.write(connection, file, NOW);
        }
        return file;
    }

    private String url() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    private String user() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }

    /** The same file with one letter of one entry changed, at the first place where these words stand. */
    private static void rewrite(Path from, Path to, String name, String words) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile()); OutputStream out = Files.newOutputStream(to); ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(name)) {
                    String text = new String(content, java.nio.charset.StandardCharsets.UTF_8);
                    String other = text.replaceFirst(java.util.regex.Pattern.quote(words), words.substring(0, words.length() - 1) + "x");
                    assertThat(other).isNotEqualTo(text);
                    content = other.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                }
                copy.putNextEntry(new ZipEntry(entry.getName()));
                copy.write(content);
                copy.closeEntry();
            }
        }
    }

    private static Map<String, Long> counts(Connection connection) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Catalogue.Table table : new Catalogue(connection).tables()) {
            counts.put(table.name(), Long.valueOf(ask(connection, "select count(*) from " + table.name())));
        }
        return counts;
    }

    private static void change(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update programme.programme set name = name || '!'");
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }
}
