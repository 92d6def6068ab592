package nl.draagvlak.statements.voting;

import nl.draagvlak.programme.Text;

/** What became of a ballot. Only the first two say that the vote is kept. */
enum Verdict {
    COUNTED(200, "Opgeslagen", "Saved"),
    COUNTED_BEFORE(200, "Opgeslagen", "Saved"),
    CLOSED(409, "Het stemmen is gesloten. Deze stem is niet opgeslagen.", "The voting is closed. This vote was not saved."),
    OTHER_VOTE(409, "Deze stem kwam al eerder binnen, met een andere keuze. Stem nog een keer.", "This vote came in before, with another choice. Vote once more."),
    NO_STATEMENT(404, "Deze uitspraak doet niet meer mee. Ga naar de volgende.", "This statement no longer takes part. Go to the next one."),
    NO_PARTICIPANT(403, "U doet op dit toestel niet mee aan deze bijeenkomst. Vul de code opnieuw in.", "You do not take part in this gathering on this device. Fill in the code again."),
    AWAY(503, "Nog niet opgeslagen. Probeer het zo nog eens.", "Not saved yet. Try again in a moment.");

    private final int status;
    private final Text words;

    Verdict(int status, String nl, String en) {
        this.status = status;
        this.words = Text.of(nl, en);
    }

    /** The status of an HTTP answer that says so. */
    int status() {
        return status;
    }

    Text words() {
        return words;
    }

    boolean kept() {
        return this == COUNTED || this == COUNTED_BEFORE;
    }
}
