package nl.draagvlak.stakeholders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bodies of a programme and who has a seat in them. */
@Repository
public class Bodies {

    private final JdbcClient jdbc;
    private final Journal journal;

    Bodies(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    public Body add(Act act, UUID programmeId, String key, Text name) {
        Body body = new Body(Ids.next(), programmeId, key, name);
        jdbc.sql("""
                insert into stakeholders.body (id, programme_id, key, nl, en, position)
                values (?, ?, ?, ?, ?, (select count(*) from stakeholders.body where programme_id = ?))
                """).params(body.id(), programmeId, key, name.nl(), name.en(), programmeId).update();
        journal.record(act, programmeId, "body.added", body.id(), name);
        return body;
    }

    /** The body with this key; the working group and the steering group are made when they are first asked for. */
    @Transactional
    public Body require(Act act, UUID programmeId, String key) {
        return find(programmeId, key).orElseGet(() -> add(act, programmeId, key, switch (key) {
            case Body.WORKING_GROUP -> Text.of("Werkgroep", "Working group");
            case Body.STEERING_GROUP -> Text.of("Stuurgroep", "Steering group");
            default -> Text.same(key);
        }));
    }

    public List<Body> list(UUID programmeId) {
        return jdbc.sql("select id, programme_id, key, nl, en from stakeholders.body where programme_id = ? order by position, key").param(programmeId)
                .query(Bodies::row).list();
    }

    public Optional<Body> find(UUID programmeId, String key) {
        return jdbc.sql("select id, programme_id, key, nl, en from stakeholders.body where programme_id = ? and key = ?").params(programmeId, key)
                .query(Bodies::row).optional();
    }

    public List<Body.Seat> seats(UUID programmeId) {
        return jdbc.sql("""
                select s.body_id, s.organisation_id, s.person_id from stakeholders.seat s join stakeholders.organisation o on o.id = s.organisation_id
                where s.programme_id = ? order by lower(o.name)
                """).param(programmeId)
                .query((rs, n) -> new Body.Seat(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class))).list();
    }

    /** The seats of one organisation. */
    List<Body.Seat> seatsOf(UUID organisationId) {
        return jdbc.sql("select body_id, organisation_id, person_id from stakeholders.seat where organisation_id = ?").param(organisationId)
                .query((rs, n) -> new Body.Seat(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class))).list();
    }

    /** Gives a seat; does nothing when it was given. A person of an organisation takes the seat that the organisation had. */
    @Transactional
    public void seat(Act act, Body body, UUID organisationId, UUID personId) {
        if (personId != null) {
            jdbc.sql("delete from stakeholders.seat where body_id = ? and organisation_id = ? and person_id is null").params(body.id(), organisationId)
                    .update();
        }
        int added = jdbc.sql("""
                insert into stakeholders.seat (body_id, programme_id, organisation_id, person_id) values (?, ?, ?, ?) on conflict do nothing
                """).params(body.id(), body.programmeId(), organisationId, personId).update();
        if (added > 0) {
            journal.record(act, body.programmeId(), "seat.given", body.id(), organisationId, personId);
        }
    }

    @Transactional
    public void unseat(Act act, Body body, UUID organisationId, UUID personId) {
        int removed = jdbc.sql("delete from stakeholders.seat where body_id = ? and organisation_id = ? and person_id is not distinct from ?")
                .params(body.id(), organisationId, personId).update();
        if (removed > 0) {
            journal.record(act, body.programmeId(), "seat.taken", body.id(), organisationId, personId);
        }
    }

    private static Body row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new Body(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3), new Text(rs.getString(4), rs.getString(5)));
    }
}
