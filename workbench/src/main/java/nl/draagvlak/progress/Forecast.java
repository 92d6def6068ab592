package nl.draagvlak.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.journal.Derived;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the coming milestones are to be expected: when the holder said so, then that day; else as late as this programme's milestones usually
 * come, counted over those that were reached (median and nine-tenths quantile of the days between planned and real, type 7 of Hyndman and
 * Fan 1996). Under {@value #LEAST} reached ones nothing is said.
 */
@Component
class Forecast {

    static final int LEAST = 8;
    private static final int SHOWN = 12;
    private static final int AHEAD_DAYS = 183;

    private final JdbcClient jdbc;
    private final Derived derived;

    Forecast(JdbcClient jdbc, Derived derived) {
        this.jdbc = jdbc;
        this.derived = derived;
    }

    /** Days between planned and real of {@code reached} milestones: half came within {@code median}, nine in ten within {@code most}. */
    record Habit(int reached, long median, long most) {

        boolean known() {
            return reached >= LEAST;
        }
    }

    /**
     * A milestone to come.
     *
     * @param said     when its holder expects it; null when not said
     * @param usual    planned and the usual delay; null when that is not known or the holder spoke
     * @param usualMost as {@code usual}, for nine in ten
     */
    record Coming(UUID action, String code, String text, LocalDate planned, LocalDate said, LocalDate usual, LocalDate usualMost) {

        boolean later() {
            return said != null && said.isAfter(planned);
        }
    }

    record View(Habit habit, List<Coming> coming, int more) {}

    View of(UUID programmeId, Window window) {
        return derived.of(programmeId, List.of("forecast", window), () -> read(programmeId, window));
    }

    private View read(UUID programmeId, Window window) {
        List<Long> delays = jdbc.sql("""
                select m.actual - m.planned from actions.milestone m join reasoning.element e on e.id = m.action_id and e.state = 'active'
                where m.programme_id = ? and m.actual is not null and m.actual <= ? order by 1
                """).params(programmeId, window.until()).query(Long.class).list();
        Habit habit = new Habit(delays.size(), delays.isEmpty() ? 0 : Math.round(quantile(delays, 0.5)), delays.isEmpty() ? 0 : Math.round(quantile(delays, 0.9)));
        List<Coming> coming = jdbc.sql("""
                select m.action_id, l.number || '.' || a.position, m.text, m.planned, r.next_on
                from actions.milestone m
                join actions.action a on a.element_id = m.action_id
                join reasoning.element e on e.id = m.action_id and e.state = 'active'
                join actions.line l on l.element_id = a.line_id
                left join lateral (select r.status, r.next_step, r.next_on from progress.report r where r.action_id = m.action_id and r.taken_back_at is null
                    and r.reported_at < :until order by r.reported_at desc, r.id desc limit 1) r on r.next_step = m.text
                where m.programme_id = :programme and m.actual is null and m.planned <= :last and coalesce(r.next_on, m.planned) >= :day
                order by coalesce(r.next_on, m.planned), l.number, a.position
                """).param("programme", programmeId).param("until", window.untilEnd().atOffset(java.time.ZoneOffset.UTC)).param("day", window.asOf())
                .param("last", window.asOf().plusDays(AHEAD_DAYS)).query((rs, n) -> coming(rs, habit)).list();
        return new View(habit, List.copyOf(coming.subList(0, Math.min(SHOWN, coming.size()))), Math.max(0, coming.size() - SHOWN));
    }

    private static Coming coming(ResultSet rs, Habit habit) throws SQLException {
        LocalDate planned = rs.getObject(4, LocalDate.class);
        LocalDate said = rs.getObject(5, LocalDate.class);
        boolean guess = said == null && habit.known();
        return new Coming(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3), planned, said, guess ? planned.plusDays(habit.median()) : null,
                guess ? planned.plusDays(habit.most()) : null);
    }

    /** Linear between the two nearest; {@code sorted} is not empty. */
    static double quantile(List<Long> sorted, double p) {
        double place = (sorted.size() - 1) * p;
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.size() - 1, below + 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
