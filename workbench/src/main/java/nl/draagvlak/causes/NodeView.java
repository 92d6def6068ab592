package nl.draagvlak.causes;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.reasoning.Element;

/**
 * What the page of a problem or a cause shows besides its own words.
 *
 * @param sources  the quotes, themes and statements that it shows from
 * @param causedBy the arrows towards it
 * @param leadsTo  the arrows away from it
 * @param loops    the loops that it is part of
 * @param earlier  how it was worded before, newest first
 */
record NodeView(Element element, String words, CauseMap.Voices voices, boolean root, List<Source> sources, List<Line> causedBy, List<Line> leadsTo,
                List<CauseMap.Loop> loops, List<String> earlier) {

    /** @param quoted whether the words are somebody's own, and may be shown as a quote */
    record Source(String icon, String label, String words, boolean readable, boolean quoted, String page) {}

    /** An arrow with what stands at its other end. */
    record Line(Arrow arrow, UUID other, String icon, String label, String words, String page) {}
}
