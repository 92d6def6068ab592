package nl.draagvlak.methods.population;

import java.util.SplittableRandom;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/** Draws as many people as there are in a table from it, with replacement. The same seed and draw give the same people, on any thread. */
final class Resampling {

    /** Up to so many, people are drawn one by one, which is fastest; above, how many of each combination, one after the other. */
    private static final int MOST_PEOPLE = 100_000;

    private final CaptureTable table;
    /** For each person the combination; nothing when there are too many. */
    private final short[] people;

    Resampling(CaptureTable table) {
        this.table = table;
        this.people = new short[table.observed() <= MOST_PEOPLE ? (int) table.observed() : 0];
        for (int history = 1, next = 0; history < table.histories() && people.length > 0; history++) {
            for (long i = table.count(history); i > 0; i--) {
                people[next++] = (short) history;
            }
        }
    }

    /** The random numbers of one draw. */
    static SplittableRandom random(long seed, int draw) {
        // Seeds of neighbouring draws must not be neighbours: streams of this generator with near seeds are one stream, shifted.
        long start = new SplittableRandom(seed).nextLong() ^ draw * 0xD1B54A32D192ED03L;
        return new SplittableRandom(new SplittableRandom(start).nextLong());
    }

    /** The table of one draw. */
    CaptureTable draw(long seed, int draw) {
        SplittableRandom random = random(seed, draw);
        double[] drawn = new double[table.histories()];
        if (people.length > 0) {
            for (int person = 0; person < people.length; person++) {
                drawn[people[random.nextInt(people.length)]]++;
            }
            return new CaptureTable(table, drawn);
        }
        int left = Math.toIntExact(table.observed());
        double rest = left;
        for (int history = 1; history < drawn.length && left > 0; history++) {
            double count = table.counts()[history];
            if (count > 0) {
                int taken = count >= rest ? left : new BinomialDistribution(left, count / rest).inverseCumulativeProbability(random.nextDouble());
                drawn[history] = taken;
                left -= taken;
                rest -= count;
            }
        }
        return new CaptureTable(table, drawn);
    }
}
