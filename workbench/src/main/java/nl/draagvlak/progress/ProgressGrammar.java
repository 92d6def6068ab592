package nl.draagvlak.progress;

import static nl.draagvlak.actions.ActionGrammar.ACTION;

import java.util.List;
import nl.draagvlak.reasoning.Grammar;
import nl.draagvlak.reasoning.Kind;
import nl.draagvlak.reasoning.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this step adds to the thread. */
@Configuration(proxyBeanMethods = false)
public class ProgressGrammar {

    public static final Kind RESULT = Kind.of("result", 10, "resultaat", "resultaten", "result", "results", "result", "R", "/voortgang/resultaten");

    /** A result was yielded by an action. */
    public static final String YIELDED_BY = "yielded-by";

    @Bean
    static Grammar progressGrammar() {
        return new Grammar(List.of(RESULT),
                List.of(Rule.of(RESULT, YIELDED_BY, ACTION, "komt van", "leverde op", "comes from", "yielded")),
                List.of());
    }
}
