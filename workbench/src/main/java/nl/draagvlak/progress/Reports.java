package nl.draagvlak.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What holders reported of their actions. */
@Repository
public class Reports {

    private static final String SELECT = "select id, programme_id, action_id, reported_at, reported_by, organisation_id, on_paper, status, done, obstacle, "
            + "help, next_step, next_on, spent from progress.report ";
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Journal journal;

    Reports(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * Writes down how an action stands now.
     *
     * @param onPaper whether the team writes what it was told by the holder
     */
    @Transactional
    public UUID add(Act act, ActionDetail action, Report.Draft draft, boolean onPaper) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into progress.report (id, programme_id, action_id, reported_at, reported_by, organisation_id, on_paper, status, done, obstacle,
                                             help, next_step, next_on, spent)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, action.element().programmeId(), action.id(), act.at().atOffset(ZoneOffset.UTC), act.actor(),
                action.held() ? action.holder().organisationId() : null, onPaper, draft.status().column(), draft.done(), draft.obstacle(),
                draft.help(), draft.nextStep(), draft.nextOn(), draft.spent()).update();
        journal.record(act, action.element().programmeId(), "progress.reported", action.id(), id, draft);
        return id;
    }

    /** Takes a report back, as if it was not given; the one before it counts again. */
    @Transactional
    public void takeBack(Act act, Report report) {
        jdbc.sql("update progress.report set taken_back_at = ?, taken_back_by = ? where id = ? and taken_back_at is null")
                .params(act.at().atOffset(ZoneOffset.UTC), act.actor(), report.id()).update();
        journal.record(act, report.programmeId(), "progress.taken-back", report.actionId(), report.id());
    }

    /** What was said of an action, newest first. */
    public List<Report> of(UUID action) {
        return jdbc.sql(SELECT + "where action_id = ? and taken_back_at is null order by reported_at desc, id desc limit " + MOST)
                .param(action).query(Reports::row).list();
    }

    public Optional<Report> find(UUID action, UUID id) {
        return jdbc.sql(SELECT + "where action_id = ? and id = ? and taken_back_at is null").params(action, id).query(Reports::row).optional();
    }

    /** Many at once, by id; what was taken back is absent. */
    public Map<UUID, Report> byIds(Collection<UUID> ids) {
        Map<UUID, Report> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(SELECT + "where id = any(?) and taken_back_at is null").param(ids.toArray(UUID[]::new)).query(Reports::row).list()
                    .forEach(report -> found.put(report.id(), report));
        }
        return found;
    }

    private static Report row(ResultSet rs, int n) throws SQLException {
        return new Report(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getTimestamp(4).toInstant(),
                rs.getObject(5, UUID.class), rs.getObject(6, UUID.class), rs.getBoolean(7), Status.from(rs.getString(8)), rs.getString(9),
                rs.getString(10), rs.getString(11), rs.getString(12), rs.getObject(13, LocalDate.class), rs.getObject(14, Long.class));
    }
}
