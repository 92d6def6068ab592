package nl.draagvlak.methods.opinion;

import java.util.Arrays;

/**
 * Exact sums over the participants for each pair of statements i ≤ j, with x the vote (−1, 0, 1):
 * <pre>
 *   N_ij  how many saw both            A_ij = Σ x_i over those who saw both (A_ji with x_j)
 *   S_ij = Σ x_i·x_j
 * </pre>
 * On the diagonal N is the number of votes, A their sum, S the number that are not a pass. The covariance of the votes with missing cells at the
 * mean follows from these ({@link PairCovariance}). Being whole numbers, they are the same for any order of the votes and any number of threads, and
 * one vote changes only as many pairs as its participant has votes.
 *
 * <p>Pairs stand in a triangle by their larger statement, so that a new statement is appended; four {@code int}s a pair, 8 MB at 1,000 statements.
 */
final class PairSums {

    private static final int N = 0;
    private static final int A_LOW = 1;
    private static final int A_HIGH = 2;
    private static final int S = 3;
    /** Pairs of a block of statements: their packed sums stay in the cache that belongs to one core. */
    private static final int BLOCK = 1 << 17;
    /** The most that a 16-bit field of the packed sums can hold. */
    private static final int PACKED = Short.MAX_VALUE;
    /** What a pair of votes adds to its four sums, packed into one long: first index the vote on the larger statement, then that on the smaller. */
    private static final long[][] PACK = packs();

    private int[] sums;
    private int statements;

    private PairSums(int statements) {
        this.statements = statements;
        this.sums = new int[Math.multiplyExact(4, triangle(statements))];
    }

    private static int triangle(int statement) {
        return statement * (statement + 1) / 2;
    }

    private static long[][] packs() {
        long[][] packs = new long[3][4];
        for (int high = -1; high <= 1; high++) {
            for (int low = -1; low <= 1; low++) {
                packs[high + 1][low + 1] = 1 + ((long) low << 16) + ((long) high << 32) + ((long) (high * low) << 48);
            }
        }
        return packs;
    }

    /** The sums of these rows, counted from nothing. A row may stand in the list more than once. */
    static PairSums of(int[][] rows, int participants, int statements, int threads) {
        PairSums pairs = new PairSums(statements);
        int[] first = blocks(statements);
        Threads.run(threads, first.length - 1, block -> pairs.count(rows, participants, first[block], first[block + 1]));
        return pairs;
    }

    /** Cuts the statements so that each block has about as many pairs as the next; the last element is the number of statements. */
    private static int[] blocks(int statements) {
        int[] first = new int[statements + 1];
        int blocks = 0;
        for (int statement = 1; statement < statements; statement++) {
            if (triangle(statement + 1) - triangle(first[blocks]) > BLOCK) {
                first[++blocks] = statement;
            }
        }
        if (statements > 0) {
            first[++blocks] = statements;
        }
        return Arrays.copyOf(first, blocks + 1);
    }

    /** Counts the pairs whose larger statement is in [from, to). */
    private void count(int[][] rows, int participants, int from, int to) {
        int offset = triangle(from);
        long[] packed = new long[triangle(to) - offset];
        int sinceUnpacked = 0;
        int least = from << 2;
        int most = to << 2;
        for (int participant = 0; participant < participants; participant++) {
            int[] row = rows[participant];
            int length = row[0];
            int at = from == 0 ? 1 : firstFrom(row, length, least);
            if (at > length || row[at] >= most) {
                continue;
            }
            do {
                int high = row[at];
                long[] pack = PACK[high & 3];
                int base = triangle(high >>> 2) - offset;
                for (int i = 1; i <= at; i++) {
                    int low = row[i];
                    packed[base + (low >>> 2)] += pack[low & 3];
                }
            } while (++at <= length && row[at] < most);
            if (++sinceUnpacked == PACKED) {
                unpack(packed, offset);
                sinceUnpacked = 0;
            }
        }
        unpack(packed, offset);
    }

    private static int firstFrom(int[] row, int length, int cell) {
        int low = 1;
        int high = length + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row[middle] < cell) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void unpack(long[] packed, int offset) {
        for (int pair = 0; pair < packed.length; pair++) {
            long rest = packed[pair];
            if (rest != 0) {
                int at = (offset + pair) * 4;
                for (int field = N; field <= S; field++) {
                    short value = (short) rest;
                    sums[at + field] += value;
                    rest = (rest - value) >> 16;
                }
                packed[pair] = 0;
            }
        }
    }

    /** Adds (sign 1) or takes away (sign −1) a vote; the row holds its participant's votes, that one too or not. */
    void change(int[] row, int cell, int sign) {
        int statement = VoteRows.statement(cell);
        if (statement >= statements) {
            grow(statement + 1);
        }
        int vote = VoteRows.vote(cell);
        int base = triangle(statement);
        for (int i = 1; i <= row[0]; i++) {
            int other = VoteRows.statement(row[i]);
            int otherVote = VoteRows.vote(row[i]);
            if (other < statement) {
                add((base + other) * 4, otherVote, vote, sign);
            } else if (other > statement) {
                add((triangle(other) + statement) * 4, vote, otherVote, sign);
            }
        }
        add((base + statement) * 4, vote, vote, sign);
    }

    private void add(int at, int low, int high, int sign) {
        sums[at + N] += sign;
        sums[at + A_LOW] += sign * low;
        sums[at + A_HIGH] += sign * high;
        sums[at + S] += sign * low * high;
    }

    private void grow(int needed) {
        statements = needed;
        int length = Math.multiplyExact(4, triangle(needed));
        if (length > sums.length) {
            sums = Arrays.copyOf(sums, Math.max(length, sums.length + sums.length / 4));
        }
    }

    int statements() {
        return statements;
    }

    /** How many voted on the statement. */
    int seen(int statement) {
        return statement < statements ? sums[(triangle(statement) + statement) * 4 + N] : 0;
    }

    /** Agrees less disagrees. */
    int balance(int statement) {
        return statement < statements ? sums[(triangle(statement) + statement) * 4 + A_LOW] : 0;
    }

    /** Σ (x_i − μ_i)(x_j − μ_j) over those who saw both; {@code low < high} or equal. */
    double covariance(int low, int high, double meanLow, double meanHigh) {
        int at = (triangle(high) + low) * 4;
        return sums[at + S] - meanHigh * sums[at + A_LOW] - meanLow * sums[at + A_HIGH] + meanLow * meanHigh * sums[at + N];
    }

    /** Whether all sums are the same, also where one has room for more statements. */
    boolean sameAs(PairSums other) {
        int least = 4 * triangle(Math.min(statements, other.statements));
        return Arrays.equals(sums, 0, least, other.sums, 0, least) && onlyZeros(least) && other.onlyZeros(least);
    }

    private boolean onlyZeros(int from) {
        for (int i = from; i < sums.length; i++) {
            if (sums[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
