package nl.draagvlak.statements.landscape;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.methods.opinion.Tally;

/**
 * The opinion landscape as it may be shown: groups of at least {@value #LEAST} people, as areas and never as points.
 *
 * @param at        when it was worked out
 * @param people    how many are in the groups
 * @param votes     how many votes it rests on
 * @param groups    largest first; empty while there are too few votes
 * @param density   how many people stand where, smoothed: rows from top to bottom, each value in [0, 1]
 * @param opinions  every statement with enough votes, in the order in which it was said
 * @param firmness  how often people would fall in the same groups again; empty when there is but one group
 * @param merged    whether small groups were put together
 */
record Picture(Instant at, int people, long votes, List<Group> groups, double[][] density, List<Opinion> opinions, Optional<Double> firmness, boolean merged) {

    /** In a room: smaller groups are merged, and figures on fewer votes are not shown. */
    static final int LEAST = 5;
    private static final int LISTED = 5;

    /**
     * People who vote alike.
     *
     * @param letter  stays the same while most members stay
     * @param outline the edge of where most of them stand, x and y in [0, 1]
     */
    record Group(String letter, int size, double x, double y, List<double[]> outline, List<Represented> represents) {}

    /** A statement that stands for a group: its members say this more often than others. */
    record Represented(Opinion opinion, boolean agree) {}

    /**
     * What people say to a statement.
     *
     * @param all     everybody's votes
     * @param byGroup the groups' votes in the order of the groups; empty when one of them has too few to show, because the others would give it away
     */
    record Opinion(UUID id, String text, Tally all, List<Tally> byGroup, double consensus, double against, double divides) {

        boolean split() {
            return !byGroup.isEmpty();
        }

        boolean allGroups(boolean agree) {
            return split() && byGroup.stream().allMatch(tally -> (agree ? tally.agrees() : tally.disagrees()) * 2 > tally.seen());
        }
    }

    static Picture none(Instant at) {
        return new Picture(at, 0, 0, List.of(), new double[0][], List.of(), Optional.empty(), false);
    }

    boolean drawn() {
        return !groups.isEmpty();
    }

    /** What a majority of every group agrees with. */
    List<Opinion> unites() {
        return opinions.stream().filter(opinion -> opinion.allGroups(true)).sorted((a, b) -> Double.compare(b.consensus(), a.consensus())).limit(LISTED).toList();
    }

    /** What a majority of every group disagrees with. */
    List<Opinion> rejected() {
        return opinions.stream().filter(opinion -> opinion.allGroups(false)).sorted((a, b) -> Double.compare(b.against(), a.against())).limit(LISTED).toList();
    }

    /** What sets groups apart. */
    List<Opinion> divides() {
        return opinions.stream().filter(opinion -> opinion.split() && opinion.divides() > 0).sorted((a, b) -> Double.compare(b.divides(), a.divides())).limit(LISTED).toList();
    }

    /** What more than three in ten could not say. */
    List<Opinion> unsure() {
        return opinions.stream().filter(opinion -> opinion.all().passes() * 10 > opinion.all().seen() * 3)
                .sorted((a, b) -> Double.compare(unsure(b), unsure(a))).limit(LISTED).toList();
    }

    private static double unsure(Opinion opinion) {
        double share = (double) opinion.all().passes() / opinion.all().seen();
        return share * share * opinion.all().passes();
    }
}
