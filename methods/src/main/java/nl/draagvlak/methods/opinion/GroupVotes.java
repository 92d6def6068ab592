package nl.draagvlak.methods.opinion;

/** Counts votes per group and statement; counters are indexed by group and cell. */
final class GroupVotes {

    private final int statements;
    private final int[][] counts;

    private GroupVotes(int statements, int[][] counts) {
        this.statements = statements;
        this.counts = counts;
    }

    /** @param of the group of each participant, 0 to groups − 1, or −1 for none */
    static GroupVotes count(VoteRows rows, int[] of, int groups, int threads) {
        int pieces = Math.max(1, Math.min(threads, rows.participants() >>> 12));
        int[][][] parts = new int[pieces][groups][4 * rows.statements()];
        Threads.run(threads, pieces, piece -> {
            int to = (int) ((long) rows.participants() * (piece + 1) / pieces);
            for (int participant = (int) ((long) rows.participants() * piece / pieces); participant < to; participant++) {
                if (of[participant] >= 0) {
                    int[] row = rows.row(participant);
                    int[] group = parts[piece][of[participant]];
                    for (int i = 1, length = row[0]; i <= length; i++) {
                        group[row[i]]++;
                    }
                }
            }
        });
        for (int piece = 1; piece < pieces; piece++) {
            for (int group = 0; group < groups; group++) {
                for (int cell = 0; cell < parts[0][group].length; cell++) {
                    parts[0][group][cell] += parts[piece][group][cell];
                }
            }
        }
        return new GroupVotes(rows.statements(), parts[0]);
    }

    Tally tally(int group, int statement) {
        if (statement >= statements) {
            return new Tally(0, 0, 0);
        }
        int agrees = counts[group][VoteRows.cell(statement, 1)];
        int disagrees = counts[group][VoteRows.cell(statement, -1)];
        return new Tally(agrees, disagrees, agrees + disagrees + counts[group][VoteRows.cell(statement, 0)]);
    }
}
