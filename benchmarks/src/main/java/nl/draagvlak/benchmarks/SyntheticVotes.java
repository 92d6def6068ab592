package nl.draagvlak.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import nl.draagvlak.methods.opinion.Conversation;

/**
 * Made-up votes, the same bits in any language: three groups of different size, some statements on which they agree, people who vote little and much.
 * Every number is a hash (SplitMix64) of its place, so that each row can be made on its own.
 *
 * @param participants how many
 * @param statements   how many
 * @param density      share of the cells with a vote, about
 * @param seed         other votes for each
 */
record SyntheticVotes(int participants, int statements, double density, long seed) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double PASS = 0.15;
    private static final int AT_ONCE = 20_000;

    /** What the rule gives, as CSV, for 300 participants, 40 statements, density 0.2 and seed 7. */
    private static final long KNOWN_CHECKSUM = 2_025_430_645L;

    /** A row: statements, and the votes on them. */
    private record Row(int[] statements, byte[] votes) {}

    private double uniform(long stream, long index) {
        long z = seed * GOLDEN + stream * 0xD1B54A32D192ED03L + (index + 1) * GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
    }

    private double agreeing(int group, int statement) {
        return uniform(3, statement) < 0.4 ? 0.15 + 0.7 * uniform(4, statement) : 0.1 + 0.8 * uniform(5, statement * 3L + group);
    }

    private Row row(int participant) {
        double x = uniform(1, participant);
        int group = x < 0.5 ? 0 : x < 0.8 ? 1 : 2;
        double a = uniform(2, participant);
        double present = density * (a < 0.5 ? 0.4 : a < 0.8 ? 1.0 : a < 0.95 ? 2.0 : 4.0);
        int[] voted = new int[statements];
        byte[] votes = new byte[statements];
        int count = 0;
        for (int statement = 0; statement < statements; statement++) {
            long index = (long) participant * statements + statement;
            if (uniform(6, index) < present) {
                voted[count] = statement;
                votes[count++] = (byte) (uniform(7, index) < PASS ? 0 : uniform(8, index) < agreeing(group, statement) ? 1 : -1);
            }
        }
        return new Row(Arrays.copyOf(voted, count), Arrays.copyOf(votes, count));
    }

    Conversation conversation(int threads) {
        Conversation conversation = new Conversation(1, threads);
        for (int from = 0; from < participants; from += AT_ONCE) {
            Row[] rows = IntStream.range(from, Math.min(participants, from + AT_ONCE)).parallel().mapToObj(this::row).toArray(Row[]::new);
            for (int i = 0; i < rows.length; i++) {
                conversation.votes(from + i, rows[i].statements(), rows[i].votes());
            }
        }
        return conversation;
    }

    /** CRC-32 of the votes as CSV with a header. */
    long checksum() {
        CRC32 checksum = new CRC32();
        checksum.update("participant,statement,vote\n".getBytes(StandardCharsets.US_ASCII));
        for (int participant = 0; participant < participants; participant++) {
            Row row = row(participant);
            for (int i = 0; i < row.votes().length; i++) {
                checksum.update((participant + "," + row.statements()[i] + "," + row.votes()[i] + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
        return checksum.getValue();
    }

    /** @throws IllegalStateException when this machine makes other votes than the rule says */
    static void check() {
        if (new SyntheticVotes(300, 40, 0.2, 7).checksum() != KNOWN_CHECKSUM) {
            throw new IllegalStateException("the made-up votes are not those of the rule");
        }
    }
}
