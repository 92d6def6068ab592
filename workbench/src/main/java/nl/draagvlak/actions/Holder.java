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
 * @param part        whether it is asked as the holder, to take the action over, or to hold it along
 * @param money       how many euros it brings in itself, each year; null when it did not say
 * @param agreement   what is agreed about working together; may be empty
 * @param speaker     who said yes or no for it, with which mandate
 * @param feasible    the holder's own answer to whether it can be done; null when not given
 * @param word        the holder's own words with that answer
 * @param wordAskedAt when that was last asked
 * @param wordGivenAt when that was last answered; null when never
 */
public record Holder(UUID id, UUID actionId, UUID organisationId, String organisation, Part part, State state, Instant askedAt, Instant answeredAt,
                     boolean onPaper, String contribution, BigDecimal fte, Long money, String agreement, Speaker speaker, String reason,
                     Feasible feasible, String word, Instant wordAskedAt, Instant wordGivenAt) {

    public enum State {
        INVITED("Gevraagd", "Asked", "quiet"),
        ACCEPTED("Actiehouder", "Holder", "good"),
        REFUSED("Zei nee", "Said no", "bad"),
        HANDED_OVER("Overgedragen", "Handed over", "quiet"),
        WITHDRAWN("Vraag ingetrokken", "Question taken back", "quiet");

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

    /** What an organisation is asked to be for an action. */
    public enum Part {
        HOLDER("actiehouder", "holder"),
        SUCCESSOR("opvolger", "successor"),
        ALONG("mede-houder", "co-holder");

        private final Text label;

        Part(String nl, String en) {
            this.label = Text.of(nl, en);
        }

        public Text label() {
            return label;
        }

        String column() {
            return name().toLowerCase();
        }
    }

    /**
     * Who spoke for an organisation.
     *
     * @param function what they do there
     * @param mandate  in whose name, or by which decision, they may promise this; each may be empty
     */
    public record Speaker(String name, String function, String mandate) {

        public static final Speaker UNKNOWN = new Speaker("", "", "");

        public boolean known() {
            return !name.isEmpty();
        }

        /** Such as "Sanne de Wit, directeur". */
        public String named() {
            return function.isEmpty() ? name : name + ", " + function;
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
