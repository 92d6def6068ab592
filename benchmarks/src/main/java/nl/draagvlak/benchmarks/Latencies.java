package nl.draagvlak.benchmarks;

import java.util.Arrays;

/** Nanoseconds, all of them kept, so that a percentile is one of them and not an estimate. */
final class Latencies {

    private long[] values = new long[1 << 14];
    private int size;

    void add(long nanos) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = nanos;
    }

    int size() {
        return size;
    }

    long get(int index) {
        return values[index];
    }

    /** Milliseconds below which this share of them lies, from 0 to 1; 0 when there are none. */
    double millis(double share) {
        if (size == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return Math.round(sorted[(int) Math.min(size - 1, Math.ceil(share * size))] / 1e3) / 1e3;
    }
}
