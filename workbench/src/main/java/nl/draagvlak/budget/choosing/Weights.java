package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.budget.choosing.Case.Criterion;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The criteria with their weights, and what members gave by them. */
@Repository
class Weights {

    private final JdbcClient jdbc;
    private final Programmes programmes;

    Weights(JdbcClient jdbc, Programmes programmes) {
        this.jdbc = jdbc;
        this.programmes = programmes;
    }

    List<Criterion> criteria(UUID programmeId, Language language) {
        Map<String, Integer> weights = new HashMap<>();
        jdbc.sql("select key, weight from budget.weight where programme_id = ?").param(programmeId).query(rs -> {
            weights.put(rs.getString(1), rs.getInt(2));
        });
        return programmes.list(programmeId, ListName.CRITERION).stream().map(c -> new Criterion(c.key(), c.in(language), weights.getOrDefault(c.key(), 1))).toList();
    }

    /** Per action the means by criterion, with four decimals; an action that nobody weighed is absent. */
    Map<UUID, List<BigDecimal>> means(Collection<UUID> actions, List<Criterion> criteria) {
        List<String> keys = criteria.stream().map(Criterion::key).toList();
        Map<UUID, List<BigDecimal>> means = new HashMap<>();
        if (!actions.isEmpty()) {
            jdbc.sql("select action_id, key, mean from budget.mean where action_id = any(?)").param(actions.toArray(UUID[]::new)).query(rs -> {
                int place = keys.indexOf(rs.getString(2));
                if (place >= 0) {
                    means.computeIfAbsent(rs.getObject(1, UUID.class), k -> new ArrayList<>(java.util.Collections.nCopies(keys.size(), BigDecimal.ZERO)))
                            .set(place, BigDecimal.valueOf(rs.getDouble(3)).setScale(4, RoundingMode.HALF_UP));
                }
            });
        }
        return means;
    }
}
