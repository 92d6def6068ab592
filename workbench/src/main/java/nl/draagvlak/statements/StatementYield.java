package nl.draagvlak.statements;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.gatherings.Yield;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the gatherings how much was said. */
@Repository
class StatementYield implements Yield {

    private final JdbcClient jdbc;
    private final Holds holds;

    StatementYield(JdbcClient jdbc, Holds holds) {
        this.jdbc = jdbc;
        this.holds = holds;
    }

    @Override
    public Map<UUID, Long> counts(Collection<UUID> gatheringIds) {
        Map<UUID, Long> counts = new HashMap<>();
        if (!gatheringIds.isEmpty()) {
            jdbc.sql("""
                    select s.gathering_id, count(*) from statements.statement s join reasoning.element e on e.id = s.element_id and e.state = 'active'
                    where s.gathering_id = any(?) group by s.gathering_id
                    """).param(gatheringIds.toArray(UUID[]::new)).query(rs -> {
                counts.put(rs.getObject(1, UUID.class), rs.getLong(2));
            });
        }
        return counts;
    }

    @Override
    public Map<Integer, Long> countsByTable(UUID gatheringId) {
        return countsByTable(gatheringId, Instant.EPOCH);
    }

    @Override
    public Map<Integer, Long> countsByTable(UUID gatheringId, Instant since) {
        Map<Integer, Long> counts = new HashMap<>();
        jdbc.sql("""
                select s.table_number, count(*) from statements.statement s join reasoning.element e on e.id = s.element_id and e.state = 'active'
                where s.gathering_id = ? and s.table_number is not null and e.created_at >= ? group by s.table_number
                """).params(gatheringId, since.atOffset(ZoneOffset.UTC)).query(rs -> {
            counts.put(rs.getInt(1), rs.getLong(2));
        });
        return counts;
    }

    @Override
    public long waiting(UUID gatheringId) {
        return holds.waiting(gatheringId).size();
    }
}
