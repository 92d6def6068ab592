package nl.draagvlak.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.draagvlak.shell.Frame;

/**
 * How one action stands, without its words: small enough to have all of a programme at once.
 *
 * @param code     such as 2.3
 * @param holder   the organisation that holds it or was asked to; null for none
 * @param held     whether that organisation said yes
 * @param report   the last word; null when there was none
 * @param former   how it stood at the moment before; null when nothing was known then
 * @param overdue  how many of its milestones are past their day
 * @param lateFrom the day of the first of those; null for none
 * @param askedAt  when the holder was last asked for word; null for never
 * @param found    whether its words are what was searched for
 */
record Stand(UUID action, String code, UUID line, LocalDate start, boolean exploring, UUID holder, boolean held, UUID report, Status status,
             Instant reportedAt, boolean asksHelp, Status former, int overdue, LocalDate lateFrom, Instant askedAt, boolean found) {

    boolean done() {
        return status == Status.DONE;
    }

    /** Whether its start is still to come and nobody said otherwise. */
    boolean waits(Window window) {
        return report == null && start != null && start.isAfter(window.asOf());
    }

    /** Whether there has been no word for longer than the programme wants. What is done needs no more word. */
    boolean silent(Window window) {
        return !done() && !waits(window) && (reportedAt == null || reportedAt.isBefore(window.silentBefore()));
    }

    /** How many whole weeks ago the last word came, or the action began when there never was any; null when neither is known. */
    Long weeksWithoutWord(Window window) {
        LocalDate from = reportedAt == null ? start : reportedAt.atZone(Frame.ZONE).toLocalDate();
        return from == null ? null : Math.max(0, ChronoUnit.WEEKS.between(from, window.asOf()));
    }

    boolean late() {
        return overdue > 0;
    }

    /** Whether this is better (above 0) or worse (below) than before. */
    int change() {
        return status == null ? 0 : status.comparedWith(former);
    }

    boolean changed() {
        return status != null && former != null && status != former;
    }

    boolean firstWord() {
        return status != null && former == null;
    }
}
