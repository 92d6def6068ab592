package nl.draagvlak.effect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The figures of indicators: counted points, estimates, and what changed in registering. Nothing is overwritten. */
@Repository
public class Figures {

    private final JdbcClient jdbc;
    private final Journal journal;

    Figures(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Adds a figure beside those that there are; its year, publisher and revision must be new together. */
    @Transactional
    public void add(Act act, UUID programmeId, Point point) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into effect.point (id, programme_id, indicator_id, year, value, concept, source, publisher, reference_date, revision, note, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, programmeId, point.indicatorId(), point.year(), point.value(), point.concept(), point.source(), point.publisher(),
                point.referenceDate(), point.revision(), point.note(), act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, programmeId, "figure.added", point.indicatorId(), id, point);
    }

    @Transactional
    public void add(Act act, UUID programmeId, Estimate estimate) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into effect.estimate (id, programme_id, indicator_id, from_year, to_year, value, low, high, method, source, note, revision, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, programmeId, estimate.indicatorId(), estimate.fromYear(), estimate.toYear(), estimate.value(), estimate.low(),
                estimate.high(), estimate.method(), estimate.source(), estimate.note(), estimate.revision(),
                act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, programmeId, "estimate.added", estimate.indicatorId(), id, estimate);
    }

    @Transactional
    public void add(Act act, UUID programmeId, Event event) {
        jdbc.sql("insert into effect.event (id, programme_id, indicator_id, year, text) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), programmeId, event.indicatorId(), event.year(), event.text()).update();
        journal.record(act, programmeId, "registering.changed", event.indicatorId(), event.year(), event.text());
    }

    /** Takes a wrong figure or estimate out of the pictures, with the reason; it stays in the records. */
    @Transactional
    public boolean remove(Act act, UUID programmeId, UUID indicator, UUID figure, String reason) {
        int removed = 0;
        for (String table : List.of("effect.point", "effect.estimate")) {
            removed += jdbc.sql("update " + table + " set removed_at = ?, removed_by = ?, remove_reason = ? where id = ? and indicator_id = ? and removed_at is null")
                    .params(act.at().atOffset(ZoneOffset.UTC), act.actor(), reason, figure, indicator).update();
        }
        if (removed > 0) {
            journal.record(act, programmeId, "figure.removed", indicator, figure, reason);
        }
        return removed > 0;
    }

    @Transactional
    public boolean removeEvent(Act act, UUID programmeId, UUID indicator, UUID event) {
        int removed = jdbc.sql("delete from effect.event where id = ? and indicator_id = ?").params(event, indicator).update();
        if (removed > 0) {
            journal.record(act, programmeId, "registering.event-removed", indicator, event);
        }
        return removed > 0;
    }

    /** The counted figures per indicator, by year, publisher and revision. */
    public Map<UUID, List<Point>> points(Collection<UUID> indicators) {
        return byIndicator(indicators, "select id, indicator_id, year, value, concept, source, publisher, reference_date, revision, note from effect.point "
                + "where indicator_id = any(?) and removed_at is null order by year, revision, publisher", Figures::point, Point::indicatorId);
    }

    /** One figure a year of an indicator, by year: where publishers differ that of the publisher of most years, the newest revision of each. */
    public List<Point> main(Indicator indicator) {
        return Series.of(List.of(indicator), this).get(indicator.id()).main();
    }

    /** The estimates per indicator, by period and revision. */
    public Map<UUID, List<Estimate>> estimates(Collection<UUID> indicators) {
        return byIndicator(indicators, "select id, indicator_id, from_year, to_year, value, low, high, method, source, note, revision from effect.estimate "
                + "where indicator_id = any(?) and removed_at is null order by from_year, to_year, source, revision", Figures::estimate, Estimate::indicatorId);
    }

    /** What changed in registering, per indicator, by year. */
    public Map<UUID, List<Event>> events(Collection<UUID> indicators) {
        return byIndicator(indicators, "select id, indicator_id, year, text from effect.event where indicator_id = any(?) order by year, id",
                (rs, n) -> new Event(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getInt(3), rs.getString(4)), Event::indicatorId);
    }

    private <T> Map<UUID, List<T>> byIndicator(Collection<UUID> indicators, String sql, org.springframework.jdbc.core.RowMapper<T> row, Function<T, UUID> indicator) {
        Map<UUID, List<T>> found = new HashMap<>();
        if (!indicators.isEmpty()) {
            jdbc.sql(sql).param(indicators.toArray(UUID[]::new)).query(row).list()
                    .forEach(each -> found.computeIfAbsent(indicator.apply(each), k -> new ArrayList<>()).add(each));
        }
        return found;
    }

    private static Point point(ResultSet rs, int n) throws SQLException {
        return new Point(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getInt(3), rs.getBigDecimal(4), rs.getString(5), rs.getString(6),
                rs.getString(7), rs.getObject(8, LocalDate.class), rs.getInt(9), rs.getString(10));
    }

    private static Estimate estimate(ResultSet rs, int n) throws SQLException {
        return new Estimate(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getInt(3), rs.getInt(4), rs.getBigDecimal(5), rs.getBigDecimal(6),
                rs.getBigDecimal(7), rs.getString(8), rs.getString(9), rs.getString(10), rs.getInt(11));
    }
}
