package nl.draagvlak.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.goals.AmbitionLevels;
import nl.draagvlak.goals.Goal;
import nl.draagvlak.goals.Goals;
import nl.draagvlak.goals.Visions;
import nl.draagvlak.journal.Act;
import nl.draagvlak.process.Charters;
import nl.draagvlak.reasoning.Element;
import org.springframework.stereotype.Component;

/** The goals of the third round, the ambition level that was decided after it, and the vision. */
@Component
class GoalsSample implements SamplePart {

    private static final LocalDate THIRD_ROUND = LocalDate.of(2023, 2, 16);

    private final Goals goals;
    private final AmbitionLevels levels;
    private final Visions visions;
    private final Charters charters;

    GoalsSample(Goals goals, AmbitionLevels levels, Visions visions, Charters charters) {
        this.goals = goals;
        this.levels = levels;
        this.visions = visions;
        this.charters = charters;
    }

    @Override
    public int order() {
        return 17;
    }

    @Override
    public void load(Sample sample) {
        Fields file = sample.files().fields("goals.yaml");
        Act act = sample.at(THIRD_ROUND);
        for (Fields strategic : file.list("strategicGoals")) {
            sample.put("strategic-goal", strategic.key(), goals.addStrategic(act, sample.programmeId(), strategic.required("text"), strategic.text("relation"),
                    ids(sample, "problem", strategic.texts("problems"))));
        }
        Map<String, String> indicators = indicators(sample);
        for (Fields goal : file.list("operationalGoals")) {
            sample.put("goal", goal.key(), goals.add(act, sample.programmeId(), draft(sample, goal, indicators)));
        }
        Fields programme = sample.files().fields("programme.yaml");
        Fields level = programme.fields("ambitionLevel");
        levels.decide(sample.at(level.date("date")), sample.programmeId(), level.required("text"), level.required("reason"), level.date("date"));
        Fields vision = programme.fields("vision");
        visions.write(sample.at(vision.date("date")), sample.programmeId(), vision.required("undesiredPresent"), vision.required("desiredFuture"),
                charters.get(sample.programmeId()).ambition(), goals.strategic(sample.programmeId()).stream().map(Element::text).toList(), "");
    }

    private static Goal.Draft draft(Sample sample, Fields goal, Map<String, String> indicators) {
        Goal.Yardstick yardstick = goal.has("directionalBecause") ? Goal.Yardstick.directional(goal.text("directionalBecause"))
                : new Goal.Yardstick(indicators.getOrDefault(goal.text("indicator"), goal.text("indicator")), goal.text("unit"), goal.decimal("baseline"),
                        goal.whole("baselineYear"), goal.decimal("target"), goal.whole("targetYear"), "");
        return new Goal.Draft(goal.required("text"), goal.text("explanation"), yardstick, ids(sample, "strategic-goal", goal.texts("strategic")),
                ids(sample, "intervention", goal.texts("interventions")), goal.texts("forms"), goal.texts("ageGroups"));
    }

    private static List<UUID> ids(Sample sample, String sort, List<String> keys) {
        return keys.stream().map(key -> sample.id(sort, key)).toList();
    }

    /** The names of the indicators that the goals refer to by key; their series come with the effect. */
    private static Map<String, String> indicators(Sample sample) {
        Map<String, String> names = new HashMap<>();
        sample.files().fields("effect.yaml").list("indicators").forEach(each -> names.put(each.key(), each.required("name")));
        return names;
    }
}
