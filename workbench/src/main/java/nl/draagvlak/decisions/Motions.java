package nl.draagvlak.decisions;

import java.time.LocalDate;
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

/** The motions and questions of Parliament, with what was done with them. */
@Repository
public class Motions {

    private static final String SELECT = """
            select id, programme_id, number, kind, title, asks, reference, made_on, due, answer, answered_on from decisions.motion
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    Motions(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** What Parliament asked. The day by which is null when none was set. */
    public record Draft(Motion.Kind kind, String title, String asks, String reference, LocalDate madeOn, LocalDate due) {}

    @Transactional
    public Motion add(Act act, UUID programmeId, Draft draft) {
        UUID id = Ids.next();
        // The journal's lock of the programme keeps two of them apart, so that the number is free.
        journal.record(act, programmeId, "motion.recorded", id, draft);
        jdbc.sql("""
                insert into decisions.motion (id, programme_id, number, kind, title, asks, reference, made_on, due, recorded_at, recorded_by)
                values (?, ?, (select coalesce(max(number), 0) + 1 from decisions.motion where programme_id = ?), ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, programmeId, programmeId, draft.kind().name().toLowerCase(), draft.title(), draft.asks(), draft.reference(), draft.madeOn(), draft.due(),
                act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        return find(programmeId, id).orElseThrow();
    }

    @Transactional
    public void change(Act act, Motion motion, Draft draft) {
        jdbc.sql("update decisions.motion set kind = ?, title = ?, asks = ?, reference = ?, made_on = ?, due = ? where id = ?")
                .params(draft.kind().name().toLowerCase(), draft.title(), draft.asks(), draft.reference(), draft.madeOn(), draft.due(), motion.id()).update();
        journal.record(act, motion.programmeId(), "motion.changed", motion.id(), draft);
    }

    /** Says what is done with it and why; with an empty answer it waits again. */
    @Transactional
    public void answer(Act act, Motion motion, String answer, LocalDate on) {
        jdbc.sql("update decisions.motion set answer = ?, answered_on = ? where id = ?").params(answer, answer.isEmpty() ? null : on, motion.id()).update();
        journal.record(act, motion.programmeId(), answer.isEmpty() ? "motion.reopened" : "motion.answered", motion.id(), answer);
    }

    /** All of them: those without an answer first, what is due first in front. */
    public List<Motion> list(UUID programmeId) {
        return jdbc.sql(SELECT + "where programme_id = ? order by answered_on is not null, case when answered_on is null then due end nulls last, answered_on desc, number desc")
                .param(programmeId).query(Motions::row).list();
    }

    public List<Motion> unanswered(UUID programmeId) {
        return list(programmeId).stream().filter(motion -> !motion.answered()).toList();
    }

    public Optional<Motion> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where programme_id = ? and id = ?").params(programmeId, id).query(Motions::row).optional();
    }

    private static Motion row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new Motion(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getInt(3), Motion.Kind.valueOf(rs.getString(4).toUpperCase()), rs.getString(5),
                rs.getString(6), rs.getString(7), rs.getObject(8, LocalDate.class), rs.getObject(9, LocalDate.class), rs.getString(10), rs.getObject(11, LocalDate.class));
    }
}
