package nl.draagvlak.statements;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.journal.Act;

/** Brings in votes that were given elsewhere, in the transaction of who brings them in and with one journal entry for all. */
public interface GivenVotes {

    /**
     * A vote of somebody who joined the gathering.
     *
     * @param value 1 agree, −1 disagree, 0 pass
     */
    record Given(UUID participantId, UUID statementId, int value) {}

    /** Counts them in this order; a later one of the same person on the same statement counts instead. */
    void add(Act act, Gathering gathering, List<Given> votes);
}
