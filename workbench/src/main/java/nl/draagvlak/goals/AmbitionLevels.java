package nl.draagvlak.goals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.interventions.Interventions;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The decisions on the ambition level. A later one takes the place of an earlier one, which stays to be read. */
@Repository
public class AmbitionLevels {

    private static final String SELECT = "select id, text, reason, decided_on, before_interventions, early_reason, recorded_at from goals.ambition_level ";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Interventions interventions;

    AmbitionLevels(JdbcClient jdbc, Journal journal, Interventions interventions) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.interventions = interventions;
    }

    /** Records a decision that waited for the interventions. */
    @Transactional
    public UUID decide(Act act, UUID programmeId, String text, String reason, LocalDate decidedOn) {
        return decide(act, programmeId, text, reason, decidedOn, "");
    }

    /**
     * Records a decision, and whether it came before the interventions.
     *
     * @param earlyReason why it did not wait for them; is kept only when it did not
     */
    @Transactional
    public UUID decide(Act act, UUID programmeId, String text, String reason, LocalDate decidedOn, String earlyReason) {
        UUID id = Ids.next();
        boolean early = interventions.count(programmeId) == 0;
        jdbc.sql("""
                insert into goals.ambition_level (id, programme_id, text, reason, decided_on, before_interventions, early_reason, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, programmeId, text, reason, decidedOn, early, early ? earlyReason : "", act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, programmeId, "ambition-level.decided", id, text, reason, decidedOn, early, earlyReason);
        return id;
    }

    /** The level that holds now. */
    public Optional<AmbitionLevel> current(UUID programmeId) {
        return list(programmeId).stream().findFirst();
    }

    /** All decisions, newest first. */
    public List<AmbitionLevel> list(UUID programmeId) {
        return jdbc.sql(SELECT + "where programme_id = ? order by decided_on desc, recorded_at desc, id desc").param(programmeId)
                .query(AmbitionLevels::row).list();
    }

    private static AmbitionLevel row(ResultSet rs, int n) throws SQLException {
        return new AmbitionLevel(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3), rs.getObject(4, LocalDate.class),
                rs.getBoolean(5), rs.getString(6), rs.getTimestamp(7).toInstant());
    }
}
