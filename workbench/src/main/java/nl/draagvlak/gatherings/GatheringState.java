package nl.draagvlak.gatherings;

import nl.draagvlak.programme.Text;

/** Whether people can speak: not yet, now, no longer. */
public enum GatheringState {
    PREPARED("In voorbereiding", "Being prepared", "quiet"),
    OPEN("Open", "Open", "good"),
    CLOSED("Gesloten", "Closed", "neutral");

    private final Text label;
    private final String tone;

    GatheringState(String nl, String en, String tone) {
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

    String key() {
        return name().toLowerCase();
    }
}
