package nl.draagvlak.methods.opinion;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The two directions in which the votes differ most, with missing votes at the mean of their statement: the principal components of the sparse
 * centred matrix. Arrays stand in the order of {@code statements} and are not to be changed.
 *
 * @param statements    the statements with at least one vote, ascending; those that are zeroed have centre and loadings 0
 * @param centre        mean vote per statement, in [−1, 1]
 * @param components    two unit vectors of loadings, the largest-magnitude loading positive; all 0 where nothing is left to explain
 * @param variance      variance of the votes along each, eigenvalue / (participants − 1)
 * @param varianceRatio part of all variance, in [0, 1]
 * @param extremity     per statement how far from the centre someone would stand who only agreed with it
 */
public record Plane(int[] statements, double[] centre, double[][] components, double[] variance, double[] varianceRatio, double[] extremity) {

    /** Above this the matrix over pairs of statements takes more memory than it is worth, and products go over the rows. */
    static final int MOST_PAIRED = 4_096;

    /**
     * @param pairs  the sums over pairs of statements, or null: then the rows are gone over
     * @param zeroed statements that count as a pass of everybody
     */
    static Plane of(VoteRows rows, PairSums pairs, BitSet zeroed, int threads) {
        int voters = 0;
        int only = -1;
        for (int participant = 0; participant < rows.participants(); participant++) {
            if (rows.row(participant)[0] > 0) {
                voters++;
                only = participant;
            }
        }
        int[] seen = new int[rows.statements()];
        int[] balance = new int[rows.statements()];
        if (pairs == null) {
            count(rows, seen, balance);
        } else {
            for (int statement = 0; statement < seen.length; statement++) {
                seen[statement] = pairs.seen(statement);
                balance[statement] = pairs.balance(statement);
            }
        }
        Plane empty = empty(seen);
        if (voters == 1) {
            return empty.ofOne(rows.row(only), zeroed);
        }
        return voters == 0 ? empty : empty.solve(rows, pairs, zeroed, balance, seen, voters, threads);
    }

    private static Plane empty(int[] seen) {
        int[] statements = IntStream.range(0, seen.length).filter(statement -> seen[statement] > 0).toArray();
        int size = statements.length;
        return new Plane(statements, new double[size], new double[2][size], new double[2], new double[2], new double[size]);
    }

    private static void count(VoteRows rows, int[] seen, int[] balance) {
        for (int participant = 0; participant < rows.participants(); participant++) {
            int[] row = rows.row(participant);
            for (int i = 1; i <= row[0]; i++) {
                seen[VoteRows.statement(row[i])]++;
                balance[VoteRows.statement(row[i])] += VoteRows.vote(row[i]);
            }
        }
    }

    /** One participant: there is nothing to compare with, and the direction is the row itself. */
    private Plane ofOne(int[] row, BitSet zeroed) {
        double squares = 0;
        for (int i = 0; i < statements.length; i++) {
            int vote = zeroed.get(statements[i]) ? 0 : VoteRows.vote(row[i + 1]);
            components[0][i] = vote;
            squares += vote * vote;
        }
        for (int i = 0; i < statements.length && squares > 0; i++) {
            components[0][i] /= Math.sqrt(squares);
        }
        return this;
    }

    private Plane solve(VoteRows rows, PairSums pairs, BitSet zeroed, int[] balance, int[] seen, int voters, int threads) {
        if (statements.length == 1) {
            // One statement: its own axis, measured from 0.
            components[0][0] = 1;
            return this;
        }
        int[] places = IntStream.range(0, statements.length).filter(i -> !zeroed.get(statements[i])).toArray();
        int[] kept = new int[places.length];
        double[] means = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            kept[i] = statements[places[i]];
            means[i] = (double) balance[kept[i]] / seen[kept[i]];
            centre[places[i]] = means[i];
        }
        Covariance covariance = pairs == null ? new RowCovariance(rows, kept, means) : new PairCovariance(pairs, kept, means, threads);
        double trace = covariance.trace();
        LeadingEigenvectors.Pair leading = LeadingEigenvectors.of(covariance);
        for (int k = 0; k < 2; k++) {
            variance[k] = leading.values()[k] / (voters - 1);
            varianceRatio[k] = leading.values()[k] == 0 ? 0 : leading.values()[k] / trace;
            for (int i = 0; i < places.length; i++) {
                components[k][places[i]] = leading.vectors()[k][i];
            }
        }
        for (int i = 0; i < statements.length; i++) {
            extremity[i] = Math.sqrt(statements.length) * (1 - centre[i]) * Math.sqrt(components[0][i] * components[0][i] + components[1][i] * components[1][i]);
        }
        return this;
    }

    /**
     * Where participants stand: x and y of participant u at 2u and 2u + 1; (0, 0) who did not vote, and everybody when there are fewer than two
     * participants or statements. Scaled by √(statements / seen), so that few votes do not draw towards the centre.
     */
    double[] positions(VoteRows rows, BitSet zeroed, int threads) {
        double[] positions = new double[2 * rows.participants()];
        if (variance[0] == 0) {
            return positions;
        }
        double[] steps = new double[8 * rows.statements()];
        int zeros = 0;
        boolean[] ignored = new boolean[rows.statements()];
        for (int i = 0; i < statements.length; i++) {
            ignored[statements[i]] = zeroed.get(statements[i]);
            zeros += ignored[statements[i]] ? 1 : 0;
            for (int vote = -1; vote <= 1 && !ignored[statements[i]]; vote++) {
                int at = 2 * VoteRows.cell(statements[i], vote);
                steps[at] = (vote - centre[i]) * components[0][i];
                steps[at + 1] = (vote - centre[i]) * components[1][i];
            }
        }
        int seenByAll = zeros;
        Threads.chunks(threads, rows.participants(), 1 << 14, (from, to) -> {
            for (int participant = from; participant < to; participant++) {
                project(rows.row(participant), steps, seenByAll == 0 ? null : ignored, seenByAll, positions, 2 * participant);
            }
        });
        return positions;
    }

    private void project(int[] row, double[] steps, boolean[] ignored, int seenByAll, double[] positions, int at) {
        double x = 0;
        double y = 0;
        int seen = seenByAll;
        int length = row[0];
        for (int i = 1; i <= length; i++) {
            int cell = row[i];
            x += steps[2 * cell];
            y += steps[2 * cell + 1];
            if (ignored == null || !ignored[cell >>> 2]) {
                seen++;
            }
        }
        if (length > 0) {
            double scale = Math.sqrt((double) statements.length / Math.max(1, seen));
            positions[at] = scale * x;
            positions[at + 1] = scale * y;
        }
    }
}
