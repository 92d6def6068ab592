package nl.draagvlak.methods.opinion;

import java.util.Arrays;

/**
 * The two leading eigenvectors of a symmetric positive semidefinite matrix, by a block Krylov method: the space of a start block and its products
 * with the matrix, orthonormal to rounding, in which the eigenproblem is solved exactly (Rayleigh–Ritz); when the space is full it starts again from
 * the best vectors it has (K. Wu, H. Simon, "Thick-restart Lanczos method for large symmetric eigenvalue problems", SIAM J. Matrix Anal. Appl.
 * 22(2), 2000). Blocks of two also find an eigenvalue that occurs twice. The start is fixed, so that the same matrix gives the same bits.
 */
final class LeadingEigenvectors {

    /**
     * @param values  two eigenvalues, the larger first; 0 where there is nothing left to explain
     * @param vectors their unit vectors, orthogonal, the largest-magnitude element positive; all 0 for an eigenvalue of 0
     */
    record Pair(double[] values, double[][] vectors) {}

    private static final int BLOCK = 2;
    private static final int MOST_BASIS = 144;
    private static final int KEPT = 16;
    private static final int MOST_RESTARTS = 60;
    private static final int FIRST_LOOK = 24;
    /** Angle between a found vector and the true one, as far as the residual and the distance to the next eigenvalue bound it. */
    private static final double PRECISION = 1e-12;
    /** No residual can be made much smaller than this part of the largest eigenvalue. */
    private static final double ROUNDING = 4e-16;
    /** What is left of a vector below this part is rounding. */
    private static final double DEPENDENT = 1e-10;
    /** An eigenvalue below this part of the trace is rounding, not variance. */
    private static final double NOTHING = 1e-13;
    /** Loadings within this part of the largest count as equally large when the sign is chosen. */
    private static final double SAME = 1e-9;

    private final Covariance matrix;
    private final int size;
    private final int most;
    private final double[][] basis;
    private final double[][] products;
    private int length;
    private long random = 0x9E3779B97F4A7C15L;

    private LeadingEigenvectors(Covariance matrix) {
        this.matrix = matrix;
        this.size = matrix.size();
        this.most = Math.min(size, MOST_BASIS);
        this.basis = new double[most][];
        this.products = new double[most][];
    }

    static Pair of(Covariance matrix) {
        double trace = matrix.trace();
        int size = matrix.size();
        Pair found = size > 0 && trace > 0 ? new LeadingEigenvectors(matrix).find() : new Pair(new double[2], new double[2][size]);
        for (int k = 0; k < 2; k++) {
            if (found.values[k] <= NOTHING * trace) {
                found.values[k] = 0;
                Arrays.fill(found.vectors[k], 0);
            } else {
                makePositive(found.vectors[k]);
            }
        }
        return found;
    }

    private static void makePositive(double[] vector) {
        double largest = 0;
        for (double element : vector) {
            largest = Math.max(largest, Math.abs(element));
        }
        int first = 0;
        while (Math.abs(vector[first]) < largest * (1 - SAME)) {
            first++;
        }
        if (vector[first] < 0) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = -vector[i];
            }
        }
    }

    private Pair find() {
        double[][] next = {randomVector(), randomVector()};
        int look = Math.min(most, FIRST_LOOK);
        for (int restarts = 0; ; ) {
            append(next);
            for (int i = 0; i < BLOCK; i++) {
                next[i] = products[Math.max(0, length - BLOCK + i)].clone();
            }
            if (length >= look) {
                Ritz ritz = new Ritz();
                if (length == size || ritz.precise() || (length == most && ++restarts == MOST_RESTARTS)) {
                    return ritz.pair();
                }
                if (length == most) {
                    orthogonalise(next[0]);
                    orthogonalise(next[1]);
                    ritz.restart();
                    look = Math.min(most, KEPT + FIRST_LOOK);
                } else {
                    look = Math.min(most, look + FIRST_LOOK);
                }
            }
        }
    }

    /** Makes two vectors orthonormal, to the basis too, appends them as far as there is room, and multiplies them. */
    private void append(double[][] next) {
        int first = length;
        for (int i = 0; i < BLOCK && length < most; i++) {
            basis[length] = orthonormal(next[i]);
            products[length] = new double[size];
            length++;
        }
        matrix.multiply(new double[][] {basis[first], basis[length - 1]}, new double[][] {products[first], products[length - 1]});
    }

    /** What is new in the vector; one that lies in the space already gives way to a random one. */
    private double[] orthonormal(double[] direction) {
        double[] vector = direction;
        double before = norm(vector);
        orthogonalise(vector);
        double after = norm(vector);
        while (!(after > DEPENDENT * before)) {
            vector = randomVector();
            before = norm(vector);
            orthogonalise(vector);
            after = norm(vector);
        }
        scale(vector, 1 / after);
        orthogonalise(vector);
        scale(vector, 1 / norm(vector));
        return vector;
    }

    private void orthogonalise(double[] vector) {
        for (int k = 0; k < length; k++) {
            addScaled(vector, basis[k], -dot(vector, basis[k]));
        }
    }

    private double[] randomVector() {
        double[] vector = new double[size];
        for (int i = 0; i < size; i++) {
            random = SplitMix.next(random);
            vector[i] = SplitMix.unit(random) - 0.5;
        }
        return vector;
    }

    /** The eigenproblem within the space. */
    private final class Ritz {

        private final SymmetricEigen solved;

        private Ritz() {
            double[][] small = new double[length][length];
            for (int i = 0; i < length; i++) {
                for (int j = 0; j <= i; j++) {
                    small[i][j] = dot(basis[j], products[i]);
                    small[j][i] = small[i][j];
                }
            }
            solved = new SymmetricEigen(small);
        }

        private boolean precise() {
            for (int k = 0; k < 2; k++) {
                double[] residual = combine(products, solved.vector(k));
                addScaled(residual, combine(basis, solved.vector(k)), -solved.value(k));
                double before = k == 0 ? Double.MAX_VALUE : solved.value(0) - solved.value(1);
                double distance = Math.min(before, solved.value(k) - solved.value(k + 1));
                if (norm(residual) > Math.max(PRECISION * distance, ROUNDING * solved.value(0) * Math.sqrt(size))) {
                    return false;
                }
            }
            return true;
        }

        private Pair pair() {
            double[][] vectors = new double[2][size];
            for (int k = 0; k < Math.min(2, length); k++) {
                vectors[k] = combine(basis, solved.vector(k));
                scale(vectors[k], 1 / norm(vectors[k]));
            }
            return new Pair(new double[] {solved.value(0), length > 1 ? solved.value(1) : 0}, vectors);
        }

        private void restart() {
            double[][] vectors = new double[KEPT][];
            double[][] images = new double[KEPT][];
            for (int k = 0; k < KEPT; k++) {
                vectors[k] = combine(basis, solved.vector(k));
                images[k] = combine(products, solved.vector(k));
            }
            System.arraycopy(vectors, 0, basis, 0, KEPT);
            System.arraycopy(images, 0, products, 0, KEPT);
            length = KEPT;
        }

        private double[] combine(double[][] vectors, double[] factors) {
            double[] sum = new double[size];
            for (int k = 0; k < factors.length; k++) {
                addScaled(sum, vectors[k], factors[k]);
            }
            return sum;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        // Four sums side by side: one would wait for each addition.
        for (; i + 3 < a.length; i += 4) {
            sum0 += a[i] * b[i];
            sum1 += a[i + 1] * b[i + 1];
            sum2 += a[i + 2] * b[i + 2];
            sum3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            sum0 += a[i] * b[i];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    private static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    private static void addScaled(double[] vector, double[] other, double factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] += factor * other[i];
        }
    }

    private static void scale(double[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
    }
}
