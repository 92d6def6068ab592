package nl.draagvlak.process;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Changes the approach itself: its phases and steps belong to the programme and not to the code. */
@Repository
class Approach {

    private final JdbcClient jdbc;
    private final Steps steps;
    private final Journal journal;

    Approach(JdbcClient jdbc, Steps steps, Journal journal) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.journal = journal;
    }

    @Transactional
    Phase addPhase(Act act, UUID programmeId, String key, Text name) {
        Phase phase = new Phase(Ids.next(), programmeId, key, name, steps.phases(programmeId).stream().mapToInt(Phase::position).max().orElse(-1) + 1);
        jdbc.sql("insert into process.phase (id, programme_id, key, nl, en, position) values (?, ?, ?, ?, ?, ?)")
                .params(phase.id(), programmeId, key, name.nl(), name.en(), phase.position()).update();
        journal.record(act, programmeId, "phase.added", phase.id(), name);
        return phase;
    }

    @Transactional
    void renamePhase(Act act, Phase phase, Text name) {
        if (!phase.name().equals(name)) {
            jdbc.sql("update process.phase set nl = ?, en = ? where id = ?").params(name.nl(), name.en(), phase.id()).update();
            journal.record(act, phase.programmeId(), "phase.renamed", phase.id(), name);
        }
    }

    /** Takes a phase out that has no steps, not even ones that were taken out themselves; false when it has. */
    @Transactional
    boolean removePhase(Act act, Phase phase) {
        int gone = jdbc.sql("delete from process.phase p where p.id = ? and not exists (select from process.step s where s.phase_id = p.id)")
                .param(phase.id()).update();
        if (gone > 0) {
            journal.record(act, phase.programmeId(), "phase.removed", phase.id());
        }
        return gone > 0;
    }

    /** Puts a step in the approach, as last of its phase. */
    @Transactional
    Step add(Act act, Step step) {
        jdbc.sql("""
                insert into process.step (id, programme_id, phase_id, position, key, nl, en, question_nl, question_en, product_nl, product_en,
                    product_key, room, after_step, planned_start, planned_end, product_planned, delay_reason)
                values (?, ?, ?, 1000000, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(step.id(), step.programmeId(), step.phaseId(), step.key(), step.name().nl(), step.name().en(), step.question().nl(),
                        step.question().en(), step.product().nl(), step.product().en(), step.productKey(), step.room(), step.afterStep(),
                        step.dates().plannedStart(), step.dates().plannedEnd(), step.dates().productPlanned(), step.delayReason())
                .update();
        renumber(step.programmeId());
        journal.record(act, step.programmeId(), "step.added", step.id(), step.name(), step.question(), step.product(), step.dates());
        return steps.find(step.programmeId(), step.id()).orElseThrow();
    }

    /** Changes what was planned; what really happened is changed by opening, closing and establishing. */
    @Transactional
    void change(Act act, Step step) {
        jdbc.sql("""
                update process.step set phase_id = ?, nl = ?, en = ?, question_nl = ?, question_en = ?, product_nl = ?, product_en = ?, product_key = ?,
                    room = ?, after_step = ?, planned_start = ?, planned_end = ?, product_planned = ?, delay_reason = ? where id = ?
                """)
                .params(step.phaseId(), step.name().nl(), step.name().en(), step.question().nl(), step.question().en(), step.product().nl(),
                        step.product().en(), step.productKey(), step.room(), step.afterStep(), step.dates().plannedStart(), step.dates().plannedEnd(),
                        step.dates().productPlanned(), step.delayReason(), step.id())
                .update();
        renumber(step.programmeId());
        journal.record(act, step.programmeId(), "step.changed", step.id(), step.name(), step.question(), step.product(), step.dates(), step.delayReason());
    }

    /** Takes a step out of the approach, or puts it back. */
    @Transactional
    void setRemoved(Act act, Step step, boolean removed) {
        jdbc.sql("update process.step set removed = ? where id = ?").params(removed, step.id()).update();
        if (removed) {
            // What waited for this step now waits for what this step waited for.
            jdbc.sql("update process.step set after_step = ? where after_step = ?").params(step.afterStep(), step.id()).update();
        }
        journal.record(act, step.programmeId(), removed ? "step.removed" : "step.restored", step.id());
    }

    /** Moves a step one place earlier or later within its phase; nothing happens at the edge. */
    @Transactional
    void move(Act act, Step step, boolean earlier) {
        List<Step> siblings = steps.list(step.programmeId()).stream().filter(each -> each.phaseId().equals(step.phaseId())).toList();
        int place = siblings.stream().map(Step::id).toList().indexOf(step.id());
        int other = earlier ? place - 1 : place + 1;
        if (place < 0 || other < 0 || other >= siblings.size()) {
            return;
        }
        Step neighbour = siblings.get(other);
        jdbc.sql("update process.step set position = ? where id = ?").params(neighbour.position(), step.id()).update();
        jdbc.sql("update process.step set position = ? where id = ?").params(step.position(), neighbour.id()).update();
        journal.record(act, step.programmeId(), "step.moved", step.id(), earlier);
    }

    /** Positions follow the phases: a step of an earlier phase always comes first. */
    private void renumber(UUID programmeId) {
        jdbc.sql("""
                update process.step s set position = n.place from (
                    select s.id, row_number() over (order by p.position, s.position, s.id) - 1 as place
                    from process.step s join process.phase p on p.id = s.phase_id where s.programme_id = ?) n
                where s.id = n.id and s.position <> n.place
                """).param(programmeId).update();
    }
}
