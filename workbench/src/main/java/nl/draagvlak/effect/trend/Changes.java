package nl.draagvlak.effect.trend;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.effect.Figures;
import nl.draagvlak.effect.Indicator;
import nl.draagvlak.effect.Indicators;
import nl.draagvlak.effect.Point;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.methods.series.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The series of measurements of a programme, and the questions whether they changed. */
@Repository
public class Changes {

    private static final String SERIES = "select id, title, unit, source, published, periods, outcome, exposure from effect.measured ";
    private static final String QUESTION = """
            select id, programme_id, measured_id, indicator_id, question_id, happened, happened_on, action_id, family, harmonics, slope_change, with_exposure,
            planned, confounders, asked_at from effect.change where removed_at is null and programme_id = ?
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Indicators indicators;
    private final Figures figures;

    Changes(JdbcClient jdbc, Journal journal, Indicators indicators, Figures figures) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.indicators = indicators;
        this.figures = figures;
    }

    @Transactional
    public UUID keep(Act act, UUID programmeId, Measured measured) {
        UUID id = Ids.next();
        String[] periods = measured.periods().stream().map(Period::code).toArray(String[]::new);
        jdbc.sql("""
                insert into effect.measured (id, programme_id, title, unit, source, published, periods, outcome, exposure, kept_at, kept_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, programmeId, measured.title(), measured.unit(), measured.source(), measured.published(), periods, exact(measured.outcome()),
                measured.withExposure() ? exact(measured.exposure()) : null, act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, programmeId, "measurements.kept", id, measured.title(), measured.source(), measured.published(), periods, exact(measured.outcome()));
        return id;
    }

    private static BigDecimal[] exact(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
    }

    @Transactional
    public UUID ask(Act act, ChangeQuestion asked) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into effect.change (id, programme_id, measured_id, indicator_id, question_id, happened, happened_on, action_id, family, harmonics,
                slope_change, with_exposure, planned, confounders, asked_at, asked_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, asked.programmeId(), asked.measuredId(), asked.indicatorId(), asked.questionId(), asked.happened(), asked.on(), asked.actionId(),
                asked.family().name().toLowerCase(), asked.harmonics(), asked.slopeChange(), asked.withExposure(), asked.planned(), asked.confounders(),
                act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, asked.programmeId(), "change.asked", id, asked);
        return id;
    }

    @Transactional
    public void remove(Act act, ChangeQuestion asked) {
        jdbc.sql("update effect.change set removed_at = ?, removed_by = ? where id = ?").params(act.at().atOffset(ZoneOffset.UTC), act.actor(), asked.id()).update();
        journal.record(act, asked.programmeId(), "change.removed", asked.id());
    }

    public List<ChangeQuestion> list(UUID programmeId) {
        return jdbc.sql(QUESTION + " order by asked_at desc, id desc").param(programmeId).query(Changes::question).list();
    }

    public Optional<ChangeQuestion> find(UUID programmeId, UUID id) {
        return jdbc.sql(QUESTION + " and id = ?").params(programmeId, id).query(Changes::question).optional();
    }

    /** The series of a programme's own, by title. */
    List<Measured> series(UUID programmeId) {
        return jdbc.sql(SERIES + "where programme_id = ? order by title, id").param(programmeId).query(Changes::measured).list();
    }

    Optional<Measured> findSeries(UUID programmeId, UUID id) {
        return jdbc.sql(SERIES + "where programme_id = ? and id = ?").params(programmeId, id).query(Changes::measured).optional();
    }

    /** The yearly figures of an indicator as a series. They have sources, so they were published. */
    Measured of(Indicator indicator) {
        List<Point> points = figures.main(indicator);
        return new Measured(indicator.id(), indicator.name(), indicator.unit(), String.join("; ", points.stream().map(Point::source).distinct().toList()), true,
                points.stream().map(point -> new Period(point.year(), Period.Frequency.YEAR, 1)).toList(),
                points.stream().mapToDouble(point -> point.value().doubleValue()).toArray(), new double[0]);
    }

    /** What the question is about; empty when the indicator was withdrawn. */
    Optional<Measured> measured(ChangeQuestion asked) {
        return asked.measuredId() != null ? findSeries(asked.programmeId(), asked.measuredId())
                : indicators.find(asked.programmeId(), asked.indicatorId()).filter(indicator -> indicator.element().active()).map(this::of);
    }

    /** The answer to a question by the figures as they are now. */
    public Optional<Change> answer(ChangeQuestion asked) {
        return measured(asked).map(measured -> Change.of(asked, measured));
    }

    private static Measured measured(ResultSet rs, int n) throws SQLException {
        List<Period> periods = Arrays.stream((String[]) rs.getArray(6).getArray()).map(code -> Period.parse(code).orElseThrow()).toList();
        return new Measured(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3), rs.getString(4), rs.getBoolean(5), periods, numbers(rs, 7), numbers(rs, 8));
    }

    private static double[] numbers(ResultSet rs, int column) throws SQLException {
        return rs.getArray(column) == null ? new double[0] : Arrays.stream((BigDecimal[]) rs.getArray(column).getArray()).mapToDouble(BigDecimal::doubleValue)
                .toArray();
    }

    private static ChangeQuestion question(ResultSet rs, int n) throws SQLException {
        return new ChangeQuestion(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getObject(4, UUID.class),
                rs.getObject(5, UUID.class), rs.getString(6), rs.getObject(7, LocalDate.class), rs.getObject(8, UUID.class), Plan.Kind.valueOf(rs.getString(9)
                        .toUpperCase()),
                rs.getInt(10), rs.getBoolean(11), rs.getBoolean(12), rs.getBoolean(13), rs.getString(14), rs.getTimestamp(15).toInstant());
    }
}
