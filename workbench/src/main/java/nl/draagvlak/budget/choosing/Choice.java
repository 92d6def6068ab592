package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import nl.draagvlak.methods.allocation.Ties;
import nl.draagvlak.methods.allocation.VoteType;
import nl.draagvlak.programme.Text;

/**
 * A choice within limits.
 *
 * @param money    what may be spent in these years together
 * @param fte      how many people there are in these years together, in full-time equivalents times years; null when that is no limit
 * @param points   how many points a voter divides; 0 when the ballot has none
 * @param named    whether everybody may see which organisation voted how; told before
 * @param seed     what the lots are drawn from; empty when the id decides between equals
 * @param imported whether it is an election that was held elsewhere
 */
record Choice(UUID id, UUID programmeId, int number, String title, String note, int firstYear, int lastYear, BigDecimal money, BigDecimal fte, VoteType voteType, int points,
              Voters voters, boolean named, Way way, String seed, boolean imported, State state, Instant openedAt, Instant closedAt) {

    /** Who casts a ballot. */
    enum Voters {
        ORGANISATION("Elke organisatie één", "Every organisation one"),
        MEMBER("Elk lid van werkgroep en stuurgroep één", "Every member of the working group and steering group one"),
        PARTICIPANT("Ook deelnemers van bijeenkomsten, elk één", "Participants of gatherings too, each one");

        private final Text label;

        Voters(String nl, String en) {
            label = Text.of(nl, en);
        }

        Text label() {
            return label;
        }
    }

    /** How far it is; a state never comes back. */
    enum State {
        PREPARING("In voorbereiding", "In preparation", "quiet"),
        OPEN("Stemmen is open", "Voting is open", "info"),
        CLOSED("Stemmen is gesloten", "Voting is closed", "warn"),
        DECIDED("Besloten", "Decided", "good");

        private final Text label;
        private final String tone;

        State(String nl, String en, String tone) {
            label = Text.of(nl, en);
            this.tone = tone;
        }

        Text label() {
            return label;
        }

        String tone() {
            return tone;
        }
    }

    /** What somebody writes of a choice. */
    record Draft(String title, String note, int firstYear, int lastYear, BigDecimal money, BigDecimal fte, VoteType voteType, int points, Voters voters, boolean named, Way way) {}

    /** Such as "Keuze 3". */
    Text code() {
        return Text.of("Keuze " + number, "Choice " + number);
    }

    Ties ties() {
        return seed.isEmpty() ? Ties.byId() : Ties.byLot(seed);
    }

    /** Whether what came out may be looked at: never while somebody can still vote. */
    boolean counted() {
        return state == State.CLOSED || state == State.DECIDED;
    }

    String years() {
        return firstYear == lastYear ? String.valueOf(firstYear) : firstYear + "–" + lastYear;
    }

    /** Below the programme's address. */
    String path() {
        return "/budget/keuzes/" + id;
    }
}
