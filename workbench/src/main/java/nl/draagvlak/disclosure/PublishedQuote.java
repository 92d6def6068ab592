package nl.draagvlak.disclosure;

import java.util.Objects;
import java.util.UUID;

/**
 * A quote as anyone may read it.
 *
 * @param source      the quote's element, so that it can still be taken out when it is withdrawn
 * @param attribution empty when the speaker wants none
 */
public record PublishedQuote(UUID source, String text, String attribution) {

    public PublishedQuote {
        Objects.requireNonNull(source);
        Objects.requireNonNull(text);
        Objects.requireNonNull(attribution);
    }
}
