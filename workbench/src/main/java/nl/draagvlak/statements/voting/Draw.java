package nl.draagvlak.statements.voting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which statements somebody is asked about next: those with the fewest votes first, so that each gets its share, or where it is known by how much a vote
 * on them would tell.
 */
final class Draw {

    private Draw() {}

    /**
     * The next statements for a participant.
     *
     * @param open       what they have not voted on
     * @param priorities how much it helps that each is voted on, where that was worked out; empty otherwise
     * @param most       how many at most
     * @return the ones to ask, in the order in which to ask them; where votes are equal the order differs per participant, so that a room
     *         that begins together does not vote on one statement together
     */
    static List<Votes.Proposition> next(UUID participantId, List<Votes.Proposition> open, Tally tally, Map<UUID, Double> priorities, int most) {
        Map<UUID, Integer> votes = open.stream().collect(Collectors.toMap(Votes.Proposition::id, proposition -> tally.votesOn(proposition.id())));
        if (!priorities.isEmpty()) {
            return byPriority(participantId, open, votes, priorities).limit(most).toList();
        }
        return open.stream().sorted(Comparator.comparing((Votes.Proposition proposition) -> votes.get(proposition.id()))
                .thenComparing(proposition -> mixed(participantId, proposition.id()))).limit(most).toList();
    }

    /**
     * What nobody voted on first; then drawn without putting back, each with a chance in proportion to its priority (Efraimidis and Spirakis, Weighted
     * random sampling with a reservoir, 2006: the largest of u^(1/w)). The draw is the same while the priorities are.
     */
    private static Stream<Votes.Proposition> byPriority(UUID participantId, List<Votes.Proposition> open, Map<UUID, Integer> votes, Map<UUID, Double> priorities) {
        Map<UUID, Double> keys = new HashMap<>();
        for (Votes.Proposition proposition : open) {
            double uniform = ((mixed(participantId, proposition.id()) >>> 11) + 0.5) * 0x1.0p-53;
            double weight = Math.max(1e-9, priorities.getOrDefault(proposition.id(), 0.0));
            keys.put(proposition.id(), votes.get(proposition.id()) == 0 ? uniform : Math.log(uniform) / weight);
        }
        return open.stream().sorted(Comparator.comparing((Votes.Proposition proposition) -> keys.get(proposition.id())).reversed());
    }

    /** What is left to vote on. */
    static List<Votes.Proposition> open(List<Votes.Proposition> all, Set<UUID> votedOn) {
        return all.stream().filter(proposition -> !votedOn.contains(proposition.id())).toList();
    }

    /** A number that looks drawn, the same every time for the same two (the finisher of SplitMix64). */
    private static long mixed(UUID a, UUID b) {
        long z = a.getMostSignificantBits() * 31 + a.getLeastSignificantBits() + 0x9e3779b97f4a7c15L * (b.getMostSignificantBits() * 31 + b.getLeastSignificantBits());
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
