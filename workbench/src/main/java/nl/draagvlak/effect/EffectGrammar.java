package nl.draagvlak.effect;

import static nl.draagvlak.goals.GoalGrammar.GOAL;
import static nl.draagvlak.goals.GoalGrammar.STRATEGIC_GOAL;
import static nl.draagvlak.progress.ProgressGrammar.RESULT;

import java.util.List;
import nl.draagvlak.reasoning.Grammar;
import nl.draagvlak.reasoning.Kind;
import nl.draagvlak.reasoning.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this step adds to the thread. */
@Configuration(proxyBeanMethods = false)
public class EffectGrammar {

    public static final Kind INDICATOR = Kind.of("indicator", 11, "indicator", "indicatoren", "indicator", "indicators", "indicator", "N", "/effect/indicatoren");
    public static final Kind QUESTION = Kind.of("question", 12, "effectvraag", "effectvragen", "effect question", "effect questions", "question", "E", "/effect/vragen");

    /** An indicator measures a goal. */
    public static final String MEASURES = "measures";
    /** An effect question is answered with an indicator. */
    public static final String ANSWERED_WITH = "answered-with";
    /** An indicator may have been moved by a result: a claim of contribution, never of cause. */
    public static final String MAY_REFLECT = "may-reflect";

    @Bean
    static Grammar effectGrammar() {
        return new Grammar(List.of(INDICATOR, QUESTION),
                List.of(Rule.of(INDICATOR, MEASURES, GOAL, "meet", "wordt gemeten met", "measures", "is measured with"),
                        Rule.of(INDICATOR, MEASURES, STRATEGIC_GOAL, "meet", "wordt gemeten met", "measures", "is measured with"),
                        Rule.of(QUESTION, ANSWERED_WITH, INDICATOR, "wordt beantwoord met", "helpt beantwoorden", "is answered with", "helps answer"),
                        Rule.of(INDICATOR, MAY_REFLECT, RESULT, "kan samenhangen met", "kan bijdragen aan", "may reflect", "may contribute to")),
                List.of());
    }
}
