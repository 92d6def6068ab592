package nl.draagvlak.drafting;

import nl.draagvlak.programme.Text;

/** What a reader says of a section as a whole. */
public enum Stance {
    AGREE("Ik ben het eens", "I agree", "Eens"),
    LIVE_WITH("Ik kan ermee leven", "I can live with it", "Kan ermee leven"),
    OBJECT("Ik heb bezwaar", "I object", "Bezwaar");

    private final Text label;
    private final Text heading;

    Stance(String nl, String en, String heading) {
        this.label = Text.of(nl, en);
        this.heading = Text.of(heading, en.replace("I can live", "Can live").replace("I agree", "Agrees").replace("I object", "Objects"));
    }

    public Text label() {
        return label;
    }

    /** As it stands above a column. */
    public Text heading() {
        return heading;
    }
}
