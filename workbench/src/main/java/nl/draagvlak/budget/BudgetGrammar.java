package nl.draagvlak.budget;

import static nl.draagvlak.actions.ActionGrammar.ACTION;

import java.util.List;
import nl.draagvlak.reasoning.Grammar;
import nl.draagvlak.reasoning.Kind;
import nl.draagvlak.reasoning.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this step adds to the thread: a choice that was decided, with what it took up and what it left. */
@Configuration(proxyBeanMethods = false)
public class BudgetGrammar {

    public static final Kind CHOICE = Kind.of("choice", 10, "keuze", "keuzes", "choice", "choices", "measure", "K", "/budget/keuzes/besluiten");

    /** A choice takes up an action. */
    public static final String CHOOSES = "chooses";
    /** A choice leaves an action for now. */
    public static final String LEAVES = "leaves";

    @Bean
    static Grammar budgetGrammar() {
        return new Grammar(List.of(CHOICE),
                List.of(Rule.of(CHOICE, CHOOSES, ACTION, "kiest", "is gekozen in", "chooses", "is chosen in"),
                        Rule.of(CHOICE, LEAVES, ACTION, "kiest nu niet", "is niet gekozen in", "does not choose now", "is not chosen in")),
                List.of());
    }
}
