package nl.draagvlak.decisions;

import java.util.HexFormat;
import java.util.UUID;
import nl.draagvlak.people.Tokens;
import nl.draagvlak.programme.Text;

/**
 * Something that is otherwise in a version than in the one before it.
 *
 * @param section the chapter that it stands in
 * @param element the element that it came from, such as an action; null for text of the document itself
 * @param before  what stood there; empty when it is new
 * @param after   what stands there now; empty when it is gone
 */
public record Change(String section, UUID element, String before, String after) {

    /** What happened to it. */
    public enum Kind {
        ADDED("Nieuw", "New", "good"),
        CHANGED("Gewijzigd", "Changed", "info"),
        REMOVED("Vervallen", "Gone", "warn");

        private final Text label;
        private final String tone;

        Kind(String nl, String en, String tone) {
            this.label = Text.of(nl, en);
            this.tone = tone;
        }

        public Text label() {
            return label;
        }

        /** The tone of its badge. */
        public String tone() {
            return tone;
        }
    }

    public Kind kind() {
        return before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }

    /** What it is known by among the changes of its version; the same for as long as both versions say the same. */
    public String key() {
        byte[] hash = Tokens.hash(String.join("\u001f", section, String.valueOf(element), before, after));
        return HexFormat.of().formatHex(hash, 0, 10);
    }
}
