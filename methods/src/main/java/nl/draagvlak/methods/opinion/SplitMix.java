package nl.draagvlak.methods.opinion;

/** SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014): the same numbers on every machine. */
final class SplitMix {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix(long seed) {
        this.state = seed;
    }

    /** Another stream for each number. */
    SplitMix(long seed, long stream) {
        this(mix(seed * GOLDEN + stream * 0xD1B54A32D192ED03L));
    }

    /** The mixed value after a state: also usable as a chain. */
    static long next(long state) {
        return mix(state + GOLDEN);
    }

    private static long mix(long state) {
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** In [0, 1). */
    static double unit(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }

    double unit() {
        state += GOLDEN;
        return unit(mix(state));
    }

    /** In [0, bound), bound at least 1. */
    int below(int bound) {
        state += GOLDEN;
        return (int) (((mix(state) >>> 32) * bound) >>> 32);
    }
}
