package nl.draagvlak.causes;

import static nl.draagvlak.anthology.AnthologyGrammar.QUOTE;
import static nl.draagvlak.anthology.AnthologyGrammar.THEME;
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
public class CauseGrammar {

    public static final Kind PROBLEM = Kind.of("problem", 3, "probleem", "problemen", "problem", "problems", "problem", "P", "/problemen");
    public static final Kind CAUSE = Kind.of("cause", 4, "oorzaak", "oorzaken", "cause", "causes", "cause", "O", "/oorzaken");

    /** A problem or cause shows from a quote, a theme or a statement. */
    public static final String SHOWS_FROM = "shows-from";
    /** A cause brings about a problem or another cause. */
    public static final String CAUSES = "causes";

    @Bean
    static Grammar causeGrammar() {
        return new Grammar(List.of(PROBLEM, CAUSE),
                List.of(shows(PROBLEM, QUOTE), shows(PROBLEM, THEME), shows(PROBLEM, STATEMENT), shows(CAUSE, QUOTE), shows(CAUSE, STATEMENT),
                        causes(CAUSE, PROBLEM), causes(CAUSE, CAUSE), causes(PROBLEM, CAUSE), causes(PROBLEM, PROBLEM)),
                List.of(new Expectation("problem-unvoiced", PROBLEM, true, Set.of("quote", "theme", "statement"),
                                Text.of("Probleem zonder citaat", "Problem without a quote"),
                                Text.of("Zoek wie dit zei, of leg uit waar het vandaan komt.", "Find who said this, or explain where it comes from.")),
                        new Expectation("problem-uncaused", PROBLEM, false, Set.of("cause"),
                                Text.of("Probleem zonder oorzaak", "Problem without a cause"),
                                Text.of("Zoek de oorzaken voordat u een oplossing kiest.", "Find the causes before you choose a solution.")),
                        new Expectation("cause-unvoiced", CAUSE, true, Set.of("quote", "statement"),
                                Text.of("Oorzaak zonder citaat", "Cause without a quote"),
                                Text.of("Zoek wie dit zei, of noem een bron.", "Find who said this, or name a source.")),
                        new Expectation("cause-untouched", CAUSE, false, Set.of("intervention", "cause", "problem"),
                                Text.of("Oorzaak die nergens toe leidt en waar niets aan gebeurt", "Cause that leads nowhere and that nothing acts on"),
                                Text.of("Kies bewust of hier een interventie nodig is.", "Choose deliberately whether an intervention is needed here."))));
    }

    private static Rule shows(Kind from, Kind to) {
        return Rule.of(from, SHOWS_FROM, to, "blijkt uit", "onderbouwt", "shows from", "supports");
    }

    private static Rule causes(Kind from, Kind to) {
        return Rule.of(from, CAUSES, to, "veroorzaakt", "komt door", "causes", "is caused by");
    }
}
