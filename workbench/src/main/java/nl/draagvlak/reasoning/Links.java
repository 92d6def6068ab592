package nl.draagvlak.reasoning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The links of the thread. A link that no longer holds is ended with a reason, not deleted. */
@Repository
public class Links {

    static final String COLUMNS = "l.id, l.from_id, l.to_id, l.relation, l.why, l.created_at, l.created_by";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Elements elements;
    private final Kinds kinds;

    Links(JdbcClient jdbc, Journal journal, Elements elements, Kinds kinds) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.elements = elements;
        this.kinds = kinds;
    }

    /**
     * Lays a link from what came later to what it rests on; laid twice it is there once.
     *
     * @throws IllegalArgumentException when the grammar has no such relation or the two are in different programmes
     */
    @Transactional
    public UUID lay(Act act, UUID from, String relation, UUID to, String why) {
        Element later = elements.get(from);
        Element earlier = elements.get(to);
        kinds.require(later.kind(), relation, earlier.kind());
        if (!later.programmeId().equals(earlier.programmeId())) {
            throw new IllegalArgumentException("two programmes");
        }
        Optional<UUID> there = jdbc.sql("select id from reasoning.link where from_id = ? and to_id = ? and relation = ? and ended_at is null")
                .params(from, to, relation).query(UUID.class).optional();
        if (there.isPresent()) {
            return there.get();
        }
        UUID id = Ids.next();
        jdbc.sql("""
                insert into reasoning.link (id, programme_id, from_id, to_id, relation, why, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, later.programmeId(), from, to, relation, why == null ? "" : why, act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, later.programmeId(), "link.laid", id, from, relation, to, why);
        return id;
    }

    @Transactional
    public void end(Act act, UUID linkId, String reason) {
        Optional<UUID> programme = jdbc.sql("""
                update reasoning.link set ended_at = ?, ended_by = ?, end_reason = ? where id = ? and ended_at is null returning programme_id
                """).params(act.at().atOffset(ZoneOffset.UTC), act.actor(), reason == null ? "" : reason, linkId).query(UUID.class).optional();
        programme.ifPresent(id -> journal.record(act, id, "link.ended", linkId, reason));
    }

    /** Makes the links of one relation from an element exactly these: lays what is new, ends what is gone. */
    @Transactional
    public void set(Act act, UUID from, String relation, Collection<UUID> to, String why) {
        Set<UUID> wanted = new LinkedHashSet<>(to);
        for (Link link : listFrom(from)) {
            if (link.relation().equals(relation) && !wanted.remove(link.to())) {
                end(act, link.id(), why);
            }
        }
        for (UUID target : wanted) {
            lay(act, from, relation, target, why);
        }
    }

    public Optional<Link> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from reasoning.link l where l.id = ? and l.ended_at is null").param(id).query(Links::row).optional();
    }

    /** What an element rests on. */
    public List<Link> listFrom(UUID element) {
        return listFrom(List.of(element));
    }

    public List<Link> listFrom(Collection<UUID> elements) {
        return query("l.from_id = any(?)", elements);
    }

    /** What rests on an element. */
    public List<Link> listTo(UUID element) {
        return listTo(List.of(element));
    }

    public List<Link> listTo(Collection<UUID> elements) {
        return query("l.to_id = any(?)", elements);
    }

    /** All links with a relation in a programme, between active elements. For relations that stay small. */
    public List<Link> list(UUID programmeId, String relation) {
        return jdbc.sql("select " + COLUMNS + """
                 from reasoning.link l
                join reasoning.element a on a.id = l.from_id and a.state = 'active'
                join reasoning.element b on b.id = l.to_id and b.state = 'active'
                where l.programme_id = ? and l.relation = ? and l.ended_at is null order by l.created_at, l.id
                """).params(programmeId, relation).query(Links::row).list();
    }

    private List<Link> query(String where, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + """
                 from reasoning.link l
                join reasoning.element a on a.id = l.from_id and a.state = 'active'
                join reasoning.element b on b.id = l.to_id and b.state = 'active'
                where l.ended_at is null and\s""" + where + " order by l.created_at, l.id").param(ids.toArray(UUID[]::new)).query(Links::row).list();
    }

    static Link row(ResultSet rs, int n) throws SQLException {
        return new Link(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getString(4),
                rs.getString(5), rs.getTimestamp(6).toInstant(), rs.getObject(7, UUID.class));
    }
}
