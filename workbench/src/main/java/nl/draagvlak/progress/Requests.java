package nl.draagvlak.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When a holder was asked for word of an action. */
@Repository
class Requests {

    /** Nobody is asked again within this time. */
    static final Duration REST = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Journal journal;

    Requests(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    void note(Act act, UUID programmeId, UUID action, UUID organisation) {
        jdbc.sql("insert into progress.request (id, programme_id, action_id, organisation_id, asked_at, asked_by) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), programmeId, action, organisation, act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, programmeId, "progress.asked", action, organisation);
    }

    Optional<Instant> last(UUID action) {
        return jdbc.sql("select max(asked_at) from progress.request where action_id = ?").param(action)
                .query((rs, n) -> Optional.ofNullable(rs.getTimestamp(1)).map(java.sql.Timestamp::toInstant)).single();
    }

    static boolean rests(Instant askedAt, Instant now) {
        return askedAt != null && askedAt.plus(REST).isAfter(now);
    }
}
