package nl.draagvlak.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the bodies decided, with the reason and who saw it otherwise. A decision is not deleted: it is taken back with a reason. */
@Repository
public class Decisions {

    private static final String SELECT = "select id, programme_id, meeting_id, number, text, reason, dissent, undone_at, undo_reason, item_id from decisions.decision ";

    private final JdbcClient jdbc;
    private final Journal journal;

    Decisions(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    public Decision add(Act act, Meeting meeting, String text, String reason, String dissent) {
        return add(act, meeting, null, text, reason, dissent);
    }

    /** Writes down what was decided, on a point of the agenda or (null) on none. */
    @Transactional
    public Decision add(Act act, Meeting meeting, UUID itemId, String text, String reason, String dissent) {
        UUID id = Ids.next();
        // The journal's lock of the programme keeps two decisions apart, so that the number is free.
        journal.record(act, meeting.programmeId(), "decision.taken", id, text, reason, dissent, itemId);
        jdbc.sql("""
                insert into decisions.decision (id, programme_id, meeting_id, number, text, reason, dissent, item_id, recorded_at, recorded_by)
                values (?, ?, ?, (select coalesce(max(number), 0) + 1 from decisions.decision where programme_id = ?), ?, ?, ?, ?, ?, ?)
                """).params(id, meeting.programmeId(), meeting.id(), meeting.programmeId(), text, reason, dissent, itemId,
                act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        return find(meeting.programmeId(), id).orElseThrow();
    }

    /** Takes a decision back; with an empty reason it stands again. */
    @Transactional
    public void undo(Act act, Decision decision, String reason) {
        jdbc.sql("update decisions.decision set undone_at = ?, undo_reason = ? where id = ?")
                .params(reason.isEmpty() ? null : act.at().atOffset(ZoneOffset.UTC), reason, decision.id()).update();
        journal.record(act, decision.programmeId(), reason.isEmpty() ? "decision.restored" : "decision.undone", decision.id(), reason);
    }

    /** The decisions that stand, each with the day on which it was taken, newest first. */
    public Map<Decision, LocalDate> dated(UUID programmeId) {
        Map<Decision, LocalDate> found = new LinkedHashMap<>();
        jdbc.sql("""
                select d.id, d.programme_id, d.meeting_id, d.number, d.text, d.reason, d.dissent, d.undone_at, d.undo_reason, d.item_id, m.held_on
                from decisions.decision d join decisions.meeting m on m.id = d.meeting_id
                where d.programme_id = ? and d.undone_at is null order by m.held_on desc, d.number desc
                """).param(programmeId).query(rs -> {
            found.put(row(rs, 0), rs.getObject(11, LocalDate.class));
        });
        return found;
    }

    public Optional<Decision> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where programme_id = ? and id = ?").params(programmeId, id).query(Decisions::row).optional();
    }

    /** All that stand, the newest first. */
    public List<Decision> list(UUID programmeId) {
        return jdbc.sql(SELECT + "where programme_id = ? and undone_at is null order by number desc").param(programmeId).query(Decisions::row).list();
    }

    public List<Decision> ofMeeting(UUID meetingId) {
        return ofMeetings(List.of(meetingId)).getOrDefault(meetingId, List.of());
    }

    /** What was decided at each of these meetings. */
    public Map<UUID, List<Decision>> ofMeetings(Collection<UUID> meetings) {
        return meetings.isEmpty() ? new HashMap<>() : jdbc.sql(SELECT + "where meeting_id = any(?) order by number").param(meetings.toArray(UUID[]::new))
                .query(Decisions::row).list().stream().collect(Collectors.groupingBy(Decision::meetingId));
    }

    private static Decision row(ResultSet rs, int n) throws SQLException {
        return new Decision(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getInt(4), rs.getString(5),
                rs.getString(6), rs.getString(7), rs.getTimestamp(8) == null ? null : rs.getTimestamp(8).toInstant(), rs.getString(9),
                rs.getObject(10, UUID.class));
    }
}
