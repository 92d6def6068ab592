package nl.draagvlak.drafting;

import nl.draagvlak.programme.Text;

/** What the team did with a remark. */
public enum Verdict {
    ADOPTED("Overgenomen", "Adopted", "good"),
    PARTLY("Deels overgenomen", "Partly adopted", "info"),
    NOT("Niet overgenomen", "Not adopted", "neutral"),
    ALREADY("Stond er al in", "Was in it already", "info"),
    OUTSIDE("Valt buiten dit plan", "Outside this plan", "neutral");

    private final Text label;
    private final String tone;

    Verdict(String nl, String en, String tone) {
        this.label = Text.of(nl, en);
        this.tone = tone;
    }

    public Text label() {
        return label;
    }

    /** The tone of its badge. */
    public String tone() {
        return tone;
    }
}
