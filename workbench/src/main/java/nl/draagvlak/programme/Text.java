package nl.draagvlak.programme;

import java.util.Objects;

/** A text of the screens in both languages. */
public record Text(String nl, String en) {

    public Text {
        Objects.requireNonNull(nl);
        Objects.requireNonNull(en);
    }

    public static Text of(String nl, String en) {
        return new Text(nl, en);
    }

    /** A text that is the same in both languages, such as a name that the programme gave. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    public String in(Language language) {
        return language.of(nl, en);
    }
}
