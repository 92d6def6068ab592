package nl.draagvlak.stakeholders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.reasoning.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the register of involvement, as a list and as a matrix of organisations and moments. */
@Repository
class Register {

    /** A moment at which organisations were involved. */
    record Moment(String name, LocalDate date, long organisations) {}

    /** A line of the register with the name of the organisation. */
    record Line(Involvement.Entry entry, String organisation) {}

    /** @param moment the name of a moment, or null for all */
    record Filter(String search, String moment) {

        String pattern() {
            return search.isEmpty() ? null : "%" + search.replaceAll("[\\\\%_]", "\\\\$0") + "%";
        }
    }

    private static final String WHERE = """
             from stakeholders.involvement i join stakeholders.organisation o on o.id = i.organisation_id where i.programme_id = :programme
             and (cast(:pattern as text) is null or o.name ilike :pattern or o.abbreviation ilike :pattern or i.outcome ilike :pattern or i.role ilike :pattern)
             and (cast(:moment as text) is null or i.moment = :moment)
            """;
    private static final String LINE = "select i.id, i.organisation_id, i.on_date, i.moment, i.role, i.outcome, i.about, i.step_id, "
            + "case when o.abbreviation = '' then o.name else o.abbreviation end";

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Line> page(UUID programmeId, Filter filter, int page, int size) {
        long total = filtered("select count(*)" + WHERE, programmeId, filter).query(Long.class).single();
        List<Line> lines = filtered(LINE + WHERE + " order by i.on_date desc, i.moment, lower(o.name), i.id offset :offset limit :limit", programmeId, filter)
                .param("offset", (Math.max(1, page) - 1) * size).param("limit", size).query(Register::line).list();
        return new Page<>(lines, Math.max(1, page), size, total);
    }

    List<Line> listAll(UUID programmeId) {
        return filtered(LINE + WHERE + " order by i.on_date, i.moment, lower(o.name), i.id", programmeId, new Filter("", null)).query(Register::line).list();
    }

    /** The moments, the latest first. */
    List<Moment> moments(UUID programmeId) {
        return jdbc.sql("""
                select moment, min(on_date) as first, count(distinct organisation_id) from stakeholders.involvement where programme_id = ?
                group by moment order by first desc, moment
                """).param(programmeId).query((rs, n) -> new Moment(rs.getString(1), rs.getObject(2, LocalDate.class), rs.getLong(3))).list();
    }

    /** How many organisations were involved at any moment. */
    long organisations(UUID programmeId) {
        return jdbc.sql("select count(distinct organisation_id) from stakeholders.involvement where programme_id = ?").param(programmeId)
                .query(Long.class).single();
    }

    /** As what these organisations were involved, per organisation and moment. */
    Map<UUID, Map<String, List<String>>> roles(Collection<UUID> organisationIds) {
        Map<UUID, Map<String, List<String>>> roles = new HashMap<>();
        if (!organisationIds.isEmpty()) {
            jdbc.sql("select distinct organisation_id, moment, role from stakeholders.involvement where organisation_id = any(?) order by role")
                    .param(organisationIds.toArray(UUID[]::new)).query(rs -> {
                        roles.computeIfAbsent(rs.getObject(1, UUID.class), id -> new HashMap<>()).computeIfAbsent(rs.getString(2), m -> new ArrayList<>())
                                .add(rs.getString(3));
                    });
        }
        return roles;
    }

    private JdbcClient.StatementSpec filtered(String sql, UUID programmeId, Filter filter) {
        return jdbc.sql(sql).param("programme", programmeId).param("pattern", filter.pattern()).param("moment", filter.moment());
    }

    private static Line line(ResultSet rs, int n) throws SQLException {
        return new Line(Involvement.row(rs, n), rs.getString(9));
    }
}
