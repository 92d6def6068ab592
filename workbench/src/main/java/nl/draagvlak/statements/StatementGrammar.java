package nl.draagvlak.statements;

import java.util.List;
import nl.draagvlak.reasoning.Grammar;
import nl.draagvlak.reasoning.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this step adds to the thread. */
@Configuration(proxyBeanMethods = false)
public class StatementGrammar {

    public static final Kind STATEMENT = Kind.of("statement", 0, "uitspraak", "uitspraken", "statement", "statements", "statement", "U", "/uitspraken");

    @Bean
    static Grammar statementGrammar() {
        return new Grammar(List.of(STATEMENT), List.of(), List.of());
    }
}
