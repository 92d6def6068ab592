package nl.draagvlak.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.interventions.ExistingEfforts;
import nl.draagvlak.interventions.Intervention;
import nl.draagvlak.interventions.Interventions;
import nl.draagvlak.interventions.PriorInitiatives;
import nl.draagvlak.journal.Act;
import org.springframework.stereotype.Component;

/** The interventions of the third round, with what others already do and what was done before. */
@Component
class InterventionsSample implements SamplePart {

    private static final LocalDate THIRD_ROUND = LocalDate.of(2023, 2, 16);

    private final Interventions interventions;
    private final ExistingEfforts efforts;
    private final PriorInitiatives initiatives;

    InterventionsSample(Interventions interventions, ExistingEfforts efforts, PriorInitiatives initiatives) {
        this.interventions = interventions;
        this.efforts = efforts;
        this.initiatives = initiatives;
    }

    @Override
    public int order() {
        return 16;
    }

    @Override
    public void load(Sample sample) {
        Act act = sample.at(THIRD_ROUND);
        for (Fields each : sample.files().fields("interventions.yaml").list("interventions")) {
            sample.put("intervention", each.key(), interventions.add(act, sample.programmeId(), draft(sample, each)));
        }
        Fields programme = sample.files().fields("programme.yaml");
        for (Fields effort : programme.list("existingEfforts")) {
            sample.put("existing-effort", effort.key(), efforts.add(act, sample.programmeId(), sample.id("organisation", effort.required("by")), "",
                    effort.required("what"), effort.required("relation")));
        }
        for (Fields initiative : programme.list("priorInitiatives")) {
            sample.put("prior-initiative", initiative.key(),
                    initiatives.add(act, sample.programmeId(), initiative.required("name"), initiative.text("period"), initiative.required("lesson")));
        }
    }

    private static Intervention.Draft draft(Sample sample, Fields each) {
        Fields consequences = each.fields("consequences");
        List<UUID> actsOn = each.texts("on").stream().map(key -> CausesSample.problemOrCause(sample, key)).toList();
        List<UUID> suggestedBy = each.texts("quotes").stream().map(key -> sample.id("quote", key)).toList();
        return new Intervention.Draft(each.required("text"), each.text("explanation"), each.text("assumption"),
                new Intervention.Consequences(consequences.text("effect"), consequences.text("feasibility"), consequences.text("cost"),
                        consequences.text("capacity"), consequences.text("sideEffects")), actsOn, suggestedBy);
    }
}
