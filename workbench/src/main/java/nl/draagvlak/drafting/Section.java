package nl.draagvlak.drafting;

import nl.draagvlak.actions.Line;
import nl.draagvlak.programme.Text;

/**
 * A section of the plan: a fixed part, or an action line.
 *
 * @param key  what it is called in addresses and under what its own text is kept
 * @param part null for an action line
 * @param line null for a fixed part
 */
record Section(String key, Text title, Part part, Line line) {

    /** What the key of an action line begins with. */
    static final String LINE = "lijn-";

    static Section of(Part part) {
        return new Section(part.key(), part.title(), part, null);
    }

    static Section of(Line line) {
        return new Section(LINE + line.id(), Text.of("Actielijn " + line.number() + ": " + line.name().nl(), "Action line " + line.number() + ": " + line.name().en()),
                null, line);
    }

    boolean ofLine() {
        return line != null;
    }

    boolean annex() {
        return part != null && part.annex();
    }

    /** Whether a reader misses something when the team wrote nothing itself. */
    boolean needsText() {
        return ofLine() || part.needsText();
    }

    /** What the own text is for. */
    Text help() {
        return ofLine() ? Text.of("Waarom deze lijn, en wat zij moet veranderen. De tabel met acties komt er vanzelf onder.",
                "Why this line, and what it must change. The table of actions follows by itself.") : part.help();
    }

    /** Its page, below the programme's address. */
    String path() {
        return "/concepten/onderdelen/" + key;
    }
}
