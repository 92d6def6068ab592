package nl.draagvlak.shell;

import java.util.Collection;
import java.util.List;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.Language;

/** Something that can be chosen in a form. */
public record Option(String value, String label) {

    public static List<Option> of(Collection<Choice> choices, Language language) {
        return choices.stream().map(choice -> new Option(choice.key(), choice.in(language))).toList();
    }
}
