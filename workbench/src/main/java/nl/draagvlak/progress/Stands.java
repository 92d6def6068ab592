package nl.draagvlak.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.journal.Derived;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How all actions of a programme stand, in one query: the latest word of each, the word before, and what is late. */
@Repository
class Stands {

    private static final String LATEST = "select r.id, r.status, r.reported_at, r.help <> '' as asks from progress.report r where r.action_id = a.element_id "
            + "and r.taken_back_at is null and r.reported_at < :%s order by r.reported_at desc, r.id desc limit 1";

    private static final String QUERY = """
            select a.element_id, l.number, a.position, a.line_id, a.start_on, a.exploring, h.organisation_id, h.state = 'accepted', r.id, r.status,
                   r.reported_at, r.asks, f.status, m.late, m.late_from, q.asked_at, %s
            from actions.action a
            join reasoning.element e on e.id = a.element_id and e.state = 'active'
            join actions.line l on l.element_id = a.line_id
            left join actions.holder h on h.action_id = a.element_id and h.part = 'holder' and h.state in ('invited', 'accepted')
            left join lateral (%s) r on true
            left join lateral (%s) f on true
            left join (
                select m.action_id, count(*) as late, min(m.planned) as late_from from actions.milestone m
                where m.programme_id = :programme and m.planned < :day and (m.actual is null or m.actual > :last) group by m.action_id
            ) m on m.action_id = a.element_id
            left join (
                select q.action_id, max(q.asked_at) as asked_at from progress.request q where q.programme_id = :programme and q.asked_at < :until group by q.action_id
            ) q on q.action_id = a.element_id
            where a.programme_id = :programme
            order by l.number, a.position, a.element_id
            """;

    private final JdbcClient jdbc;
    private final Derived derived;

    Stands(JdbcClient jdbc, Derived derived) {
        this.jdbc = jdbc;
        this.derived = derived;
    }

    /** All actions in the plan, by line and number; those whose words hold the search are marked as found. */
    List<Stand> list(UUID programmeId, Window window, String search) {
        return search.isBlank() ? derived.of(programmeId, List.of("how actions stand", window), () -> List.copyOf(read(programmeId, window, search)))
                : read(programmeId, window, search);
    }

    private List<Stand> read(UUID programmeId, Window window, String search) {
        boolean all = search.isBlank();
        String pattern = "%" + search.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
        String sql = QUERY.formatted(all ? "true" : "(e.text ilike :pattern or e.note ilike :pattern)", LATEST.formatted("until"), LATEST.formatted("since"));
        return jdbc.sql(sql).param("programme", programmeId).param("until", window.untilEnd().atOffset(ZoneOffset.UTC))
                .param("since", window.sinceEnd().atOffset(ZoneOffset.UTC)).param("day", window.asOf()).param("last", window.until())
                .param("pattern", pattern).query(Stands::row).list();
    }

    private static Stand row(ResultSet rs, int n) throws SQLException {
        String position = rs.getString(3);
        Status status = Status.from(rs.getString(10));
        boolean done = status == Status.DONE;
        return new Stand(rs.getObject(1, UUID.class), position == null ? "" : rs.getInt(2) + "." + position, rs.getObject(4, UUID.class),
                rs.getObject(5, LocalDate.class), rs.getBoolean(6), rs.getObject(7, UUID.class), rs.getBoolean(8), rs.getObject(9, UUID.class), status,
                instant(rs, 11), rs.getBoolean(12), Status.from(rs.getString(13)),
                // What is done has no milestone that is still late.
                done ? 0 : rs.getInt(14), done ? null : rs.getObject(15, LocalDate.class), instant(rs, 16), rs.getBoolean(17));
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
