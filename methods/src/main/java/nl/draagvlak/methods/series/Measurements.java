package nl.draagvlak.methods.series;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A series in the order of time.
 *
 * @param time     different moments, rising, in any unit
 * @param outcome  what was measured
 * @param level    0 before and 1 after something happened
 * @param exposure how many people or how much time the outcome is out of, positive; empty when not known
 */
public record Measurements(double[] time, double[] outcome, double[] level, double[] exposure) {

    /** @throws IllegalArgumentException when sizes differ, moments are equal, a level is neither 0 nor 1, or an exposure is not positive */
    public Measurements {
        int size = time.length;
        if (outcome.length != size || level.length != size || exposure.length != size && exposure.length != 0) {
            throw new IllegalArgumentException("all columns of a series are equally long");
        }
        int[] order = order(time);
        time = sorted(time, order);
        outcome = sorted(outcome, order);
        level = sorted(level, order);
        exposure = exposure.length == 0 ? exposure : sorted(exposure, order);
        for (int i = 0; i < size; i++) {
            if (i > 0 && time[i] == time[i - 1]) {
                throw new IllegalArgumentException("two measurements have the time " + written(time[i]));
            }
            if (level[i] != 0 && level[i] != 1) {
                throw new IllegalArgumentException("the level is 0 before and 1 after, not " + written(level[i]));
            }
            if (exposure.length > 0 && !(exposure[i] > 0)) {
                throw new IllegalArgumentException("the offset must be more than 0, not " + written(exposure[i]));
            }
        }
    }

    private static int[] order(double[] time) {
        return IntStream.range(0, time.length).boxed().sorted(Comparator.comparingDouble(i -> time[i])).mapToInt(i -> i).toArray();
    }

    private static double[] sorted(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    static String written(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? String.valueOf((long) number) : String.valueOf(number);
    }

    public int size() {
        return time.length;
    }

    /** Measurements before it happened. */
    public int before() {
        return (int) Arrays.stream(level).filter(value -> value == 0).count();
    }

    /** Measurements after it happened. */
    public int after() {
        return size() - before();
    }

    /** Whether it happened once and stayed. */
    boolean oneStep() {
        return IntStream.range(1, size()).allMatch(i -> level[i] >= level[i - 1]);
    }

    /** The last moment before the first measurement after: from there a change of slope is counted. */
    double lastBefore() {
        int first = IntStream.range(0, size()).filter(i -> level[i] == 1).findFirst().orElse(size());
        return time[Math.max(first - 1, 0)];
    }

    /** As if it had happened just before the measurement at this place, and stayed. */
    Measurements happening(int place) {
        return new Measurements(time, outcome, IntStream.range(0, size()).mapToDouble(i -> i < place ? 0 : 1).toArray(), exposure);
    }

    /** Only the first measurements. */
    Measurements first(int count) {
        return new Measurements(Arrays.copyOf(time, count), Arrays.copyOf(outcome, count), Arrays.copyOf(level, count),
                Arrays.copyOf(exposure, Math.min(count, exposure.length)));
    }
}
