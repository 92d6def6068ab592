package nl.draagvlak.interventions;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** What others already do. */
@Repository
public class ExistingEfforts {

    private static final String SELECT = "select id, organisation_id, by_whom, what, relation, removed from interventions.existing_effort ";

    private final JdbcClient jdbc;
    private final Journal journal;

    ExistingEfforts(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    public UUID add(Act act, UUID programmeId, UUID organisationId, String byWhom, String what, String relation) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into interventions.existing_effort (id, programme_id, organisation_id, by_whom, what, relation, added_at)
                values (?, ?, cast(? as uuid), ?, ?, ?, ?)
                """).params(id, programmeId, organisationId, byWhom, what, relation, act.at().atOffset(ZoneOffset.UTC)).update();
        journal.record(act, programmeId, "existing-effort.added", id, organisationId, byWhom, what, relation);
        return id;
    }

    @Transactional
    public void change(Act act, UUID programmeId, UUID id, UUID organisationId, String byWhom, String what, String relation) {
        jdbc.sql("update interventions.existing_effort set organisation_id = cast(? as uuid), by_whom = ?, what = ?, relation = ? where id = ?")
                .params(organisationId, byWhom, what, relation, id).update();
        journal.record(act, programmeId, "existing-effort.changed", id, organisationId, byWhom, what, relation);
    }

    /** Takes it off the list, or puts it back. */
    @Transactional
    public void setRemoved(Act act, UUID programmeId, UUID id, boolean removed) {
        jdbc.sql("update interventions.existing_effort set removed = ? where id = ?").params(removed, id).update();
        journal.record(act, programmeId, removed ? "existing-effort.removed" : "existing-effort.put-back", id);
    }

    public Optional<ExistingEffort> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where programme_id = ? and id = ?").params(programmeId, id).query(ExistingEfforts::row).optional();
    }

    /** All that stand on the list, in the order of adding. */
    public List<ExistingEffort> list(UUID programmeId) {
        return jdbc.sql(SELECT + "where programme_id = ? and not removed order by added_at, id").param(programmeId).query(ExistingEfforts::row).list();
    }

    List<ExistingEffort> page(UUID programmeId, int page, int size) {
        return jdbc.sql(SELECT + "where programme_id = ? and not removed order by added_at, id offset ? limit ?")
                .params(programmeId, (page - 1) * size, size).query(ExistingEfforts::row).list();
    }

    List<ExistingEffort> removed(UUID programmeId, int most) {
        return jdbc.sql(SELECT + "where programme_id = ? and removed order by added_at desc, id limit ?").params(programmeId, most).query(ExistingEfforts::row).list();
    }

    long count(UUID programmeId) {
        return jdbc.sql("select count(*) from interventions.existing_effort where programme_id = ? and not removed").param(programmeId).query(Long.class).single();
    }

    private static ExistingEffort row(ResultSet rs, int n) throws SQLException {
        return new ExistingEffort(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3), rs.getString(4), rs.getString(5), rs.getBoolean(6));
    }
}
