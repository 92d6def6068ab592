package nl.draagvlak.statements;

import java.time.Instant;
import java.util.UUID;
import nl.draagvlak.programme.Text;

/**
 * A statement waits until somebody looked.
 *
 * @param reason  what whoever said it reads; empty when the cause says enough
 * @param heldBy  who held it; {@link nl.draagvlak.journal.Act#SYSTEM} when it waits by itself
 */
public record Hold(UUID id, UUID statementId, Cause cause, String reason, Instant heldAt, UUID heldBy) {

    /** Why it waits, and what whoever said it is told. */
    public enum Cause {
        FACILITATOR("De gespreksleider houdt dit even vast.", "The facilitator holds this for a moment."),
        PERSON("Hieraan is misschien iemand te herkennen. Daarom leest eerst iemand van de bijeenkomst het.",
                "Someone may be recognised by this. That is why somebody of the gathering reads it first."),
        DISTRESS("Dank u dat u dit schrijft. Niemand in de zaal ziet het. Iemand van de bijeenkomst leest het met zorg.",
                "Thank you for writing this. Nobody in the room sees it. Somebody of the gathering reads it with care."),
        SECOND_LOOK("Een tweede persoon leest mee voordat dit verder gaat. Dat gebeurt bij iedereen.",
                "A second person reads along before this goes further. That is done with everybody.");

        private final Text told;

        Cause(String nl, String en) {
            this.told = Text.of(nl, en);
        }

        public Text told() {
            return told;
        }

        /** Whether it may touch a person, so that somebody with training looks. */
        public boolean careful() {
            return this == PERSON || this == DISTRESS;
        }

        String key() {
            return name().toLowerCase();
        }
    }
}
