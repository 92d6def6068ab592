package nl.draagvlak.gatherings;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The care of every gathering. */
@Repository
public class Cares {

    private final JdbcClient jdbc;
    private final Journal journal;

    Cares(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    public Care of(UUID gatheringId) {
        return jdbc.sql("select trained_id, second_look, told_at from gatherings.care where gathering_id = ?").param(gatheringId).query((rs, n) -> {
            Timestamp told = rs.getTimestamp(3);
            return new Care(rs.getObject(1, UUID.class), rs.getBoolean(2), told == null ? null : told.toInstant());
        }).optional().orElse(Care.NONE);
    }

    @Transactional
    public void set(Act act, Gathering gathering, UUID trainedId, boolean secondLook) {
        jdbc.sql("""
                insert into gatherings.care (gathering_id, programme_id, trained_id, second_look) values (?, ?, ?, ?)
                on conflict (gathering_id) do update set trained_id = excluded.trained_id, second_look = excluded.second_look
                """).params(gathering.id(), gathering.programmeId(), trainedId, secondLook).update();
        journal.record(act, gathering.programmeId(), "gathering.care-set", gathering.id(), trainedId, secondLook);
    }

    /** Notes that the trained person was told, so that a busy evening does not bring a mail a minute. */
    @Transactional
    public void told(Act act, Gathering gathering) {
        Instant at = act.at();
        jdbc.sql("update gatherings.care set told_at = ? where gathering_id = ?").params(at.atOffset(ZoneOffset.UTC), gathering.id()).update();
        journal.record(act, gathering.programmeId(), "gathering.care-told", gathering.id());
    }
}
