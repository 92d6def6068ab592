package nl.draagvlak.actions;

import nl.draagvlak.programme.Text;

/** A holder's own answer to the question whether an action can be done. */
public enum Feasible {
    YES("Ja, dit kan", "Yes, this can be done", "good"),
    PARTLY("Gedeeltelijk", "Partly", "warn"),
    NO("Nee, zo kan dit niet", "No, not like this", "bad");

    private final Text label;
    private final String tone;

    Feasible(String nl, String en, String tone) {
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

    String column() {
        return name().toLowerCase();
    }

    static Feasible from(String column) {
        return column == null ? null : valueOf(column.toUpperCase());
    }
}
