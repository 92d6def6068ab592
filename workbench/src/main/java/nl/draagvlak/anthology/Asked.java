package nl.draagvlak.anthology;

import java.time.Instant;
import nl.draagvlak.disclosure.Use;

/**
 * One use of a quote, as it was asked of who said it.
 *
 * @param answer null while there is none, which counts as no
 */
public record Asked(Use use, Instant askedAt, Boolean answer, Instant answeredAt) {

    public boolean open() {
        return answer == null;
    }

    public boolean granted() {
        return Boolean.TRUE.equals(answer);
    }
}
