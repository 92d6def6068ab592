package nl.draagvlak.budget.choosing;

import nl.draagvlak.statements.ParticipantWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who takes back everything that they gave also takes back their ballot, as long as it can be told which one it was. */
@Component
class BallotErasure {

    private final Ballots ballots;

    BallotErasure(Ballots ballots) {
        this.ballots = ballots;
    }

    @EventListener
    void on(ParticipantWithdrawn withdrawn) {
        ballots.erase(withdrawn.act(), withdrawn.programmeId(), withdrawn.participantId());
    }
}
