package nl.draagvlak.methods.population;

import java.util.Arrays;

/**
 * Fits hierarchical log-linear Poisson models to a capture table by Newton's method (iteratively reweighted least squares), without making
 * anything new per fit. Not safe for use by several threads; each takes its own.
 *
 * <p>The design is "cell c has term θ when θ is a subset of c". So X'v is a sum over supersets, Xβ a sum over subsets, and the entry of
 * X'WX for θ and φ is the sum of the weights over supersets of θ ∪ φ: each costs lists × 2^lists additions, and only the Cholesky
 * decomposition is left.
 *
 * <p>Extended maximum likelihood (Fienberg and Rinaldo 2012; Chan, Silverman and Vincent 2021): a term whose lists have nobody in common is
 * −∞, and is left out with all cells that contain it.
 */
final class LogLinearFitter {

    /** A Newton decrement below this is followed by one last step, which squares it. */
    private static final double CLOSE = 1e-11;
    private static final int MOST_STEPS = 60;
    /** Fitted cells at least so large, at a score this near zero, prove that the maximum lies inside. */
    private static final double CLEARLY_POSITIVE = 1e-4;
    private static final double CLEARLY_SOLVED = 1e-6;

    final int histories;
    /** The terms that are fitted, the finite ones: {@code used[0 .. size − 1]}. */
    final int[] used;
    int size;
    /** The cells that are fitted. */
    final boolean[] alive;
    int cells;
    final double[] beta;
    final double[] mu;
    boolean converged;
    private double[] counts;
    private final double[] eta;
    private final double[] sums;
    private final double[] start;
    private final double[] gradient;
    private final double[] step;
    private final double[] tried;
    private final double[] triangle;

    LogLinearFitter(int lists) {
        histories = 1 << lists;
        used = new int[histories];
        alive = new boolean[histories];
        beta = new double[histories];
        mu = new double[histories];
        eta = new double[histories];
        sums = new double[histories];
        start = new double[histories];
        gradient = new double[histories];
        step = new double[histories];
        tried = new double[histories];
        triangle = new double[histories * histories];
    }

    /** Fits the terms to the observable cells. Afterwards {@link #converged} and {@link #beta} say how it went. */
    void fit(CaptureTable table, int[] terms) {
        counts = table.counts();
        choose(table.overlaps(), terms);
        double[] weights = sums;
        for (int c = 0; c < histories; c++) {
            if (alive[c]) {
                double first = counts[c] + 0.1;
                weights[c] = first;
                start[c] = first * Math.log(first) - 0.1;
            } else {
                weights[c] = 0;
                start[c] = 0;
            }
        }
        CaptureTable.supersetSums(weights);
        CaptureTable.supersetSums(start);
        converged = false;
        Arrays.fill(beta, 0, size, 0);
        for (int i = 0; i < size; i++) {
            gradient[i] = start[used[i]];
        }
        if (decompose(weights)) {
            solve(gradient, beta);
            iterate();
        }
    }

    /** Fits again with a number of unseen people as if it had been counted, from where the last fit ended. */
    void refit(double unseen) {
        if (!alive[0]) {
            alive[0] = true;
            cells++;
            counts = counts.clone();
        }
        counts[0] = unseen;
        converged = false;
        iterate();
    }

    private void choose(double[] overlaps, int[] terms) {
        size = 0;
        Arrays.fill(alive, true);
        alive[0] = false;
        boolean all = true;
        for (int term : terms) {
            if (overlaps[term] > 0) {
                used[size++] = term;
            } else {
                all = false;
                for (int c = term; c < histories; c = c + 1 | term) {
                    alive[c] = false;
                }
            }
        }
        cells = histories - 1;
        if (!all) {
            cells = 0;
            for (boolean fitted : alive) {
                cells += fitted ? 1 : 0;
            }
        }
    }

    private void iterate() {
        double reached = means(beta);
        for (int round = 0; round < MOST_STEPS; round++) {
            score();
            weigh();
            if (!decompose(sums)) {
                return;
            }
            double decrement = solve(gradient, step);
            double length = 1;
            double now = Double.NaN;
            for (int half = 0; half < 30; half++) {
                for (int i = 0; i < size; i++) {
                    tried[i] = beta[i] + length * step[i];
                }
                now = means(tried);
                if (now >= reached - 1e-9 * (1 + Math.abs(reached))) {
                    break;
                }
                length /= 2;
            }
            System.arraycopy(tried, 0, beta, 0, size);
            reached = now;
            if (decrement < CLOSE) {
                converged = true;
                return;
            }
            if (Double.isNaN(now)) {
                return;
            }
        }
    }

    /** Sets eta and mu from the coefficients; the log-likelihood up to a constant. */
    private double means(double[] coefficients) {
        Arrays.fill(eta, 0);
        for (int i = 0; i < size; i++) {
            eta[used[i]] = coefficients[i];
        }
        CaptureTable.subsetSums(eta);
        double likelihood = 0;
        for (int c = 0; c < histories; c++) {
            if (alive[c]) {
                mu[c] = Math.exp(eta[c]);
                likelihood += counts[c] * eta[c] - mu[c];
            } else {
                mu[c] = 0;
            }
        }
        return likelihood;
    }

    private void score() {
        for (int c = 0; c < histories; c++) {
            sums[c] = alive[c] ? counts[c] - mu[c] : 0;
        }
        CaptureTable.supersetSums(sums);
        for (int i = 0; i < size; i++) {
            gradient[i] = sums[used[i]];
        }
    }

    private void weigh() {
        System.arraycopy(mu, 0, sums, 0, histories);
        CaptureTable.supersetSums(sums);
    }

    /** Cholesky decomposition of the information from the superset sums of the weights; false when it is not clearly positive definite. */
    private boolean decompose(double[] weights) {
        for (int i = 0; i < size; i++) {
            int row = i * histories;
            for (int j = 0; j <= i; j++) {
                int other = j * histories;
                double sum = weights[used[i] | used[j]];
                for (int k = 0; k < j; k++) {
                    sum -= triangle[row + k] * triangle[other + k];
                }
                if (i == j) {
                    if (!(sum > 1e-12 * weights[used[i]])) {
                        return false;
                    }
                    triangle[row + i] = Math.sqrt(sum);
                } else {
                    triangle[row + j] = sum / triangle[other + j];
                }
            }
        }
        return true;
    }

    /** Solves for the decomposed information; returns right side times solution. */
    private double solve(double[] right, double[] solution) {
        double product = 0;
        for (int i = 0; i < size; i++) {
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= triangle[i * histories + k] * solution[k];
            }
            solution[i] = sum / triangle[i * histories + i];
            product += solution[i] * solution[i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = solution[i];
            for (int k = i + 1; k < size; k++) {
                sum -= triangle[k * histories + i] * solution[k];
            }
            solution[i] = sum / triangle[i * histories + i];
        }
        return product;
    }

    /** Whether the last fit proves by itself that the maximum exists and is unique; if not, it may still be so. */
    boolean proven() {
        if (!converged) {
            return false;
        }
        for (int c = 0; c < histories; c++) {
            if (alive[c] && mu[c] < CLEARLY_POSITIVE) {
                return false;
            }
        }
        score();
        for (int i = 0; i < size; i++) {
            if (Math.abs(gradient[i]) > CLEARLY_SOLVED) {
                return false;
            }
        }
        return true;
    }

    /** Standard errors of the fitted coefficients, in the order of {@link #used}. */
    double[] standardErrors() {
        double[] errors = new double[size];
        weigh();
        if (!decompose(sums)) {
            Arrays.fill(errors, Double.NaN);
            return errors;
        }
        for (int i = 0; i < size; i++) {
            Arrays.fill(gradient, 0, size, 0);
            gradient[i] = 1;
            errors[i] = Math.sqrt(solve(gradient, step));
        }
        return errors;
    }

    double standardErrorOfIntercept() {
        weigh();
        if (!decompose(sums)) {
            return Double.NaN;
        }
        Arrays.fill(gradient, 0, size, 0);
        gradient[0] = 1;
        return Math.sqrt(solve(gradient, step));
    }

    /** Twice the distance in log-likelihood to a model that fits every cell. */
    double deviance() {
        double sum = 0;
        for (int c = 0; c < histories; c++) {
            if (alive[c]) {
                sum += (counts[c] > 0 ? counts[c] * Math.log(counts[c] / mu[c]) : 0) - (counts[c] - mu[c]);
            }
        }
        // Of a model that fits every cell only rounding is left.
        return Math.max(0, 2 * sum);
    }

    /** Σ y log μ over the fitted cells. */
    double crossEntropy() {
        double sum = 0;
        for (int c = 0; c < histories; c++) {
            if (alive[c] && counts[c] > 0) {
                sum += counts[c] * Math.log(mu[c]);
            }
        }
        return sum;
    }
}
