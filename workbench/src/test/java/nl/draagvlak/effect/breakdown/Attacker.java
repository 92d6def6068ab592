package nl.draagvlak.effect.breakdown;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/** Somebody who has a table with its totals as it left, knows that no count is negative, and reckons. */
final class Attacker {

    private final int rows;
    private final int columns;
    private final List<LinearConstraint> known = new ArrayList<>();

    /** @param told a row and a column of totals last; null where nothing is told */
    Attacker(Long[][] told) {
        rows = told.length;
        columns = told[0].length;
        for (int i = 0; i < rows; i++) {
            double[] sum = new double[rows * columns];
            for (int j = 0; j < columns; j++) {
                sum[i * columns + j] = j == columns - 1 ? -1 : 1;
            }
            known.add(new LinearConstraint(sum, Relationship.EQ, 0));
        }
        for (int j = 0; j < columns; j++) {
            double[] sum = new double[rows * columns];
            for (int i = 0; i < rows; i++) {
                sum[i * columns + j] = i == rows - 1 ? -1 : 1;
            }
            known.add(new LinearConstraint(sum, Relationship.EQ, 0));
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (told[i][j] != null) {
                    knows(i, j, told[i][j]);
                }
            }
        }
    }

    /** Reads a count elsewhere. */
    Attacker knows(int i, int j, long count) {
        known.add(new LinearConstraint(unit(i, j), Relationship.EQ, count));
        return this;
    }

    private double[] unit(int i, int j) {
        double[] unit = new double[rows * columns];
        unit[i * columns + j] = 1;
        return unit;
    }

    /** How closely the count can be bounded. */
    double width(int i, int j) {
        double low = solve(i, j, GoalType.MINIMIZE);
        try {
            return solve(i, j, GoalType.MAXIMIZE) - low;
        } catch (org.hipparchus.exception.MathIllegalStateException unbounded) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private double solve(int i, int j, GoalType goal) {
        return new SimplexSolver().optimize(new MaxIter(5_000), new LinearObjectiveFunction(unit(i, j), 0), new LinearConstraintSet(known), goal,
                new NonNegativeConstraint(true)).getValue();
    }
}
