package nl.draagvlak.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Tokens;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The gatherings of a programme: prepared, opened, closed. */
@Repository
public class Gatherings {

    static final int CODE_LENGTH = 6;

    private static final String SELECT = """
            select g.id, g.programme_id, g.step_id, g.title_nl, g.title_en, g.kind, g.held_on, g.starts_at, g.ends_at, g.place, g.purpose,
                   g.contact_name, g.contact_reach, g.support_line, g.join_code, g.state, g.outcome
            from gatherings.gathering g
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    Gatherings(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** A gathering that nobody can join yet, with a code of its own. */
    public static Gathering prepare(UUID programmeId, UUID stepId, Text title, GatheringKind kind, LocalDate date, LocalTime start, LocalTime end,
                                    String place, String purpose, Gathering.Contact contact) {
        return new Gathering(Ids.next(), programmeId, stepId, title, kind, date, start, end, place, purpose, contact, Tokens.code(CODE_LENGTH),
                GatheringState.PREPARED, "");
    }

    @Transactional
    public Gathering add(Act act, Gathering g) {
        jdbc.sql("""
                insert into gatherings.gathering (id, programme_id, step_id, title_nl, title_en, kind, held_on, starts_at, ends_at, place, purpose,
                    contact_name, contact_reach, support_line, join_code)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(g.id(), g.programmeId(), g.stepId(), g.title().nl(), g.title().en(), g.kind().key(), g.date(), g.start(), g.end(), g.place(),
                g.purpose(), g.contact().name(), g.contact().reach(), g.contact().supportLine(), g.joinCode()).update();
        journal.record(act, g.programmeId(), "gathering.added", g.id(), g.title(), g.date(), g.place(), g.purpose());
        return g;
    }

    /** Changes what was prepared; the code, the state and the outcome stay. */
    @Transactional
    public void change(Act act, Gathering g) {
        jdbc.sql("""
                update gatherings.gathering set step_id = ?, title_nl = ?, title_en = ?, kind = ?, held_on = ?, starts_at = ?, ends_at = ?, place = ?,
                    purpose = ?, contact_name = ?, contact_reach = ?, support_line = ? where id = ?
                """).params(g.stepId(), g.title().nl(), g.title().en(), g.kind().key(), g.date(), g.start(), g.end(), g.place(), g.purpose(),
                g.contact().name(), g.contact().reach(), g.contact().supportLine(), g.id()).update();
        journal.record(act, g.programmeId(), "gathering.changed", g.id(), g.title(), g.date(), g.place(), g.purpose());
    }

    /** From now on people can join and speak; also once more after it was closed. */
    @Transactional
    public void open(Act act, Gathering gathering) {
        setState(act, gathering, GatheringState.OPEN, gathering.outcome(), "gathering.opened");
    }

    /** From now on nobody can join or speak. */
    @Transactional
    public void close(Act act, Gathering gathering, String outcome) {
        setState(act, gathering, GatheringState.CLOSED, outcome, "gathering.closed");
    }

    private void setState(Act act, Gathering gathering, GatheringState state, String outcome, String action) {
        jdbc.sql("update gatherings.gathering set state = ?, outcome = ? where id = ?").params(state.key(), outcome, gathering.id()).update();
        journal.record(act, gathering.programmeId(), action, gathering.id(), outcome);
    }

    public Optional<Gathering> find(UUID id) {
        return jdbc.sql(SELECT + "where g.id = ?").param(id).query(Gatherings::row).optional();
    }

    public Optional<Gathering> find(UUID programmeId, UUID id) {
        return find(id).filter(gathering -> gathering.programmeId().equals(programmeId));
    }

    /** By the code that people type, with or without spaces and capitals. */
    public Optional<Gathering> findByCode(String code) {
        return jdbc.sql(SELECT + "where g.join_code = ?").param(Tokens.normalised(code)).query(Gatherings::row).optional();
    }

    /** Many at once, by date; unknown ids are absent. */
    public Map<UUID, Gathering> byIds(Collection<UUID> ids) {
        Map<UUID, Gathering> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(SELECT + "where g.id = any(?) order by g.held_on, g.starts_at").param(ids.toArray(UUID[]::new)).query(Gatherings::row).list()
                    .forEach(gathering -> found.put(gathering.id(), gathering));
        }
        return found;
    }

    /** All of a programme by date. There are few: for choosing one and for the account of the process. */
    public List<Gathering> list(UUID programmeId) {
        return jdbc.sql(SELECT + "where g.programme_id = ? order by g.held_on, g.starts_at, g.id").param(programmeId).query(Gatherings::row).list();
    }

    /** A page of them: those that are open now first, then by date. */
    public Page<Gathering> page(UUID programmeId, int page, int size) {
        List<Gathering> items = jdbc.sql(SELECT + "where g.programme_id = ? order by g.state <> 'open', g.held_on, g.starts_at, g.id offset ? limit ?")
                .params(programmeId, (Math.max(1, page) - 1) * size, size).query(Gatherings::row).list();
        return new Page<>(items, Math.max(1, page), size, count(programmeId));
    }

    public long count(UUID programmeId) {
        return jdbc.sql("select count(*) from gatherings.gathering where programme_id = ?").param(programmeId).query(Long.class).single();
    }

    private static Gathering row(ResultSet rs, int n) throws SQLException {
        return new Gathering(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), new Text(rs.getString(4), rs.getString(5)),
                GatheringKind.valueOf(rs.getString(6).toUpperCase()), rs.getObject(7, LocalDate.class), rs.getObject(8, LocalTime.class),
                rs.getObject(9, LocalTime.class), rs.getString(10), rs.getString(11),
                new Gathering.Contact(rs.getString(12), rs.getString(13), rs.getString(14)), rs.getString(15),
                GatheringState.valueOf(rs.getString(16).toUpperCase()), rs.getString(17));
    }
}
