package nl.draagvlak.drafting.reading;

import java.util.List;
import nl.draagvlak.drafting.Remark;

/**
 * A remark as it is shown.
 *
 * @param speaker    for whom it was made; "a reader" for who did not choose to be named
 * @param actionCode the action that it is about; empty for none
 * @param mine       whether who looks made it
 * @param passage    the words that it is about, as they were read; empty for the whole section
 * @param now        what became of those words
 * @param changes    what was changed because of it
 */
public record Shown(Remark remark, String speaker, String actionCode, boolean mine, String passage, Now now, List<RemarkChanges.Changed> changes) {

    /** What became of the words that a remark is about; the text is what stands there now, empty when it is the same or gone. */
    public record Now(State state, String text) {
        static final Now SAME = new Now(State.SAME, "");
    }

    public enum State { SAME, CHANGED, GONE }
}
