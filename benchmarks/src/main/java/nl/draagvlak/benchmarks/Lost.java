package nl.draagvlak.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.draagvlak.database.EmbeddedPostgres;

/** Counts the votes that were confirmed and that the database does not hold. */
final class Lost {

    private final LiveRoom room;
    private final List<VoteLoad.Confirmed> confirmed;

    Lost(LiveRoom room, List<VoteLoad.Confirmed> confirmed) {
        this.room = room;
        this.confirmed = confirmed;
    }

    /**
     * Looks into the database of a workbench that was started here, after it stopped; asks one that was not by sending every vote again: it tells
     * which it had before.
     */
    long count(Supplier<Path> stopped) throws IOException, SQLException, InterruptedException {
        Path data = stopped.get();
        if (data == null) {
            return countByAsking();
        }
        Set<UUID> held = new HashSet<>();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, EmbeddedPostgres.Mode.DURABLE);
             Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
             Statement sql = connection.createStatement();
             ResultSet rows = sql.executeQuery("select v.client_id from statements.vote v join gatherings.gathering g on g.id = v.gathering_id where g.join_code = '" + room.code() + "'")) {
            while (rows.next()) {
                held.add(rows.getObject(1, UUID.class));
            }
        }
        return confirmed.stream().filter(each -> !held.contains(each.ballot().id())).count();
    }

    private long countByAsking() throws IOException, InterruptedException {
        long lost = 0;
        for (VoteLoad.Confirmed each : confirmed) {
            lost += room.send(each.guest(), each.ballot()).body().contains("\"eerder\":true") ? 0 : 1;
        }
        return lost;
    }
}
