package nl.draagvlak.statements.voting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The votes of one gathering in memory; the last of a participant on a statement counts. What is shown of them moves in batches: at least
 * {@value #BATCH} votes, of as many people, at once, so that no movement is the vote of one person. Where a batch ends depends only on the votes and
 * their order, so that every machine shows the same, also after a restart.
 */
final class Tally {

    static final int BATCH = 5;

    /** How many say what to one statement. */
    record Count(int agree, int disagree, int pass) {

        static final Count NONE = new Count(0, 0, 0);

        int total() {
            return agree + disagree + pass;
        }
    }

    private final Map<UUID, Integer> participants = new HashMap<>();
    private final Map<UUID, Integer> statements = new HashMap<>();
    private final Standing now = new Standing();
    private final Standing shown = new Standing();
    private final List<Votes.Vote> unseen = new ArrayList<>();
    private final Set<UUID> unseenVoters = new HashSet<>();
    private long shownVotes;
    private int shownVoters;
    private long sequence;

    /** Adds votes in the order of their sequence, after those that were added before. */
    synchronized void add(List<Votes.Vote> votes) {
        for (Votes.Vote vote : votes) {
            if (vote.sequence() <= sequence) {
                throw new IllegalArgumentException("vote " + vote.sequence() + " comes after " + sequence);
            }
            sequence = vote.sequence();
            count(now, vote);
            unseen.add(vote);
            unseenVoters.add(vote.participantId());
            if (unseen.size() >= BATCH && unseenVoters.size() >= BATCH) {
                unseen.forEach(each -> count(shown, each));
                shownVotes += unseen.size();
                shownVoters = participants.size();
                unseen.clear();
                unseenVoters.clear();
            }
        }
    }

    private void count(Standing standing, Votes.Vote vote) {
        standing.set(number(participants, vote.participantId()), number(statements, vote.statementId()), vote.stance());
    }

    private static int number(Map<UUID, Integer> numbers, UUID id) {
        Integer known = numbers.putIfAbsent(id, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** The number of the last vote that was added. */
    synchronized long sequence() {
        return sequence;
    }

    /** How many voted on a statement. Not for a screen: it moves with every vote. */
    synchronized int votesOn(UUID statementId) {
        return count(now, statementId).total();
    }

    /** How many say what to a statement, as it may be shown. */
    synchronized Count shown(UUID statementId) {
        return count(shown, statementId);
    }

    private Count count(Standing standing, UUID statementId) {
        Integer statement = statements.get(statementId);
        return statement == null ? Count.NONE : standing.count(statement);
    }

    /** How many votes were counted, changed ones too, as it may be shown. */
    synchronized long shownVotes() {
        return shownVotes;
    }

    /** How many people voted, as it may be shown. */
    synchronized int shownVoters() {
        return shownVoters;
    }
}
