package nl.draagvlak.methods.opinion;

import java.util.Arrays;

/**
 * The latest vote of each participant on each statement, sparse: a row per participant, sorted by statement. A vote is one {@code int}, a
 * <em>cell</em>: {@code statement << 2 | vote + 1}, so that counters and tables can be indexed by the cell itself. The first element of a row is
 * the number of votes in it.
 */
final class VoteRows {

    private static final int[] EMPTY = {0};

    private int[][] rows = {};
    private int participants;
    private int statements;
    private long votes;

    static int cell(int statement, int vote) {
        return statement << 2 | vote + 1;
    }

    static int statement(int cell) {
        return cell >>> 2;
    }

    static int vote(int cell) {
        return (cell & 3) - 1;
    }

    /** One more than the highest participant that was ever named. */
    int participants() {
        return participants;
    }

    /** One more than the highest statement that was ever named. */
    int statements() {
        return statements;
    }

    long votes() {
        return votes;
    }

    /** The row itself: its length first, then the cells. Not to be changed. */
    int[] row(int participant) {
        return participant < participants ? rows[participant] : EMPTY;
    }

    /** All rows, by participant; the array may be longer than there are participants. */
    int[][] all() {
        return rows;
    }

    /** The cell of a vote, or −1. */
    int find(int participant, int statement) {
        int[] row = row(participant);
        int at = position(row, statement);
        return at <= row[0] && statement(row[at]) == statement ? row[at] : -1;
    }

    void put(int participant, int cell) {
        name(participant, statement(cell));
        int[] row = rows[participant];
        int at = position(row, statement(cell));
        if (at <= row[0] && statement(row[at]) == statement(cell)) {
            row[at] = cell;
            return;
        }
        int length = row[0];
        if (length + 2 > row.length) {
            row = Arrays.copyOf(row, length + 2 + Math.max(3, length / 4));
            rows[participant] = row;
        }
        System.arraycopy(row, at, row, at + 1, length + 1 - at);
        row[at] = cell;
        row[0]++;
        votes++;
    }

    void remove(int participant, int statement) {
        int[] row = rows[participant];
        int at = position(row, statement);
        System.arraycopy(row, at + 1, row, at, row[0] - at);
        row[0]--;
        votes--;
    }

    /** Takes a whole row of ascending cells for someone who has none yet; the array is kept. */
    void putRow(int participant, int[] row) {
        name(participant, row[0] == 0 ? 0 : statement(row[row[0]]));
        rows[participant] = row;
        votes += row[0];
    }

    private void name(int participant, int statement) {
        if (participant >= rows.length) {
            int before = rows.length;
            rows = Arrays.copyOf(rows, Math.max(participant + 1, before + before / 2 + 8));
            Arrays.fill(rows, before, rows.length, EMPTY);
        }
        participants = Math.max(participants, participant + 1);
        statements = Math.max(statements, statement + 1);
    }

    /** Where the statement stands in a row, or would stand. */
    private static int position(int[] row, int statement) {
        int low = 1;
        int high = row[0] + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (statement(row[middle]) < statement) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
