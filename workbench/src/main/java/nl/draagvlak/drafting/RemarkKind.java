package nl.draagvlak.drafting;

import nl.draagvlak.programme.Text;

/** What a reader says of the text. */
public enum RemarkKind {
    ERROR("Er staat een fout", "There is an error"),
    MISSING("Hier ontbreekt iets", "Something is missing"),
    DISAGREE("Hier ben ik het niet mee eens", "I do not agree"),
    SUGGESTION("Dit kan beter zo", "This could be better");

    private final Text label;

    RemarkKind(String nl, String en) {
        this.label = Text.of(nl, en);
    }

    public Text label() {
        return label;
    }
}
