package nl.draagvlak.decisions;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.stakeholders.Body;
import nl.draagvlak.stakeholders.Involvement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of the bodies, and who was there. */
@Repository
public class Meetings {

    private static final String SELECT = "select id, programme_id, body_id, title, held_on from decisions.meeting ";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Involvement involvement;

    Meetings(JdbcClient jdbc, Journal journal, Involvement involvement) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.involvement = involvement;
    }

    /** Records a meeting; who was there stands in the register of involvement too. */
    @Transactional
    public Meeting add(Act act, Body body, String title, LocalDate heldOn, Collection<UUID> present) {
        Meeting meeting = new Meeting(Ids.next(), body.programmeId(), body.id(), title, heldOn);
        jdbc.sql("insert into decisions.meeting (id, programme_id, body_id, title, held_on, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?)")
                .params(meeting.id(), meeting.programmeId(), meeting.bodyId(), title, heldOn, act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, meeting.programmeId(), "meeting.recorded", meeting.id(), body.key(), title, heldOn);
        setPresent(act, meeting, body, present);
        return meeting;
    }

    @Transactional
    public void change(Act act, Meeting meeting, Body body, String title, LocalDate heldOn, Collection<UUID> present) {
        jdbc.sql("update decisions.meeting set title = ?, held_on = ? where id = ?").params(title, heldOn, meeting.id()).update();
        journal.record(act, meeting.programmeId(), "meeting.changed", meeting.id(), title, heldOn);
        setPresent(act, new Meeting(meeting.id(), meeting.programmeId(), meeting.bodyId(), title, heldOn), body, present);
    }

    private void setPresent(Act act, Meeting meeting, Body body, Collection<UUID> present) {
        jdbc.sql("delete from decisions.presence where meeting_id = ?").param(meeting.id()).update();
        for (UUID organisation : new LinkedHashSet<>(present)) {
            jdbc.sql("insert into decisions.presence (meeting_id, programme_id, organisation_id) values (?, ?, ?)")
                    .params(meeting.id(), meeting.programmeId(), organisation).update();
            involvement.record(act, meeting.programmeId(), organisation, meeting.heldOn(), meeting.title(), body.name().nl().toLowerCase(), "", meeting.id());
        }
        journal.record(act, meeting.programmeId(), "meeting.presence-set", meeting.id(), present);
    }

    public Optional<Meeting> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where programme_id = ? and id = ?").params(programmeId, id).query(Meeting.class).optional();
    }

    public Map<UUID, Meeting> byIds(Collection<UUID> ids) {
        Map<UUID, Meeting> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(SELECT + "where id = any(?)").param(ids.toArray(UUID[]::new)).query(Meeting.class).list().forEach(each -> found.put(each.id(), each));
        }
        return found;
    }

    public Set<UUID> present(UUID meetingId) {
        return new LinkedHashSet<>(jdbc.sql("select organisation_id from decisions.presence where meeting_id = ?").param(meetingId).query(UUID.class).list());
    }

    /** How many organisations were at each of these meetings. */
    Map<UUID, Long> countPresent(Collection<UUID> meetings) {
        Map<UUID, Long> found = new HashMap<>();
        if (!meetings.isEmpty()) {
            jdbc.sql("select meeting_id, count(*) from decisions.presence where meeting_id = any(?) group by meeting_id")
                    .param(meetings.toArray(UUID[]::new)).query(rs -> {
                        found.put(rs.getObject(1, UUID.class), rs.getLong(2));
                    });
        }
        return found;
    }

    /**
     * A page of the meetings, newest first.
     *
     * @param bodyId null for all bodies
     * @param search words in the title or in what was decided; empty for all
     */
    Page<Meeting> page(UUID programmeId, UUID bodyId, String search, int page, int size) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("programme", programmeId);
        parameters.put("body", bodyId);
        parameters.put("pattern", "%" + search.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%");
        String where = "where m.programme_id = :programme" + (bodyId == null ? "" : " and m.body_id = :body")
                + (search.isBlank() ? "" : " and (m.title ilike :pattern or exists (select from decisions.decision d where d.meeting_id = m.id"
                + " and (d.text ilike :pattern or d.reason ilike :pattern or d.dissent ilike :pattern)))");
        long total = jdbc.sql("select count(*) from decisions.meeting m " + where).params(parameters).query(Long.class).single();
        parameters.put("offset", (Math.max(1, page) - 1) * size);
        parameters.put("limit", size);
        List<Meeting> items = jdbc.sql("select m.id, m.programme_id, m.body_id, m.title, m.held_on from decisions.meeting m " + where
                + " order by m.held_on desc, m.id desc offset :offset limit :limit").params(parameters).query(Meeting.class).list();
        return new Page<>(items, Math.max(1, page), size, total);
    }
}
