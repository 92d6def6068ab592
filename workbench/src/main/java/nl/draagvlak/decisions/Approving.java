package nl.draagvlak.decisions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.journal.Act;
import nl.draagvlak.programme.Programme;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a frozen plan along its way. When the minister has decided, the note stays as it was then. */
@Component
public class Approving {

    private final Approvals approvals;
    private final Notes notes;
    private final ChangeTable changes;

    Approving(Approvals approvals, Notes notes, ChangeTable changes) {
        this.approvals = approvals;
        this.notes = notes;
        this.changes = changes;
    }

    /**
     * Asks a stop to agree.
     *
     * @throws IllegalStateException when others than the team are asked while a change in the version has no reason yet
     */
    @Transactional
    public void ask(Act act, Version version, Stop stop, String request, LocalDate planned) {
        if (unexplained(version, stop) > 0) {
            throw new IllegalStateException("a change has no reason yet");
        }
        approvals.ask(act, version, stop, request, planned);
    }

    /** How many changes must get their reason before this stop can be asked. The team may be asked while it still writes them down. */
    long unexplained(Version version, Stop stop) {
        return stop == Stop.TEAM ? 0 : changes.unexplained(version);
    }

    /** What came of what was asked, and why it came on another day or before its turn; these may be empty when it did not. */
    public record Result(LocalDate actual, Outcome outcome, String words, String delayReason, String earlyReason) {}

    /**
     * Records what a stop said.
     *
     * @throws IllegalArgumentException when it is recorded by who asked for it, or judged by who froze the version or judged at another stop
     */
    @Transactional
    public void record(Act act, Programme programme, Version version, Approval approval, Result result) {
        if (result.outcome().judges() && version.frozenBy().equals(act.actor())) {
            throw new IllegalArgumentException("nobody judges their own version");
        }
        approvals.record(act, approval, result.actual(), result.outcome(), result.words(), result.delayReason(), result.earlyReason());
        if (approval.stop() == Stop.MINISTER) {
            notes.findByVersion(version.id()).filter(note -> !note.fixed()).ifPresent(note -> notes.fix(act, note, NoteDocument.of(programme, version, note.words())));
        }
    }

    /** The first stop before this one that did not agree yet. */
    static Optional<Stop> silentBefore(Stop stop, Map<Stop, Approval> all) {
        return Arrays.stream(Stop.values()).filter(each -> each.ordinal() < stop.ordinal())
                .filter(each -> !all.containsKey(each) || !all.get(each).recorded() || all.get(each).outcome() == Outcome.REFUSED).findFirst();
    }
}
