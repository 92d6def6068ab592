package nl.draagvlak.actions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.journal.Derived;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What actions cost per year, in euros and in people's time. */
@Repository
public class Costs {

    private final JdbcClient jdbc;
    private final Derived derived;

    Costs(JdbcClient jdbc, Derived derived) {
        this.jdbc = jdbc;
        this.derived = derived;
    }

    /** The years per action, in their order. */
    public Map<UUID, List<Yearly>> of(Collection<UUID> actions) {
        Map<UUID, List<Yearly>> found = new HashMap<>();
        if (!actions.isEmpty()) {
            jdbc.sql("select action_id, year, cost, fte from actions.yearly where action_id = any(?) order by year")
                    .param(actions.toArray(UUID[]::new)).query(rs -> {
                        found.computeIfAbsent(rs.getObject(1, UUID.class), k -> new ArrayList<>())
                                .add(new Yearly(rs.getInt(2), rs.getLong(3), rs.getBigDecimal(4)));
                    });
        }
        return found;
    }

    /** What all actions in the plan cost together, per year. */
    public List<Yearly> totals(UUID programmeId) {
        return derived.of(programmeId, "costs of actions per year", () -> readTotals(programmeId));
    }

    private List<Yearly> readTotals(UUID programmeId) {
        return jdbc.sql("""
                select y.year, sum(y.cost), sum(y.fte) from actions.yearly y join reasoning.element e on e.id = y.action_id and e.state = 'active'
                where y.programme_id = ? group by y.year order by y.year
                """).param(programmeId).query((rs, n) -> new Yearly(rs.getInt(1), rs.getLong(2), rs.getBigDecimal(3))).list();
    }

    /** What every action in the plan costs in one year. */
    public Map<UUID, Yearly> in(UUID programmeId, int year) {
        Map<UUID, Yearly> found = new HashMap<>();
        jdbc.sql("""
                select y.action_id, y.year, y.cost, y.fte from actions.yearly y join reasoning.element e on e.id = y.action_id and e.state = 'active'
                where y.programme_id = ? and y.year = ?
                """).params(programmeId, year).query(rs -> {
            found.put(rs.getObject(1, UUID.class), new Yearly(rs.getInt(2), rs.getLong(3), rs.getBigDecimal(4)));
        });
        return found;
    }

    /** Whoever calls this writes the journal entry. */
    void set(UUID programmeId, UUID action, List<Yearly> years) {
        jdbc.sql("delete from actions.yearly where action_id = ?").param(action).update();
        for (Yearly year : years) {
            jdbc.sql("insert into actions.yearly (action_id, programme_id, year, cost, fte) values (?, ?, ?, ?, ?)")
                    .params(action, programmeId, year.year(), year.cost(), year.fte()).update();
        }
    }
}
