package nl.draagvlak.actions;

import static nl.draagvlak.goals.GoalGrammar.GOAL;
import static nl.draagvlak.goals.GoalGrammar.STRATEGIC_GOAL;
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
public class ActionGrammar {

    public static final Kind LINE = Kind.of("action-line", 8, "actielijn", "actielijnen", "action line", "action lines", "measure", "L", "/acties/lijnen");
    public static final Kind MEASURE = Kind.of("measure", 8, "maatregel", "maatregelen", "measure", "measures", "measure", "M", "/acties/maatregelen");
    public static final Kind ACTION = Kind.of("action", 9, "actie", "acties", "action", "actions", "action", "A", "/acties");

    /** A measure or an action carries out an intervention. */
    public static final String CARRIES_OUT = "carries-out";
    /** An action contributes to an operational goal, an action line to a strategic one. */
    public static final String CONTRIBUTES_TO = "contributes-to";
    /** An action stands in an action line. */
    public static final String IN_LINE = "in-line";
    /** An action is part of a measure. */
    public static final String PART_OF = "part-of";
    /** An action must wait for another. */
    public static final String DEPENDS_ON = "depends-on";
    /** Two actions cannot stand in one plan; it holds both ways. */
    public static final String EXCLUDES = "excludes";

    @Bean
    static Grammar actionGrammar() {
        return new Grammar(List.of(LINE, MEASURE, ACTION),
                List.of(Rule.of(MEASURE, CARRIES_OUT, INTERVENTION, "voert uit", "wordt uitgevoerd met", "carries out", "is carried out by"),
                        Rule.of(ACTION, CARRIES_OUT, INTERVENTION, "voert uit", "wordt uitgevoerd met", "carries out", "is carried out by"),
                        Rule.of(ACTION, PART_OF, MEASURE, "hoort bij", "bestaat uit", "is part of", "consists of"),
                        Rule.of(ACTION, CONTRIBUTES_TO, GOAL, "draagt bij aan", "krijgt vorm in", "contributes to", "takes shape in"),
                        Rule.of(LINE, CONTRIBUTES_TO, STRATEGIC_GOAL, "draagt bij aan", "krijgt vorm in", "contributes to", "takes shape in"),
                        Rule.of(ACTION, IN_LINE, LINE, "staat in", "bevat", "stands in", "contains"),
                        Rule.of(ACTION, DEPENDS_ON, ACTION, "wacht op", "gaat vooraf aan", "waits for", "precedes"),
                        Rule.of(ACTION, EXCLUDES, ACTION, "gaat niet samen met", "gaat niet samen met", "excludes", "excludes")),
                List.of(new Expectation("action-groundless", ACTION, true, Set.of("intervention", "measure"),
                                Text.of("Actie zonder interventie of oorzaak", "Action without an intervention or cause"),
                                Text.of("Zeg welke interventie de actie uitvoert: anders weet niemand waarom zij in het plan staat.", "Say which intervention the action carries out: else nobody knows why it is in the plan.")),
                        new Expectation("action-goalless", ACTION, true, Set.of("goal"),
                                Text.of("Actie zonder doel", "Action without a goal"),
                                Text.of("Zeg aan welk doel de actie bijdraagt.", "Say to which goal the action contributes.")),
                        new Expectation("action-resultless", ACTION, false, Set.of("result"),
                                Text.of("Actie zonder resultaat tot nu toe", "Action without a result so far"),
                                Text.of("Vraag de actiehouder wat de actie heeft opgeleverd.", "Ask the holder what the action has yielded."))));
    }
}
