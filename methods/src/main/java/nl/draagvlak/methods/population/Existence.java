package nl.draagvlak.methods.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * Whether a model has an estimate at all (Fienberg and Rinaldo, "Maximum likelihood estimation in log-linear models", Annals of Statistics
 * 40, 2012; Chan, Silverman and Vincent, "Multiple systems estimation for sparse capture data", JASA 116, 2021). Many programs print a number
 * for models that have none.
 */
final class Existence {

    /** Codes that add up: the maximum does not exist; the terms cannot be told apart. */
    static final int NO_MAXIMUM = 1;
    static final int NOT_IDENTIFIABLE = 2;
    /** There is an estimate, but it was not reached. */
    static final int NOT_REACHED = 4;

    private static final long PRIME = 2_147_483_647L;
    /** The optimum is 0 or a fraction with a small denominator. */
    private static final double ZERO = 1e-6;

    private Existence() {}

    /** The code for the terms and cells that the fitter has chosen: 0 exists, 1 no maximum, 2 not identifiable, 3 both, 4 not reached. */
    static int code(LogLinearFitter fitter, CaptureTable table) {
        if (fitter.proven()) {
            return 0;
        }
        int[] terms = Arrays.copyOf(fitter.used, fitter.size);
        List<Integer> cells = new ArrayList<>();
        for (int c = 1; c < fitter.histories; c++) {
            if (fitter.alive[c]) {
                cells.add(c);
            }
        }
        int rank = rank(terms, cells);
        int code = (rank < terms.length ? NOT_IDENTIFIABLE : 0) + (interior(terms, cells, table.counts()) ? 0 : NO_MAXIMUM);
        return code == 0 && !fitter.converged ? NOT_REACHED : code;
    }

    /** The rank of the 0/1 design, by elimination modulo a prime. */
    private static int rank(int[] terms, List<Integer> cells) {
        long[][] rows = cells.stream().map(c -> Arrays.stream(terms).mapToLong(term -> (term & c) == term ? 1 : 0).toArray()).toArray(long[][]::new);
        int rank = 0;
        for (int column = 0; column < terms.length && rank < rows.length; column++) {
            int pivot = rank;
            while (pivot < rows.length && rows[pivot][column] == 0) {
                pivot++;
            }
            if (pivot == rows.length) {
                continue;
            }
            long[] swap = rows[pivot];
            rows[pivot] = rows[rank];
            rows[rank] = swap;
            long inverse = power(swap[column], PRIME - 2);
            for (int i = rank + 1; i < rows.length; i++) {
                long factor = rows[i][column] * inverse % PRIME;
                if (factor != 0) {
                    for (int j = column; j < terms.length; j++) {
                        rows[i][j] = Math.floorMod(rows[i][j] - factor * swap[j], PRIME);
                    }
                }
            }
            rank++;
        }
        return rank;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long square = base, rest = exponent; rest > 0; rest >>= 1, square = square * square % PRIME) {
            if ((rest & 1) == 1) {
                result = result * square % PRIME;
            }
        }
        return result;
    }

    /**
     * Whether some table without empty cells has the same sums as this one: max s, subject to A'x = A'y and x ≥ s, is positive. Only which cells
     * are empty matters, so the others are taken to be 1, whatever their counts.
     */
    static boolean interior(int[] terms, List<Integer> cells, double[] counts) {
        int size = cells.size();
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int term : terms) {
            double[] row = new double[size + 1];
            double sum = 0;
            for (int i = 0; i < size; i++) {
                if ((cells.get(i) & term) == term) {
                    row[i] = 1;
                    row[size]++;
                    sum += counts[cells.get(i)] > 0 ? 1 : 0;
                }
            }
            constraints.add(new LinearConstraint(row, Relationship.EQ, sum));
        }
        double[] objective = new double[size + 1];
        objective[size] = 1;
        PointValuePair best = new SimplexSolver().optimize(new LinearObjectiveFunction(objective, 0), new LinearConstraintSet(constraints),
                GoalType.MAXIMIZE, new NonNegativeConstraint(true));
        return best.getValue() > ZERO;
    }
}
