package nl.draagvlak.effect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Option;

/** The only answers that there are to an effect question. None is good or bad: that is for whoever reads the explanation. */
public enum Verdict {
    FELL("gedaald", "Te beantwoorden: gedaald", "Can be answered: fell", "arrow-down"),
    ROSE("gestegen", "Te beantwoorden: gestegen", "Can be answered: rose", "arrow-up"),
    NO_CHANGE("gelijk", "Te beantwoorden: geen verandering te zien", "Can be answered: no change visible", "minus"),
    CANNOT_ANSWER("onbekend", "Niet te beantwoorden met deze cijfers", "Cannot be answered with these figures", "help");

    private final String key;
    private final Text label;
    private final String icon;

    Verdict(String key, String nl, String en, String icon) {
        this.key = key;
        this.label = Text.of(nl, en);
        this.icon = icon;
    }

    public String key() {
        return key;
    }

    public Text label() {
        return label;
    }

    public String icon() {
        return icon;
    }

    String column() {
        return name().toLowerCase();
    }

    static Optional<Verdict> ofKey(String key) {
        return Arrays.stream(values()).filter(verdict -> verdict.key.equals(key)).findFirst();
    }

    static List<Option> options(Language language) {
        return Arrays.stream(values()).map(v -> new Option(v.key, v.label.in(language))).toList();
    }
}
