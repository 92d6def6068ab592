package nl.draagvlak.stakeholders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of a programme. */
@Repository
public class Organisations {

    private static final String COLUMNS = "o.id, o.programme_id, o.name, o.abbreviation, o.sector, o.perspective, o.scale, o.consultation, o.source";

    private final JdbcClient jdbc;
    private final Journal journal;

    Organisations(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    public Organisation add(Act act, UUID programmeId, String name, String abbreviation, String sector, String perspective, String scale) {
        return add(act, new Organisation(Ids.next(), programmeId, name, abbreviation, sector, perspective, scale, "", ""));
    }

    @Transactional
    public Organisation add(Act act, Organisation organisation) {
        jdbc.sql("""
                insert into stakeholders.organisation (id, programme_id, name, abbreviation, sector, perspective, scale, consultation, source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(organisation.id(), organisation.programmeId(), organisation.name(), organisation.abbreviation(), organisation.sector(),
                        organisation.perspective(), organisation.scale(), organisation.consultation(), organisation.source())
                .update();
        journal.record(act, organisation.programmeId(), "organisation.added", organisation.id(), organisation);
        return organisation;
    }

    /** All that take part, by name. For choosing one in a form. */
    public List<Organisation> list(UUID programmeId) {
        return jdbc.sql("select " + COLUMNS + " from stakeholders.organisation o where o.programme_id = ? and o.ended_on is null order by lower(o.name)")
                .param(programmeId).query(Organisations::row).list();
    }

    public Optional<Organisation> find(UUID programmeId, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from stakeholders.organisation o where o.programme_id = ? and o.id = ?")
                .params(programmeId, id).query(Organisations::row).optional();
    }

    /** By its full name, whatever the capitals. */
    public Optional<Organisation> findByName(UUID programmeId, String name) {
        return jdbc.sql("select " + COLUMNS + " from stakeholders.organisation o where o.programme_id = ? and lower(o.name) = lower(?)")
                .params(programmeId, name.strip()).query(Organisations::row).optional();
    }

    /** Many at once, also those that no longer take part; unknown ids are absent. */
    public Map<UUID, Organisation> byIds(Collection<UUID> ids) {
        Map<UUID, Organisation> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select " + COLUMNS + " from stakeholders.organisation o where o.id = any(?) order by lower(o.name)")
                    .param(ids.toArray(UUID[]::new)).query(Organisations::row).list().forEach(each -> found.put(each.id(), each));
        }
        return found;
    }

    /** How people call them, by id. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        byIds(ids).values().forEach(each -> names.put(each.id(), each.shortName()));
        return names;
    }

    public long count(UUID programmeId) {
        return jdbc.sql("select count(*) from stakeholders.organisation where programme_id = ? and ended_on is null").param(programmeId)
                .query(Long.class).single();
    }

    static Organisation row(ResultSet rs, int n) throws SQLException {
        return new Organisation(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3), rs.getString(4), rs.getString(5),
                rs.getString(6), rs.getString(7), rs.getString(8), rs.getString(9));
    }
}
