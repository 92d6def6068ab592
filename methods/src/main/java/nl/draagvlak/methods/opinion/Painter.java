package nl.draagvlak.methods.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** From a plane to a whole picture: who is clustered, the groups, and what they hold. */
final class Painter {

    /** With this many votes, or all statements if there are fewer, one is clustered. */
    private static final int ENOUGH_VOTES = 7;
    /** Until this many are in, the most active others are added. */
    private static final int FEWEST_CLUSTERED = 15;

    private final VoteRows rows;
    private final BitSet moderatedOut;
    private final BitSet meta;
    private final long seed;
    private final int threads;

    Painter(VoteRows rows, BitSet moderatedOut, BitSet meta, long seed, int threads) {
        this.rows = rows;
        this.moderatedOut = moderatedOut;
        this.meta = meta;
        this.seed = seed;
        this.threads = threads;
    }

    Landscape paint(Plane plane, Landscape former) {
        double[] positions = plane.positions(rows, moderatedOut, threads);
        BitSet clustered = clustered(plane.statements().length, former);
        Cells cells = Cells.of(positions, clustered);
        Grouping grouping = Grouping.of(BaseClusters.of(cells, cells.members), seed);
        Smoother smoother = Smoother.after(former == null ? null : former.smoother(), grouping.best());
        int[] groupOf = new int[rows.participants()];
        int shown = smoother.shown();
        while (shown > 1 && !grouping.has(shown)) {
            shown--;
        }
        int[] ofCell = grouping.best() == 0 ? new int[0] : grouping.at(cells.x, cells.y, Math.max(1, shown));
        Arrays.setAll(groupOf, participant -> cells.of[participant] < 0 ? -1 : ofCell[cells.of[participant]]);
        View view = former == null ? View.STRAIGHT : View.onto(positions, former.positions(), former.view());
        int[] ids = GroupNames.ids(groupOf, former);
        return finish(plane, positions, view, clustered, groupOf, ids, grouping.silhouette(), smoother);
    }

    Landscape paintGiven(Plane plane, int[] labels) {
        int[] groupOf = new int[rows.participants()];
        Arrays.setAll(groupOf, participant -> participant < labels.length && rows.row(participant)[0] > 0 ? labels[participant] : -1);
        BitSet clustered = new BitSet();
        IntStream.range(0, groupOf.length).filter(participant -> groupOf[participant] >= 0).forEach(clustered::set);
        int groups = IntStream.of(labels).max().orElse(-1) + 1;
        double[] positions = plane.positions(rows, moderatedOut, threads);
        return finish(plane, positions, View.STRAIGHT, clustered, groupOf, IntStream.range(0, groups).toArray(), new double[0], null);
    }

    /** Who voted enough, and who was in before; filled up with the most active, of equally active ones those whose votes sort first. */
    private BitSet clustered(int statements, Landscape former) {
        BitSet in = new BitSet(rows.participants());
        int enough = Math.min(ENOUGH_VOTES, statements);
        int voters = 0;
        for (int participant = 0; participant < rows.participants(); participant++) {
            int votes = rows.row(participant)[0];
            voters += votes > 0 ? 1 : 0;
            in.set(participant, votes > 0 && (votes >= enough || former != null && former.clustered().get(participant)));
        }
        int missing = Math.min(FEWEST_CLUSTERED, voters) - in.cardinality();
        if (missing > 0) {
            IntStream.range(0, rows.participants()).filter(participant -> !in.get(participant) && rows.row(participant)[0] > 0).boxed()
                    .sorted(Comparator.<Integer>comparingInt(participant -> -rows.row(participant)[0])
                            .thenComparing(rows::row, (a, b) -> Arrays.compare(a, 1, a[0] + 1, b, 1, b[0] + 1))).limit(missing).toList().forEach(in::set);
        }
        return in;
    }

    private Landscape finish(Plane plane, double[] positions, View view, BitSet clustered, int[] groupOf, int[] ids, double[] silhouette, Smoother smoother) {
        int count = ids.length;
        // Groups stand by id: place[g] is where the group that k-means called g comes to stand.
        int[] order = IntStream.range(0, count).boxed().sorted(Comparator.comparingInt(group -> ids[group])).mapToInt(Integer::intValue).toArray();
        int[] place = new int[count];
        for (int i = 0; i < count; i++) {
            place[order[i]] = i;
        }
        for (int participant = 0; participant < groupOf.length; participant++) {
            groupOf[participant] = groupOf[participant] < 0 ? -1 : place[groupOf[participant]];
        }
        int[] everybody = new int[rows.participants()];
        Arrays.setAll(everybody, participant -> groupOf[participant] < 0 ? count : groupOf[participant]);
        GroupVotes votes = GroupVotes.count(rows, everybody, count + 1, threads);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < plane.statements().length; i++) {
            statements.add(statement(plane.statements()[i], votes, count, plane.extremity()[i]));
        }
        double[][] middles = middles(positions, groupOf, count);
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int group = i;
            List<Stance> held = statements.stream().filter(statement -> !statement.moderatedOut()).map(statement -> new Stance(statement.id(),
                    statement.byGroup().get(group), statement.grouped().minus(statement.byGroup().get(group)))).toList();
            double x = middles[i][0];
            double y = middles[i][1];
            groups.add(new Group(ids[order[i]], (int) middles[i][2], view.x(x, y), view.y(x, y), Representative.of(held)));
        }
        int voters = (int) IntStream.range(0, rows.participants()).filter(participant -> rows.row(participant)[0] > 0).count();
        return new Landscape(voters, rows.votes(), plane, positions, view, clustered, groupOf, List.copyOf(groups), List.copyOf(statements), silhouette, smoother);
    }

    private Statement statement(int id, GroupVotes votes, int groups, double extremity) {
        List<Tally> byGroup = IntStream.range(0, groups).mapToObj(group -> votes.tally(group, id)).toList();
        Tally grouped = byGroup.stream().reduce(new Tally(0, 0, 0), Tally::plus);
        return new Statement(id, moderatedOut.get(id), meta.get(id), grouped.plus(votes.tally(groups, id)), grouped, byGroup, extremity);
    }

    /** Per group the mean x, the mean y and the size; summed in whole steps, so that the order of the participants does not matter. */
    private static double[][] middles(double[] positions, int[] groupOf, int groups) {
        double steps = 0x1p32;
        long[][] sums = new long[groups][3];
        for (int participant = 0; participant < groupOf.length; participant++) {
            if (groupOf[participant] >= 0) {
                long[] sum = sums[groupOf[participant]];
                sum[0] += Math.round(positions[2 * participant] * steps);
                sum[1] += Math.round(positions[2 * participant + 1] * steps);
                sum[2]++;
            }
        }
        double[][] middles = new double[groups][3];
        for (int group = 0; group < groups; group++) {
            double size = Math.max(1, sums[group][2]);
            middles[group] = new double[] {sums[group][0] / steps / size, sums[group][1] / steps / size, sums[group][2]};
        }
        return middles;
    }
}
