package nl.draagvlak.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second pair of eyes on quotes. Where a gathering asks for it ({@link nl.draagvlak.gatherings.Care}), a quote stays out of every output until another
 * account than its maker's approves it. What is returned stays back. Words that leave a table wait in {@link Holds}.
 */
@Repository
public class SecondLooks {

    private static final String SELECT = "select id, gathering_id, element_id, made_by, asked_at, verdict, reason, seen_by, seen_at from statements.second_look ";

    private final JdbcClient jdbc;
    private final Journal journal;

    SecondLooks(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    public boolean isOn(UUID gatheringId) {
        return jdbc.sql("select second_look from gatherings.care where gathering_id = ?").param(gatheringId).query(Boolean.class).optional().orElse(false);
    }

    /** Lets something wait if its gathering asks for it, or if it is new work on what waited or was returned before. Returns whether it waits. */
    @Transactional
    public boolean ask(Act act, UUID programmeId, UUID gatheringId, UUID elementId) {
        if (!isOn(gatheringId) && waiting(List.of(elementId)).isEmpty()) {
            return false;
        }
        int asked = jdbc.sql("""
                insert into statements.second_look (id, programme_id, gathering_id, element_id, made_by, asked_at) values (?, ?, ?, ?, ?, ?)
                on conflict (element_id) where verdict is null do update set made_by = excluded.made_by, asked_at = excluded.asked_at
                """).params(Ids.next(), programmeId, gatheringId, elementId, act.actor(), act.at().atOffset(ZoneOffset.UTC)).update();
        journal.record(act, programmeId, "second-look.asked", elementId);
        return asked > 0;
    }

    /** Which of these wait for a second person or were returned by one. */
    public Set<UUID> waiting(Collection<UUID> elementIds) {
        return elementIds.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("""
                select element_id from (select distinct on (element_id) element_id, verdict from statements.second_look where element_id = any(?)
                order by element_id, asked_at desc, id desc) last where verdict is distinct from 'approved'
                """).param(elementIds.toArray(UUID[]::new)).query(UUID.class).list());
    }

    /** The looks of a gathering: first what waits, oldest first, then what was decided, newest first. What was withdrawn since is absent. */
    List<SecondLook> list(UUID gatheringId) {
        return jdbc.sql(SELECT + """
                l where gathering_id = ? and exists (select from reasoning.element e where e.id = l.element_id and e.state = 'active')
                order by verdict is not null, case when verdict is null then asked_at end, seen_at desc, id
                """).param(gatheringId).query(SecondLooks::row).list();
    }

    Optional<SecondLook> find(UUID gatheringId, UUID id) {
        return jdbc.sql(SELECT + "where gathering_id = ? and id = ?").params(gatheringId, id).query(SecondLooks::row).optional();
    }

    /** Lets it go on, or returns it with a reason. */
    @Transactional
    void decide(Act act, UUID programmeId, SecondLook look, SecondLook.Verdict verdict, String reason) {
        if (act.actor().equals(look.madeBy())) {
            throw new IllegalArgumentException("who made it is not the second person");
        }
        int decided = jdbc.sql("update statements.second_look set verdict = ?, reason = ?, seen_by = ?, seen_at = ? where id = ? and verdict is null")
                .params(verdict.name().toLowerCase(), reason, act.actor(), act.at().atOffset(ZoneOffset.UTC), look.id()).update();
        if (decided == 0) {
            return;
        }
        journal.record(act, programmeId, "second-look." + verdict.name().toLowerCase(), look.elementId(), reason);
    }

    private static SecondLook row(ResultSet rs, int n) throws SQLException {
        OffsetDateTime seen = rs.getObject("seen_at", OffsetDateTime.class);
        String verdict = rs.getString("verdict");
        return new SecondLook(rs.getObject("id", UUID.class), rs.getObject("gathering_id", UUID.class), rs.getObject("element_id", UUID.class),
                rs.getObject("made_by", UUID.class), rs.getObject("asked_at", OffsetDateTime.class).toInstant(),
                verdict == null ? null : SecondLook.Verdict.valueOf(verdict.toUpperCase()), rs.getString("reason"), rs.getObject("seen_by", UUID.class),
                seen == null ? null : seen.toInstant());
    }
}
