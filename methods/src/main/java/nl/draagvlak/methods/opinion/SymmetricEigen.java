package nl.draagvlak.methods.opinion;

import java.util.Arrays;

/**
 * All eigenvalues and eigenvectors of a small symmetric matrix: Householder reduction to tridiagonal form and the QL method with implicit shifts
 * (J. Wilkinson, C. Reinsch, "Handbook for Automatic Computation" II, 1971). A subdiagonal element counts as zero against the norm of the whole
 * matrix and not against its neighbours, so that a matrix of low rank, such as few participants give, is solved as well.
 */
final class SymmetricEigen {

    private static final double EPSILON = Math.ulp(1.0);

    private final int size;
    private final double[] diagonal;
    private final double[] below;
    /** Rows are eigenvectors in the end. */
    private final double[][] vectors;
    private final Integer[] order;

    /** @param matrix symmetric; is used up */
    SymmetricEigen(double[][] matrix) {
        this.size = matrix.length;
        this.diagonal = new double[size];
        this.below = new double[size];
        this.vectors = new double[size][size];
        this.order = new Integer[size];
        reduce(matrix);
        solve();
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> Double.compare(diagonal[b], diagonal[a]));
    }

    /** The k-th largest eigenvalue, from 0. */
    double value(int k) {
        return diagonal[order[k]];
    }

    /** Its unit vector. */
    double[] vector(int k) {
        return vectors[order[k]];
    }

    /** Mirrors away what lies below the subdiagonal, column by column, and keeps the product of the mirrors. */
    private void reduce(double[][] matrix) {
        double[][] mirrors = new double[size][];
        for (int column = 0; column + 2 < size; column++) {
            double[] mirror = new double[size];
            double norm = 0;
            for (int i = column + 1; i < size; i++) {
                mirror[i] = matrix[i][column];
                norm = Math.hypot(norm, mirror[i]);
            }
            if (norm == 0) {
                continue;
            }
            mirror[column + 1] += Math.copySign(norm, mirror[column + 1]);
            double squares = dot(mirror, mirror, column + 1);
            mirrors[column] = mirror;
            // matrix − mirror·wᵀ − w·mirrorᵀ, with w = p − (mirror·p / squares) mirror and p = 2 matrix·mirror / squares.
            double[] w = new double[size];
            for (int i = column; i < size; i++) {
                w[i] = 2 * dot(matrix[i], mirror, column + 1) / squares;
            }
            double half = dot(mirror, w, column + 1) / squares;
            for (int i = column + 1; i < size; i++) {
                w[i] -= half * mirror[i];
            }
            for (int i = column; i < size; i++) {
                for (int j = column; j < size; j++) {
                    matrix[i][j] -= mirror[i] * w[j] + w[i] * mirror[j];
                }
            }
            for (int i = column; i < size; i++) {
                mirror[i] *= Math.sqrt(2 / squares);
            }
        }
        for (int i = 0; i < size; i++) {
            diagonal[i] = matrix[i][i];
            below[i] = i + 1 < size ? matrix[i + 1][i] : 0;
            vectors[i][i] = 1;
        }
        for (int column = size - 3; column >= 0; column--) {
            if (mirrors[column] != null) {
                for (double[] vector : vectors) {
                    double factor = dot(vector, mirrors[column], column + 1);
                    for (int i = column + 1; i < size; i++) {
                        vector[i] -= factor * mirrors[column][i];
                    }
                }
            }
        }
    }

    private static double dot(double[] a, double[] b, int from) {
        double sum = 0;
        for (int i = from; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private void solve() {
        double norm = 0;
        for (int i = 0; i < size; i++) {
            norm = Math.max(norm, Math.abs(diagonal[i]) + Math.abs(below[i]));
        }
        for (int first = 0; first < size; first++) {
            int last = endOfBlock(first, norm);
            while (last > first) {
                step(first, last);
                last = endOfBlock(first, norm);
            }
        }
    }

    private int endOfBlock(int first, double norm) {
        int last = first;
        while (last < size - 1 && Math.abs(below[last]) > EPSILON * norm) {
            last++;
        }
        return last;
    }

    /** One implicit QL step on the block from first to last, shifted by the eigenvalue of its first two rows that is nearest to the first element. */
    private void step(int first, int last) {
        double half = (diagonal[first + 1] - diagonal[first]) / (2 * below[first]);
        double shifted = diagonal[last] - diagonal[first] + below[first] / (half + Math.copySign(Math.hypot(half, 1), half));
        double sine = 1;
        double cosine = 1;
        double carried = 0;
        for (int i = last - 1; i >= first; i--) {
            double f = sine * below[i];
            double b = cosine * below[i];
            double length = Math.hypot(f, shifted);
            below[i + 1] = length;
            if (length == 0) {
                diagonal[i + 1] -= carried;
                below[last] = 0;
                return;
            }
            sine = f / length;
            cosine = shifted / length;
            double g = diagonal[i + 1] - carried;
            double r = (diagonal[i] - g) * sine + 2 * cosine * b;
            carried = sine * r;
            diagonal[i + 1] = g + carried;
            shifted = cosine * r - b;
            rotate(vectors[i], vectors[i + 1], sine, cosine);
        }
        diagonal[first] -= carried;
        below[first] = shifted;
        below[last] = 0;
    }

    private static void rotate(double[] low, double[] high, double sine, double cosine) {
        for (int k = 0; k < low.length; k++) {
            double f = high[k];
            high[k] = sine * low[k] + cosine * f;
            low[k] = cosine * low[k] - sine * f;
        }
    }
}
