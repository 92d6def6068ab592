package nl.draagvlak.decisions;

import nl.draagvlak.programme.Text;

/** What a station on the way of the plan said. */
public enum Outcome {
    AGREED("Akkoord", "Agreed", "good"),
    CHANGES("Akkoord met wijzigingen", "Agreed with changes", "warn"),
    REFUSED("Niet akkoord", "Not agreed", "bad"),
    SENT("Verzonden", "Sent", "good");

    private final Text label;
    private final String tone;

    Outcome(String nl, String en, String tone) {
        this.label = Text.of(nl, en);
        this.tone = tone;
    }

    /** Whether somebody judged the plan; that it was sent is a fact and no judgement. */
    public boolean judges() {
        return this != SENT;
    }

    public Text label() {
        return label;
    }

    public String tone() {
        return tone;
    }
}
