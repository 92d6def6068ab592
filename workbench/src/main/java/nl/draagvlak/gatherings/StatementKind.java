package nl.draagvlak.gatherings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.draagvlak.programme.Text;

/** What a question asks for, and so what an answer is. */
public enum StatementKind {
    TREND("Trend", "Trend", "trends", "trends"),
    PROBLEM("Probleem", "Problem", "problemen", "problems"),
    AMBITION("Ambitie", "Ambition", "ambities", "ambitions"),
    COOPERATION("Samenwerking", "Cooperation", "over samenwerking", "on cooperation"),
    CAUSE("Oorzaak", "Cause", "oorzaken", "causes"),
    INTERVENTION("Interventie", "Intervention", "interventies", "interventions"),
    GOAL("Doel", "Goal", "doelen", "goals"),
    ACTION("Actie", "Action", "acties", "actions");

    private final Text label;
    private final Text many;

    StatementKind(String nl, String en, String nlMany, String enMany) {
        this.label = Text.of(nl, en);
        this.many = Text.of(nlMany, enMany);
    }

    public Text label() {
        return label;
    }

    /** What many of them are called beside their number. */
    public Text many() {
        return many;
    }

    /** As it stands in the database, in forms and in files. */
    public String key() {
        return name().toLowerCase();
    }

    /** The kind with this key, or with this label in one of the languages, whatever the capitals. */
    public static Optional<StatementKind> find(String word) {
        String asked = word.strip();
        return Arrays.stream(values())
                .filter(kind -> kind.key().equalsIgnoreCase(asked) || kind.label.nl().equalsIgnoreCase(asked) || kind.label.en().equalsIgnoreCase(asked))
                .findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(StatementKind::key).toList();
    }
}
