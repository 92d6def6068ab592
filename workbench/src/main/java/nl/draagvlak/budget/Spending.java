package nl.draagvlak.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.budget.BridgeProject.Category;
import nl.draagvlak.programme.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was planned, committed and paid, per year and by what it was for. */
@Repository
class Spending {

    private final JdbcClient jdbc;
    private final Money money;

    Spending(JdbcClient jdbc, Money money) {
        this.jdbc = jdbc;
        this.money = money;
    }

    /** What it was for: the actions, one category of bridge projects, or carrying out the programme itself. */
    record Row(int year, Text label, long planned, long committed, long paid) {

        boolean empty() {
            return planned == 0 && committed == 0 && paid == 0;
        }
    }

    /** By year; within it the actions, the four categories and the programme itself, without what is empty. */
    List<Row> list(UUID programmeId) {
        Map<String, long[]> booked = new HashMap<>();
        jdbc.sql("""
                select b.year, case when b.action_id is not null then 'actions' when p.id is not null then p.category else 'programme' end,
                       coalesce(sum(b.amount) filter (where b.kind = 'commitment'), 0), coalesce(sum(b.amount) filter (where b.kind = 'payment'), 0)
                from budget.booking b left join budget.project p on p.id = b.project_id
                where b.programme_id = ? and b.undone_at is null group by 1, 2
                """).param(programmeId).query(rs -> {
            booked.put(rs.getInt(1) + rs.getString(2), new long[] {rs.getLong(3), rs.getLong(4)});
        });
        Map<String, Long> planned = new HashMap<>();
        jdbc.sql("select year, category, sum(amount) from budget.project where programme_id = ? and state not in ('idea', 'stopped') group by 1, 2").param(programmeId).query(rs -> {
            planned.put(rs.getInt(1) + rs.getString(2), rs.getLong(3));
        });
        List<Row> rows = new ArrayList<>();
        for (MoneyState year : money.list(programmeId)) {
            rows.add(row(year.year(), Text.of("Acties", "Actions"), "actions", year.actions(), booked));
            for (Category category : Category.values()) {
                rows.add(row(year.year(), category.label(), category.column(), planned.getOrDefault(year.year() + category.column(), 0L), booked));
            }
            rows.add(row(year.year(), Text.of("Projectkosten", "Project costs"), "programme", year.known().projectCosts(), booked));
        }
        return rows.stream().filter(row -> !row.empty()).toList();
    }

    private static Row row(int year, Text label, String key, long planned, Map<String, long[]> booked) {
        long[] sums = booked.getOrDefault(year + key, new long[2]);
        return new Row(year, label, planned, sums[0], sums[1]);
    }
}
