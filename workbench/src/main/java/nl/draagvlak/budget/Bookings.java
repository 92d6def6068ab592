package nl.draagvlak.budget;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was promised and paid, booking by booking. A mistake is turned back with a reason, not removed. */
@Repository
public class Bookings {

    private static final String SELECT = """
            select b.id, b.kind, b.action_id, b.project_id,
                   coalesce(l.number || '.' || a.position, 'B' || p.number, ''), b.year, b.amount, b.on_date, b.note, b.undone_at, b.undo_reason
            from budget.booking b left join actions.action a on a.element_id = b.action_id left join actions.line l on l.element_id = a.line_id
            left join budget.project p on p.id = b.project_id
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    Bookings(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** What was promised and paid for one thing. */
    public record Spent(long committed, long paid) {

        public static final Spent NOTHING = new Spent(0, 0);
    }

    @Transactional
    public UUID add(Act act, UUID programmeId, Booking.Draft draft) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into budget.booking (id, programme_id, kind, action_id, project_id, year, amount, on_date, note, booked_at, booked_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, programmeId, draft.kind().column(), draft.actionId(), draft.projectId(), draft.year(), draft.amount(), draft.on(), draft.note(),
                act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, programmeId, "money.booked", id, draft);
        return id;
    }

    /** Turns a booking back: it stays to be read and no longer counts. */
    @Transactional
    public void undo(Act act, UUID programmeId, UUID id, String reason) {
        int undone = jdbc.sql("update budget.booking set undone_at = ?, undone_by = ?, undo_reason = ? where id = ? and undone_at is null")
                .params(act.at().atOffset(ZoneOffset.UTC), act.actor(), reason, id).update();
        if (undone > 0) {
            journal.record(act, programmeId, "money.turned-back", id, reason);
        }
    }

    public Optional<Booking> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where b.programme_id = ? and b.id = ?").params(programmeId, id).query(Bookings::row).optional();
    }

    /** A page of the bookings, newest first; of one year, or of all when it is null. */
    Page<Booking> page(UUID programmeId, Integer year, int page, int size) {
        String where = "where b.programme_id = :programme" + (year == null ? "" : " and b.year = :year");
        long total = jdbc.sql("select count(*) from budget.booking b " + where).param("programme", programmeId).param("year", year).query(Long.class).single();
        return new Page<>(jdbc.sql(SELECT + where + " order by b.on_date desc, b.id desc offset :offset limit :limit").param("programme", programmeId)
                .param("year", year).param("offset", (Math.max(1, page) - 1) * size).param("limit", size).query(Bookings::row).list(), Math.max(1, page), size, total);
    }

    /** What was promised and paid for every action, over all years. */
    public Map<UUID, Spent> perAction(UUID programmeId) {
        return per(programmeId, "action_id");
    }

    public Map<UUID, Spent> perProject(UUID programmeId) {
        return per(programmeId, "project_id");
    }

    private Map<UUID, Spent> per(UUID programmeId, String column) {
        Map<UUID, Spent> spent = new HashMap<>();
        jdbc.sql("select " + column + ", coalesce(sum(amount) filter (where kind = 'commitment'), 0), coalesce(sum(amount) filter (where kind = 'payment'), 0) "
                        + "from budget.booking where programme_id = ? and undone_at is null and " + column + " is not null group by " + column)
                .param(programmeId).query(rs -> {
                    spent.put(rs.getObject(1, UUID.class), new Spent(rs.getLong(2), rs.getLong(3)));
                });
        return spent;
    }

    private static Booking row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        Timestamp undone = rs.getTimestamp(10);
        return new Booking(rs.getObject(1, UUID.class), Booking.Kind.valueOf(rs.getString(2).toUpperCase()), rs.getObject(3, UUID.class), rs.getObject(4, UUID.class),
                rs.getString(5), rs.getInt(6), rs.getLong(7), rs.getObject(8, LocalDate.class), rs.getString(9), undone == null ? null : undone.toInstant(), rs.getString(11));
    }
}
