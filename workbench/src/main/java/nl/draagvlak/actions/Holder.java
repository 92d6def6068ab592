package nl.draagvlak.actions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import nl.draagvlak.programme.Text;

/**
 * An organisation that was asked to hold an action, and what it said.
 *
 * @param answeredAt  when it accepted or refused; null while it was not answered
 * @param onPaper     whether the team wrote down an answer that was given elsewhere
 * @param fte         how many people it brings in itself, each year; null when it did not say
 * @param feasible    the holder's own answer to whether it can be done; null when not given
 * @param word        the holder's own words with that answer
 * @param wordAskedAt when that was last asked
 * @param wordGivenAt when that was last answered; null when never
 */
public record Holder(UUID id, UUID actionId, UUID organisationId, String organisation, State state, Instant askedAt, Instant answeredAt, boolean onPaper,
                     String contribution, BigDecimal fte, String reason, Feasible feasible, String word, Instant wordAskedAt, Instant wordGivenAt) {

    public enum State {
        INVITED("Gevraagd", "Asked", "quiet"),
        ACCEPTED("Actiehouder", "Holder", "good"),
        REFUSED("Zei nee", "Said no", "bad"),
        HANDED_OVER("Overgedragen", "Handed over", "quiet");

        private final Text label;
        private final String tone;

        State(String nl, String en, String tone) {
            this.label = Text.of(nl, en);
            this.tone = tone;
        }

        public Text label() {
            return label;
        }

        public String tone() {
            return tone;
        }

        String column() {
            return name().toLowerCase();
        }
    }

    public boolean accepted() {
        return state == State.ACCEPTED;
    }

    public boolean invited() {
        return state == State.INVITED;
    }

    /** Whether it was asked anew if the action can be done, and has not answered since. */
    public boolean wordAwaited() {
        return accepted() && (wordGivenAt == null || wordGivenAt.isBefore(wordAskedAt));
    }

    /** Whether this organisation has something to answer. */
    public boolean awaited() {
        return invited() || wordAwaited();
    }
}
