package nl.draagvlak.goals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.process.OutsideIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The vision of a programme, in all its versions. */
@Repository
public class Visions {

    private static final String SELECT = "select id, version, undesired_present, desired_future, ambition, strategic_goals, change, written_at from goals.vision ";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final OutsideIn outsideIn;

    Visions(JdbcClient jdbc, Journal journal, OutsideIn outsideIn) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.outsideIn = outsideIn;
    }

    /** Writes a new version; the former ones stay to be read. Refused while the programme's own view is shut. */
    @Transactional
    public UUID write(Act act, UUID programmeId, String undesiredPresent, String desiredFuture, String ambition, List<String> strategicGoals, String change) {
        if (!outsideIn.mayWrite(programmeId)) {
            throw new IllegalStateException("the programme's own view is still shut");
        }
        UUID id = Ids.next();
        jdbc.sql("""
                insert into goals.vision (id, programme_id, version, undesired_present, desired_future, ambition, strategic_goals, change, written_at, written_by)
                select ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ?, ? from goals.vision where programme_id = ?
                """).params(id, programmeId, undesiredPresent, desiredFuture, ambition, strategicGoals.toArray(String[]::new), change,
                act.at().atOffset(ZoneOffset.UTC), act.actor(), programmeId).update();
        journal.record(act, programmeId, "vision.written", id, undesiredPresent, desiredFuture, ambition, strategicGoals, change);
        return id;
    }

    /** The newest version. */
    public Optional<Vision> current(UUID programmeId) {
        return jdbc.sql(SELECT + "where programme_id = ? order by version desc limit 1").param(programmeId).query(Visions::row).optional();
    }

    public Optional<Vision> find(UUID programmeId, int version) {
        return jdbc.sql(SELECT + "where programme_id = ? and version = ?").params(programmeId, version).query(Visions::row).optional();
    }

    /** All versions, newest first. */
    public List<Vision> list(UUID programmeId) {
        return jdbc.sql(SELECT + "where programme_id = ? order by version desc").param(programmeId).query(Visions::row).list();
    }

    private static Vision row(ResultSet rs, int n) throws SQLException {
        return new Vision(rs.getObject(1, UUID.class), rs.getInt(2), rs.getString(3), rs.getString(4), rs.getString(5),
                List.of((String[]) rs.getArray(6).getArray()), rs.getString(7), rs.getTimestamp(8).toInstant());
    }
}
