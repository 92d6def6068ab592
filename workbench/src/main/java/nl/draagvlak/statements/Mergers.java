package nl.draagvlak.statements;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.gatherings.Bell;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Elements;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Statements that say the same and go on as one. Nothing is lost: the other stays with its words, its speaker and its votes, and can be parted again. */
@Repository
public class Mergers {

    static final String REASON = "Samengevoegd";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Elements elements;
    private final Bell bell;

    Mergers(JdbcClient jdbc, Journal journal, Elements elements, Bell bell) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.elements = elements;
        this.bell = bell;
    }

    /**
     * Lets one statement go on for another of the same gathering. What was merged into the other before goes along.
     *
     * @return whether it was done: both must count now, and be two
     */
    @Transactional
    public boolean merge(Act act, Statement merged, Statement into) {
        if (merged.elementId().equals(into.elementId()) || !merged.gatheringId().equals(into.gatheringId()) || !elements.get(merged.elementId()).active()
                || !elements.get(into.elementId()).active()) {
            return false;
        }
        for (UUID before : mergedInto(List.of(merged.elementId())).getOrDefault(merged.elementId(), List.of())) {
            end(act, before);
            begin(act, before, into);
        }
        begin(act, merged.elementId(), into);
        elements.merge(act, merged.elementId(), REASON);
        bell.ring(into.gatheringId());
        return true;
    }

    private void begin(Act act, UUID merged, Statement into) {
        jdbc.sql("insert into statements.merger (id, merged_id, into_id, programme_id, merged_at, merged_by) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), merged, into.elementId(), into.programmeId(), act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, into.programmeId(), "statement.merged", merged, into.elementId());
    }

    private void end(Act act, UUID merged) {
        jdbc.sql("update statements.merger set parted_at = ?, parted_by = ? where merged_id = ? and parted_at is null")
                .params(act.at().atOffset(ZoneOffset.UTC), act.actor(), merged).update();
    }

    /** Parts a merged statement again: it counts for itself as before. Does nothing for one that is not merged. */
    @Transactional
    public void part(Act act, Statement merged) {
        if (into(List.of(merged.elementId())).isEmpty()) {
            return;
        }
        end(act, merged.elementId());
        journal.record(act, merged.programmeId(), "statement.parted", merged.elementId());
        elements.restore(act, merged.elementId());
        bell.ring(merged.gatheringId());
    }

    /** When the one that went on is withdrawn, those who said the same are not silenced with it; and what is withdrawn itself no longer belongs to another. */
    @EventListener
    void onWithdrawn(StatementWithdrawn withdrawn) {
        if (!into(List.of(withdrawn.statementId())).isEmpty()) {
            end(withdrawn.act(), withdrawn.statementId());
            journal.record(withdrawn.act(), withdrawn.programmeId(), "statement.parted", withdrawn.statementId());
        }
        for (UUID merged : mergedInto(List.of(withdrawn.statementId())).getOrDefault(withdrawn.statementId(), List.of())) {
            end(withdrawn.act(), merged);
            journal.record(withdrawn.act(), withdrawn.programmeId(), "statement.parted", merged);
            elements.restore(withdrawn.act(), merged);
        }
    }

    /** Into what each of these was merged; those that stand for themselves are absent. */
    public Map<UUID, UUID> into(Collection<UUID> ids) {
        Map<UUID, UUID> into = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select merged_id, into_id from statements.merger where merged_id = any(?) and parted_at is null").param(ids.toArray(UUID[]::new)).query(rs -> {
                into.put(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class));
            });
        }
        return into;
    }

    /** What was merged into each of these, in the order of merging. */
    public Map<UUID, List<UUID>> mergedInto(Collection<UUID> ids) {
        Map<UUID, List<UUID>> merged = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select into_id, merged_id from statements.merger where into_id = any(?) and parted_at is null order by merged_at, id")
                    .param(ids.toArray(UUID[]::new)).query(rs -> {
                        merged.computeIfAbsent(rs.getObject(1, UUID.class), k -> new ArrayList<>()).add(rs.getObject(2, UUID.class));
                    });
        }
        return merged;
    }

    /** The one that goes on for this one, when it was merged. */
    Optional<UUID> into(UUID id) {
        return Optional.ofNullable(into(List.of(id)).get(id));
    }
}
