package nl.draagvlak.statements.voting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which statements somebody is asked about next: those with the fewest votes first, so that each gets its share. */
final class Draw {

    private Draw() {}

    /**
     * The next statements for a participant.
     *
     * @param open  what they have not voted on
     * @param most  how many at most
     * @return the ones to ask, in the order in which to ask them; where votes are equal the order differs per participant, so that a room
     *         that begins together does not vote on one statement together
     */
    static List<Votes.Proposition> next(UUID participantId, List<Votes.Proposition> open, Tally tally, int most) {
        Map<UUID, Integer> votes = open.stream().collect(Collectors.toMap(Votes.Proposition::id, proposition -> tally.votesOn(proposition.id())));
        return open.stream().sorted(Comparator.comparing((Votes.Proposition proposition) -> votes.get(proposition.id()))
                .thenComparing(proposition -> mixed(participantId, proposition.id()))).limit(most).toList();
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
