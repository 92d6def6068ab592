package nl.draagvlak.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Milestone;
import nl.draagvlak.actions.Milestones;
import nl.draagvlak.journal.Act;
import nl.draagvlak.progress.Lessons;
import nl.draagvlak.progress.Moments;
import nl.draagvlak.progress.Report;
import nl.draagvlak.progress.Reports;
import nl.draagvlak.progress.Results;
import nl.draagvlak.progress.Status;
import org.springframework.stereotype.Component;

/** What the holders of the sample reported, what came of it and what was learned. */
@Component
class ProgressSample implements SamplePart {

    private final Reports reports;
    private final Results results;
    private final Lessons lessons;
    private final Moments moments;
    private final Actions actions;
    private final Milestones milestones;

    ProgressSample(Reports reports, Results results, Lessons lessons, Moments moments, Actions actions, Milestones milestones) {
        this.reports = reports;
        this.results = results;
        this.lessons = lessons;
        this.moments = moments;
        this.actions = actions;
        this.milestones = milestones;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public void load(Sample sample) {
        Fields file = sample.files().fields("progress.yaml");
        Map<UUID, String> speakers = speakers(sample);
        for (String day : file.texts("moments")) {
            moments.add(sample.at(LocalDate.parse(day)), sample.programmeId(), LocalDate.parse(day));
        }
        for (Fields update : file.list("updates")) {
            report(sample, speakers, update);
        }
        for (Fields result : file.list("results")) {
            LocalDate day = result.date("date");
            sample.put("result", result.key(), results.add(sample.at(day), sample.programmeId(), sample.id("action", result.required("action")),
                    result.required("text"), result.text("note"), day));
        }
        LocalDate last = file.list("updates").stream().map(each -> each.date("date")).max(LocalDate::compareTo).orElseThrow();
        for (Fields lesson : file.list("lessons")) {
            sample.put("lesson", lesson.key(), lessons.add(sample.at(last), sample.programmeId(), lesson.required("text"),
                    ids(sample, "action-line", lesson.texts("lines")), ids(sample, "action", lesson.texts("actions")), ids(sample, "cause", lesson.texts("causes"))));
        }
    }

    /** An organisation with an account reports itself; what the others said, the team wrote down. */
    private void report(Sample sample, Map<UUID, String> speakers, Fields update) {
        ActionDetail action = actions.find(sample.programmeId(), sample.id("action", update.required("action"))).orElseThrow();
        String speaker = action.held() ? speakers.get(action.holder().organisationId()) : null;
        Act act = speaker == null ? sample.at(update.date("date")) : sample.at(update.date("date"), speaker);
        Optional<Milestone> next = !update.has("nextMilestone") ? Optional.empty()
                : milestones.find(action.id(), sample.id("milestone", update.text("nextMilestone")));
        reports.add(act, action, new Report.Draft(Status.valueOf(update.required("status").toUpperCase()), update.required("done"), update.text("obstacle"),
                update.text("help"), next.map(Milestone::text).orElse(""), next.map(Milestone::planned).orElse(null),
                update.has("spent") ? update.decimal("spent").longValueExact() : null), speaker == null);
    }

    /** The account that speaks for an organisation. */
    private static Map<UUID, String> speakers(Sample sample) {
        Map<UUID, String> speakers = new HashMap<>();
        sample.files().fields("accounts.yaml").list("accounts").stream().filter(each -> each.text("role").equals("holder") && each.has("organisation"))
                .forEach(each -> speakers.putIfAbsent(sample.id("organisation", each.text("organisation")), each.key()));
        return speakers;
    }

    private static List<UUID> ids(Sample sample, String sort, List<String> keys) {
        return keys.stream().map(key -> sample.id(sort, key)).toList();
    }
}
