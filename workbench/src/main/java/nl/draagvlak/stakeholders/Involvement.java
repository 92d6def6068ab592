package nl.draagvlak.stakeholders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register of involvement: which organisation was involved when, as what, and what came of it. Later steps write in it too. */
@Repository
public class Involvement {

    /** A line of the register. {@code about} is the thing it was about and {@code stepId} the step it belongs to; both may be null. */
    public record Entry(UUID id, UUID organisationId, LocalDate date, String moment, String role, String outcome, UUID about, UUID stepId) {}

    private static final String SELECT = "select id, organisation_id, on_date, moment, role, outcome, about, step_id from stakeholders.involvement ";

    private final JdbcClient jdbc;
    private final Journal journal;

    Involvement(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * Writes a line. With the same organisation, moment, role and thing it is about, the former line is brought up to date.
     *
     * @param moment  such as "Eerste rondetafel", the same words for everybody who was there
     * @param role    as what, such as "deelnemer", "werkgroep", "meelezer"
     * @param outcome what came of it; may be empty until it is known
     * @param about   the gathering, document or decision; may be null
     */
    @Transactional
    public UUID record(Act act, UUID programmeId, UUID organisationId, LocalDate date, String moment, String role, String outcome, UUID about) {
        return record(act, programmeId, organisationId, date, moment, role, outcome, about, null);
    }

    /** As {@link #record}, in a step of the approach, so that the step shows which perspectives it heard. */
    @Transactional
    public UUID record(Act act, UUID programmeId, UUID organisationId, LocalDate date, String moment, String role, String outcome, UUID about, UUID stepId) {
        UUID id = jdbc.sql("""
                insert into stakeholders.involvement (id, programme_id, organisation_id, on_date, moment, role, outcome, about, recorded_at, step_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (organisation_id, about, role, moment) where about is not null
                do update set on_date = excluded.on_date, outcome = excluded.outcome, recorded_at = excluded.recorded_at, step_id = excluded.step_id
                returning id
                """).params(Ids.next(), programmeId, organisationId, date, moment, role, outcome, about, act.at().atOffset(ZoneOffset.UTC), stepId)
                .query(UUID.class).single();
        journal.record(act, programmeId, "involvement.recorded", id, organisationId, date, moment, role, outcome);
        return id;
    }

    /** What came of it, when that is known later. */
    @Transactional
    void setOutcome(Act act, UUID programmeId, UUID id, String outcome) {
        jdbc.sql("update stakeholders.involvement set outcome = ?, recorded_at = ? where id = ?").params(outcome, act.at().atOffset(ZoneOffset.UTC), id).update();
        journal.record(act, programmeId, "involvement.outcome-set", id, outcome);
    }

    Optional<Entry> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where programme_id = ? and id = ?").params(programmeId, id).query(Involvement::row).optional();
    }

    /** Strikes the lines about a thing with this role of organisations that were not there after all; the journal keeps that they stood there. */
    @Transactional
    public void retain(Act act, UUID programmeId, UUID about, String role, Collection<UUID> organisations) {
        jdbc.sql("delete from stakeholders.involvement where programme_id = ? and about = ? and role = ? and not organisation_id = any(?) returning id")
                .params(programmeId, about, role, organisations.toArray(UUID[]::new)).query(UUID.class).list()
                .forEach(id -> journal.record(act, programmeId, "involvement.struck", id, about));
    }

    /** The whole register, oldest first. */
    public List<Entry> list(UUID programmeId) {
        return jdbc.sql(SELECT + "where programme_id = ? order by on_date, moment, id").param(programmeId).query(Involvement::row).list();
    }

    public List<Entry> listOf(UUID organisationId) {
        return jdbc.sql(SELECT + "where organisation_id = ? order by on_date, moment, id").param(organisationId).query(Involvement::row).list();
    }

    static Entry row(ResultSet rs, int n) throws SQLException {
        return new Entry(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, LocalDate.class), rs.getString(4),
                rs.getString(5), rs.getString(6), rs.getObject(7, UUID.class), rs.getObject(8, UUID.class));
    }
}
