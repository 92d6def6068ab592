package nl.draagvlak.budget;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.process.Charters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The money and the people per year. What the programme's start said counts until a year is described here. */
@Repository
public class BudgetYears {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Charters charters;

    BudgetYears(JdbcClient jdbc, Journal journal, Charters charters) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.charters = charters;
    }

    /** The years that are known of, in their order. */
    public SortedMap<Integer, BudgetYear> list(UUID programmeId) {
        SortedMap<Integer, BudgetYear> years = new TreeMap<>();
        charters.budgetPerYear(programmeId).forEach((year, euros) -> years.put(year, new BudgetYear(year, euros, 0, 0, null, "")));
        jdbc.sql("select year, structural, incidental, project_costs, fte, note from budget.year where programme_id = ?").param(programmeId)
                .query((rs, n) -> new BudgetYear(rs.getInt(1), rs.getLong(2), rs.getLong(3), rs.getLong(4), rs.getBigDecimal(5), rs.getString(6)))
                .list().forEach(year -> years.put(year.year(), year));
        return years;
    }

    public Optional<BudgetYear> find(UUID programmeId, int year) {
        return Optional.ofNullable(list(programmeId).get(year));
    }

    @Transactional
    public void set(Act act, UUID programmeId, BudgetYear year) {
        jdbc.sql("""
                insert into budget.year (programme_id, year, structural, incidental, project_costs, fte, note) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (programme_id, year) do update set structural = excluded.structural, incidental = excluded.incidental,
                project_costs = excluded.project_costs, fte = excluded.fte, note = excluded.note
                """).params(programmeId, year.year(), year.structural(), year.incidental(), year.projectCosts(), year.fte(), year.note()).update();
        journal.record(act, programmeId, "budget-year.set", programmeId, year);
    }
}
