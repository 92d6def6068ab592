package nl.draagvlak.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The phases and steps of a programme and how far they are. */
@Repository
public class Steps {

    private static final String SELECT = """
            select s.id, s.programme_id, s.phase_id, s.position, s.key, s.nl, s.en, s.question_nl, s.question_en, s.product_nl, s.product_en,
                   s.product_key, s.room, s.planned_start, s.planned_end, s.actual_start, s.actual_end, s.delay_reason, s.product_at
            from process.step s
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    Steps(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** All steps in their order. */
    public List<Step> list(UUID programmeId) {
        return jdbc.sql(SELECT + " where s.programme_id = ? order by s.position").param(programmeId).query(Steps::row).list();
    }

    public List<Phase> phases(UUID programmeId) {
        return jdbc.sql("select id, programme_id, key, nl, en, position from process.phase where programme_id = ? order by position").param(programmeId)
                .query((rs, n) -> new Phase(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3),
                        new Text(rs.getString(4), rs.getString(5)), rs.getInt(6))).list();
    }

    public Optional<Step> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + " where s.programme_id = ? and s.id = ?").params(programmeId, id).query(Steps::row).optional();
    }

    public Optional<Step> findByKey(UUID programmeId, String key) {
        return jdbc.sql(SELECT + " where s.programme_id = ? and s.key = ?").params(programmeId, key).query(Steps::row).optional();
    }

    /** The first step that yields this product. */
    public Optional<Step> findByProduct(UUID programmeId, String productKey) {
        return jdbc.sql(SELECT + " where s.programme_id = ? and s.product_key = ? order by s.position limit 1").params(programmeId, productKey)
                .query(Steps::row).optional();
    }

    /** The step after which this one comes. */
    public Optional<Step> findBefore(Step step) {
        return jdbc.sql(SELECT + " where s.programme_id = ? and s.position < ? order by s.position desc limit 1")
                .params(step.programmeId(), step.position()).query(Steps::row).optional();
    }

    /** Notes that a product exists since this date. Does nothing when no step yields it or it was established before. */
    @Transactional
    public void establish(Act act, UUID programmeId, String productKey, LocalDate date) {
        List<UUID> established = jdbc.sql("""
                update process.step set product_at = ? where programme_id = ? and product_key = ? and product_key <> '' and product_at is null
                returning id
                """).params(date, programmeId, productKey).query(UUID.class).list();
        established.forEach(id -> journal.record(act, programmeId, "step.product-established", id, date));
    }

    /** Notes the product of this one step, or with no date that it is not there after all. */
    @Transactional
    public void establish(Act act, Step step, LocalDate date) {
        jdbc.sql("update process.step set product_at = ? where id = ?").params(date, step.id()).update();
        journal.record(act, step.programmeId(), date == null ? "step.product-undone" : "step.product-established", step.id(), date);
    }

    @Transactional
    public Phase addPhase(Act act, UUID programmeId, String key, Text name) {
        Phase phase = new Phase(Ids.next(), programmeId, key, name, phases(programmeId).size());
        jdbc.sql("insert into process.phase (id, programme_id, key, nl, en, position) values (?, ?, ?, ?, ?, ?)")
                .params(phase.id(), programmeId, key, name.nl(), name.en(), phase.position()).update();
        journal.record(act, programmeId, "phase.added", phase.id(), name);
        return phase;
    }

    /** Puts a step in the approach, as last of its phase. */
    @Transactional
    public Step add(Act act, Step step) {
        int position = jdbc.sql("""
                select coalesce(max(s.position), -1) + 1 from process.step s join process.phase p on p.id = s.phase_id
                where s.programme_id = ? and p.position <= (select position from process.phase where id = ?)
                """).params(step.programmeId(), step.phaseId()).query(Integer.class).single();
        jdbc.sql("update process.step set position = position + 1 where programme_id = ? and position >= ?").params(step.programmeId(), position).update();
        jdbc.sql("""
                insert into process.step (id, programme_id, phase_id, position, key, nl, en, question_nl, question_en, product_nl, product_en,
                    product_key, room, planned_start, planned_end, actual_start, actual_end, delay_reason, product_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(step.id(), step.programmeId(), step.phaseId(), position, step.key(), step.name().nl(), step.name().en(),
                        step.question().nl(), step.question().en(), step.product().nl(), step.product().en(), step.productKey(), step.room(),
                        step.plannedStart(), step.plannedEnd(), step.actualStart(), step.actualEnd(), step.delayReason(), step.productAt())
                .update();
        journal.record(act, step.programmeId(), "step.added", step.id(), step.name(), step.question(), step.product());
        return find(step.programmeId(), step.id()).orElseThrow();
    }

    private static Step row(ResultSet rs, int n) throws SQLException {
        return new Step(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getInt(4), rs.getString(5),
                new Text(rs.getString(6), rs.getString(7)), new Text(rs.getString(8), rs.getString(9)), new Text(rs.getString(10), rs.getString(11)),
                rs.getString(12), rs.getString(13), rs.getObject(14, LocalDate.class), rs.getObject(15, LocalDate.class),
                rs.getObject(16, LocalDate.class), rs.getObject(17, LocalDate.class), rs.getString(18), rs.getObject(19, LocalDate.class));
    }
}
