package nl.draagvlak.statements;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.programme.Text;

/** What a later step made of somebody's words and asks them about, on the page where they look back. */
public interface Inquiry {

    /**
     * One thing to look at or to answer.
     *
     * @param about the words that it is about
     * @param state how it stands, in a few words
     * @param path  where the speaker sees it in its place and answers
     * @param open  whether an answer is still asked
     */
    record Line(String about, Text state, String path, boolean open) {}

    /** Per statement, in the order in which they were made; statements without any are absent. */
    Map<UUID, List<Line>> of(Collection<UUID> statementIds);
}
