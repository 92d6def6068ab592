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

    Approving(Approvals approvals, Notes notes) {
        this.approvals = approvals;
        this.notes = notes;
    }

    /** What came of what was asked, and why it came on another day or before its turn; these may be empty when it did not. */
    public record Result(LocalDate actual, Outcome outcome, String words, String delayReason, String earlyReason) {}

    /**
     * Records what a stop said.
     *
     * @throws IllegalArgumentException when it is recorded by who asked for it
     */
    @Transactional
    public void record(Act act, Programme programme, Version version, Approval approval, Result result) {
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
