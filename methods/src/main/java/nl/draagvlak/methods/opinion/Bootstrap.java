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

    private final VoteRows rows;
    private final BitSet moderatedOut;
    private final Landscape landscape;
    private final long seed;
    private final int threads;
    /** The groups that were shown are divisions of cells or of participants; a draw divides the same again. */
    private final Cells cells;
    private final int[] participants;
    /** The cell of each clustered participant, in order of cells. */
    private final int[] cellOfRank;

    Bootstrap(VoteRows rows, BitSet moderatedOut, Landscape landscape, long seed, int threads) {
        this.rows = rows;
        this.moderatedOut = moderatedOut;
        this.landscape = landscape;
        this.seed = seed;
        this.threads = threads;
        this.cells = Cells.of(landscape.positions(), landscape.clustered());
        this.participants = landscape.clustered().stream().toArray();
        this.cellOfRank = IntStream.range(0, cells.size()).flatMap(cell -> IntStream.generate(() -> cell).limit(cells.members[cell])).toArray();
    }

    Stability measure(int resamples) {
        int groups = landscape.groups().size();
        if (resamples < 1) {
            throw new IllegalArgumentException("draw at least once");
        }
        if (groups < 2) {
            return new Stability(0, Double.NaN, Double.NaN, Double.NaN, new double[0], Double.NaN, false);
        }
        boolean redraw = steps() <= MOST_STEPS;
        double[] indices = new double[resamples];
        int[] best = new int[resamples];
        int[] voters = redraw ? voters() : new int[0];
        Threads.run(threads, resamples, draw -> {
            SplitMix random = new SplitMix(seed, 1_000_003L + draw);
            Grouping grouping = redraw ? redrawn(random, voters, groups, indices, draw) : reweighted(random, groups, indices, draw);
            best[draw] = grouping.best();
        });
        double[] seeds = new double[SEEDS];
        Threads.run(threads, SEEDS, i -> {
            Grouping other = Grouping.of(cells, cells.members, seed + 1 + i);
            seeds[i] = AdjustedRand.index(shownOfCells(), other.ofCells(cells, groups), cells.members);
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

    /** The whole way: other participants give another plane, in which everybody who was clustered is placed. */
    private Grouping redrawn(SplitMix random, int[] voters, int groups, double[] indices, int draw) {
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
        for (int participant : participants) {
            weights[placed.of[participant]] += times[participant];
        }
        Grouping grouping = Grouping.of(placed, weights, seed + 1 + draw);
        if (grouping.best() > 0) {
            int[] ofCell = grouping.ofCells(placed, nearest(grouping, groups));
            int[] again = Arrays.stream(participants).map(participant -> ofCell[placed.of[participant]]).toArray();
            int[] shown = Arrays.stream(participants).map(participant -> landscape.groupOf()[participant]).toArray();
            int[] ones = new int[participants.length];
            Arrays.fill(ones, 1);
            indices[draw] = AdjustedRand.index(shown, again, ones);
        }
        return grouping;
    }

    /** In the order of their votes, so that it does not matter what number somebody has. */
    private int[] voters() {
        return IntStream.range(0, rows.participants()).filter(participant -> rows.row(participant)[0] > 0).boxed()
                .sorted(Comparator.comparing(rows::row, (a, b) -> Arrays.compare(a, 1, a[0] + 1, b, 1, b[0] + 1))).mapToInt(Integer::intValue).toArray();
    }

    /** The same plane, other weights. */
    private Grouping reweighted(SplitMix random, int groups, double[] indices, int draw) {
        int[] weights = new int[cells.size()];
        for (int i = 0; i < participants.length; i++) {
            weights[cellOfRank[random.below(cellOfRank.length)]]++;
        }
        Grouping grouping = Grouping.of(cells, weights, seed + 1 + draw);
        indices[draw] = AdjustedRand.index(shownOfCells(), grouping.ofCells(cells, nearest(grouping, groups)), cells.members);
        return grouping;
    }

    /** As many groups as were shown, or as many as there can be. */
    private static int nearest(Grouping grouping, int groups) {
        int k = groups;
        while (!grouping.has(k)) {
            k--;
        }
        return k;
    }

    /** All members of a cell are in the same group. */
    private int[] shownOfCells() {
        int[] shown = new int[cells.size()];
        for (int participant : participants) {
            shown[cells.of[participant]] = landscape.groupOf()[participant];
        }
        return shown;
    }
}
