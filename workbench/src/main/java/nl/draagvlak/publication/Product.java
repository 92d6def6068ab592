package nl.draagvlak.publication;

import nl.draagvlak.programme.Text;

/** What a programme can publish. */
public enum Product {
    ANTHOLOGY("bloemlezing", "Bloemlezing", "Anthology"),
    PLAN("actieplan", "Actieplan", "Action plan"),
    PROGRESS("voortgang", "Voortgang", "Progress"),
    EFFECT("effect", "Effect", "Effect");

    private final String path;
    private final Text label;

    Product(String path, String nl, String en) {
        this.path = path;
        this.label = Text.of(nl, en);
    }

    public String path() {
        return path;
    }

    public Text label() {
        return label;
    }
}
