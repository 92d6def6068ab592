package nl.draagvlak.statements.voting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What each participant says now to each statement, both by number from 0: a byte a vote, as far as somebody's row goes. */
final class Standing {

    private static final byte NOTHING = 2;

    private final List<byte[]> rows = new ArrayList<>();
    /** Three numbers a statement: against, pass, for. */
    private int[] counts = new int[3 * 16];

    /** What a participant says from now on. */
    void set(int participant, int statement, Stance stance) {
        byte[] row = row(participant, statement);
        if (3 * statement + 3 > counts.length) {
            counts = Arrays.copyOf(counts, Math.max(3 * statement + 3, 2 * counts.length));
        }
        if (row[statement] != NOTHING) {
            counts[3 * statement + row[statement] + 1]--;
        }
        row[statement] = (byte) stance.value();
        counts[3 * statement + row[statement] + 1]++;
    }

    private byte[] row(int participant, int statement) {
        while (rows.size() <= participant) {
            rows.add(new byte[0]);
        }
        byte[] row = rows.get(participant);
        if (row.length <= statement) {
            byte[] longer = Arrays.copyOf(row, Math.max(statement + 1, row.length + row.length / 2));
            Arrays.fill(longer, row.length, longer.length, NOTHING);
            rows.set(participant, longer);
            row = longer;
        }
        return row;
    }

    Tally.Count count(int statement) {
        int at = 3 * statement;
        return at + 3 > counts.length ? Tally.Count.NONE : new Tally.Count(counts[at + 2], counts[at], counts[at + 1]);
    }
}
