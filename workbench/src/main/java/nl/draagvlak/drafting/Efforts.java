package nl.draagvlak.drafting;

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

/** What others do already: the plan adds to it and does not do it over. */
@Repository
public class Efforts {

    private static final String SELECT = "select id, programme_id, organisation_id, what, relation from drafting.effort ";

    private final JdbcClient jdbc;
    private final Journal journal;

    Efforts(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** All that stand, in the order in which they were written down. There are tens of them at most. */
    public List<Effort> list(UUID programmeId) {
        return jdbc.sql(SELECT + "where programme_id = ? and removed_at is null order by recorded_at, id").param(programmeId).query(Effort.class).list();
    }

    /** One of them, also when it was removed. */
    public Optional<Effort> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where programme_id = ? and id = ?").params(programmeId, id).query(Effort.class).optional();
    }

    @Transactional
    public UUID add(Act act, UUID programmeId, UUID organisationId, String what, String relation) {
        UUID id = Ids.next();
        jdbc.sql("insert into drafting.effort (id, programme_id, organisation_id, what, relation, recorded_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, programmeId, organisationId, what, relation, act.at().atOffset(ZoneOffset.UTC)).update();
        journal.record(act, programmeId, "effort.added", id, organisationId, what, relation);
        return id;
    }

    @Transactional
    public void change(Act act, Effort effort, UUID organisationId, String what, String relation) {
        jdbc.sql("update drafting.effort set organisation_id = ?, what = ?, relation = ? where id = ?").params(organisationId, what, relation, effort.id()).update();
        journal.record(act, effort.programmeId(), "effort.changed", effort.id(), organisationId, what, relation);
    }

    /** Takes it from the list, or puts it back. */
    @Transactional
    public void setRemoved(Act act, Effort effort, boolean removed) {
        jdbc.sql("update drafting.effort set removed_at = ? where id = ?").params(removed ? act.at().atOffset(ZoneOffset.UTC) : null, effort.id()).update();
        journal.record(act, effort.programmeId(), removed ? "effort.removed" : "effort.restored", effort.id());
    }
}
