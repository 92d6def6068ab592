package nl.draagvlak.statements.voting;

import java.util.Arrays;
import java.util.Optional;
import nl.draagvlak.programme.Text;

/** What somebody says to a statement. To pass is not to be against. */
enum Stance {
    AGREE("eens", 1, "Eens", "Agree"),
    DISAGREE("oneens", -1, "Oneens", "Disagree"),
    PASS("weet-niet", 0, "Weet ik niet", "I do not know");

    private final String word;
    private final short value;
    private final Text label;

    Stance(String word, int value, String nl, String en) {
        this.word = word;
        this.value = (short) value;
        this.label = Text.of(nl, en);
    }

    /** As it stands in forms. */
    String word() {
        return word;
    }

    /** As it stands in the database: 1, -1 or 0. */
    short value() {
        return value;
    }

    Text label() {
        return label;
    }

    static Optional<Stance> find(String word) {
        return Arrays.stream(values()).filter(stance -> stance.word.equals(word)).findFirst();
    }

    static Stance of(int value) {
        return value == 0 ? PASS : value > 0 ? AGREE : DISAGREE;
    }
}
