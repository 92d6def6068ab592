package nl.draagvlak.methods.opinion;

import java.util.Arrays;

/** ZᵀZ as a dense matrix, from the exact sums over pairs of statements. */
final class PairCovariance implements Covariance {

    private static final int CHUNK = 256;

    private final int size;
    private final int threads;
    private final double[] matrix;

    /** Only the chosen statements, ascending; their means stand in the same order. */
    PairCovariance(PairSums pairs, int[] statements, double[] means, int threads) {
        this.size = statements.length;
        this.threads = threads;
        this.matrix = new double[size * size];
        Threads.chunks(threads, size, CHUNK, (from, to) -> {
            for (int high = from; high < to; high++) {
                for (int low = 0; low <= high; low++) {
                    double value = pairs.covariance(statements[low], statements[high], means[low], means[high]);
                    matrix[high * size + low] = value;
                    matrix[low * size + high] = value;
                }
            }
        });
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double trace() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += matrix[i * size + i];
        }
        return sum;
    }

    /** Column by column, so that each sum is made in the same order, whoever makes it, and the machine can make several at once. */
    @Override
    public void multiply(double[][] vectors, double[][] products) {
        Threads.chunks(size < 2 * CHUNK ? 1 : threads, size, size < 2 * CHUNK ? size : CHUNK, (from, to) -> {
            double[] first = products[0];
            double[] second = products[1];
            Arrays.fill(first, from, to, 0);
            Arrays.fill(second, from, to, 0);
            for (int j = 0; j < size; j++) {
                double firstFactor = vectors[0][j];
                double secondFactor = vectors[1][j];
                int base = j * size;
                for (int i = from; i < to; i++) {
                    first[i] += firstFactor * matrix[base + i];
                    second[i] += secondFactor * matrix[base + i];
                }
            }
        });
    }
}
