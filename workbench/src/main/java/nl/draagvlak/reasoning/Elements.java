package nl.draagvlak.reasoning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Derived;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.ListName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The elements of the thread and what they are tagged with. Every change writes its own journal entry. */
@Repository
public class Elements {

    /** The most characters of an element's text, as participants and team write it. */
    public static final int MAX_TEXT = 1000;

    static final String COLUMNS = "e.id, e.programme_id, e.kind, e.number, e.text, e.note, e.state, e.audience, "
            + "e.created_at, e.created_by, e.changed_at, e.reason";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Derived derived;

    Elements(JdbcClient jdbc, Journal journal, Derived derived) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.derived = derived;
    }

    @Transactional
    public Element add(Act act, UUID programmeId, Kind kind, String text, String note, Audience audience) {
        return add(act, Ids.next(), programmeId, kind, text, note, audience).orElseThrow();
    }

    /** As {@link #add}, with an id that was made before, such as on a phone; empty when that id was saved already. */
    @Transactional
    public Optional<Element> add(Act act, UUID id, UUID programmeId, Kind kind, String text, String note, Audience audience) {
        if (jdbc.sql("select exists (select from reasoning.element where id = ?)").param(id).query(Boolean.class).single()) {
            return Optional.empty();
        }
        int number = jdbc.sql("""
                insert into reasoning.counter (programme_id, kind, last) values (?, ?, 1)
                on conflict (programme_id, kind) do update set last = reasoning.counter.last + 1 returning last
                """).params(programmeId, kind.name()).query(Integer.class).single();
        int added = jdbc.sql("""
                insert into reasoning.element (id, programme_id, kind, number, text, note, audience, created_at, created_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
                .params(id, programmeId, kind.name(), number, text, note == null ? "" : note, audience.column(),
                        act.at().atOffset(ZoneOffset.UTC), act.actor(), act.at().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            return Optional.empty();
        }
        journal.record(act, programmeId, kind.name() + ".added", id, text, note);
        return find(id);
    }

    /** Changes the words; the former ones stay as history. */
    @Transactional
    public void rewrite(Act act, UUID id, String text, String note) {
        Element before = get(id);
        if (text.equals(before.text()) && note.equals(before.note())) {
            return;
        }
        jdbc.sql("""
                insert into reasoning.wording (id, programme_id, element_id, text, note, replaced_at, replaced_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """).params(Ids.next(), before.programmeId(), id, before.text(), before.note(), act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        jdbc.sql("update reasoning.element set text = ?, note = ?, changed_at = ? where id = ?")
                .params(text, note, act.at().atOffset(ZoneOffset.UTC), id).update();
        journal.record(act, before.programmeId(), before.kind() + ".rewritten", id, text, note);
    }

    @Transactional
    public void setAudience(Act act, UUID id, Audience audience) {
        Element before = get(id);
        if (before.audience() != audience) {
            jdbc.sql("update reasoning.element set audience = ?, changed_at = ? where id = ?")
                    .params(audience.column(), act.at().atOffset(ZoneOffset.UTC), id).update();
            journal.record(act, before.programmeId(), before.kind() + ".audience-set", id, audience);
        }
    }

    /** Takes an element out of use, with the reason; its links stay for the record and no longer count. */
    @Transactional
    public void withdraw(Act act, UUID id, String reason) {
        setState(act, id, Element.State.WITHDRAWN, reason);
    }

    /** Takes an element out of use because another goes on for it; it keeps its words and can be restored. */
    @Transactional
    public void merge(Act act, UUID id, String reason) {
        setState(act, id, Element.State.MERGED, reason);
    }

    @Transactional
    public void restore(Act act, UUID id) {
        if (get(id).state() != Element.State.ERASED) {
            setState(act, id, Element.State.ACTIVE, "");
        }
    }

    /** Removes the words for good, with their history and the salts of their hashes; a mark stays that something was erased. */
    @Transactional
    public void erase(Act act, UUID id, String reason) {
        Element before = get(id);
        jdbc.sql("delete from reasoning.wording where element_id = ?").param(id).update();
        jdbc.sql("update reasoning.element set text = null, note = '', state = 'erased', reason = ?, changed_at = ? where id = ?")
                .params(reason, act.at().atOffset(ZoneOffset.UTC), id).update();
        journal.forget(id);
        journal.record(act, before.programmeId(), before.kind() + ".erased", id, reason);
    }

    /** Erases the earlier wordings, which told too much, with the salts of their hashes; the present words stay. */
    @Transactional
    public void forgetFormer(Act act, UUID id) {
        Element element = get(id);
        jdbc.sql("delete from reasoning.wording where element_id = ?").param(id).update();
        journal.forget(id);
        journal.record(act, element.programmeId(), element.kind() + ".former-erased", id);
    }

    private void setState(Act act, UUID id, Element.State state, String reason) {
        Element before = get(id);
        jdbc.sql("update reasoning.element set state = ?, reason = ?, changed_at = ? where id = ?")
                .params(state.name().toLowerCase(), reason, act.at().atOffset(ZoneOffset.UTC), id).update();
        journal.record(act, before.programmeId(), before.kind() + "." + state.name().toLowerCase(), id, reason);
    }

    /** Sets which entries of one of the programme's lists the element is about. */
    @Transactional
    public void tag(Act act, UUID id, ListName list, Collection<String> keys) {
        Element element = get(id);
        TreeSet<String> wanted = new TreeSet<>(keys);
        TreeSet<String> present = new TreeSet<>(jdbc.sql("select key from reasoning.tag where element_id = ? and list = ?")
                .params(id, list.name()).query(String.class).list());
        if (wanted.equals(present)) {
            return;
        }
        jdbc.sql("delete from reasoning.tag where element_id = ? and list = ?").params(id, list.name()).update();
        for (String key : wanted) {
            jdbc.sql("insert into reasoning.tag (element_id, programme_id, list, key) values (?, ?, ?, ?)")
                    .params(id, element.programmeId(), list.name(), key).update();
        }
        journal.record(act, element.programmeId(), element.kind() + ".tagged", id, list, wanted);
    }

    /** The keys per element of one list, for many elements at once. */
    public Map<UUID, List<String>> tags(Collection<UUID> ids, ListName list) {
        Map<UUID, List<String>> tags = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select element_id, key from reasoning.tag where list = ? and element_id = any(?) order by key")
                    .params(list.name(), ids.toArray(UUID[]::new)).query(rs -> {
                        tags.computeIfAbsent(rs.getObject(1, UUID.class), k -> new ArrayList<>()).add(rs.getString(2));
                    });
        }
        return tags;
    }

    public Optional<Element> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from reasoning.element e where e.id = ?").param(id).query(Elements::row).optional();
    }

    public Element get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no element " + id));
    }

    /** The element if it is in this programme and of this kind. */
    public Optional<Element> find(UUID programmeId, Kind kind, UUID id) {
        return find(id).filter(element -> element.programmeId().equals(programmeId) && element.kind().equals(kind.name()));
    }

    /** Many at once, by id; unknown ids are absent. */
    public Map<UUID, Element> byIds(Collection<UUID> ids) {
        Map<UUID, Element> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select " + COLUMNS + " from reasoning.element e where e.id = any(?) order by e.kind, e.number")
                    .param(ids.toArray(UUID[]::new)).query(Elements::row).list().forEach(element -> found.put(element.id(), element));
        }
        return found;
    }

    /** All active elements of a kind, by number. For kinds that stay small, such as lines and strategic goals; else use {@link #page}. */
    public List<Element> list(UUID programmeId, Kind kind) {
        return jdbc.sql("select " + COLUMNS + " from reasoning.element e where e.programme_id = ? and e.kind = ? and e.state = 'active' order by e.number")
                .params(programmeId, kind.name()).query(Elements::row).list();
    }

    /**
     * A page of the active elements of a kind, by number.
     *
     * @param search words that must occur in the text or note; empty for all
     * @param page   from 1
     */
    public Page<Element> page(UUID programmeId, Kind kind, String search, int page, int size) {
        String pattern = search == null || search.isBlank() ? null : "%" + search.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
        String where = " from reasoning.element e where e.programme_id = :programme and e.kind = :kind and e.state = 'active'"
                + (pattern == null ? "" : " and (e.text ilike :pattern or e.note ilike :pattern)");
        long total = jdbc.sql("select count(*)" + where).param("programme", programmeId).param("kind", kind.name())
                .param("pattern", pattern).query(Long.class).single();
        List<Element> items = jdbc.sql("select " + COLUMNS + where + " order by e.number offset :offset limit :limit")
                .param("programme", programmeId).param("kind", kind.name()).param("pattern", pattern)
                .param("offset", (Math.max(1, page) - 1) * size).param("limit", size).query(Elements::row).list();
        return new Page<>(items, Math.max(1, page), size, total);
    }

    public long count(UUID programmeId, Kind kind) {
        return jdbc.sql("select count(*) from reasoning.element where programme_id = ? and kind = ? and state = 'active'")
                .params(programmeId, kind.name()).query(Long.class).single();
    }

    /** How many active elements there are of every kind. */
    public Map<String, Long> counts(UUID programmeId) {
        return derived.of(programmeId, "elements by kind", () -> readCounts(programmeId));
    }

    private Map<String, Long> readCounts(UUID programmeId) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select kind, count(*) from reasoning.element where programme_id = ? and state = 'active' group by kind")
                .param(programmeId).query(rs -> {
                    counts.put(rs.getString(1), rs.getLong(2));
                });
        return counts;
    }

    /** Earlier wordings of an element, newest first. */
    public List<String> formerTexts(UUID id) {
        return jdbc.sql("select text from reasoning.wording where element_id = ? order by replaced_at desc").param(id).query(String.class).list();
    }

    static Element row(ResultSet rs, int n) throws SQLException {
        return new Element(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3), rs.getInt(4), rs.getString(5),
                rs.getString(6), Element.State.valueOf(rs.getString(7).toUpperCase()), Audience.valueOf(rs.getString(8).toUpperCase()),
                rs.getTimestamp(9).toInstant(), rs.getObject(10, UUID.class), rs.getTimestamp(11).toInstant(), rs.getString(12));
    }
}
