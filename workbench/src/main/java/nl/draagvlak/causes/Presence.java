package nl.draagvlak.causes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has the map open, on any replica, and at what they are. A window that was not heard of for a while is no longer there. */
@Repository
class Presence {

    private static final Duration GONE = Duration.ofSeconds(40);

    /** @param subject the node or the key of the arrow that somebody chose; null when none */
    record Somebody(UUID window, UUID account, UUID subject) {}

    private final JdbcClient jdbc;

    Presence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void arrive(UUID programmeId, UUID window, UUID account, Instant now) {
        jdbc.sql("delete from causes.presence where seen_at < ?").param(now.minus(GONE).atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("insert into causes.presence (window_id, programme_id, account_id, seen_at) values (?, ?, ?, ?) on conflict (window_id) do update set seen_at = excluded.seen_at")
                .params(window, programmeId, account, now.atOffset(ZoneOffset.UTC)).update();
        tell(programmeId);
    }

    void stay(UUID window, Instant now) {
        jdbc.sql("update causes.presence set seen_at = ? where window_id = ?").params(now.atOffset(ZoneOffset.UTC), window).update();
    }

    /** Only somebody's own window. */
    void leave(UUID programmeId, UUID window, UUID account) {
        if (jdbc.sql("delete from causes.presence where window_id = ? and account_id = ?").params(window, account).update() > 0) {
            tell(programmeId);
        }
    }

    /** Only somebody's own window. */
    void point(UUID programmeId, UUID window, UUID account, UUID subject) {
        int moved = jdbc.sql("update causes.presence set subject = ? where window_id = ? and account_id = ? and programme_id = ? and subject is distinct from ?")
                .params(subject, window, account, programmeId, subject).update();
        if (moved > 0) {
            tell(programmeId);
        }
    }

    List<Somebody> list(UUID programmeId, Instant now) {
        return jdbc.sql("select window_id, account_id, subject from causes.presence where programme_id = ? and seen_at >= ? order by window_id")
                .params(programmeId, now.minus(GONE).atOffset(ZoneOffset.UTC))
                .query((rs, n) -> new Somebody(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class))).list();
    }

    void tell(UUID programmeId) {
        jdbc.sql("select pg_notify('screens', ?)").param(programmeId.toString()).query().listOfRows();
    }
}
