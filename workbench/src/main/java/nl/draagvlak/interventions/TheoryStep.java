package nl.draagvlak.interventions;

import nl.draagvlak.programme.Text;

/**
 * One step of the theory behind an intervention: if this happens, then that, because.
 *
 * @param because  why the one leads to the other; may be empty
 * @param evidence what shows it, with the source; may be empty
 */
public record TheoryStep(String ifWords, String thenWords, String because, String evidence, Strength strength) {

    /** How well the step is supported. */
    public enum Strength {
        SHOWN("aangetoond", "shown", "good", "strong"),
        SOME("aanwijzingen", "some evidence", "info", ""),
        ASSUMED("aanname", "assumed", "warn", "weak"),
        CONTESTED("omstreden", "contested", "bad", "minus");

        private final Text label;
        private final String tone;
        private final String edge;

        Strength(String nl, String en, String tone, String edge) {
            this.label = Text.of(nl, en);
            this.tone = tone;
            this.edge = edge;
        }

        public Text label() {
            return label;
        }

        public String tone() {
            return tone;
        }

        /** The class of its arrow in a picture. */
        public String edge() {
            return edge;
        }
    }
}
