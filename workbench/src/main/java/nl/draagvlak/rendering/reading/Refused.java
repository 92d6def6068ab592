package nl.draagvlak.rendering.reading;

import nl.draagvlak.programme.Text;

/** Ends the reading of a file on the way. Its text is for the person who chose the file: what is wrong, and what to do. */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient Text text;

    public Refused(String nl, String en) {
        super(en, null, false, false);
        this.text = Text.of(nl, en);
    }

    public Text text() {
        return text;
    }
}
