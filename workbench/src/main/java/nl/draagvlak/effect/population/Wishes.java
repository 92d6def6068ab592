package nl.draagvlak.effect.population;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Option;

/**
 * How an estimate is to be made; the same wishes for the same counts give the same numbers.
 *
 * @param pairsOnly whether only pairs of lists may depend on each other, or larger sets as well
 * @param draws     how often people are drawn anew for the interval, 100 to 10,000
 * @param seed      of the random draws
 */
public record Wishes(Rule rule, boolean pairsOnly, int draws, long seed) {

    /** More lists than this have too many models for larger sets. */
    static final int MOST_FOR_ALL = 5;

    public static final Wishes USUAL = new Wishes(Rule.BIC, true, 1_000, 1);

    /** The rule that chooses a model. */
    public enum Rule {
        BIC("bic", "Het zuinigste model dat past (BIC)", "The sparest model that fits (BIC)"),
        AIC("aic", "Het best passende model (AIC)", "The best fitting model (AIC)"),
        STEPWISE("stap", "Stap voor stap toevoegen wat opvalt (p < 0,02)", "Adding step by step what stands out (p < 0.02)");

        private final String key;
        private final Text label;

        Rule(String key, String nl, String en) {
            this.key = key;
            this.label = Text.of(nl, en);
        }

        public String key() {
            return key;
        }

        public Text label() {
            return label;
        }

        static Optional<Rule> ofKey(String key) {
            return Arrays.stream(values()).filter(rule -> rule.key.equals(key)).findFirst();
        }

        static List<Option> options(Language language) {
            return Arrays.stream(values()).map(r -> new Option(r.key, r.label.in(language))).toList();
        }
    }
}
