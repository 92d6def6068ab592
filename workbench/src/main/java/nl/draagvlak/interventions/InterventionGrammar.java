package nl.draagvlak.interventions;

import static nl.draagvlak.anthology.AnthologyGrammar.QUOTE;
import static nl.draagvlak.causes.CauseGrammar.CAUSE;
import static nl.draagvlak.causes.CauseGrammar.PROBLEM;
import static nl.draagvlak.statements.StatementGrammar.STATEMENT;

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
public class InterventionGrammar {

    public static final Kind INTERVENTION = Kind.of("intervention", 5, "interventie", "interventies", "intervention", "interventions", "intervention", "I", "/interventies");

    /** An intervention acts on a cause or a problem. */
    public static final String ACTS_ON = "acts-on";
    /** An intervention was suggested by a quote or a statement. */
    public static final String SUGGESTED_BY = "suggested-by";

    @Bean
    static Grammar interventionGrammar() {
        return new Grammar(List.of(INTERVENTION),
                List.of(Rule.of(INTERVENTION, ACTS_ON, CAUSE, "grijpt in op", "wordt aangepakt met", "acts on", "is tackled by"),
                        Rule.of(INTERVENTION, ACTS_ON, PROBLEM, "grijpt in op", "wordt aangepakt met", "acts on", "is tackled by"),
                        Rule.of(INTERVENTION, SUGGESTED_BY, QUOTE, "werd voorgesteld in", "stelde voor", "was suggested in", "suggested"),
                        Rule.of(INTERVENTION, SUGGESTED_BY, STATEMENT, "werd voorgesteld in", "stelde voor", "was suggested in", "suggested")),
                List.of(new Expectation("intervention-groundless", INTERVENTION, true, Set.of("cause", "problem"),
                                Text.of("Interventie zonder oorzaak of probleem", "Intervention without a cause or problem"),
                                Text.of("Zeg waar de interventie op ingrijpt.", "Say what the intervention acts on.")),
                        new Expectation("intervention-unused", INTERVENTION, false, Set.of("goal", "measure", "action"),
                                Text.of("Interventie zonder doel of actie", "Intervention without a goal or action"),
                                Text.of("Verbind haar met een doel, of leg vast waarom u haar niet kiest.", "Connect it with a goal, or record why you do not choose it."))));
    }
}
