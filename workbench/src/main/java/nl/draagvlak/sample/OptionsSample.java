package nl.draagvlak.sample;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.interventions.Alternative;
import nl.draagvlak.interventions.Alternative.Criterion;
import nl.draagvlak.interventions.Alternative.Expected;
import nl.draagvlak.interventions.Alternative.ForWhom;
import nl.draagvlak.interventions.Alternatives;
import nl.draagvlak.interventions.TheoryStep;
import nl.draagvlak.interventions.TheorySteps;
import nl.draagvlak.journal.Act;
import nl.draagvlak.programme.ListName;
import org.springframework.stereotype.Component;

/** The options of the sample, what was chosen, and why an intervention would work. */
@Component
class OptionsSample implements SamplePart {

    private static final LocalDate COMPARED = LocalDate.of(2023, 2, 20);

    private final Alternatives alternatives;
    private final TheorySteps theory;

    OptionsSample(Alternatives alternatives, TheorySteps theory) {
        this.alternatives = alternatives;
        this.theory = theory;
    }

    /** Beside the interventions, after them: the sort of the parts is stable, and this one comes later in the alphabet. */
    @Override
    public int order() {
        return 16;
    }

    @Override
    public void load(Sample sample) {
        Fields file = sample.files().fields("options.yaml");
        Act act = sample.at(COMPARED);
        alternatives.writeZero(act, sample.programmeId(), draft(sample, file.fields("zero"), ""));
        for (Fields each : file.list("options")) {
            sample.put("option", each.key(), alternatives.add(act, sample.programmeId(), draft(sample, each, each.required("name"))));
        }
        Fields choice = file.fields("choice");
        alternatives.choose(sample.at(choice.date("on")), sample.programmeId(), sample.id("option", choice.required("option")), choice.required("reason"),
                choice.text("against"), choice.date("on"));
        file.list("theory").forEach(each -> theory.set(act, sample.programmeId(), sample.id("intervention", each.required("intervention")),
                each.list("steps").stream().map(step -> new TheoryStep(step.required("if"), step.required("then"), step.text("because"), step.text("evidence"),
                        TheoryStep.Strength.valueOf(step.required("strength").toUpperCase()))).toList()));
    }

    private static Alternative.Draft draft(Sample sample, Fields each, String name) {
        Map<Criterion, Expected> expected = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            Fields said = each.fields("expected").fields(criterion.name().toLowerCase());
            expected.put(criterion, new Expected(said.whole("rating"), said.text("words"), said.decimal("figure")));
        }
        List<ForWhom> whom = each.list("forWhom").stream()
                .map(row -> new ForWhom(ListName.PERSPECTIVE, row.required("who"), row.whole("effect"), row.text("words"))).toList();
        return new Alternative.Draft(name, each.text("explanation"), each.text("supplement"), ids(sample, "intervention", each.texts("interventions")),
                ids(sample, "existing-effort", each.texts("efforts")), ids(sample, "prior-initiative", each.texts("lessons")), expected, whom);
    }

    private static Set<UUID> ids(Sample sample, String sort, List<String> keys) {
        Set<UUID> ids = new LinkedHashSet<>();
        keys.forEach(key -> ids.add(sample.id(sort, key)));
        return ids;
    }
}
