package nl.draagvlak.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The points on the way of actions, with their planned and real dates. */
@Repository
public class Milestones {

    private final JdbcClient jdbc;
    private final Journal journal;

    Milestones(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The milestones per action, by planned date. */
    public Map<UUID, List<Milestone>> of(Collection<UUID> actions) {
        Map<UUID, List<Milestone>> found = new HashMap<>();
        if (!actions.isEmpty()) {
            jdbc.sql("select id, text, planned, actual, reason, action_id from actions.milestone where action_id = any(?) order by planned, id")
                    .param(actions.toArray(UUID[]::new)).query(rs -> {
                        found.computeIfAbsent(rs.getObject(6, UUID.class), k -> new ArrayList<>()).add(row(rs, 0));
                    });
        }
        return found;
    }

    public Optional<Milestone> find(UUID actionId, UUID id) {
        return jdbc.sql("select id, text, planned, actual, reason from actions.milestone where action_id = ? and id = ?")
                .params(actionId, id).query(Milestones::row).optional();
    }

    /**
     * Notes when a milestone was really reached; null takes that back.
     *
     * @param reason why it was another day than planned; may be empty
     */
    @Transactional
    public void reach(Act act, UUID id, LocalDate actual, String reason) {
        UUID programmeId = jdbc.sql("update actions.milestone set actual = ?, reason = ? where id = ? returning programme_id")
                .params(actual, reason, id).query(UUID.class).single();
        journal.record(act, programmeId, "milestone.reached", id, actual, reason);
    }

    /** How many milestones of actions in the plan are past their day on this day. */
    public long countOverdue(UUID programmeId, LocalDate today) {
        return jdbc.sql("""
                select count(*) from actions.milestone m join reasoning.element e on e.id = m.action_id and e.state = 'active'
                where m.programme_id = ? and m.actual is null and m.planned < ?
                """).params(programmeId, today).query(Long.class).single();
    }

    /** Makes the milestones of an action these; those that were there keep their id. Whoever calls this writes the journal entry. */
    void set(UUID programmeId, UUID action, List<Milestone> milestones) {
        Set<UUID> gone = new HashSet<>(jdbc.sql("select id from actions.milestone where action_id = ?").param(action).query(UUID.class).list());
        for (Milestone milestone : milestones) {
            if (milestone.id() != null && gone.remove(milestone.id())) {
                jdbc.sql("update actions.milestone set text = ?, planned = ?, actual = ?, reason = ? where id = ?")
                        .params(milestone.text(), milestone.planned(), milestone.actual(), milestone.reason(), milestone.id()).update();
            } else {
                jdbc.sql("insert into actions.milestone (id, programme_id, action_id, text, planned, actual, reason) values (?, ?, ?, ?, ?, ?, ?)")
                        .params(Ids.next(), programmeId, action, milestone.text(), milestone.planned(), milestone.actual(), milestone.reason()).update();
            }
        }
        if (!gone.isEmpty()) {
            jdbc.sql("delete from actions.milestone where id = any(?)").param(gone.toArray(UUID[]::new)).update();
        }
    }

    private static Milestone row(ResultSet rs, int n) throws SQLException {
        return new Milestone(rs.getObject(1, UUID.class), rs.getString(2), rs.getObject(3, LocalDate.class), rs.getObject(4, LocalDate.class), rs.getString(5));
    }
}
