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
import nl.draagvlak.decisions.Agendas;
import nl.draagvlak.decisions.Because;
import nl.draagvlak.decisions.Change;
import nl.draagvlak.decisions.ChangeReasons;
import nl.draagvlak.decisions.ChangeTable;
import nl.draagvlak.decisions.Motion;
import nl.draagvlak.decisions.Motions;
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
    private final Motions motions;
    private final Agendas agendas;
    private final ChangeTable table;
    private final ChangeReasons reasons;

    DecisionsSample(Meetings meetings, Decisions decisions, Bodies bodies, Notes notes, Approvals approvals, Approving approving, Promises promises, Versions versions,
                    Motions motions, Agendas agendas, ChangeTable table, ChangeReasons reasons) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.bodies = bodies;
        this.notes = notes;
        this.approvals = approvals;
        this.approving = approving;
        this.promises = promises;
        this.versions = versions;
        this.motions = motions;
        this.agendas = agendas;
        this.table = table;
        this.reasons = reasons;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public void load(Sample sample) {
        Fields file = sample.files().fields("decisions.yaml");
        file.list("meetings").forEach(meeting -> meet(sample, meeting));
        file.list("motions").forEach(motion -> motion(sample, motion));
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
            approving.ask(new Act(sample.id("account", stop.required("asked")), version.frozenAt()), version, which, stop.required("what"), stop.date("planned"));
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
        for (Fields moved : fields.list("postponed")) {
            promises.postpone(sample.at(moved.date("told")), promises.find(sample.programmeId(), promise.id()).orElseThrow(), moved.date("due"), moved.required("reason"), moved.date("told"));
        }
        if (fields.has("kept")) {
            UUID version = fields.has("version") ? sample.id("version", fields.text("version")) : null;
            promises.keep(sample.at(fields.date("kept")), promises.find(sample.programmeId(), promise.id()).orElseThrow(), fields.date("kept"), fields.required("document"), version,
                    fields.text("reason"));
        }
    }

    private void motion(Sample sample, Fields fields) {
        Motion motion = motions.add(sample.at(fields.date("date")), sample.programmeId(), new Motions.Draft(Motion.Kind.valueOf(fields.required("kind").toUpperCase()),
                fields.required("title"), fields.required("asks"), fields.text("reference"), fields.date("date"), fields.date("due")));
        sample.put("motion", fields.key(), motion.id());
        if (fields.has("answered")) {
            motions.answer(sample.at(fields.date("answered")), motion, fields.required("answer"), fields.date("answered"));
        }
    }

    /** The meeting that is to come, with its agenda: a version on its way, a question of Parliament, and a point of its own. */
    void plan(Sample sample, Fields fields) {
        Act act = sample.at(fields.date("made"));
        Meeting meeting = meetings.add(act, bodies.require(act, sample.programmeId(), fields.required("body")), fields.required("title"), fields.date("date"), List.of());
        for (Fields point : fields.list("agenda")) {
            agendas.add(act, meeting, point.has("route") ? onTheWay(sample, point) : point.has("motion") ? asked(sample, point)
                    : new Agendas.Draft(point.required("title"), point.text("question"), "", ""));
        }
    }

    private Agendas.Draft onTheWay(Sample sample, Fields point) {
        Version version = versions.find(sample.programmeId(), Integer.parseInt(point.text("route"))).orElseThrow();
        return new Agendas.Draft("Versie " + version.number() + " vaststellen", point.text("question"), "route-" + version.id(),
                "/besluiten/route/" + version.number() + "/" + Stop.STEERING_GROUP.path());
    }

    private Agendas.Draft asked(Sample sample, Fields point) {
        Motion motion = motions.find(sample.programmeId(), sample.id("motion", point.text("motion"))).orElseThrow();
        return new Agendas.Draft(motion.code() + ": " + motion.title(), point.text("question"), "motion-" + motion.id(), motion.path());
    }

    /** Why something is otherwise in the second version: the chapter that the motion was about because of the motion, the rest because the thread went on. */
    void explain(Sample sample, Version version) {
        Act act = new Act(sample.id("account", "jurre"), version.frozenAt());
        UUID motion = sample.id("motion", "m-onderwijs");
        for (Change change : table.of(version)) {
            boolean asked = change.element() == null && (change.before() + change.after()).contains("scholen");
            reasons.give(act, version, List.of(change.key()), asked ? new Because(Because.Ground.MOTION, motion, "")
                    : new Because(Because.Ground.EDIT, null, "Bijgewerkt: de cijfers en lijsten volgen de stand van dat moment."));
        }
    }
}
