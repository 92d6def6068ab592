package nl.draagvlak.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.decisions.Approvals;
import nl.draagvlak.decisions.Approving;
import nl.draagvlak.decisions.Decisions;
import nl.draagvlak.decisions.Meeting;
import nl.draagvlak.decisions.Meetings;
import nl.draagvlak.decisions.Note;
import nl.draagvlak.decisions.Notes;
import nl.draagvlak.decisions.Outcome;
import nl.draagvlak.decisions.Promise;
import nl.draagvlak.decisions.Promises;
import nl.draagvlak.decisions.Stop;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.drafting.Versions;
import nl.draagvlak.journal.Act;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.stakeholders.Bodies;
import org.springframework.stereotype.Component;

/** What was decided about the sample's plan: meetings, the note, the way to Parliament, and promises. */
@Component
class DecisionsSample implements SamplePart {

    private static final String POLITICAL = "Politieke context: ";

    private final Meetings meetings;
    private final Decisions decisions;
    private final Bodies bodies;
    private final Notes notes;
    private final Approvals approvals;
    private final Approving approving;
    private final Promises promises;
    private final Versions versions;

    DecisionsSample(Meetings meetings, Decisions decisions, Bodies bodies, Notes notes, Approvals approvals, Approving approving, Promises promises, Versions versions) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.bodies = bodies;
        this.notes = notes;
        this.approvals = approvals;
        this.approving = approving;
        this.promises = promises;
        this.versions = versions;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public void load(Sample sample) {
        Fields file = sample.files().fields("decisions.yaml");
        file.list("meetings").forEach(meeting -> meet(sample, meeting));
        onTheWay(sample, file, versions.find(sample.programmeId(), 1).orElseThrow());
        file.list("promises").forEach(promise -> promise(sample, promise));
    }

    private void meet(Sample sample, Fields fields) {
        Act act = sample.at(fields.date("date"));
        List<UUID> present = fields.texts("present").stream().map(key -> sample.id("organisation", key)).toList();
        Meeting meeting = meetings.add(act, bodies.require(act, sample.programmeId(), fields.required("body")), fields.required("title"), fields.date("date"), present);
        sample.put("meeting", fields.key(), meeting.id());
        fields.list("decisions").forEach(each -> decisions.add(act, meeting, each.required("text"), each.required("reason"), each.text("dissent")));
    }

    /** The note of a version and its way so far. */
    void onTheWay(Sample sample, Fields file, Version version) {
        Fields note = file.fields("note");
        notes.add(sample.at(note.date("date")), version, words(note));
        for (Fields stop : file.list("approvals")) {
            Stop which = Stop.valueOf(stop.required("stop").toUpperCase());
            approvals.ask(new Act(sample.id("account", stop.required("asked")), version.frozenAt()), version, which, stop.required("what"), stop.date("planned"));
            if (stop.has("actual")) {
                // What a stop said before the version was frozen could be recorded only after.
                LocalDate frozen = version.frozenAt().atZone(Frame.ZONE).toLocalDate();
                LocalDate recorded = stop.date("actual").isBefore(frozen) ? frozen : stop.date("actual");
                approving.record(sample.at(recorded, stop.required("recorded")), sample.programme(), version, approvals.find(version.id(), which).orElseThrow(),
                        new Approving.Result(stop.date("actual"), Outcome.valueOf(stop.required("outcome").toUpperCase()), stop.text("words"), stop.text("delay"), ""));
            }
        }
    }

    private static Note.Words words(Fields note) {
        Map<String, String> sections = note.list("sections").stream()
                .collect(java.util.stream.Collectors.toMap(section -> section.required("heading"), section -> section.required("text")));
        String explanation = sections.get("Toelichting");
        int political = explanation.indexOf(POLITICAL);
        String context = political < 0 ? "" : explanation.substring(political + POLITICAL.length());
        String other = political < 0 ? explanation : explanation.substring(0, political).strip();
        return new Note.Words(note.required("title"), note.required("reference"), note.date("date"), note.required("to"), sections.get("Aanleiding"),
                sections.get("Geadviseerd besluit"), sections.get("Kernpunten"), other, context.isEmpty() ? context : Character.toUpperCase(context.charAt(0)) + context.substring(1),
                note.texts("cosigners"));
    }

    private void promise(Sample sample, Fields fields) {
        Promise promise = promises.add(sample.at(fields.date("made")), sample.programmeId(), fields.required("what"), fields.text("occasion"), fields.date("made"), fields.date("due"));
        sample.put("promise", fields.key(), promise.id());
        if (fields.has("kept")) {
            promises.keep(sample.at(fields.date("kept")), promise, fields.date("kept"), fields.required("document"), fields.text("reason"));
        }
    }
}
