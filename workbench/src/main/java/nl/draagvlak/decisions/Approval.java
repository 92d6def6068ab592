package nl.draagvlak.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was asked of one stop on the way of a frozen plan, and what came of it.
 *
 * @param request     what is asked
 * @param outcome     null while it waits; then actual, recordedAt and recordedBy are null too
 * @param words       what was said with the outcome, such as a condition; may be empty
 * @param delayReason why it came on another day than planned; may be empty
 * @param earlyReason why it came before an earlier stop had spoken; may be empty
 */
public record Approval(UUID programmeId, UUID versionId, Stop stop, String request, LocalDate planned, Instant askedAt, UUID askedBy, LocalDate actual,
                       Outcome outcome, String words, String delayReason, String earlyReason, Instant recordedAt, UUID recordedBy) {

    public boolean recorded() {
        return outcome != null;
    }

    /** Whether this account gave its judgement here; that something was sent is no judgement. */
    public boolean judgedBy(UUID account) {
        return recorded() && outcome.judges() && recordedBy.equals(account);
    }

    public boolean overdue(LocalDate today) {
        return !recorded() && planned.isBefore(today);
    }
}
