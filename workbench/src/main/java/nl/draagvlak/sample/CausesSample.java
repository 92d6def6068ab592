package nl.draagvlak.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.causes.Arrow;
import nl.draagvlak.causes.Arrows;
import nl.draagvlak.causes.Cause;
import nl.draagvlak.causes.Causes;
import nl.draagvlak.causes.MapVotes;
import nl.draagvlak.causes.Problem;
import nl.draagvlak.causes.Problems;
import nl.draagvlak.journal.Act;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import org.springframework.stereotype.Component;

/** The problems and causes of the second round, each on its quotes, and the arrows between them. */
@Component
class CausesSample implements SamplePart {

    private static final LocalDate SECOND_ROUND = LocalDate.of(2022, 12, 8);

    private final Problems problems;
    private final Causes causes;
    private final Arrows arrows;
    private final MapVotes votes;
    private final Accounts accounts;

    CausesSample(Problems problems, Causes causes, Arrows arrows, MapVotes votes, Accounts accounts) {
        this.problems = problems;
        this.causes = causes;
        this.arrows = arrows;
        this.votes = votes;
        this.accounts = accounts;
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
        file.list("votes").forEach(vote -> vote(sample, act, vote));
    }

    /** Who voted what is made up: the members in the order of their address, first those who agree. */
    private void vote(Sample sample, Act act, Fields vote) {
        UUID subject = vote.text("to").isEmpty() ? problemOrCause(sample, vote.required("on"))
                : arrows.between(problemOrCause(sample, vote.required("on")), problemOrCause(sample, vote.required("to"))).orElseThrow().key();
        Iterator<UUID> members = accounts.members(sample.programmeId()).stream().map(Accounts.Member::account).sorted(Comparator.comparing(Account::email)).map(Account::id).iterator();
        for (int stance : List.of(1, -1, 0)) {
            int many = vote.whole(stance > 0 ? "agree" : stance < 0 ? "disagree" : "unsure", 0);
            for (int i = 0; i < many && members.hasNext(); i++) {
                votes.cast(act, sample.programmeId(), subject, members.next(), stance);
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
