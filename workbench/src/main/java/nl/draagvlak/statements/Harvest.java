package nl.draagvlak.statements;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.draagvlak.gatherings.Bell;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the tables bring to everybody: the statements that a table chose, for the plenary round. */
@Repository
public class Harvest {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Bell bell;

    Harvest(JdbcClient jdbc, Journal journal, Bell bell) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.bell = bell;
    }

    /** Words that a table brought. */
    public record Brought(UUID id, StatementKind kind, String text) {}

    /** A table brings a statement. Does nothing for one that was not said at a table. */
    @Transactional
    public void bring(Act act, Statement statement) {
        jdbc.sql("""
                insert into statements.harvest (statement_id, programme_id, gathering_id, table_number, brought_at)
                select element_id, programme_id, gathering_id, table_number, ? from statements.statement where element_id = ? and table_number is not null
                on conflict do nothing
                """).params(act.at().atOffset(ZoneOffset.UTC), statement.elementId()).update();
        journal.record(act, statement.programmeId(), "statement.harvested", statement.elementId(), statement.table());
        bell.ring(statement.gatheringId());
    }

    /** The table keeps it after all. */
    @Transactional
    public void keep(Act act, Statement statement) {
        jdbc.sql("delete from statements.harvest where statement_id = ?").param(statement.elementId()).update();
        journal.record(act, statement.programmeId(), "statement.left-at-table", statement.elementId());
        bell.ring(statement.gatheringId());
    }

    /** The statements of a gathering that were brought, also those that may not stand on a screen. */
    Set<UUID> ids(UUID gatheringId) {
        return new HashSet<>(jdbc.sql("select statement_id from statements.harvest where gathering_id = ?").param(gatheringId).query(UUID.class).list());
    }

    /** What each table brought, by the number of the table, of what may stand on the screen in the room. */
    public Map<Integer, List<Brought>> byTable(UUID gatheringId) {
        Map<Integer, List<Brought>> tables = new TreeMap<>();
        jdbc.sql("""
                select h.table_number, e.id, s.kind, e.text from statements.harvest h join statements.statement s on s.element_id = h.statement_id
                join reasoning.element e on e.id = h.statement_id and e.state = 'active'
                where h.gathering_id = ? and s.on_screen and not s.held_back order by h.table_number, h.brought_at, s.sequence
                """).param(gatheringId).query(rs -> {
            tables.computeIfAbsent(rs.getInt(1), k -> new ArrayList<>())
                    .add(new Brought(rs.getObject(2, UUID.class), StatementKind.valueOf(rs.getString(3).toUpperCase()), rs.getString(4)));
        });
        return tables;
    }
}
