package nl.draagvlak.sample;

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
        plan.list("versions").stream().skip(1)
                .forEach(version -> decisions.onTheWay(sample, sample.files().fields("decisions.yaml").fields("revision"), drafting.freeze(sample, plan, version)));
    }
}
