package nl.draagvlak.process;

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

/** Gates, not walls: a step whose predecessor left no product yet is opened only with a reason, and the reason stays to be read. */
@Repository
public class Gates {

    /** A gate that was passed while the product {@code waitingFor} was not there. */
    public record Passage(UUID id, UUID stepId, String waitingFor, String reason, LocalDate on, UUID by) {}

    private final JdbcClient jdbc;
    private final Steps steps;
    private final Journal journal;

    Gates(JdbcClient jdbc, Steps steps, Journal journal) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.journal = journal;
    }

    /** The step whose product is not there yet on this day, though it must be before this one opens; empty when the gate is open. */
    public Optional<Step> shutBy(Step step, LocalDate on) {
        return step.afterStep() == null ? Optional.empty()
                : steps.find(step.programmeId(), step.afterStep())
                        .filter(before -> before.hasProduct() && (!before.established() || before.dates().product().isAfter(on)));
    }

    /** The product that should be there before work on this product begins, and is not; empty when nothing is in the way. */
    public Optional<Text> waitingFor(UUID programmeId, String productKey, LocalDate on) {
        return steps.findByProduct(programmeId, productKey).flatMap(step -> shutBy(step, on)).map(Step::product);
    }

    /** Opens a step. When the gate is shut the reason must be there. */
    @Transactional
    public void open(Act act, Step step, LocalDate on, String reason) {
        Optional<Step> shut = shutBy(step, on);
        if (shut.isPresent()) {
            pass(act, step, on, shut.get().product().nl(), reason);
        }
        jdbc.sql("update process.step set actual_start = ? where id = ?").params(on, step.id()).update();
        journal.record(act, step.programmeId(), "step.opened", step.id(), on);
    }

    private void pass(Act act, Step step, LocalDate on, String waitingFor, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("the gate of " + step.key() + " is shut and no reason was given");
        }
        UUID id = Ids.next();
        jdbc.sql("insert into process.gate_passage (id, programme_id, step_id, waiting_for, reason, passed_on, passed_by) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, step.programmeId(), step.id(), waitingFor, reason.strip(), on, act.actor()).update();
        journal.record(act, step.programmeId(), "gate.passed", step.id(), waitingFor, reason);
    }

    /** Every gate of the programme that was passed early, oldest first. */
    public List<Passage> list(UUID programmeId) {
        return jdbc.sql("""
                select id, step_id, waiting_for, reason, passed_on, passed_by from process.gate_passage where programme_id = ? order by passed_on, id
                """).param(programmeId)
                .query((rs, n) -> new Passage(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3), rs.getString(4),
                        rs.getObject(5, LocalDate.class), rs.getObject(6, UUID.class))).list();
    }
}
