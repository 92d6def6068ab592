package nl.draagvlak.methods.opinion;

import java.util.Arrays;

/**
 * ZᵀZ without ever being written out, for very many statements: each product goes over all votes twice. A row's part is rounded to a multiple of a
 * small power of two, far below the precision of a {@code double} sum, so that the sums over rows are whole numbers and do not depend on the order
 * of the rows.
 */
final class RowCovariance implements Covariance {

    private final VoteRows rows;
    private final int size;
    private final double[] means;
    /** The place of each statement among the chosen ones, or −1. */
    private final int[] place;
    private final double scale;

    RowCovariance(VoteRows rows, int[] statements, double[] means) {
        this.rows = rows;
        this.size = statements.length;
        this.means = means;
        this.place = new int[rows.statements()];
        Arrays.fill(place, -1);
        for (int i = 0; i < size; i++) {
            place[statements[i]] = i;
        }
        // |row · vector| ≤ 2 √(votes in the row) for a unit vector, and no statement sums more rows than voted on it.
        int[] seen = new int[rows.statements()];
        int longest = 1;
        int most = 1;
        for (int participant = 0; participant < rows.participants(); participant++) {
            int[] row = rows.row(participant);
            longest = Math.max(longest, row[0]);
            for (int i = 1; i <= row[0]; i++) {
                most = Math.max(most, ++seen[VoteRows.statement(row[i])]);
            }
        }
        this.scale = Math.scalb(1.0, 60 - Math.getExponent(2.0 * most * Math.sqrt(longest)));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double trace() {
        long[] seen = new long[size];
        long[] balance = new long[size];
        long[] squares = new long[size];
        for (int participant = 0; participant < rows.participants(); participant++) {
            int[] row = rows.row(participant);
            for (int i = 1; i <= row[0]; i++) {
                int at = place[VoteRows.statement(row[i])];
                if (at >= 0) {
                    int vote = VoteRows.vote(row[i]);
                    seen[at]++;
                    balance[at] += vote;
                    squares[at] += (long) vote * vote;
                }
            }
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += squares[i] - 2 * means[i] * balance[i] + means[i] * means[i] * seen[i];
        }
        return sum;
    }

    @Override
    public void multiply(double[][] vectors, double[][] products) {
        for (int k = 0; k < vectors.length; k++) {
            multiply(vectors[k], products[k]);
        }
    }

    private void multiply(double[] vector, double[] product) {
        long[] votes = new long[size];
        long[] seen = new long[size];
        for (int participant = 0; participant < rows.participants(); participant++) {
            int[] row = rows.row(participant);
            double sum = 0;
            for (int i = 1; i <= row[0]; i++) {
                int at = place[VoteRows.statement(row[i])];
                if (at >= 0) {
                    sum += (VoteRows.vote(row[i]) - means[at]) * vector[at];
                }
            }
            long part = Math.round(sum * scale);
            for (int i = 1; i <= row[0]; i++) {
                int at = place[VoteRows.statement(row[i])];
                if (at >= 0) {
                    votes[at] += VoteRows.vote(row[i]) * part;
                    seen[at] += part;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            product[i] = (votes[i] - means[i] * seen[i]) / scale;
        }
    }
}
