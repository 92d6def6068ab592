package nl.draagvlak.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.shell.Frame;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Guards the order of views: first what others see, then the view of the programme itself. What the team writes itself (its problem
 * statement, its vision) stays shut until the first round is closed, or is opened with a reason that stays to be read.
 */
@Repository
public class OutsideIn {

    /** The product of the first round, in which others speak. */
    public static final String FIRST_ROUND = "bloemlezing";

    /** Opened before the others had spoken. {@code what} says for what, such as {@code own-problem} or {@code vision}. */
    public record EarlyOpening(UUID id, String what, String reason, LocalDate on, UUID by) {}

    private final JdbcClient jdbc;
    private final Steps steps;
    private final Journal journal;

    OutsideIn(JdbcClient jdbc, Steps steps, Journal journal) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.journal = journal;
    }

    /** The step in which others speak first; empty when the approach has none. */
    public Optional<Step> firstRound(UUID programmeId) {
        return steps.findByProduct(programmeId, FIRST_ROUND);
    }

    /** Whether the programme may write down its own view: the first round is closed, or it was opened with a reason. */
    public boolean mayWrite(UUID programmeId) {
        return jdbc.sql("""
                select exists (select from process.step where programme_id = :programme and product_key = :product and actual_end is not null and not removed)
                    or exists (select from process.early_opening where programme_id = :programme)
                """).param("programme", programmeId).param("product", FIRST_ROUND).query(Boolean.class).single();
    }

    /** Opens the programme's own view before the first round is closed. The reason stays to be read. */
    @Transactional
    public void openWithReason(Act act, UUID programmeId, String what, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("opening early needs a reason");
        }
        UUID id = Ids.next();
        jdbc.sql("insert into process.early_opening (id, programme_id, what, reason, opened_on, opened_by) values (?, ?, ?, ?, ?, ?)")
                .params(id, programmeId, what, reason.strip(), act.at().atZone(Frame.ZONE).toLocalDate(), act.actor()).update();
        journal.record(act, programmeId, "own-view.opened-early", id, what, reason);
    }

    /** When and why it was opened early, oldest first. */
    public List<EarlyOpening> listEarly(UUID programmeId) {
        return jdbc.sql("select id, what, reason, opened_on, opened_by from process.early_opening where programme_id = ? order by opened_on, id")
                .param(programmeId)
                .query((rs, n) -> new EarlyOpening(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3), rs.getObject(4, LocalDate.class),
                        rs.getObject(5, UUID.class))).list();
    }
}
