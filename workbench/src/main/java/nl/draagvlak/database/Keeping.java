package nl.draagvlak.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * {@code bin/backup} and {@code bin/restore}: {@code backup DATA FILE} and {@code restore DATA FILE}. With an address in
 * {@code DRAAGVLAK_DATABASE_URL} the database is that one and DATA is not looked at. Ends with 0 when it was done, 1 with a reason.
 */
public final class Keeping {

    private Keeping() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        // What Flyway tells of every script helps nobody here.
        LoggingSystem.get(Keeping.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try {
            Path data = Path.of(arguments[1]);
            Path file = Path.of(arguments[2]).toAbsolutePath();
            System.out.println(arguments[0].equals("backup") ? backup(data, file, Instant.now()) : restore(data, file));
        } catch (DatabaseRefusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    /** Also while a workbench works in that folder. */
    static String backup(Path data, Path file, Instant now) throws IOException, SQLException {
        Restore.Place outside = outside();
        if (outside != null) {
            return backup(outside, file, now);
        }
        if (!Files.isDirectory(data.resolve("database"))) {
            throw new DatabaseRefusal("In %1$s staat geen database.\nThere is no database in %1$s.".formatted(data));
        }
        Restore.Place running = running(data);
        if (running != null) {
            return backup(running, file, now);
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, EmbeddedPostgres.Mode.DURABLE)) {
            return backup(place(postgres), file, now);
        }
    }

    private static String backup(Restore.Place place, Path file, Instant now) throws IOException, SQLException {
        try (var connection = place.connect()) {
            Manifest manifest = Backup.write(connection, file, now);
            return "%s: %d tabellen, %d rijen, van %s / %2$d tables, %3$d rows, of %4$s".formatted(file, manifest.tables().size(), manifest.rows(), manifest.at());
        }
    }

    static String restore(Path data, Path file) throws IOException, SQLException {
        Manifest manifest = Restore.manifest(file);
        Restore.Place outside = outside();
        if (outside != null) {
            Restore.into(outside, file, manifest);
            return said(manifest);
        }
        if (Files.exists(data.resolve("database"))) {
            throw new DatabaseRefusal("In %1$s staat al een database; er is niets teruggezet. Kies met --data een nieuwe map.\n"
                    .formatted(data) + "There is a database in %1$s already; nothing was restored. Choose a new folder with --data.".formatted(data));
        }
        // Beside its place until every row is there: whatever ends this half-way, no start takes the half for a workbench.
        Path folder = Files.createDirectories(data).toRealPath();
        Path beside = folder.resolve("restoring");
        try (FolderLock lock = FolderLock.take(folder)) {
            Servers.stopOrphans(beside.resolve("database"));
            PostgresBinaries.delete(beside);
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(beside, EmbeddedPostgres.Mode.DURABLE)) {
                Restore.into(place(postgres), file, manifest);
            }
            Files.move(beside.resolve("database.password"), folder.resolve("database.password"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside.resolve("database"), folder.resolve("database"), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            PostgresBinaries.delete(beside);
        }
        return said(manifest);
    }

    private static String said(Manifest manifest) {
        return ("%d tabellen, %d rijen van %s teruggezet. Wat daarna is ingetrokken of gewist, staat er weer in: trek het opnieuw in.\n"
                + "%1$d tables, %2$d rows of %3$s restored. What was withdrawn or erased after that is back: withdraw it again.")
                .formatted(manifest.tables().size(), manifest.rows(), manifest.at());
    }

    /** The database that a workbench has running in that folder; null when none does. */
    private static Restore.Place running(Path data) throws IOException {
        Path pid = data.resolve("database/postmaster.pid");
        if (!Files.exists(pid)) {
            return null;
        }
        List<String> lines = Files.readAllLines(pid);
        if (lines.size() < 8 || !lines.get(7).strip().equals("ready")) {
            return null;
        }
        Restore.Place place = new Restore.Place("jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/draagvlak", "draagvlak",
                Files.readString(data.resolve("database.password")).strip());
        try (var connection = place.connect()) {
            return place;
        } catch (SQLException gone) {
            // A crash leaves the file; the start that follows makes it right.
            return null;
        }
    }

    private static Restore.Place place(EmbeddedPostgres postgres) {
        return new Restore.Place(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static Restore.Place outside() {
        String url = System.getenv("DRAAGVLAK_DATABASE_URL");
        return url == null || url.isBlank() ? null : new Restore.Place(url, System.getenv().getOrDefault("DRAAGVLAK_DATABASE_USER", ""),
                System.getenv().getOrDefault("DRAAGVLAK_DATABASE_PASSWORD", ""));
    }
}
