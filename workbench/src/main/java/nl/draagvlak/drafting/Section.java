package nl.draagvlak.drafting;

import nl.draagvlak.actions.Line;
import nl.draagvlak.programme.Text;

/**
 * A section of a paper. Of the action plan it is a fixed part or an action line; of another paper what its template had.
 *
 * @param paper the page of the paper, below the programme's address
 * @param key   what it is called in addresses and under what its own text is kept
 * @param help  what the own text is for
 * @param part  null unless it is a fixed part of the plan
 * @param line  null unless it is an action line
 */
record Section(String paper, String key, Text title, Text help, Part part, Line line) {

    /** What the key of an action line begins with. */
    static final String LINE = "lijn-";

    private static final String PLAN = "/concepten";

    static Section of(Part part) {
        return new Section(PLAN, part.key(), part.title(), part.help(), part, null);
    }

    static Section of(Line line) {
        return new Section(PLAN, LINE + line.id(), Text.of("Actielijn " + line.number() + ": " + line.name().nl(), "Action line " + line.number() + ": " + line.name().en()),
                Text.of("Waarom deze lijn, en wat zij moet veranderen. De tabel met acties komt er vanzelf onder.",
                        "Why this line, and what it must change. The table of actions follows by itself."), null, line);
    }

    boolean ofLine() {
        return line != null;
    }

    boolean annex() {
        return part != null && part.annex();
    }

    /** Whether a reader misses something when the team wrote nothing itself. */
    boolean needsText() {
        return part == null || part.needsText();
    }

    /** Its page, below the programme's address. */
    String path() {
        return paper + "/onderdelen/" + key;
    }
}
