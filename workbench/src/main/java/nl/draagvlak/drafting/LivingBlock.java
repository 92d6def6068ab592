package nl.draagvlak.drafting;

import java.util.List;
import java.util.Map;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.shell.Option;

/**
 * A part of a text that is drawn from the thread: in a draft it follows the data, in a frozen version it stays as it was. A room after this one adds
 * its own by a component that implements this.
 */
public interface LivingBlock {

    /** Its name in texts, such as {@code doelenboom}: small letters, digits and hyphens, and never changed once a text holds it. */
    String kind();

    /** What it is called on the screen. */
    Text name();

    /** What a writer chooses, such as the action line; every question has at least one answer. */
    default List<Question> questions(Programme programme, Language language) {
        return List.of();
    }

    /**
     * Writes itself into the document. Headings begin at level 2. Answers may be missing or no longer exist; then it says so in words.
     *
     * @param answers by the name of the question
     */
    void write(Programme programme, Language language, Map<String, String> answers, DocumentBuilder document);

    /**
     * What a writer chooses from a list.
     *
     * @param name in small letters; the same in every language
     */
    record Question(String name, Text label, List<Option> options) {}
}
