package nl.draagvlak.methods.opinion;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Measures {@link Stability} (B. Efron, "Bootstrap methods", Ann. Statist. 7, 1979; C. Hennig, "Cluster-wise assessment of cluster stability", 2007). */
final class Bootstrap {

    /** Steps of one draw, about, up to which the components are made anew. */
    private static final double MOST_STEPS = 2e7;
    private static final int SEEDS = 10;
    /** Keeps the random numbers of the draws apart from those of the starts. */
    private static final long STREAM = 1_000_003;

    private final VoteRows rows;
    private final BitSet moderatedOut;
    private final Landscape landscape;
    private final long seed;
    private final int threads;
    private final int groups;
    private final int[] clustered;
    private final BaseClusters base;
    /** The base cluster of each clustered participant, in order of place, so that it does not matter what number somebody has. */
    private final int[] baseOfRank;
    private final int[] shownOfBase;

    Bootstrap(VoteRows rows, BitSet moderatedOut, Landscape landscape, long seed, int threads) {
        this.rows = rows;
        this.moderatedOut = moderatedOut;
        this.landscape = landscape;
        this.seed = seed;
        this.threads = threads;
        this.groups = landscape.groups().size();
        this.clustered = landscape.clustered().stream().toArray();
        Cells cells = Cells.of(landscape.positions(), landscape.clustered());
        this.base = BaseClusters.of(cells, cells.members);
        this.shownOfBase = new int[base.size()];
        int[] baseOfCell = IntStream.range(0, cells.size()).map(cell -> base.nearest(cells.x[cell], cells.y[cell])).toArray();
        this.baseOfRank = IntStream.range(0, cells.size()).flatMap(cell -> IntStream.generate(() -> baseOfCell[cell]).limit(cells.members[cell])).toArray();
        for (int participant : clustered) {
            shownOfBase[baseOfCell[cells.of[participant]]] = landscape.groupOf()[participant];
        }
    }

    Stability measure(int resamples) {
        if (resamples < 1) {
            throw new IllegalArgumentException("draw at least once");
        }
        if (groups < 2 || landscape.smoother() == null) {
            return new Stability(0, Double.NaN, Double.NaN, Double.NaN, new double[0], Double.NaN, false);
        }
        boolean redraw = steps() <= MOST_STEPS;
        int[] voters = redraw ? voters() : new int[0];
        double[] indices = new double[resamples];
        int[] best = new int[resamples];
        Threads.run(threads, resamples, draw -> {
            SplitMix random = new SplitMix(seed, STREAM + draw);
            best[draw] = redraw ? redrawn(random, voters, indices, draw) : reweighted(random, indices, draw);
        });
        double[] seeds = new double[SEEDS];
        int[] members = Arrays.stream(base.weight).mapToInt(weight -> (int) weight).toArray();
        Threads.run(threads, SEEDS, i -> {
            Grouping other = Grouping.of(base, seed + 1 + i);
            seeds[i] = AdjustedRand.index(shownOfBase, other.at(base.x, base.y, nearest(other)), members);
        });
        double[] shares = new double[Math.max(6, groups + 1)];
        for (int k : best) {
            shares[k]++;
        }
        Arrays.setAll(shares, k -> shares[k] / resamples);
        double mean = Arrays.stream(indices).sum() / resamples;
        Arrays.sort(indices);
        return new Stability(resamples, mean, indices[(int) ((resamples - 1) * 0.1)], indices[(int) Math.ceil((resamples - 1) * 0.9)], shares,
                Arrays.stream(seeds).sum() / SEEDS, redraw);
    }

    private double steps() {
        double steps = 0;
        int statements = landscape.plane().statements().length;
        for (int participant = 0; participant < rows.participants(); participant++) {
            steps += (double) rows.row(participant)[0] * rows.row(participant)[0] / 2;
        }
        return statements > Plane.MOST_PAIRED ? Double.MAX_VALUE : steps + 100.0 * statements * statements;
    }

    /** In the order of their votes, so that it does not matter what number somebody has. */
    private int[] voters() {
        return IntStream.range(0, rows.participants()).filter(participant -> rows.row(participant)[0] > 0).boxed()
                .sorted(Comparator.comparing(rows::row, (a, b) -> Arrays.compare(a, 1, a[0] + 1, b, 1, b[0] + 1))).mapToInt(Integer::intValue).toArray();
    }

    /** The whole way: other participants give another plane, in which everybody who was clustered is placed. Gives the k that would be chosen. */
    private int redrawn(SplitMix random, int[] voters, double[] indices, int draw) {
        VoteRows drawn = new VoteRows();
        int[] times = new int[rows.participants()];
        for (int i = 0; i < voters.length; i++) {
            int participant = voters[random.below(voters.length)];
            times[participant]++;
            drawn.putRow(i, rows.row(participant));
        }
        PairSums pairs = PairSums.of(drawn.all(), drawn.participants(), drawn.statements(), 1);
        double[] positions = Plane.of(drawn, pairs, moderatedOut, 1).positions(rows, moderatedOut, 1);
        Cells placed = Cells.of(positions, landscape.clustered());
        int[] weights = new int[placed.size()];
        for (int participant : clustered) {
            weights[placed.of[participant]] += times[participant];
        }
        Grouping grouping = Grouping.of(BaseClusters.of(placed, weights), seed + 1 + draw);
        if (grouping.best() > 0) {
            int[] ofCell = grouping.at(placed.x, placed.y, nearest(grouping));
            int[] again = Arrays.stream(clustered).map(participant -> ofCell[placed.of[participant]]).toArray();
            int[] shown = Arrays.stream(clustered).map(participant -> landscape.groupOf()[participant]).toArray();
            int[] ones = new int[clustered.length];
            Arrays.fill(ones, 1);
            indices[draw] = AdjustedRand.index(shown, again, ones);
        }
        return grouping.best();
    }

    /** The same plane and base clusters, other weights. */
    private int reweighted(SplitMix random, double[] indices, int draw) {
        double[] weights = new double[base.size()];
        for (int i = 0; i < baseOfRank.length; i++) {
            weights[baseOfRank[random.below(baseOfRank.length)]]++;
        }
        Grouping grouping = Grouping.of(base.weighing(weights), seed + 1 + draw);
        int[] members = Arrays.stream(base.weight).mapToInt(weight -> (int) weight).toArray();
        indices[draw] = AdjustedRand.index(shownOfBase, grouping.at(base.x, base.y, nearest(grouping)), members);
        return grouping.best();
    }

    /** As many groups as were shown, or as many as there can be. */
    private int nearest(Grouping grouping) {
        int k = groups;
        while (!grouping.has(k)) {
            k--;
        }
        return k;
    }
}
