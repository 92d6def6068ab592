package nl.draagvlak.progress;

import java.time.LocalDate;
import java.util.UUID;
import nl.draagvlak.reasoning.Element;

/**
 * What an action yielded.
 *
 * @param on     the day as of which it holds
 * @param action the action it comes from; null when that was withdrawn
 */
public record Result(Element element, LocalDate on, UUID action) {

    public UUID id() {
        return element.id();
    }

    public String text() {
        return element.text();
    }
}
