package nl.draagvlak.drafting.text;

import java.time.Instant;
import java.util.UUID;

/** What became of a sentence. */
public sealed interface Whereabouts {

    /** It stands in the text; its id is the one that was asked for. */
    record Stands(Sentence sentence) implements Whereabouts {}

    /** It was taken up in another sentence, which stands in the text. */
    record WentInto(UUID id, Sentence into, Instant since) implements Whereabouts {}

    /** It is no longer in the text. The paper, section and words are the last it had; {@code version} is the first of that section without it. */
    record Gone(UUID id, UUID paperId, String section, String text, int version, Instant since) implements Whereabouts {}
}
