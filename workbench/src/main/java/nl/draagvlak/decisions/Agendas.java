package nl.draagvlak.decisions;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The points on the agendas of the meetings. */
@Repository
public class Agendas {

    private static final String SELECT = """
            select i.id, i.programme_id, i.meeting_id, i.position, i.title, i.question, i.source, i.path, i.discussed_at, i.outcome from decisions.agenda_item i
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    Agendas(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** What a point says. The source and the path are empty for what the body put there itself. */
    public record Draft(String title, String question, String source, String path) {}

    /** Puts a point at the end of the agenda; what stands there already stays as it is. */
    @Transactional
    public void add(Act act, Meeting meeting, Draft draft) {
        UUID id = Ids.next();
        // The journal's lock of the programme keeps two points apart, so that the place is free.
        journal.record(act, meeting.programmeId(), "agenda.added", id, draft.title(), draft.question());
        jdbc.sql("""
                insert into decisions.agenda_item (id, programme_id, meeting_id, position, title, question, source, path, added_at, added_by)
                values (?, ?, ?, (select coalesce(max(position), 0) + 1 from decisions.agenda_item where meeting_id = ?), ?, ?, ?, ?, ?, ?)
                on conflict (meeting_id, source) where source <> '' do nothing
                """).params(id, meeting.programmeId(), meeting.id(), meeting.id(), draft.title(), draft.question(), draft.source(), draft.path(),
                act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
    }

    /** Changes what the body is asked. */
    @Transactional
    public void ask(Act act, AgendaItem item, String question) {
        jdbc.sql("update decisions.agenda_item set question = ? where id = ?").params(question, item.id()).update();
        journal.record(act, item.programmeId(), "agenda.asked", item.id(), question);
    }

    /** Takes a point off the agenda on which nothing was decided. */
    @Transactional
    public void remove(Act act, AgendaItem item) {
        jdbc.sql("delete from decisions.agenda_item where id = ?").param(item.id()).update();
        journal.record(act, item.programmeId(), "agenda.removed", item.id());
    }

    /** Changes places with the point before it, or after it. At the end of the list nothing happens. */
    @Transactional
    public void move(Act act, AgendaItem item, boolean up) {
        journal.record(act, item.programmeId(), "agenda.moved", item.id(), up);
        List<AgendaItem> all = list(item.meetingId());
        int place = all.stream().map(AgendaItem::id).toList().indexOf(item.id());
        int other = up ? place - 1 : place + 1;
        if (place < 0 || other < 0 || other >= all.size()) {
            return;
        }
        place(all.get(place), all.get(other).position());
        place(all.get(other), all.get(place).position());
    }

    private void place(AgendaItem item, int position) {
        jdbc.sql("update decisions.agenda_item set position = ? where id = ?").params(position, item.id()).update();
    }

    /** Closes a point without a decision; with an empty outcome it is open again. */
    @Transactional
    public void discuss(Act act, AgendaItem item, String outcome) {
        jdbc.sql("update decisions.agenda_item set discussed_at = ?, outcome = ? where id = ?")
                .params(outcome.isEmpty() ? null : act.at().atOffset(ZoneOffset.UTC), outcome, item.id()).update();
        journal.record(act, item.programmeId(), outcome.isEmpty() ? "agenda.reopened" : "agenda.discussed", item.id(), outcome);
    }

    /** The points of a meeting in their order. */
    public List<AgendaItem> list(UUID meetingId) {
        return jdbc.sql(SELECT + "where i.meeting_id = ? order by i.position, i.id").param(meetingId).query(Agendas::row).list();
    }

    public Optional<AgendaItem> find(UUID meetingId, UUID id) {
        return jdbc.sql(SELECT + "where i.meeting_id = ? and i.id = ?").params(meetingId, id).query(Agendas::row).optional();
    }

    /** What a body left open at its meetings until that day, and has not been put on an agenda again since; the oldest first. */
    public List<AgendaItem> leftOpen(UUID bodyId, LocalDate until) {
        return jdbc.sql(SELECT + """
                join decisions.meeting m on m.id = i.meeting_id
                where m.body_id = ? and m.held_on < ? and i.discussed_at is null
                  and not exists (select from decisions.decision d where d.item_id = i.id and d.undone_at is null)
                  and not exists (select from decisions.agenda_item later where later.source = 'item-' || i.id)
                  and not exists (select from decisions.agenda_item later join decisions.meeting lm on lm.id = later.meeting_id
                                  where i.source <> '' and later.source = i.source and lm.body_id = m.body_id and lm.held_on > m.held_on)
                order by m.held_on, i.position
                """).params(bodyId, until).query(Agendas::row).list();
    }

    private static AgendaItem row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        Timestamp discussed = rs.getTimestamp(9);
        return new AgendaItem(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getInt(4), rs.getString(5), rs.getString(6),
                rs.getString(7), rs.getString(8), discussed == null ? null : discussed.toInstant(), rs.getString(10));
    }
}
