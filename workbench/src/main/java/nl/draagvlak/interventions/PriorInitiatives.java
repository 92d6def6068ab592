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

/** What was done before. */
@Repository
public class PriorInitiatives {

    private static final String SELECT = "select id, name, period, lesson, removed from interventions.prior_initiative ";

    private final JdbcClient jdbc;
    private final Journal journal;

    PriorInitiatives(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    public UUID add(Act act, UUID programmeId, String name, String period, String lesson) {
        UUID id = Ids.next();
        jdbc.sql("insert into interventions.prior_initiative (id, programme_id, name, period, lesson, added_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, programmeId, name, period, lesson, act.at().atOffset(ZoneOffset.UTC)).update();
        journal.record(act, programmeId, "prior-initiative.added", id, name, period, lesson);
        return id;
    }

    @Transactional
    public void change(Act act, UUID programmeId, UUID id, String name, String period, String lesson) {
        jdbc.sql("update interventions.prior_initiative set name = ?, period = ?, lesson = ? where id = ?").params(name, period, lesson, id).update();
        journal.record(act, programmeId, "prior-initiative.changed", id, name, period, lesson);
    }

    /** Takes it off the list, or puts it back. */
    @Transactional
    public void setRemoved(Act act, UUID programmeId, UUID id, boolean removed) {
        jdbc.sql("update interventions.prior_initiative set removed = ? where id = ?").params(removed, id).update();
        journal.record(act, programmeId, removed ? "prior-initiative.removed" : "prior-initiative.put-back", id);
    }

    public Optional<PriorInitiative> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where programme_id = ? and id = ?").params(programmeId, id).query(PriorInitiatives::row).optional();
    }

    /** All that stand on the list, in the order of adding. */
    public List<PriorInitiative> list(UUID programmeId) {
        return jdbc.sql(SELECT + "where programme_id = ? and not removed order by added_at, id").param(programmeId).query(PriorInitiatives::row).list();
    }

    List<PriorInitiative> page(UUID programmeId, int page, int size) {
        return jdbc.sql(SELECT + "where programme_id = ? and not removed order by added_at, id offset ? limit ?")
                .params(programmeId, (page - 1) * size, size).query(PriorInitiatives::row).list();
    }

    List<PriorInitiative> removed(UUID programmeId, int most) {
        return jdbc.sql(SELECT + "where programme_id = ? and removed order by added_at desc, id limit ?").params(programmeId, most).query(PriorInitiatives::row).list();
    }

    long count(UUID programmeId) {
        return jdbc.sql("select count(*) from interventions.prior_initiative where programme_id = ? and not removed").param(programmeId).query(Long.class).single();
    }

    private static PriorInitiative row(ResultSet rs, int n) throws SQLException {
        return new PriorInitiative(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3), rs.getString(4), rs.getBoolean(5));
    }
}
