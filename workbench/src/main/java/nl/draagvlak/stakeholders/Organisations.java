package nl.draagvlak.stakeholders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Page;
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

    /** An organisation in a list: how many people we know there, and at how many moments it was involved. */
    record Row(Organisation organisation, long persons, long moments) {}

    Page<Row> page(UUID programmeId, OrganisationFilter filter, int page, int size) {
        String where = """
                 from stakeholders.organisation o where o.programme_id = :programme and (o.ended_on is not null) = :ended
                 and (cast(:pattern as text) is null or o.name ilike :pattern or o.abbreviation ilike :pattern)
                 and (cast(:sector as text) is null or o.sector = :sector) and (cast(:perspective as text) is null or o.perspective = :perspective)
                 and (cast(:scale as text) is null or o.scale = :scale)
                 and (cast(:target as text) is null or exists (select from stakeholders.reach r where r.organisation_id = o.id and r.key = :target))
                 and (cast(:body as uuid) is null or exists (select from stakeholders.seat s where s.organisation_id = o.id and s.body_id = :body))
                """;
        long total = filtered("select count(*)" + where, programmeId, filter).query(Long.class).single();
        List<Row> rows = filtered("select " + COLUMNS + """
                , (select count(*) from stakeholders.person p where p.organisation_id = o.id and p.ended_on is null) as persons,
                (select count(distinct (i.moment, i.on_date)) from stakeholders.involvement i where i.organisation_id = o.id) as moments
                """ + where + " order by " + filter.order().sql() + " offset :offset limit :limit", programmeId, filter)
                .param("offset", (Math.max(1, page) - 1) * size).param("limit", size)
                .query((rs, n) -> new Row(row(rs, n), rs.getLong("persons"), rs.getLong("moments"))).list();
        return new Page<>(rows, Math.max(1, page), size, total);
    }

    private JdbcClient.StatementSpec filtered(String sql, UUID programmeId, OrganisationFilter filter) {
        return jdbc.sql(sql).param("programme", programmeId).param("ended", filter.ended()).param("pattern", filter.pattern())
                .param("sector", filter.sector()).param("perspective", filter.perspective()).param("scale", filter.scale())
                .param("target", filter.targetGroup()).param("body", filter.body());
    }

    @Transactional
    void change(Act act, Organisation organisation) {
        jdbc.sql("""
                update stakeholders.organisation set name = ?, abbreviation = ?, sector = ?, perspective = ?, scale = ?, consultation = ?, source = ?
                where id = ?
                """)
                .params(organisation.name(), organisation.abbreviation(), organisation.sector(), organisation.perspective(), organisation.scale(),
                        organisation.consultation(), organisation.source(), organisation.id())
                .update();
        journal.record(act, organisation.programmeId(), "organisation.changed", organisation.id(), organisation);
    }

    /** The organisation no longer takes part; with no date it does again. What it said and did stays. */
    @Transactional
    void end(Act act, Organisation organisation, LocalDate on) {
        jdbc.sql("update stakeholders.organisation set ended_on = ? where id = ?").params(on, organisation.id()).update();
        journal.record(act, organisation.programmeId(), on == null ? "organisation.back" : "organisation.ended", organisation.id(), on);
    }

    /** Since when it no longer takes part; empty when it does. */
    Optional<LocalDate> endedOn(UUID id) {
        return jdbc.sql("select ended_on from stakeholders.organisation where id = ? and ended_on is not null").param(id).query(LocalDate.class).optional();
    }

    /** The target groups that an organisation reaches or speaks for, as keys. */
    List<String> reach(UUID organisationId) {
        return jdbc.sql("select key from stakeholders.reach where organisation_id = ? order by key").param(organisationId).query(String.class).list();
    }

    @Transactional
    public void setReach(Act act, Organisation organisation, Collection<String> targetGroups) {
        if (Set.copyOf(reach(organisation.id())).equals(Set.copyOf(targetGroups))) {
            return;
        }
        jdbc.sql("delete from stakeholders.reach where organisation_id = ?").param(organisation.id()).update();
        for (String key : Set.copyOf(targetGroups)) {
            jdbc.sql("insert into stakeholders.reach (programme_id, organisation_id, key) values (?, ?, ?)")
                    .params(organisation.programmeId(), organisation.id(), key).update();
        }
        journal.record(act, organisation.programmeId(), "organisation.reach-set", organisation.id(), targetGroups);
    }

    /** All that take part, by name. For choosing one in a form. */
    public List<Organisation> list(UUID programmeId) {
        return jdbc.sql("select " + COLUMNS + " from stakeholders.organisation o where o.programme_id = ? and o.ended_on is null order by lower(o.name)")
                .param(programmeId).query(Organisations::row).list();
    }

    /** Also those that no longer take part. */
    List<Organisation> listAll(UUID programmeId) {
        return jdbc.sql("select " + COLUMNS + " from stakeholders.organisation o where o.programme_id = ?").param(programmeId).query(Organisations::row).list();
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

    /** By its name, or by its abbreviation when only one has it. */
    public Optional<Organisation> findByAnyName(UUID programmeId, String name) {
        return findByName(programmeId, name).or(() -> {
            List<Organisation> same = jdbc.sql("select " + COLUMNS + " from stakeholders.organisation o where o.programme_id = ? and lower(o.abbreviation) = lower(?) "
                    + "and o.abbreviation <> '' and o.ended_on is null limit 2").params(programmeId, name.strip()).query(Organisations::row).list();
            return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
        });
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
