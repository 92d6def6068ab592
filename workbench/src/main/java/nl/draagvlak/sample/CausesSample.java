package nl.draagvlak.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.causes.Arrow;
import nl.draagvlak.causes.Arrows;
import nl.draagvlak.causes.Cause;
import nl.draagvlak.causes.Causes;
import nl.draagvlak.causes.Problem;
import nl.draagvlak.causes.Problems;
import nl.draagvlak.journal.Act;
import org.springframework.stereotype.Component;

/** The problems and causes of the second round, each on its quotes, and the arrows between them. */
@Component
class CausesSample implements SamplePart {

    private static final LocalDate SECOND_ROUND = LocalDate.of(2022, 12, 8);

    private final Problems problems;
    private final Causes causes;
    private final Arrows arrows;

    CausesSample(Problems problems, Causes causes, Arrows arrows) {
        this.problems = problems;
        this.causes = causes;
        this.arrows = arrows;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public void load(Sample sample) {
        Fields file = sample.files().fields("analysis.yaml");
        Act act = sample.at(SECOND_ROUND);
        for (Fields problem : file.list("problems")) {
            sample.put("problem", problem.key(), problems.add(act, sample.programmeId(), new Problem.Draft(problem.required("text"), problem.text("explanation"),
                    problem.text("since"), problem.text("widerIssue"), problem.text("support"), problem.text("dissent"), quotes(sample, problem))));
        }
        List<Fields> listed = file.list("causes");
        for (Fields cause : listed) {
            sample.put("cause", cause.key(), causes.add(act, sample.programmeId(),
                    new Cause.Draft(cause.required("text"), cause.text("explanation"), cause.text("support"), quotes(sample, cause))));
        }
        for (Fields cause : listed) {
            for (Fields effect : cause.list("effects")) {
                arrows.draw(act, sample.id("cause", cause.key()), problemOrCause(sample, effect.required("to")),
                        new Arrow.Draft(effect.whole("strength", 2), effect.whole("confidence", 2), effect.text("sign").equals("-") ? -1 : 1,
                                effect.text("why"), effect.text("dissent")));
            }
        }
    }

    private static List<UUID> quotes(Sample sample, Fields fields) {
        return fields.texts("quotes").stream().map(key -> sample.id("quote", key)).toList();
    }

    /** What a file calls with one key, whichever of the two it is. */
    static UUID problemOrCause(Sample sample, String key) {
        return sample.find("problem", key).orElseGet(() -> sample.id("cause", key));
    }
}
