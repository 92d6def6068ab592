package nl.draagvlak.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Elements;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Statements that wait, and the other words that are proposed to whoever said them. */
@Repository
public class Holds {

    private static final String SELECT = "select h.id, h.statement_id, h.cause, h.reason, h.held_at, h.held_by from statements.hold h ";

    /** Other words that wait for an answer, or that were refused. */
    public record Proposal(UUID id, UUID statementId, String words, boolean refused) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Statements statements;
    private final Elements elements;

    Holds(JdbcClient jdbc, Journal journal, Statements statements, Elements elements) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.statements = statements;
        this.elements = elements;
    }

    /** Holds a statement; one that waits already goes on waiting for what it waits for, unless the new cause asks for more care. */
    @Transactional
    public void hold(Act act, Statement statement, Hold.Cause cause, String reason) {
        Optional<Hold> before = find(statement.elementId());
        if (before.isPresent()) {
            if (cause == Hold.Cause.DISTRESS && before.get().cause() != cause) {
                jdbc.sql("update statements.hold set cause = ? where id = ?").params(cause.key(), before.get().id()).update();
                journal.record(act, statement.programmeId(), "statement.held", statement.elementId(), cause, reason);
            }
            return;
        }
        jdbc.sql("insert into statements.hold (id, statement_id, programme_id, cause, reason, was_back, held_at, held_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), statement.elementId(), statement.programmeId(), cause.key(), reason, statement.heldBack(), act.at().atOffset(ZoneOffset.UTC),
                        act.actor()).update();
        journal.record(act, statement.programmeId(), "statement.held", statement.elementId(), cause, reason);
        statements.holdBack(act, statement, true);
    }

    /** Lets it go on; what was off the screen before stays off. */
    @Transactional
    public void release(Act act, Statement statement) {
        boolean wasBack = jdbc.sql("update statements.hold set released_at = ?, released_by = ? where statement_id = ? and released_at is null returning was_back")
                .params(act.at().atOffset(ZoneOffset.UTC), act.actor(), statement.elementId()).query(Boolean.class).optional().orElse(statement.heldBack());
        jdbc.sql("delete from statements.redaction where statement_id = ? and answered_at is null").param(statement.elementId()).update();
        journal.record(act, statement.programmeId(), "statement.released", statement.elementId());
        statements.holdBack(act, statement, wasBack);
    }

    /** Proposes other words; a former proposal without an answer is replaced. */
    @Transactional
    public void propose(Act act, Statement statement, String words) {
        jdbc.sql("delete from statements.redaction where statement_id = ? and answered_at is null").param(statement.elementId()).update();
        jdbc.sql("insert into statements.redaction (id, statement_id, programme_id, words, proposed_at, proposed_by) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), statement.elementId(), statement.programmeId(), words, act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, statement.programmeId(), "statement.redaction-proposed", statement.elementId(), words);
    }

    /** Whoever said it takes the other words, and the former ones are erased; or refuses, and it goes on waiting. */
    @Transactional
    public void answer(Act act, Statement statement, UUID proposalId, boolean accepted) {
        Optional<String> words = jdbc.sql("""
                update statements.redaction set accepted = ?, answered_at = ? where id = ? and statement_id = ? and answered_at is null returning words
                """).params(accepted, act.at().atOffset(ZoneOffset.UTC), proposalId, statement.elementId()).query(String.class).optional();
        if (words.isEmpty()) {
            return;
        }
        journal.record(act, statement.programmeId(), accepted ? "statement.redaction-accepted" : "statement.redaction-refused", statement.elementId());
        if (accepted) {
            elements.rewrite(act, statement.elementId(), words.get(), "");
            elements.forgetFormer(act, statement.elementId());
            release(act, statement);
        }
    }

    /** What was proposed is words too: they go with those that are withdrawn, and nothing waits any more. */
    @EventListener
    void onWithdrawn(StatementWithdrawn withdrawn) {
        jdbc.sql("delete from statements.redaction where statement_id = ?").param(withdrawn.statementId()).update();
        int ended = jdbc.sql("update statements.hold set released_at = ?, released_by = ?, reason = '' where statement_id = ? and released_at is null")
                .params(withdrawn.act().at().atOffset(ZoneOffset.UTC), withdrawn.act().actor(), withdrawn.statementId()).update();
        if (ended > 0) {
            journal.record(withdrawn.act(), withdrawn.programmeId(), "statement.hold-ended", withdrawn.statementId());
        }
    }

    public Optional<Hold> find(UUID statementId) {
        return jdbc.sql(SELECT + "where h.statement_id = ? and h.released_at is null").param(statementId).query(Holds::row).optional();
    }

    /** The holds of many statements; those that do not wait are absent. */
    public Map<UUID, Hold> byStatement(Collection<UUID> statementIds) {
        Map<UUID, Hold> found = new HashMap<>();
        if (!statementIds.isEmpty()) {
            jdbc.sql(SELECT + "where h.statement_id = any(?) and h.released_at is null").param(statementIds.toArray(UUID[]::new)).query(Holds::row).list()
                    .forEach(hold -> found.put(hold.statementId(), hold));
        }
        return found;
    }

    /** What waits in a gathering: what may touch a person first, then in the order of waiting. */
    public List<Hold> waiting(UUID gatheringId) {
        return jdbc.sql(SELECT + """
                join statements.statement s on s.element_id = h.statement_id join reasoning.element e on e.id = h.statement_id and e.state = 'active'
                where s.gathering_id = ? and h.released_at is null order by h.cause <> 'distress', h.cause <> 'person', h.held_at, h.id
                """).param(gatheringId).query(Holds::row).list();
    }

    /** The newest proposal of many statements: without an answer, or refused. */
    public Map<UUID, Proposal> proposals(Collection<UUID> statementIds) {
        Map<UUID, Proposal> found = new HashMap<>();
        if (!statementIds.isEmpty()) {
            jdbc.sql("""
                    select distinct on (statement_id) id, statement_id, words, accepted is false from statements.redaction
                    where statement_id = any(?) and accepted is not true order by statement_id, proposed_at desc
                    """).param(statementIds.toArray(UUID[]::new))
                    .query((rs, n) -> new Proposal(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3), rs.getBoolean(4))).list()
                    .forEach(proposal -> found.put(proposal.statementId(), proposal));
        }
        return found;
    }

    private static Hold row(ResultSet rs, int n) throws SQLException {
        return new Hold(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), Hold.Cause.valueOf(rs.getString(3).toUpperCase()), rs.getString(4),
                rs.getTimestamp(5).toInstant(), rs.getObject(6, UUID.class));
    }
}
