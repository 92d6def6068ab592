package nl.draagvlak.sample;

import nl.draagvlak.drafting.Version;
import org.springframework.stereotype.Component;

/** What came after the sample's plan was public: a second version after a motion, with its note in the making and its way just begun. */
@Component
class RevisionSample implements SamplePart {

    private final DraftingSample drafting;
    private final DecisionsSample decisions;

    RevisionSample(DraftingSample drafting, DecisionsSample decisions) {
        this.drafting = drafting;
        this.decisions = decisions;
    }

    /** After publication, so that what was public then is the first version. */
    @Override
    public int order() {
        return 25;
    }

    @Override
    public void load(Sample sample) {
        Fields plan = sample.files().fields("plan.yaml");
        Fields decided = sample.files().fields("decisions.yaml");
        plan.list("versions").stream().skip(1).forEach(fields -> {
            Version version = drafting.freeze(sample, plan, fields);
            decisions.explain(sample, version);
            decisions.onTheWay(sample, decided.fields("revision"), version);
        });
        decisions.plan(sample, decided.fields("planned"));
    }
}
