package nl.draagvlak.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The days as of which a programme tells how its actions stand, such as half-yearly for Parliament, and when no word is silence. */
@Repository
public class Moments {

    /** Half a year, the usual time between two letters to Parliament. */
    static final int USUAL_WEEKS = 26;

    private final JdbcClient jdbc;
    private final Journal journal;

    Moments(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The newest first. */
    public List<LocalDate> list(UUID programmeId) {
        return jdbc.sql("select on_date from progress.moment where programme_id = ? order by on_date desc").param(programmeId).query(LocalDate.class).list();
    }

    @Transactional
    public void add(Act act, UUID programmeId, LocalDate day) {
        int added = jdbc.sql("insert into progress.moment (programme_id, on_date) values (?, ?) on conflict do nothing").params(programmeId, day).update();
        if (added > 0) {
            journal.record(act, programmeId, "progress-moment.set", programmeId, day);
        }
    }

    @Transactional
    public void remove(Act act, UUID programmeId, LocalDate day) {
        int removed = jdbc.sql("delete from progress.moment where programme_id = ? and on_date = ?").params(programmeId, day).update();
        if (removed > 0) {
            journal.record(act, programmeId, "progress-moment.removed", programmeId, day);
        }
    }

    /** After how many weeks without word an action is silent. */
    public int weeks(UUID programmeId) {
        return jdbc.sql("select weeks from progress.rhythm where programme_id = ?").param(programmeId).query(Integer.class).optional().orElse(USUAL_WEEKS);
    }

    @Transactional
    public void setWeeks(Act act, UUID programmeId, int weeks) {
        jdbc.sql("insert into progress.rhythm (programme_id, weeks) values (?, ?) on conflict (programme_id) do update set weeks = excluded.weeks")
                .params(programmeId, weeks).update();
        journal.record(act, programmeId, "progress-rhythm.set", programmeId, weeks);
    }

    /**
     * How one looks by default on a day: as of the programme's last moment, if that has been, with all word that came in since; else as of
     * the day itself.
     */
    public Window window(UUID programmeId, LocalDate day) {
        List<LocalDate> moments = list(programmeId);
        LocalDate last = moments.isEmpty() ? day : moments.getFirst();
        return window(programmeId, moments, last.isBefore(day) ? last : day, day);
    }

    /** As of a day and with the word up to that day, whatever the moments are. */
    Window on(UUID programmeId, LocalDate day) {
        return window(programmeId, list(programmeId), day, day);
    }

    private Window window(UUID programmeId, List<LocalDate> moments, LocalDate asOf, LocalDate until) {
        int weeks = weeks(programmeId);
        LocalDate since = moments.stream().filter(asOf::isAfter).findFirst().orElse(asOf.minusWeeks(weeks));
        return new Window(asOf, until, since, weeks);
    }
}
