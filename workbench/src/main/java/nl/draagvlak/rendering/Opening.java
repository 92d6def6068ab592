package nl.draagvlak.rendering;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** How a document begins on paper. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
sealed interface Opening {

    /** A page of its own for the title. */
    record TitlePage() implements Opening {}

    /** The title and what belongs to it above the text, as on a note. */
    record Head() implements Opening {}

    /** A letter: who sends it, to whom; the title is its subject. */
    record Letter(List<String> sender, List<String> addressee) implements Opening {}
}
