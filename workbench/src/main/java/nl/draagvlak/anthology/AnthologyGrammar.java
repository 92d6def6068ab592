package nl.draagvlak.anthology;

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
public class AnthologyGrammar {

    public static final Kind QUOTE = Kind.of("quote", 1, "citaat", "citaten", "quote", "quotes", "quote", "C", "/bloemlezing/citaten");
    public static final Kind THEME = Kind.of("theme", 2, "thema", "thema's", "theme", "themes", "theme", "T", "/bloemlezing/themas");

    /** A quote comes from a statement. */
    public static final String COMES_FROM = "comes-from";
    /** A theme gathers quotes. */
    public static final String GATHERS = "gathers";

    @Bean
    static Grammar anthologyGrammar() {
        return new Grammar(List.of(QUOTE, THEME),
                List.of(Rule.of(QUOTE, COMES_FROM, STATEMENT, "komt uit", "werd citaat", "comes from", "became quote"),
                        Rule.of(THEME, GATHERS, QUOTE, "bundelt", "valt onder thema", "gathers", "falls under theme")),
                List.of(new Expectation("quote-unused", QUOTE, false, Set.of("problem", "cause", "intervention"),
                        Text.of("Citaat waar nog niets op rust", "Quote on which nothing rests yet"),
                        Text.of("Verbind het met een probleem of oorzaak, of leg uit waarom niet.", "Connect it with a problem or cause, or explain why not."))));
    }
}
