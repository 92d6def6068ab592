package nl.draagvlak.effect.breakdown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.disclosure.CountTable;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.PublishedTable;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.effect.Figures;
import nl.draagvlak.effect.breakdown.Breakdown.Counted;
import nl.draagvlak.effect.breakdown.Breakdown.Release;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The breakdowns of a programme, their counts and their releases. What leaves is always the last release, as it was decided then. */
@Repository
public class Breakdowns {

    private static final String SELECT = "select id, programme_id, indicator_id, year, row_name, column_name, row_labels, column_labels, threshold, source from effect.breakdown ";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Figures figures;

    Breakdowns(JdbcClient jdbc, Journal journal, Figures figures) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.figures = figures;
    }

    @Transactional
    public UUID describe(Act act, Breakdown described) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into effect.breakdown (id, programme_id, indicator_id, year, row_name, column_name, row_labels, column_labels, threshold, source, described_at, described_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, described.programmeId(), described.indicatorId(), described.year(), described.rowName(), described.columnName(),
                described.rows().toArray(String[]::new), described.columns().toArray(String[]::new), described.threshold(), described.source(),
                act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, described.programmeId(), "breakdown.described", id, described);
        return id;
    }

    /** Keeps counts as the newest revision; nobody outside the team sees them until they are released. */
    @Transactional
    public void count(Act act, Breakdown breakdown, long[][] counts) {
        Long[] flat = Arrays.stream(counts).flatMapToLong(Arrays::stream).boxed().toArray(Long[]::new);
        journal.record(act, breakdown.programmeId(), "breakdown.counted", breakdown.id(), (Object) flat);
        jdbc.sql("""
                insert into effect.breakdown_counts (breakdown_id, programme_id, revision, counts, counted_at, counted_by)
                select ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ? from effect.breakdown_counts where breakdown_id = ?
                """).params(breakdown.id(), breakdown.programmeId(), flat, act.at().atOffset(ZoneOffset.UTC), act.actor(), breakdown.id()).update();
    }

    /** Takes a breakdown out of use. What was released stays in the records, and counts for later releases. */
    @Transactional
    public void remove(Act act, Breakdown breakdown) {
        jdbc.sql("update effect.breakdown set removed_at = ?, removed_by = ? where id = ?").params(act.at().atOffset(ZoneOffset.UTC), act.actor(),
                breakdown.id()).update();
        journal.record(act, breakdown.programmeId(), "breakdown.removed", breakdown.id());
    }

    /** What would stay hidden if the newest counts were released now; empty when they cannot be released, or there are none. */
    Optional<boolean[][]> decide(Breakdown breakdown) {
        return newest(breakdown).flatMap(counted -> Deciding.hidden(counted.counts(), breakdown.threshold(), releases(breakdown), shared(breakdown),
                knownSum(breakdown, counted)));
    }

    /** Releases the newest counts; false when that would give away something, with what was told before. */
    @Transactional
    public boolean release(Act act, Breakdown breakdown) {
        // Two releases at once would each not know of the other: the journal's lock of the programme puts them one after the other.
        journal.record(act, breakdown.programmeId(), "breakdown.release-asked", breakdown.id());
        Optional<boolean[][]> hidden = decide(breakdown);
        if (hidden.isEmpty()) {
            return false;
        }
        Counted counted = newest(breakdown).orElseThrow();
        Boolean[] flat = Arrays.stream(hidden.get()).flatMap(row -> java.util.stream.IntStream.range(0, row.length).mapToObj(i -> row[i])).toArray(Boolean[]::new);
        jdbc.sql("""
                insert into effect.release (breakdown_id, programme_id, number, revision, hidden, released_at, released_by)
                select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? from effect.release where breakdown_id = ?
                """).params(breakdown.id(), breakdown.programmeId(), counted.revision(), flat, act.at().atOffset(ZoneOffset.UTC), act.actor(), breakdown.id()).update();
        journal.record(act, breakdown.programmeId(), "breakdown.released", breakdown.id(), counted.revision(), (Object) flat);
        return true;
    }

    /** Totals that other tables of the same people over the same year have told or hidden. */
    private List<Deciding.Shared> shared(Breakdown breakdown) {
        List<Deciding.Shared> shared = new ArrayList<>();
        List<Breakdown> others = jdbc.sql(SELECT + "where indicator_id = ? and year = ? and id <> ?").params(breakdown.indicatorId(), breakdown.year(), breakdown.id())
                .query(Breakdowns::row).list();
        for (Breakdown other : others) {
            for (Release release : releases(other)) {
                for (boolean ofRows : new boolean[] {true, false}) {
                    for (boolean theirRows : new boolean[] {true, false}) {
                        List<String> own = ofRows ? breakdown.rows() : breakdown.columns();
                        if (own.equals(theirRows ? other.rows() : other.columns())) {
                            shared.add(new Deciding.Shared(ofRows, totals(release.hidden(), theirRows, own.size())));
                        }
                    }
                }
                // Of tables by other lists at least the grand total is the same.
                Boolean[] grand = new Boolean[breakdown.rows().size() + 1];
                grand[grand.length - 1] = release.hidden()[release.hidden().length - 1][release.hidden()[0].length - 1];
                shared.add(new Deciding.Shared(true, grand));
            }
        }
        return shared;
    }

    private static Boolean[] totals(boolean[][] hidden, boolean ofRows, int many) {
        Boolean[] totals = new Boolean[many + 1];
        for (int i = 0; i <= many; i++) {
            totals[i] = ofRows ? hidden[i][hidden[0].length - 1] : hidden[hidden.length - 1][i];
        }
        return totals;
    }

    /** Whether the sum is one of the figures of the indicator over that year, which are there for anyone. */
    private boolean knownSum(Breakdown breakdown, Counted counted) {
        long sum = Arrays.stream(counted.counts()).flatMapToLong(Arrays::stream).sum();
        return figures.points(List.of(breakdown.indicatorId())).getOrDefault(breakdown.indicatorId(), List.of()).stream()
                .anyMatch(point -> point.year() == breakdown.year() && point.value().compareTo(java.math.BigDecimal.valueOf(sum)) == 0);
    }

    public Optional<Breakdown> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where id = ? and programme_id = ? and removed_at is null").params(id, programmeId).query(Breakdowns::row).optional();
    }

    public List<Breakdown> list(UUID programmeId) {
        return jdbc.sql(SELECT + "where programme_id = ? and removed_at is null order by year desc, id").param(programmeId).query(Breakdowns::row).list();
    }

    /** Those of an indicator of which something was released, newest year first. */
    public List<Breakdown> released(UUID programmeId, UUID indicator) {
        return list(programmeId).stream().filter(each -> each.indicatorId().equals(indicator) && told(each).isPresent()).toList();
    }

    Optional<Counted> newest(Breakdown breakdown) {
        return counted(breakdown).stream().reduce((a, b) -> b);
    }

    private List<Counted> counted(Breakdown breakdown) {
        return jdbc.sql("select revision, counts, counted_at from effect.breakdown_counts where breakdown_id = ? order by revision").param(breakdown.id())
                .query((rs, n) -> counted(rs, breakdown.columns().size())).list();
    }

    private static Counted counted(ResultSet rs, int columns) throws SQLException {
        Long[] flat = (Long[]) rs.getArray(2).getArray();
        long[][] counts = new long[flat.length / columns][columns];
        for (int i = 0; i < flat.length; i++) {
            counts[i / columns][i % columns] = flat[i];
        }
        return new Counted(rs.getInt(1), counts, rs.getTimestamp(3).toInstant());
    }

    /** Oldest first. */
    List<Release> releases(Breakdown breakdown) {
        int width = breakdown.columns().size() + 1;
        return jdbc.sql("""
                select c.revision, c.counts, c.counted_at, r.number, r.hidden, r.released_at from effect.release r
                join effect.breakdown_counts c on c.breakdown_id = r.breakdown_id and c.revision = r.revision where r.breakdown_id = ? order by r.number
                """).param(breakdown.id()).query((rs, n) -> {
            Boolean[] flat = (Boolean[]) rs.getArray(5).getArray();
            boolean[][] hidden = new boolean[flat.length / width][width];
            for (int i = 0; i < flat.length; i++) {
                hidden[i / width][i % width] = flat[i];
            }
            return new Release(rs.getInt(4), counted(rs, width - 1), hidden, rs.getTimestamp(6).toInstant());
        }).list();
    }

    /** What anyone may read: the last release. */
    public Optional<Publishable<PublishedTable>> told(Breakdown breakdown) {
        return releases(breakdown).stream().reduce((a, b) -> b).map(release -> Disclosure.decided(new CountTable(breakdown.rows(), breakdown.columns(),
                Arrays.stream(release.counted().counts()).map(row -> Arrays.stream(row).boxed().toList()).toList()), release.hidden(), breakdown.threshold()));
    }

    private static Breakdown row(ResultSet rs, int n) throws SQLException {
        return new Breakdown(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getInt(4), rs.getString(5), rs.getString(6),
                List.of((String[]) rs.getArray(7).getArray()), List.of((String[]) rs.getArray(8).getArray()), rs.getInt(9), rs.getString(10));
    }
}
