package nl.draagvlak.effect.population;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.draagvlak.effect.population.Assumption.Judged;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.methods.population.CaptureTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The counts per combination of lists that a programme has, with what is assumed about them and what others made of the same people. */
@Repository
public class Overlaps {

    private static final String SELECT = "select id, programme_id, indicator_id, title, from_year, to_year, source, published, lists, counts, kept_at from effect.overlap ";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Calculations calculations;

    Overlaps(JdbcClient jdbc, Journal journal, Calculations calculations) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.calculations = calculations;
    }

    @Transactional
    public UUID add(Act act, UUID programmeId, Overlap.Draft draft) {
        UUID id = Ids.next();
        CaptureTable table = draft.table();
        Long[] counts = LongStream.range(0, 1L << table.lists()).map(combination -> table.count((int) combination)).boxed().toArray(Long[]::new);
        jdbc.sql("""
                insert into effect.overlap (id, programme_id, indicator_id, title, from_year, to_year, source, published, lists, counts, kept_at, kept_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, programmeId, draft.indicatorId(), draft.title(), draft.fromYear(), draft.toYear(), draft.source(), draft.published(),
                table.names().toArray(String[]::new), counts, act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, programmeId, "overlap.added", id, draft.title(), draft.source(), draft.published(), table.names(), counts);
        return id;
    }

    /** Takes counts out of sight, such as when a list was counted wrongly. */
    @Transactional
    public void remove(Act act, Overlap overlap) {
        jdbc.sql("update effect.overlap set removed_at = ?, removed_by = ? where id = ? and removed_at is null")
                .params(act.at().atOffset(ZoneOffset.UTC), act.actor(), overlap.id()).update();
        journal.record(act, overlap.programmeId(), "overlap.removed", overlap.id());
    }

    @Transactional
    public void add(Act act, Overlap overlap, Overlap.Others others) {
        UUID id = Ids.next();
        jdbc.sql("insert into effect.others_estimate (id, programme_id, overlap_id, label, value, low, high, source) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, overlap.programmeId(), overlap.id(), others.label(), others.value(), others.low(), others.high(), others.source()).update();
        journal.record(act, overlap.programmeId(), "others-estimate.added", overlap.id(), id, others);
    }

    /** Judges an assumption; the former judgement stays in the records. */
    @Transactional
    public void judge(Act act, Overlap overlap, Assumption assumption, Assumption.State state, String because) {
        jdbc.sql("insert into effect.assumption (id, programme_id, overlap_id, assumption, state, because, judged_at, judged_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), overlap.programmeId(), overlap.id(), assumption.name().toLowerCase(), state.name().toLowerCase(), because,
                        act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, overlap.programmeId(), "assumption.judged", overlap.id(), assumption, state, because);
    }

    /** Asks for a calculation, which is done beside the page. */
    @Transactional
    public UUID reckon(Act act, Overlap overlap, Wishes wishes) {
        return calculations.ask(act, overlap, wishes);
    }

    Overlap get(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Overlaps::row).single();
    }

    public Optional<Overlap> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where id = ? and programme_id = ? and removed_at is null").params(id, programmeId).query(Overlaps::row).optional();
    }

    /** All in use, newest period first. */
    public List<Overlap> list(UUID programmeId) {
        return jdbc.sql(SELECT + "where programme_id = ? and removed_at is null order by to_year desc, from_year desc, id").param(programmeId)
                .query(Overlaps::row).list();
    }

    /** Those about an indicator, newest period first. */
    public List<Overlap> about(UUID programmeId, UUID indicator) {
        return list(programmeId).stream().filter(overlap -> indicator.equals(overlap.indicatorId())).toList();
    }

    /** The newest calculation that is done. */
    public Optional<Calculation> newest(UUID overlap) {
        return calculations.of(overlap).stream().filter(each -> each.outcome() != null).findFirst();
    }

    public List<Overlap.Others> others(UUID overlap) {
        return jdbc.sql("select label, value, low, high, source from effect.others_estimate where overlap_id = ? order by low, id").param(overlap)
                .query((rs, n) -> new Overlap.Others(rs.getString(1), rs.getBigDecimal(2), rs.getBigDecimal(3), rs.getBigDecimal(4), rs.getString(5))).list();
    }

    /** The newest judgement of each assumption that was judged. */
    public Map<Assumption, Judged> judged(UUID overlap) {
        Map<Assumption, Judged> newest = new EnumMap<>(Assumption.class);
        jdbc.sql("select assumption, state, because, judged_at from effect.assumption where overlap_id = ? order by judged_at, id").param(overlap).query(rs -> {
            Assumption assumption = Assumption.valueOf(rs.getString(1).toUpperCase());
            newest.put(assumption, new Judged(assumption, Assumption.State.valueOf(rs.getString(2).toUpperCase()), rs.getString(3), rs.getTimestamp(4).toInstant()));
        });
        return newest;
    }

    private static Overlap row(ResultSet rs, int n) throws SQLException {
        List<String> names = List.of((String[]) rs.getArray(9).getArray());
        long[] counts = Arrays.stream((Long[]) rs.getArray(10).getArray()).mapToLong(Long::longValue).toArray();
        return new Overlap(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getString(4), rs.getInt(5), rs.getInt(6),
                rs.getString(7), rs.getBoolean(8), new CaptureTable(names, counts), rs.getTimestamp(11).toInstant());
    }
}
