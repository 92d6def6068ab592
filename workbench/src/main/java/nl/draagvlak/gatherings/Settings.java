package nl.draagvlak.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.gatherings.Setting.AgendaItem;
import nl.draagvlak.gatherings.Setting.Prompt;
import nl.draagvlak.gatherings.Setting.Table;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The agenda, the tables and the questions of gatherings; each is set as a whole. */
@Repository
public class Settings {

    private static final String PROMPT = "select id, gathering_id, kind, nl, en from gatherings.prompt ";

    private final JdbcClient jdbc;
    private final Journal journal;

    Settings(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    public List<AgendaItem> agenda(UUID gatheringId) {
        return jdbc.sql("select starts_at, minutes, title from gatherings.agenda_item where gathering_id = ? order by position").param(gatheringId)
                .query((rs, n) -> new AgendaItem(rs.getObject(1, LocalTime.class), rs.getInt(2), rs.getString(3))).list();
    }

    @Transactional
    public void setAgenda(Act act, Gathering gathering, List<AgendaItem> agenda) {
        jdbc.sql("delete from gatherings.agenda_item where gathering_id = ?").param(gathering.id()).update();
        for (int i = 0; i < agenda.size(); i++) {
            AgendaItem item = agenda.get(i);
            jdbc.sql("insert into gatherings.agenda_item (gathering_id, programme_id, position, starts_at, minutes, title) values (?, ?, ?, ?, ?, ?)")
                    .params(gathering.id(), gathering.programmeId(), i, item.start(), item.minutes(), item.title()).update();
        }
        journal.record(act, gathering.programmeId(), "gathering.agenda-set", gathering.id(), agenda);
    }

    public List<Table> tables(UUID gatheringId) {
        return jdbc.sql("select number, name, facilitator_id, scribe_id from gatherings.discussion_table where gathering_id = ? order by number")
                .param(gatheringId).query((rs, n) -> new Table(rs.getInt(1), rs.getString(2), rs.getObject(3, UUID.class), rs.getObject(4, UUID.class))).list();
    }

    @Transactional
    public void setTables(Act act, Gathering gathering, List<Table> tables) {
        jdbc.sql("delete from gatherings.discussion_table where gathering_id = ?").param(gathering.id()).update();
        for (Table table : tables) {
            jdbc.sql("""
                    insert into gatherings.discussion_table (gathering_id, programme_id, number, name, facilitator_id, scribe_id)
                    values (?, ?, ?, ?, ?, ?)
                    """).params(gathering.id(), gathering.programmeId(), table.number(), table.name(), table.facilitatorId(), table.scribeId()).update();
        }
        journal.record(act, gathering.programmeId(), "gathering.tables-set", gathering.id(), tables);
    }

    /** The questions that are asked now, in their order. */
    public List<Prompt> prompts(UUID gatheringId) {
        return jdbc.sql(PROMPT + "where gathering_id = ? and not retired order by position").param(gatheringId).query(Settings::prompt).list();
    }

    /** A question, also one that is no longer asked: a phone may still show it. */
    public Optional<Prompt> findPrompt(UUID id) {
        return jdbc.sql(PROMPT + "where id = ?").param(id).query(Settings::prompt).optional();
    }

    /** Sets the questions; those with a known id are changed, those that are gone are no longer asked. */
    @Transactional
    public void setPrompts(Act act, Gathering gathering, List<Prompt> prompts) {
        jdbc.sql("update gatherings.prompt set retired = true where gathering_id = ?").param(gathering.id()).update();
        for (int i = 0; i < prompts.size(); i++) {
            Prompt prompt = prompts.get(i);
            jdbc.sql("""
                    insert into gatherings.prompt (id, gathering_id, programme_id, position, kind, nl, en) values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (id) do update set position = excluded.position, kind = excluded.kind, nl = excluded.nl, en = excluded.en, retired = false
                    where gatherings.prompt.gathering_id = excluded.gathering_id
                    """).params(prompt.id(), gathering.id(), gathering.programmeId(), i, prompt.kind().key(), prompt.question().nl(), prompt.question().en()).update();
        }
        journal.record(act, gathering.programmeId(), "gathering.prompts-set", gathering.id(), prompts);
    }

    private static Prompt prompt(ResultSet rs, int n) throws SQLException {
        return new Prompt(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), StatementKind.valueOf(rs.getString(3).toUpperCase()),
                new Text(rs.getString(4), rs.getString(5)));
    }
}
