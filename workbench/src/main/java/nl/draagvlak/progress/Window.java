package nl.draagvlak.progress;

import java.time.Instant;
import java.time.LocalDate;
import nl.draagvlak.shell.Frame;

/**
 * From when to when one looks at progress.
 *
 * @param asOf  the day as of which milestones are late and actions are silent
 * @param until reports up to and with this day count; later than {@code asOf} when word came in after it
 * @param since what was known at the end of this day is compared with
 * @param weeks without word for longer than this is silence
 */
public record Window(LocalDate asOf, LocalDate until, LocalDate since, int weeks) {

    Instant untilEnd() {
        return endOf(until);
    }

    Instant sinceEnd() {
        return endOf(since);
    }

    /** Who was heard before this and not after it is silent. */
    Instant silentBefore() {
        return asOf.minusWeeks(weeks).atStartOfDay(Frame.ZONE).toInstant();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Frame.ZONE).toInstant();
    }
}
