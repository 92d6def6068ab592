package nl.draagvlak.process.week;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Work handed over within the team. */
@Repository
class Handovers {

    private static final String SELECT = "select id, programme_id, from_id, to_id, note, handed_at, taken_at from process.handover ";

    private final JdbcClient jdbc;
    private final Journal journal;

    Handovers(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** @param takenAt when the other said to have taken it over; null while that is waited for */
    record Handover(UUID id, UUID programmeId, UUID from, UUID to, String note, Instant handedAt, Instant takenAt) {}

    @Transactional
    public Handover add(Act act, UUID programmeId, UUID to, String note) {
        UUID id = Ids.next();
        jdbc.sql("insert into process.handover (id, programme_id, from_id, to_id, note, handed_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, programmeId, act.actor(), to, note, act.at().atOffset(ZoneOffset.UTC)).update();
        journal.record(act, programmeId, "work.handed-over", id, to, note);
        return find(programmeId, id).orElseThrow();
    }

    @Transactional
    public void take(Act act, Handover handover) {
        if (jdbc.sql("update process.handover set taken_at = ? where id = ? and taken_at is null")
                .params(act.at().atOffset(ZoneOffset.UTC), handover.id()).update() > 0) {
            journal.record(act, handover.programmeId(), "work.taken-over", handover.id());
        }
    }

    Optional<Handover> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where programme_id = ? and id = ?").params(programmeId, id).query(Handovers::row).optional();
    }

    /** What this one handed over or was handed, newest first. */
    List<Handover> of(UUID programmeId, UUID account, int most) {
        return jdbc.sql(SELECT + "where programme_id = ? and (from_id = ? or to_id = ?) order by handed_at desc limit ?")
                .params(programmeId, account, account, most).query(Handovers::row).list();
    }

    private static Handover row(ResultSet rs, int n) throws SQLException {
        return new Handover(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getObject(4, UUID.class), rs.getString(5),
                rs.getTimestamp(6).toInstant(), rs.getTimestamp(7) == null ? null : rs.getTimestamp(7).toInstant());
    }
}
