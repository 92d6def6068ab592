package nl.draagvlak.goals;

import static nl.draagvlak.causes.CauseGrammar.PROBLEM;
import static nl.draagvlak.interventions.InterventionGrammar.INTERVENTION;

import java.util.List;
import java.util.Set;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Expectation;
import nl.draagvlak.reasoning.Grammar;
import nl.draagvlak.reasoning.Kind;
import nl.draagvlak.reasoning.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this step adds to the thread. */
@Configuration(proxyBeanMethods = false)
public class GoalGrammar {

    public static final Kind STRATEGIC_GOAL = Kind.of("strategic-goal", 6, "strategisch doel", "strategische doelen", "strategic goal", "strategic goals", "goal", "S", "/doelen/strategisch");
    public static final Kind GOAL = Kind.of("goal", 7, "operationeel doel", "operationele doelen", "operational goal", "operational goals", "goal", "D", "/doelen");

    /** An operational goal serves a strategic goal. */
    public static final String SERVES = "serves";
    /** A goal is to be reached by an intervention. */
    public static final String REACHED_BY = "reached-by";
    /** A strategic goal answers to a problem. */
    public static final String ANSWERS_TO = "answers-to";

    @Bean
    static Grammar goalGrammar() {
        return new Grammar(List.of(STRATEGIC_GOAL, GOAL),
                List.of(Rule.of(GOAL, SERVES, STRATEGIC_GOAL, "dient", "wordt bereikt met", "serves", "is reached with"),
                        Rule.of(GOAL, REACHED_BY, INTERVENTION, "volgt uit", "leidt tot doel", "follows from", "leads to goal"),
                        Rule.of(STRATEGIC_GOAL, ANSWERS_TO, PROBLEM, "antwoordt op", "heeft als doel", "answers to", "has as goal")),
                List.of(new Expectation("goal-groundless", GOAL, true, Set.of("intervention"),
                                Text.of("Doel zonder interventie", "Goal without an intervention"),
                                Text.of("Zeg uit welke interventie het doel volgt.", "Say from which intervention the goal follows.")),
                        new Expectation("goal-idle", GOAL, false, Set.of("action"),
                                Text.of("Doel zonder actie", "Goal without an action"),
                                Text.of("Bedenk wie wat gaat doen, of stel het doel bij.", "Think of who will do what, or adjust the goal.")),
                        new Expectation("goal-unmeasured", GOAL, false, Set.of("indicator"),
                                Text.of("Doel zonder indicator", "Goal without an indicator"),
                                Text.of("Kies waaraan u ziet of het doel dichterbij komt.", "Choose by what you see whether the goal comes nearer."))));
    }
}
