package nl.draagvlak.methods.opinion;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Votes of participants on statements, and the pictures that follow from them. The latest vote of a participant on a statement counts.
 *
 * <p>The method is that of Polis (C. Small et al., "Polis: scaling deliberation by mapping high dimensional opinion spaces", Recerca 26(2), 2021), with
 * two differences: the components are exact and kept up to date vote by vote ({@link PairSums}), and nothing depends on the order of the votes, on
 * the names of the participants or on the number of threads, to the last bit. What does count is the number of a statement: sums over statements
 * are made in that order.
 *
 * <p>Participants and statements are whole numbers from 0, handed out by the caller without large gaps: memory and time go by the highest
 * number, for statements by its square up to 4,096.
 * Not safe for use by several threads at once; a {@link Landscape} is.
 */
public final class Conversation {

    private static final int MOST_STATEMENTS = 1 << 20;

    private final VoteRows rows = new VoteRows();
    private final BitSet moderatedOut = new BitSet();
    private final BitSet meta = new BitSet();
    private final long seed;
    private final int threads;
    /** Null until the first picture, and always null with very many statements. */
    private PairSums pairs;

    /** All processors, and the same starts as everywhere. */
    public Conversation() {
        this(1, Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param seed    of the starts of k-means; another seed finds other groups only where they are no clear groups
     * @param threads how many to use at most
     */
    public Conversation(long seed, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed");
        }
        this.seed = seed;
        this.threads = threads;
    }

    /**
     * Adds or changes a vote.
     *
     * @param vote 1 agree, −1 disagree, 0 pass: seen, but neither for nor against
     * @return whether anything changed
     */
    public boolean vote(int participant, int statement, int vote) {
        check(participant, statement, vote);
        int cell = VoteRows.cell(statement, vote);
        int before = rows.find(participant, statement);
        if (before == cell) {
            return false;
        }
        if (statement >= Plane.MOST_PAIRED) {
            pairs = null;
        }
        if (pairs != null && before >= 0) {
            pairs.change(rows.row(participant), before, -1);
        }
        if (pairs != null) {
            pairs.change(rows.row(participant), cell, 1);
        }
        rows.put(participant, cell);
        return true;
    }

    /**
     * All votes of a participant who has none yet, at once: the quick way for many.
     *
     * @param statements ascending, without doubles
     * @param votes      1, 0 or −1, as many as statements
     */
    public void votes(int participant, int[] statements, byte[] votes) {
        if (statements.length != votes.length || rows.row(participant)[0] > 0) {
            throw new IllegalArgumentException("as many votes as statements, of a participant without votes");
        }
        int[] row = new int[statements.length + 1];
        row[0] = statements.length;
        for (int i = 0; i < statements.length; i++) {
            check(participant, statements[i], votes[i]);
            row[i + 1] = VoteRows.cell(statements[i], votes[i]);
            if (i > 0 && statements[i] <= statements[i - 1]) {
                throw new IllegalArgumentException("statements must ascend");
            }
        }
        rows.putRow(participant, row);
        pairs = null;
    }

    /** Takes a vote back, as if it had never been given; returns whether there was one. */
    public boolean withdraw(int participant, int statement) {
        int before = rows.find(participant, statement);
        if (before < 0) {
            return false;
        }
        if (pairs != null) {
            pairs.change(rows.row(participant), before, -1);
        }
        rows.remove(participant, statement);
        return true;
    }

    /** Takes back all votes of a participant. */
    public void withdraw(int participant) {
        while (rows.row(participant)[0] > 0) {
            int[] row = rows.row(participant);
            withdraw(participant, VoteRows.statement(row[row[0]]));
        }
    }

    /** Moderates a statement out, or lets it in again: out means that it counts as if everybody had passed, in the picture, and stands in no list. */
    public void moderate(int statement, boolean out) {
        moderatedOut.set(statement, out);
    }

    /** Marks a statement as one about the conversation itself, which is asked early. */
    public void meta(int statement, boolean about) {
        meta.set(statement, about);
    }

    /** Lets go of what is kept up to date vote by vote: it takes memory, and the next picture counts it again. */
    public void forget() {
        pairs = null;
    }

    public long votes() {
        return rows.votes();
    }

    /** The picture of this moment, without a former one. */
    public Landscape landscape() {
        return after(null);
    }

    /** The picture of this moment, laid on the former one: it turns, renames groups and changes their number as little as it can; null where there is none. */
    public Landscape after(Landscape former) {
        return new Painter(rows, moderatedOut, meta, seed, threads).paint(plane(), former);
    }

    /**
     * The picture of this moment with groups that are given.
     *
     * @param labels per participant the group, numbered from 0, or −1 for who belongs to none; who is not in the array belongs to none
     */
    public Landscape withGroups(int[] labels) {
        return new Painter(rows, moderatedOut, meta, seed, threads).paintGiven(plane(), Arrays.copyOf(labels, labels.length));
    }

    /**
     * How far the groups of a picture would come out the same, had other people of the same kind taken part.
     *
     * @param landscape a picture of this conversation as it is now
     * @param resamples how often to draw as many participants, with return; at least 1
     */
    public Stability stability(Landscape landscape, int resamples) {
        return new Bootstrap(rows, moderatedOut, landscape, seed, threads).measure(resamples);
    }

    private Plane plane() {
        if (rows.statements() > Plane.MOST_PAIRED) {
            pairs = null;
        } else if (pairs == null) {
            pairs = PairSums.of(rows.all(), rows.participants(), rows.statements(), threads);
        }
        return Plane.of(rows, pairs, moderatedOut, threads);
    }

    /** For tests: the sums as they were kept vote by vote. */
    PairSums pairs() {
        return pairs;
    }

    VoteRows rows() {
        return rows;
    }

    private static void check(int participant, int statement, int vote) {
        if (participant < 0 || participant == Integer.MAX_VALUE || statement < 0 || statement >= MOST_STATEMENTS) {
            throw new IllegalArgumentException("participants and statements are numbered from 0, statements up to " + MOST_STATEMENTS);
        }
        if (vote < -1 || vote > 1) {
            throw new IllegalArgumentException("a vote is 1, 0 or -1");
        }
    }
}
