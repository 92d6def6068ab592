package nl.draagvlak.anthology;

import java.util.UUID;
import nl.draagvlak.programme.Language;
import nl.draagvlak.reasoning.Element;

/** A theme under which quotes are gathered. Its Dutch name is the element's text, its description the element's note. */
public record Theme(Element element, String nameEn) {

    public UUID id() {
        return element.id();
    }

    public String name(Language language) {
        return language == Language.EN && !nameEn.isBlank() ? nameEn : element.text();
    }
}
