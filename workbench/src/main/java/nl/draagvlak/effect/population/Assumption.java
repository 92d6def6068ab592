package nl.draagvlak.effect.population;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Option;

/** What the method takes for granted. An estimate is worth no more than these. */
public enum Assumption {
    SAME_PEOPLE("dezelfden", "Wie op twee lijsten staat, is als dezelfde persoon herkend", "Who is on two lists was recognised as the same person"),
    CLOSED("besloten", "In de periode kwam er bijna niemand bij en ging er bijna niemand weg", "In the period hardly anybody came in or left"),
    DEPENDENCE("samenhang", "Lijsten hangen alleen samen zoals het model het zegt", "Lists depend on each other only as the model says"),
    FINDABLE("vindbaar", "Iedereen had op een van de lijsten kunnen komen", "Everybody could have come on one of the lists");

    private final String key;
    private final Text label;

    Assumption(String key, String nl, String en) {
        this.key = key;
        this.label = Text.of(nl, en);
    }

    public String key() {
        return key;
    }

    public Text label() {
        return label;
    }

    /** How far somebody trusts it. */
    public enum State {
        CHECKED("nagegaan", "Nagegaan", "Checked"),
        PLAUSIBLE("aannemelijk", "Aannemelijk", "Plausible"),
        DOUBTFUL("twijfelachtig", "Twijfelachtig", "Doubtful");

        private final String key;
        private final Text label;

        State(String key, String nl, String en) {
            this.key = key;
            this.label = Text.of(nl, en);
        }

        public String key() {
            return key;
        }

        public Text label() {
            return label;
        }

        static Optional<State> ofKey(String key) {
            return Arrays.stream(values()).filter(state -> state.key.equals(key)).findFirst();
        }

        static List<Option> options(Language language) {
            return Arrays.stream(values()).map(s -> new Option(s.key, s.label.in(language))).toList();
        }
    }

    /** What somebody judged of it. */
    public record Judged(Assumption assumption, State state, String because, Instant at) {}
}
