package nl.draagvlak.statements.voting;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The votes of a gathering as they were counted, for what is worked out from them. Never for a screen. */
@Component
public class VoteFeed {

    /**
     * A vote as it was counted; a later one of the same person on the same statement counts instead.
     *
     * @param value 1 agree, −1 disagree, 0 pass
     */
    public record Counted(long sequence, UUID participantId, UUID statementId, int value) {}

    /** A statement that people vote on. */
    public record Proposition(UUID id, String text) {}

    private final Votes votes;

    VoteFeed(Votes votes) {
        this.votes = votes;
    }

    /** What was counted after a number, oldest first, at most so many. */
    public List<Counted> since(UUID gatheringId, long sequence, int most) {
        return votes.since(gatheringId, sequence, most).stream()
                .map(vote -> new Counted(vote.sequence(), vote.participantId(), vote.statementId(), vote.stance().value())).toList();
    }

    /** What is voted on now, in the order in which it was said: what was withdrawn or held back is not in it. */
    public List<Proposition> propositions(UUID gatheringId) {
        return votes.propositions(gatheringId).stream().map(each -> new Proposition(each.id(), each.text())).toList();
    }
}
