package nl.draagvlak.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The phases and steps of a programme and how far they are. How the approach itself is changed is in {@link Approach}. */
@Repository
public class Steps {

    private static final String SELECT = """
            select s.id, s.programme_id, s.phase_id, s.position, s.key, s.nl, s.en, s.question_nl, s.question_en, s.product_nl, s.product_en,
                   s.product_key, s.room, s.after_step, s.planned_start, s.planned_end, s.product_planned, s.actual_start, s.actual_end, s.product_at,
                   s.delay_reason
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
        return jdbc.sql(SELECT + " where s.programme_id = ? and not s.removed order by s.position").param(programmeId).query(Steps::row).list();
    }

    /** The steps that were taken out of the approach and can come back. */
    List<Step> listRemoved(UUID programmeId) {
        return jdbc.sql(SELECT + " where s.programme_id = ? and s.removed order by s.position").param(programmeId).query(Steps::row).list();
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
        return jdbc.sql(SELECT + " where s.programme_id = ? and s.product_key = ? and not s.removed order by s.position limit 1")
                .params(programmeId, productKey).query(Steps::row).optional();
    }

    /** Where the workbench makes a product, below the programme's address; empty when no room makes it. */
    public static String roomOf(String productKey) {
        return KnownProduct.roomOf(productKey);
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

    /** Closes a step that is open, or with no date opens it once more. */
    @Transactional
    public void close(Act act, Step step, LocalDate date, String delayReason) {
        jdbc.sql("update process.step set actual_end = ?, delay_reason = ? where id = ?").params(date, delayReason, step.id()).update();
        journal.record(act, step.programmeId(), date == null ? "step.reopened" : "step.closed", step.id(), date, delayReason);
    }

    /** Takes an opening back: the step is planned again. */
    @Transactional
    void unopen(Act act, Step step) {
        jdbc.sql("update process.step set actual_start = null where id = ?").param(step.id()).update();
        journal.record(act, step.programmeId(), "step.opening-undone", step.id());
    }

    static Step row(ResultSet rs, int n) throws SQLException {
        return new Step(rs.getObject("id", UUID.class), rs.getObject("programme_id", UUID.class), rs.getObject("phase_id", UUID.class), rs.getInt("position"),
                rs.getString("key"), new Text(rs.getString("nl"), rs.getString("en")), new Text(rs.getString("question_nl"), rs.getString("question_en")),
                new Text(rs.getString("product_nl"), rs.getString("product_en")), rs.getString("product_key"), rs.getString("room"),
                rs.getObject("after_step", UUID.class), dates(rs), rs.getString("delay_reason"));
    }

    private static Step.Dates dates(ResultSet rs) throws SQLException {
        return new Step.Dates(rs.getObject("planned_start", LocalDate.class), rs.getObject("planned_end", LocalDate.class),
                rs.getObject("product_planned", LocalDate.class), rs.getObject("actual_start", LocalDate.class),
                rs.getObject("actual_end", LocalDate.class), rs.getObject("product_at", LocalDate.class));
    }
}
