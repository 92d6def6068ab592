package nl.draagvlak.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.draagvlak.actions.Costs;
import nl.draagvlak.actions.Yearly;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How a programme stands with its money and people, per year. */
@Repository
public class Money {

    private final JdbcClient jdbc;
    private final BudgetYears years;
    private final Costs costs;

    Money(JdbcClient jdbc, BudgetYears years, Costs costs) {
        this.jdbc = jdbc;
        this.years = years;
        this.costs = costs;
    }

    /** One year, also when nothing is known of it. */
    public MoneyState state(UUID programmeId, int year) {
        return list(programmeId).stream().filter(state -> state.year() == year).findFirst()
                .orElse(MoneyState.unknown(year));
    }

    /** All years in which there is, is planned or was spent something. */
    public List<MoneyState> list(UUID programmeId) {
        SortedMap<Integer, BudgetYear> known = years.list(programmeId);
        Map<Integer, Yearly> actions = new HashMap<>();
        costs.totals(programmeId).forEach(total -> actions.put(total.year(), total));
        Map<Integer, Long> projects = projects(programmeId);
        Map<Integer, long[]> spent = spent(programmeId);
        TreeSet<Integer> all = new TreeSet<>(known.keySet());
        all.addAll(actions.keySet());
        all.addAll(projects.keySet());
        all.addAll(spent.keySet());
        List<MoneyState> states = new ArrayList<>();
        for (int year : all) {
            Yearly planned = actions.getOrDefault(year, new Yearly(year, 0, BigDecimal.ZERO));
            long[] money = spent.getOrDefault(year, new long[2]);
            states.add(new MoneyState(known.getOrDefault(year, new BudgetYear(year, 0, 0, 0, null, "")), known.containsKey(year),
                    planned.cost(), projects.getOrDefault(year, 0L), planned.fte(), money[0], money[1]));
        }
        return states;
    }

    private Map<Integer, Long> projects(UUID programmeId) {
        Map<Integer, Long> projects = new HashMap<>();
        jdbc.sql("""
                select p.year, sum(case when p.state = 'stopped' then coalesce((select sum(b.amount) from budget.booking b
                    where b.project_id = p.id and b.kind = 'payment' and b.undone_at is null), 0) else p.amount end)
                from budget.project p where p.programme_id = ? and p.state <> 'idea' group by p.year
                """).param(programmeId).query(rs -> {
            projects.put(rs.getInt(1), rs.getLong(2));
        });
        return projects;
    }

    private Map<Integer, long[]> spent(UUID programmeId) {
        Map<Integer, long[]> spent = new HashMap<>();
        jdbc.sql("""
                select year, coalesce(sum(amount) filter (where kind = 'commitment'), 0), coalesce(sum(amount) filter (where kind = 'payment'), 0)
                from budget.booking where programme_id = ? and undone_at is null group by year
                """).param(programmeId).query(rs -> {
            spent.put(rs.getInt(1), new long[] {rs.getLong(2), rs.getLong(3)});
        });
        return spent;
    }
}
