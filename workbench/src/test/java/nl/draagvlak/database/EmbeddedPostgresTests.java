package nl.draagvlak.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.draagvlak.database.EmbeddedPostgres.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    @Test
    void keepsWhatWasConfirmedOverARestartAndOverAKilledServer() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder, Mode.DURABLE)) {
            execute(first, "create table voice (words text not null)");
            execute(first, "insert into voice values ('één stem')");
            assertEquals("on", ask(first, "show fsync"));
            assertEquals("on", ask(first, "show data_checksums"));
            assertEquals("127.0.0.1", ask(first, "show listen_addresses"));
        }
        try (EmbeddedPostgres second = EmbeddedPostgres.start(folder, Mode.DURABLE)) {
            execute(second, "insert into voice values ('nog een')");
            second.server().destroyForcibly().waitFor();
        }
        try (EmbeddedPostgres third = EmbeddedPostgres.start(folder, Mode.DURABLE)) {
            assertEquals("nog een, één stem", ask(third, "select string_agg(words, ', ' order by words desc) from voice"));
        }
    }

    @Test
    void stopsTheServerThatAKilledWorkbenchLeftAndReadsWhatItHadConfirmed() throws Exception {
        EmbeddedPostgres left = EmbeddedPostgres.start(folder, Mode.DURABLE);
        execute(left, "create table voice (words text)");
        execute(left, "insert into voice values ('bevestigd')");
        left.abandon();
        assertTrue(left.server().isAlive());
        try (EmbeddedPostgres next = EmbeddedPostgres.start(folder, Mode.DURABLE)) {
            assertFalse(left.server().isAlive());
            assertEquals("bevestigd", ask(next, "select words from voice"));
        }
    }

    @Test
    void asksAPasswordAndKeepsItToItsOwner() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, Mode.TEST)) {
            SQLException wrong = assertThrows(SQLException.class,
                    () -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "guess").close());
            assertEquals("28P01", wrong.getSQLState());
            Path password = folder.resolve("database.password");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(password)));
            assertEquals(48, database.password().length());
            assertFalse(Files.readString(folder.resolve("database.log")).contains(database.password()));
        }
    }

    @Test
    void sortsAndSearchesInDutch() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, Mode.TEST)) {
            assertEquals("één,Eva,zorg", ask(database, "select string_agg(w, ',' order by w) from (values ('zorg'), ('Eva'), ('één')) v(w)"));
            assertEquals("t", ask(database, "select to_tsvector('De burgemeesters') @@ to_tsquery('burgemeester')"));
            assertEquals("UTF8", ask(database, "show server_encoding"));
        }
    }

    @Test
    void refusesASecondWorkbenchInTheSameFolderAndLeavesTheFirstAlone() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder, Mode.TEST)) {
            DatabaseRefusal refusal = assertThrows(DatabaseRefusal.class, () -> EmbeddedPostgres.start(folder, Mode.TEST));
            assertTrue(refusal.getMessage().contains("al in gebruik"), refusal.getMessage());
            assertEquals("1", ask(first, "select 1"));
        }
    }

    @Test
    void startsOverWhenTheFirstStartWasInterrupted() throws Exception {
        Files.createDirectories(folder.resolve("database.unfinished"));
        Files.writeString(folder.resolve("database.unfinished/PG_VERSION"), "18");
        Files.writeString(folder.resolve("database.password"), "old");
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, Mode.TEST)) {
            assertEquals("1", ask(database, "select 1"));
            assertFalse(Files.exists(folder.resolve("database.unfinished")));
        }
    }

    @Test
    void ignoresAPidFileWhoseNumberIsNowAnotherProgram() throws Exception {
        EmbeddedPostgres.start(folder, Mode.TEST).close();
        Files.writeString(folder.resolve("database/postmaster.pid"), ProcessHandle.current().parent().orElseThrow().pid() + "\n");
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, Mode.TEST)) {
            assertEquals("1", ask(database, "select 1"));
        }
    }

    private static void execute(EmbeddedPostgres database, String sql) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres database, String sql) throws SQLException, IOException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            assertTrue(answer.next());
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
