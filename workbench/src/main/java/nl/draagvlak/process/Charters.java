package nl.draagvlak.process;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The opgave, the ambition and the yearly budget of a programme. */
@Repository
public class Charters {

    private final JdbcClient jdbc;
    private final Journal journal;

    Charters(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The charter; empty texts when nothing was written yet. */
    public Charter get(UUID programmeId) {
        SortedMap<Integer, Long> budget = budgetPerYear(programmeId);
        return jdbc.sql("select opgave, ambition from process.charter where programme_id = ?").param(programmeId)
                .query((rs, n) -> new Charter(rs.getString(1), rs.getString(2), budget)).optional().orElse(new Charter("", "", budget));
    }

    /** Euros per year, as set at the start; other years have none. */
    public SortedMap<Integer, Long> budgetPerYear(UUID programmeId) {
        SortedMap<Integer, Long> budget = new TreeMap<>();
        jdbc.sql("select year, euros from process.yearly_budget where programme_id = ?").param(programmeId).query(rs -> {
            budget.put(rs.getInt(1), rs.getLong(2));
        });
        return budget;
    }

    @Transactional
    public void set(Act act, UUID programmeId, Charter charter) {
        jdbc.sql("""
                insert into process.charter (programme_id, opgave, ambition) values (?, ?, ?)
                on conflict (programme_id) do update set opgave = excluded.opgave, ambition = excluded.ambition
                """).params(programmeId, charter.opgave(), charter.ambition()).update();
        jdbc.sql("delete from process.yearly_budget where programme_id = ?").param(programmeId).update();
        charter.budget().forEach((year, euros) -> jdbc.sql("insert into process.yearly_budget (programme_id, year, euros) values (?, ?, ?)")
                .params(programmeId, year, euros).update());
        journal.record(act, programmeId, "charter.set", programmeId, charter.opgave(), charter.ambition(), charter.budget());
    }
}
