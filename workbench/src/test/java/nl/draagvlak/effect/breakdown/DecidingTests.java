package nl.draagvlak.effect.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.draagvlak.methods.disclosure.CellSuppression;
import org.junit.jupiter.api.Test;

/** Releases one after the other, of random tables that change at random: no subtraction gives a small group away. */
class DecidingTests {

    private static Long[][] told(long[][] counts, boolean[][] hidden) {
        long[][] table = CellSuppression.withTotals(counts);
        Long[][] told = new Long[table.length][table[0].length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[0].length; j++) {
                told[i][j] = hidden[i][j] ? null : (Long) table[i][j];
            }
        }
        return told;
    }

    private static long[][] random(Random random) {
        long[][] counts = new long[2 + random.nextInt(3)][2 + random.nextInt(3)];
        for (long[] row : counts) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(90);
            }
        }
        return counts;
    }

    private static long[][] revised(long[][] counts, Random random) {
        long[][] next = new long[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            next[i] = counts[i].clone();
            for (int j = 0; j < next[i].length; j++) {
                next[i][j] = Math.max(0, next[i][j] + (random.nextInt(3) > 0 ? 0 : random.nextInt(2) == 0 ? random.nextInt(5) - 1 : random.nextInt(40)));
            }
        }
        return next;
    }

    @Test
    void noReleaseAndNoDifferenceOfReleasesTellsOfFewPeople() {
        int released = 0;
        for (int seed = 0; seed < 250; seed++) {
            Random random = new Random(seed);
            int k = 5 + random.nextInt(6);
            long[][] counts = random(random);
            List<Breakdown.Release> former = new ArrayList<>();
            for (int number = 1; number <= 3; number++) {
                Optional<boolean[][]> hidden = Deciding.hidden(counts, k, former, List.of(), false);
                if (hidden.isPresent()) {
                    released++;
                    former.add(new Breakdown.Release(number, new Breakdown.Counted(number, counts, Instant.EPOCH), hidden.get(), Instant.EPOCH));
                    attack(former, k, "seed " + seed + " release " + number);
                }
                counts = revised(counts, random);
            }
        }
        assertThat(released).as("protection does not refuse everything").isGreaterThan(500);
    }

    private static void attack(List<Breakdown.Release> releases, int k, String where) {
        Breakdown.Release last = releases.getLast();
        long[][] table = CellSuppression.withTotals(last.counted().counts());
        Attacker attacker = new Attacker(told(last.counted().counts(), last.hidden()));
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[0].length; j++) {
                if (last.hidden()[i][j]) {
                    assertThat(attacker.width(i, j)).as("%s cell %d,%d", where, i, j).isGreaterThan(k - 1e-6);
                } else {
                    assertThat(table[i][j]).isGreaterThanOrEqualTo(k);
                }
                for (Breakdown.Release former : releases.subList(0, releases.size() - 1)) {
                    long change = Math.abs(table[i][j] - CellSuppression.withTotals(former.counted().counts())[i][j]);
                    boolean both = !last.hidden()[i][j] && !former.hidden()[i][j];
                    assertThat(both && change > 0 && change < k).as("%s difference at %d,%d", where, i, j).isFalse();
                    assertThat(former.hidden()[i][j] && !last.hidden()[i][j]).as("%s told later at %d,%d", where, i, j).isFalse();
                }
            }
        }
    }

    @Test
    void aTotalThatIsPublishedElsewhereCannotHideAnything() {
        long[][] counts = {{3, 40}, {50, 60}};
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            counts = seed == 0 ? counts : random(random);
            long[][] table = CellSuppression.withTotals(counts);
            Optional<boolean[][]> hidden = Deciding.hidden(counts, 10, List.of(), List.of(), true);
            if (hidden.isPresent()) {
                Attacker attacker = new Attacker(told(counts, hidden.get())).knows(table.length - 1, table[0].length - 1, table[table.length - 1][table[0].length - 1]);
                for (int i = 0; i < table.length; i++) {
                    for (int j = 0; j < table[0].length; j++) {
                        if (hidden.get()[i][j]) {
                            assertThat(attacker.width(i, j)).as("seed %d cell %d,%d", seed, i, j).isGreaterThan(10 - 1e-6);
                        }
                    }
                }
            }
        }
    }

    @Test
    void aTotalThatAnotherTableHidesIsHiddenHereToo() {
        Boolean[] rows = {true, false, null};
        boolean[][] hidden = Deciding.hidden(new long[][] {{30, 40}, {50, 60}}, 10, List.of(), List.of(new Deciding.Shared(true, rows)), false).orElseThrow();
        assertThat(hidden[0][2]).isTrue();
        assertThat(hidden[1][2]).isFalse();
    }
}
