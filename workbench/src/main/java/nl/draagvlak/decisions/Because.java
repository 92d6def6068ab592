package nl.draagvlak.decisions;

import java.util.UUID;
import nl.draagvlak.programme.Text;

/**
 * Why something was changed.
 *
 * @param id    of the decision, motion, promise or remark; null for a change of the words only
 * @param words what the team says of it; there when it is a change of the words only, else it may be empty
 */
public record Because(Ground ground, UUID id, String words) {

    /** What a change can come from. */
    public enum Ground {
        DECISION("Besluit", "Decision"),
        MOTION("Motie of Kamervraag", "Motion or question"),
        PROMISE("Toezegging", "Promise"),
        REMARK("Opmerking van een meelezer", "Remark of a reader"),
        EDIT("Redactie", "Wording");

        private final Text label;

        Ground(String nl, String en) {
            this.label = Text.of(nl, en);
        }

        public Text label() {
            return label;
        }
    }

    public Because {
        if ((id == null) != (ground == Ground.EDIT) || id == null && words.isBlank()) {
            throw new IllegalArgumentException("a change comes from something that is there, or has words of its own");
        }
    }
}
