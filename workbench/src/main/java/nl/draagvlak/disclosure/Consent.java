package nl.draagvlak.disclosure;

import nl.draagvlak.programme.Text;

/** What the speaker allows with one quote. */
public enum Consent {
    /** Only the programme team reads it. */
    TEAM("Alleen het programmateam", "The programme team only"),
    /** Anyone may read the words, nobody who said them. */
    ANONYMOUS("Openbaar, zonder naam", "Public, without a name"),
    /** Anyone may read the words, with the attribution that the speaker chose. */
    PUBLIC("Openbaar, met de vermelding die de spreker koos", "Public, with the attribution that the speaker chose");

    private final Text label;

    Consent(String nl, String en) {
        this.label = Text.of(nl, en);
    }

    public Text label() {
        return label;
    }
}
