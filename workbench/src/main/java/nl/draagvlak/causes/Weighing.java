package nl.draagvlak.causes;

import java.util.List;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;

/** The words for how strong and how sure an arrow is, from 1 to 3. */
final class Weighing {

    static final List<Text> STRENGTH = List.of(Text.of("Zwak", "Weak"), Text.of("Gewoon", "Moderate"), Text.of("Sterk", "Strong"));

    static final List<Text> CONFIDENCE = List.of(Text.of("Een vermoeden", "A guess"), Text.of("Herkend door meer mensen", "Recognised by several people"),
            Text.of("Goed onderbouwd", "Well founded"));

    private Weighing() {}

    /** What stands in a field, in words. */
    static String shown(Language language, String field, String value) {
        int at = value.matches("[1-3]") ? Integer.parseInt(value) - 1 : -1;
        return switch (field) {
            case "sterkte" -> at < 0 ? value : STRENGTH.get(at).in(language);
            case "zekerheid" -> at < 0 ? value : CONFIDENCE.get(at).in(language);
            case "richting" -> value.equals("-1") ? language.of("Meer geeft minder", "More gives less") : language.of("Meer geeft meer", "More gives more");
            default -> value.isBlank() ? language.of("(leeg)", "(empty)") : value;
        };
    }

    static Text strength(Arrow arrow) {
        return STRENGTH.get(arrow.strength() - 1);
    }

    static Text confidence(Arrow arrow) {
        return CONFIDENCE.get(arrow.confidence() - 1);
    }
}
