package nl.draagvlak.causes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every edit of the map: what it was and what it became. Each is told to whoever has the map open, on any replica. */
@Repository
class Edits {

    private static final String COLUMNS = "seq, subject, from_id, to_id, version, before::text, after::text, made_by, made_at, undoes";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Edits(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One edit of a node or an arrow.
     *
     * @param from    where the arrow begins; null for a node
     * @param version of the subject after the edit, from 1
     * @param before  what stood in its fields; null when it was not there
     * @param after   null when it was taken away
     * @param undoes  the edit that this one took back; null when it is an edit of its own
     */
    record Edit(long seq, UUID subject, UUID from, UUID to, int version, Map<String, String> before, Map<String, String> after, UUID by, Instant at, Long undoes) {

        boolean ofArrow() {
            return from != null;
        }
    }

    /** Keeps an edit of a problem or cause; nothing when nothing changed. The caller records it in the journal. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Act act, UUID programmeId, UUID element, Map<String, String> before, Map<String, String> after) {
        keep(act, programmeId, element, null, null, before, after);
    }

    /** Keeps an edit of an arrow. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepArrow(Act act, UUID programmeId, UUID from, UUID to, Map<String, String> before, Map<String, String> after) {
        keep(act, programmeId, Arrow.key(from, to), from, to, before, after);
    }

    private void keep(Act act, UUID programmeId, UUID subject, UUID from, UUID to, Map<String, String> before, Map<String, String> after) {
        if (before != null && before.equals(after)) {
            return;
        }
        jdbc.sql("""
                insert into causes.edit (programme_id, subject, from_id, to_id, version, before, after, made_by, made_at)
                values (?, ?, ?, ?, 1 + (select coalesce(max(version), 0) from causes.edit where subject = ?), ?::jsonb, ?::jsonb, ?, ?)
                """).params(programmeId, subject, from, to, subject, written(before), written(after), act.actor(), act.at().atOffset(ZoneOffset.UTC)).update();
    }

    private String written(Map<String, String> fields) {
        return fields == null ? null : json.writeValueAsString(fields);
    }

    /** Marks the newest edit as the one that took another back. */
    void undone(UUID programmeId, Edit edit) {
        jdbc.sql("update causes.edit set undoes = ? where seq = (select max(seq) from causes.edit where programme_id = ? and subject = ?)")
                .params(edit.seq(), programmeId, edit.subject()).update();
    }

    /** The newest edit of somebody that was not taken back and took nothing back. */
    Optional<Edit> lastOf(UUID programmeId, UUID account) {
        return jdbc.sql("select " + COLUMNS + """
                 from causes.edit e where programme_id = ? and made_by = ? and undoes is null
                and not exists (select from causes.edit u where u.undoes = e.seq) order by seq desc limit 1
                """).params(programmeId, account).query(this::row).optional();
    }

    /** The newest edit of one thing. */
    Optional<Edit> newestOf(UUID subject) {
        return jdbc.sql("select " + COLUMNS + " from causes.edit where subject = ? order by version desc limit 1").param(subject).query(this::row).optional();
    }

    /** All edits of one thing, newest first, at most so many. */
    List<Edit> of(UUID subject, int most) {
        return jdbc.sql("select " + COLUMNS + " from causes.edit where subject = ? order by version desc limit ?").params(subject, most).query(this::row).list();
    }

    /** The version of one thing; 0 when it was never edited here. */
    int version(UUID subject) {
        return newestOf(subject).map(Edit::version).orElse(0);
    }

    /** The version of everything in a programme that was edited. */
    Map<UUID, Integer> versions(UUID programmeId) {
        Map<UUID, Integer> versions = new java.util.HashMap<>();
        jdbc.sql("select subject, max(version) from causes.edit where programme_id = ? group by subject").param(programmeId)
                .query(rs -> {
                    versions.put(rs.getObject(1, UUID.class), rs.getInt(2));
                });
        return versions;
    }

    /** What stood in the fields at a version; empty when that is not known. */
    Optional<Map<String, String>> wording(UUID subject, int version) {
        return jdbc.sql("select " + COLUMNS + " from causes.edit where subject = ? and version = ?").params(subject, version).query(this::row).optional()
                .map(Edit::after)
                .or(() -> jdbc.sql("select " + COLUMNS + " from causes.edit where subject = ? and version = ?").params(subject, version + 1).query(this::row).optional()
                        .map(Edit::before));
    }

    private Edit row(ResultSet rs, int n) throws SQLException {
        long undoes = rs.getLong(10);
        Long taken = rs.wasNull() ? null : undoes;
        return new Edit(rs.getLong(1), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getObject(4, UUID.class), rs.getInt(5), fields(rs.getString(6)),
                fields(rs.getString(7)), rs.getObject(8, UUID.class), rs.getTimestamp(9).toInstant(), taken);
    }

    private Map<String, String> fields(String written) {
        return written == null ? null : json.readValue(written, FIELDS);
    }
}
