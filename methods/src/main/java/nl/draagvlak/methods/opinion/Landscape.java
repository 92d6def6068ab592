package nl.draagvlak.methods.opinion;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The picture of a conversation at one moment: an immutable value that follows from the votes alone, and from the former picture where one was given
 * (how it lies, which group is which, how many groups are shown, who is in). Arrays are shared for speed and not to be changed.
 *
 * @param voters     participants with at least one vote
 * @param votes      votes, the latest of each participant on each statement
 * @param plane      the two directions in which the votes differ most
 * @param positions  x and y of participant u at 2u and 2u + 1, in the axes of the plane
 * @param view       how the plane lies when it is shown
 * @param clustered  who takes part in the groups: who voted on enough statements, or was in before
 * @param groupOf    per participant the place of the group in {@code groups}, or −1
 * @param groups     the groups, by id
 * @param statements per statement of the plane, in its order
 * @param silhouette per number of groups (index) the mean silhouette; NaN where it was not tried
 * @param smoother   how the number of groups came about; null when the groups were given
 */
public record Landscape(int voters, long votes, Plane plane, double[] positions, View view, BitSet clustered, int[] groupOf, List<Group> groups,
                        List<Statement> statements, double[] silhouette, Smoother smoother) {

    private static final int MOST_LISTED = 5;
    private static final double UNCERTAIN = 0.3;

    /** Where a participant is shown. */
    public double shownX(int participant) {
        return view.x(positions[2 * participant], positions[2 * participant + 1]);
    }

    /** Where a participant is shown. */
    public double shownY(int participant) {
        return view.y(positions[2 * participant], positions[2 * participant + 1]);
    }

    /** The participants of a group, by its place in {@code groups}. */
    public int[] members(int group) {
        return IntStream.range(0, groupOf.length).filter(participant -> groupOf[participant] == group).toArray();
    }

    /** What a group, by its place in {@code groups}, thinks of a statement, beside all others. */
    public Stance stance(Statement statement, int group) {
        Tally inside = statement.byGroup().get(group);
        return new Stance(statement.id(), inside, statement.grouped().minus(inside));
    }

    /** What most of everybody agrees with, at most five, the clearest first. */
    public List<Statement> agreed() {
        return listed(statement -> statement.all().agreeShare() > 0.5 && statement.all().agreeZ() > Tally.SIGNIFICANT,
                statement -> statement.all().agreeShare() * statement.all().agreeZ());
    }

    /** What most of everybody disagrees with, at most five, the clearest first. */
    public List<Statement> disagreed() {
        return listed(statement -> statement.all().disagreeShare() > 0.5 && statement.all().disagreeZ() > Tally.SIGNIFICANT,
                statement -> statement.all().disagreeShare() * statement.all().disagreeZ());
    }

    /** What divides the groups, at most five, the most divisive first. */
    public List<Statement> divisive() {
        return listed(statement -> statement.divisiveness() > 0, Statement::divisiveness);
    }

    /** What more than three in ten pass on, at most five: by (share that passes)² × passes. */
    public List<Statement> uncertain() {
        return listed(statement -> statement.passShare() > UNCERTAIN,
                statement -> statement.passShare() * statement.passShare() * statement.all().passes());
    }

    private List<Statement> listed(Predicate<Statement> taken, ToDoubleFunction<Statement> by) {
        return statements.stream().filter(statement -> !statement.moderatedOut()).filter(taken)
                .sorted(Comparator.comparingDouble(by).reversed()).limit(MOST_LISTED).toList();
    }
}
