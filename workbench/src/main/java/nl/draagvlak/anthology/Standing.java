package nl.draagvlak.anthology;

import nl.draagvlak.programme.Text;

/** Where a quote stands. A withdrawn quote stays withdrawn. */
public enum Standing {
    PROPOSED("voorgesteld", "proposed"),
    INCLUDED("opgenomen", "included"),
    LEFT_OUT("niet opgenomen", "left out"),
    WITHDRAWN("ingetrokken", "withdrawn");

    private final Text label;

    Standing(String nl, String en) {
        this.label = Text.of(nl, en);
    }

    public Text label() {
        return label;
    }
}
