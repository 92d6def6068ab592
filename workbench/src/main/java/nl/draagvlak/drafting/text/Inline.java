package nl.draagvlak.drafting.text;

import java.util.Objects;

/** A piece of a line: words, a footnote, or the end of a line within a paragraph. */
public sealed interface Inline {

    /**
     * Words with their marks.
     *
     * @param text never empty
     * @param link where the words lead, such as {@code https://…} or {@code mailto:…}; empty when they are no link
     */
    record Words(String text, boolean strong, boolean emphasis, String link) implements Inline {
        public Words {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("words without letters");
            }
            Objects.requireNonNull(link);
        }

        public static Words plain(String text) {
            return new Words(text, false, false, "");
        }

        Words with(String other) {
            return new Words(other, strong, emphasis, link);
        }

        boolean sameMarks(Words other) {
            return strong == other.strong && emphasis == other.emphasis && link.equals(other.link);
        }
    }

    /** A footnote at this place; its number follows from the place. */
    record Footnote(String text) implements Inline {
        public Footnote {
            Objects.requireNonNull(text);
        }
    }

    /** The line ends, the paragraph goes on. */
    record LineEnd() implements Inline {}
}
