package nl.draagvlak.statements;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.programme.Text;

/** What a later step can add, in plain words, to things that came of a statement, such as how far an action is. For whoever said it. */
public interface Aftermath {

    /** A few words for those of these elements that the step knows; the others are absent. Nothing that only the team may know. */
    Map<UUID, Text> words(Collection<UUID> elementIds);
}
