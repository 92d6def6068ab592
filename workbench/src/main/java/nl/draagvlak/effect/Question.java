package nl.draagvlak.effect;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.programme.Language;
import nl.draagvlak.reasoning.Element;

/**
 * A question on the programme's effect, in its own words.
 *
 * @param textEn  the same in English; empty when the programme did not give it
 * @param current the newest answer; null while there is none
 */
public record Question(Element element, String textEn, Answer current) {

    /**
     * What was concluded at one time.
     *
     * @param next what would make a better answer possible; may be empty
     * @param mind what would make the programme answer otherwise; may be empty
     */
    public record Answer(UUID id, Verdict verdict, String explanation, String next, Instant givenAt, String mind) {}

    public UUID id() {
        return element.id();
    }

    public String text(Language language) {
        return language.of(element.text(), textEn.isEmpty() ? element.text() : textEn);
    }

    public Optional<Answer> answer() {
        return Optional.ofNullable(current);
    }
}
