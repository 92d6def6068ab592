package nl.draagvlak.methods.opinion;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Where the clustered participants stand, those at the same place together: up to {@value #MOST_POINTS} participants each place is its own cell, above
 * that the plane is divided into a fine grid and a cell stands at the mean of its members. Cells are in the order of their places, so nothing here
 * depends on who is who.
 */
final class Cells {

    private static final int MOST_POINTS = 8_192;
    private static final int GRID = 128;
    /** Places are whole multiples of this part of the plane's extent while they are summed: exact, whatever the order. */
    private static final double STEPS = 0x1p30;

    /** Places, x and y. */
    final double[] x;
    final double[] y;
    /** How many participants stand there. */
    final int[] members;
    /** The cell of each participant, −1 for who is not clustered. */
    final int[] of;

    private Cells(double[] x, double[] y, int[] members, int[] of) {
        this.x = x;
        this.y = y;
        this.members = members;
        this.of = of;
    }

    static Cells of(double[] positions, BitSet clustered) {
        int count = clustered.cardinality();
        return count <= MOST_POINTS ? places(positions, clustered, count) : grid(positions, clustered);
    }

    int size() {
        return x.length;
    }

    private static Cells places(double[] positions, BitSet clustered, int count) {
        int[] sorted = clustered.stream().boxed().sorted((u, v) -> {
            int byX = Double.compare(positions[2 * u], positions[2 * v]);
            return byX != 0 ? byX : Double.compare(positions[2 * u + 1], positions[2 * v + 1]);
        }).mapToInt(Integer::intValue).toArray();
        double[] x = new double[count];
        double[] y = new double[count];
        int[] members = new int[count];
        int[] of = new int[positions.length / 2];
        Arrays.fill(of, -1);
        int cells = 0;
        for (int participant : sorted) {
            double px = positions[2 * participant];
            double py = positions[2 * participant + 1];
            if (cells == 0 || x[cells - 1] != px || y[cells - 1] != py) {
                x[cells] = px;
                y[cells] = py;
                cells++;
            }
            members[cells - 1]++;
            of[participant] = cells - 1;
        }
        return new Cells(Arrays.copyOf(x, cells), Arrays.copyOf(y, cells), Arrays.copyOf(members, cells), of);
    }

    private static Cells grid(double[] positions, BitSet clustered) {
        double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] most = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        int participants = positions.length / 2;
        for (int u = clustered.nextSetBit(0); u >= 0; u = clustered.nextSetBit(u + 1)) {
            for (int axis = 0; axis < 2; axis++) {
                least[axis] = Math.min(least[axis], positions[2 * u + axis]);
                most[axis] = Math.max(most[axis], positions[2 * u + axis]);
            }
        }
        double[] step = {Math.max(most[0] - least[0], Double.MIN_NORMAL) / STEPS, Math.max(most[1] - least[1], Double.MIN_NORMAL) / STEPS};
        int[] of = new int[participants];
        Arrays.fill(of, -1);
        int[] members = new int[GRID * GRID];
        long[] sumX = new long[GRID * GRID];
        long[] sumY = new long[GRID * GRID];
        for (int u = clustered.nextSetBit(0); u >= 0; u = clustered.nextSetBit(u + 1)) {
            long px = (long) ((positions[2 * u] - least[0]) / step[0]);
            long py = (long) ((positions[2 * u + 1] - least[1]) / step[1]);
            int cell = (int) Math.min(GRID - 1, px * GRID / (long) STEPS) * GRID + (int) Math.min(GRID - 1, py * GRID / (long) STEPS);
            of[u] = cell;
            members[cell]++;
            sumX[cell] += px;
            sumY[cell] += py;
        }
        int[] used = IntStream.range(0, members.length).filter(cell -> members[cell] > 0).toArray();
        int[] renumbered = new int[members.length];
        double[] x = new double[used.length];
        double[] y = new double[used.length];
        for (int i = 0; i < used.length; i++) {
            renumbered[used[i]] = i;
            x[i] = least[0] + step[0] * ((double) sumX[used[i]] / members[used[i]]);
            y[i] = least[1] + step[1] * ((double) sumY[used[i]] / members[used[i]]);
        }
        for (int u = 0; u < participants; u++) {
            of[u] = of[u] < 0 ? -1 : renumbered[of[u]];
        }
        return new Cells(x, y, IntStream.of(used).map(cell -> members[cell]).toArray(), of);
    }
}
