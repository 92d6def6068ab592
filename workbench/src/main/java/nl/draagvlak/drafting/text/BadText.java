package nl.draagvlak.drafting.text;

import nl.draagvlak.programme.Text;

/** A text that was not taken in, with words for who sent it. */
public final class BadText extends Exception {

    private final transient Text reason;

    BadText(String nl, String en) {
        super(en);
        this.reason = Text.of(nl, en);
    }

    public Text reason() {
        return reason;
    }
}
