package nl.draagvlak.gatherings;

import nl.draagvlak.programme.Text;

/** What sort of gathering it is. */
public enum GatheringKind {
    ROUNDTABLE("Rondetafel", "Roundtable"),
    CONSULTATION("Consultatie", "Consultation");

    private final Text label;

    GatheringKind(String nl, String en) {
        this.label = Text.of(nl, en);
    }

    public Text label() {
        return label;
    }

    /** As it stands in the database, in forms and in files. */
    public String key() {
        return name().toLowerCase();
    }
}
