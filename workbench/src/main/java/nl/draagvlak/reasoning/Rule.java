package nl.draagvlak.reasoning;

import nl.draagvlak.programme.Text;

/**
 * A relation that one kind may have to an earlier (or the same) kind.
 *
 * @param down  how the relation reads from the later to the earlier: "komt uit"
 * @param up    how it reads the other way: "leidde tot"
 */
public record Rule(Kind from, String relation, Kind to, Text down, Text up) {

    public static Rule of(Kind from, String relation, Kind to, String downNl, String upNl, String downEn, String upEn) {
        return new Rule(from, relation, to, Text.of(downNl, downEn), Text.of(upNl, upEn));
    }
}
