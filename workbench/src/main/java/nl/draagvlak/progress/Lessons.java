package nl.draagvlak.progress;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was learned on the way, across the action lines. */
@Repository
public class Lessons {

    private static final String SELECT = """
            select l.id, l.programme_id, l.text, l.noted_at, l.noted_by, l.removed_at is not null,
                   array(select x.line_id from progress.lesson_line x where x.lesson_id = l.id),
                   array(select x.action_id from progress.lesson_action x where x.lesson_id = l.id),
                   array(select x.element_id from progress.lesson_cause x where x.lesson_id = l.id)
            from progress.lesson l
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    Lessons(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    public UUID add(Act act, UUID programmeId, String text, Collection<UUID> lines, Collection<UUID> actions, Collection<UUID> causes) {
        UUID id = Ids.next();
        jdbc.sql("insert into progress.lesson (id, programme_id, text, noted_at, noted_by) values (?, ?, ?, ?, ?)")
                .params(id, programmeId, text, act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        attach(programmeId, id, lines, actions, causes);
        journal.record(act, programmeId, "lesson.noted", id, text, lines, actions, causes);
        return id;
    }

    @Transactional
    public void change(Act act, Lesson lesson, String text, Collection<UUID> lines, Collection<UUID> actions, Collection<UUID> causes) {
        jdbc.sql("update progress.lesson set text = ? where id = ?").params(text, lesson.id()).update();
        jdbc.sql("delete from progress.lesson_line where lesson_id = ?").param(lesson.id()).update();
        jdbc.sql("delete from progress.lesson_action where lesson_id = ?").param(lesson.id()).update();
        jdbc.sql("delete from progress.lesson_cause where lesson_id = ?").param(lesson.id()).update();
        attach(lesson.programmeId(), lesson.id(), lines, actions, causes);
        journal.record(act, lesson.programmeId(), "lesson.changed", lesson.id(), text, lines, actions, causes);
    }

    private void attach(UUID programmeId, UUID id, Collection<UUID> lines, Collection<UUID> actions, Collection<UUID> causes) {
        lines.forEach(line -> jdbc.sql("insert into progress.lesson_line (lesson_id, programme_id, line_id) values (?, ?, ?)")
                .params(id, programmeId, line).update());
        actions.forEach(action -> jdbc.sql("insert into progress.lesson_action (lesson_id, programme_id, action_id) values (?, ?, ?)")
                .params(id, programmeId, action).update());
        causes.forEach(cause -> jdbc.sql("insert into progress.lesson_cause (lesson_id, programme_id, element_id) values (?, ?, ?)")
                .params(id, programmeId, cause).update());
    }

    /** Takes a lesson from the list, or puts it back. */
    @Transactional
    public void setRemoved(Act act, UUID programmeId, UUID id, boolean removed) {
        jdbc.sql("update progress.lesson set removed_at = ?, removed_by = ? where programme_id = ? and id = ?")
                .params(removed ? act.at().atOffset(ZoneOffset.UTC) : null, removed ? act.actor() : null, programmeId, id).update();
        journal.record(act, programmeId, removed ? "lesson.removed" : "lesson.put-back", id);
    }

    /** A lesson, also one that was taken from the list. */
    public Optional<Lesson> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where l.programme_id = ? and l.id = ?").params(programmeId, id).query(Lessons::row).optional();
    }

    /**
     * A page of the lessons, newest first.
     *
     * @param line only those for this line; null for all
     */
    public Page<Lesson> page(UUID programmeId, UUID line, String search, int page, int size) {
        String where = "where l.programme_id = :programme and l.removed_at is null"
                + (line == null ? "" : " and exists (select from progress.lesson_line x where x.lesson_id = l.id and x.line_id = :line)")
                + (search.isBlank() ? "" : " and l.text ilike :pattern");
        String pattern = "%" + search.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
        long total = jdbc.sql("select count(*) from progress.lesson l " + where).param("programme", programmeId).param("line", line)
                .param("pattern", pattern).query(Long.class).single();
        List<Lesson> items = jdbc.sql(SELECT + where + " order by l.noted_at desc, l.id desc offset :offset limit :limit")
                .param("programme", programmeId).param("line", line).param("pattern", pattern).param("offset", (Math.max(1, page) - 1) * size)
                .param("limit", size).query(Lessons::row).list();
        return new Page<>(items, Math.max(1, page), size, total);
    }

    /** What others learned that an action of this line can use, newest first. */
    List<Lesson> forLine(UUID programmeId, UUID line, int most) {
        return page(programmeId, line, "", 1, most).items();
    }

    /**
     * What was learned about an element: at the action itself, about the cause or problem itself, or about one that it works on, at most three
     * links further down the thread; newest first.
     */
    List<Lesson> about(UUID programmeId, UUID element, int most) {
        return jdbc.sql("""
                with recursive reach (id, steps) as (
                    select cast(:element as uuid), 0 union
                    select k.to_id, reach.steps + 1 from reach join reasoning.link k on k.from_id = reach.id and k.ended_at is null where reach.steps < 3
                )
                """ + SELECT + """
                where l.programme_id = :programme and l.removed_at is null and (
                    exists (select from progress.lesson_action x where x.lesson_id = l.id and x.action_id = :element)
                    or exists (select from progress.lesson_cause x where x.lesson_id = l.id and x.element_id in (select id from reach)))
                order by l.noted_at desc, l.id desc limit :most
                """).param("element", element).param("programme", programmeId).param("most", most).query(Lessons::row).list();
    }

    private static Lesson row(ResultSet rs, int n) throws SQLException {
        return new Lesson(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3), rs.getTimestamp(4).toInstant(),
                rs.getObject(5, UUID.class), rs.getBoolean(6), ids(rs.getArray(7)), ids(rs.getArray(8)), ids(rs.getArray(9)));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }
}
