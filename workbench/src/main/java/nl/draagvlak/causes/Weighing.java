package nl.draagvlak.causes;

import java.util.List;
import nl.draagvlak.programme.Text;

/** The words for how strong and how sure an arrow is, from 1 to 3. */
final class Weighing {

    static final List<Text> STRENGTH = List.of(Text.of("Zwak", "Weak"), Text.of("Gewoon", "Moderate"), Text.of("Sterk", "Strong"));

    static final List<Text> CONFIDENCE = List.of(Text.of("Een vermoeden", "A guess"), Text.of("Herkend door meer mensen", "Recognised by several people"),
            Text.of("Goed onderbouwd", "Well founded"));

    private Weighing() {}

    static Text strength(Arrow arrow) {
        return STRENGTH.get(arrow.strength() - 1);
    }

    static Text confidence(Arrow arrow) {
        return CONFIDENCE.get(arrow.confidence() - 1);
    }
}
