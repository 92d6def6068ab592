package nl.draagvlak.methods.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The most valuable set of items within a capacity, exactly: dynamic programming over undominated (weight, value) pairs that begins at the break
 * item, where taking the best per weight stops fitting, and widens to both sides as long as a bound leaves hope (D. Pisinger, "A minimal
 * algorithm for the 0-1 knapsack problem", Operations Research 45, 1997).
 */
final class Knapsack {

    private record State(long weight, long value, State from, int item) {}

    private final int[] items;
    private final long[] weight;
    private final long[] value;
    private final long capacity;
    private State best;

    private Knapsack(int[] items, long[] weight, long[] value, long capacity) {
        this.items = items;
        this.weight = weight;
        this.value = value;
        this.capacity = capacity;
    }

    /**
     * Which items to take.
     *
     * @param weight at least 0
     * @param value  their sum fits a long; items without value are not taken
     */
    static boolean[] solve(long[] weight, long[] value, long capacity) {
        boolean[] taken = new boolean[weight.length];
        List<Integer> worth = new ArrayList<>();
        for (int i = 0; i < weight.length; i++) {
            if (value[i] > 0 && weight[i] == 0) {
                taken[i] = true;
            } else if (value[i] > 0 && weight[i] <= capacity) {
                worth.add(i);
            }
        }
        worth.sort((a, b) -> {
            int byRatio = compare(value[b], weight[a], value[a], weight[b]);
            return byRatio != 0 ? byRatio : Integer.compare(a, b);
        });
        Knapsack problem = new Knapsack(worth.stream().mapToInt(Integer::intValue).toArray(), weight, value, capacity);
        problem.search(taken);
        return taken;
    }

    /** Compares a·b with c·d, all at least 0. */
    private static int compare(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    private void search(boolean[] taken) {
        int next = 0;
        long filled = 0;
        long worth = 0;
        while (next < items.length && filled + weight[items[next]] <= capacity) {
            filled += weight[items[next]];
            worth += value[items[next]];
            taken[items[next]] = true;
            next++;
        }
        int previous = next - 1;
        best = new State(filled, worth, null, -1);
        List<State> states = List.of(best);
        while (!states.isEmpty() && (next < items.length || previous >= 0)) {
            if (next < items.length) {
                int item = items[next++];
                states = hopeful(widen(states, item, weight[item], value[item]), previous, next);
            }
            if (previous >= 0) {
                int item = items[previous--];
                states = hopeful(widen(states, item, -weight[item], -value[item]), previous, next);
            }
        }
        for (State state = best; state.from() != null; state = state.from()) {
            taken[state.item()] = !taken[state.item()];
        }
    }

    /** The states and the same changed by an item, by weight, without those that weigh no less and are worth no more than another. */
    private List<State> widen(List<State> states, int item, long moreWeight, long moreValue) {
        List<State> merged = new ArrayList<>(2 * states.size());
        int a = 0;
        int b = 0;
        while (a < states.size() || b < states.size()) {
            State one = a < states.size() ? states.get(a) : null;
            State other = b < states.size() ? states.get(b) : null;
            boolean unchanged = other == null || one != null
                    && (one.weight() != other.weight() + moreWeight ? one.weight() < other.weight() + moreWeight : one.value() >= other.value() + moreValue);
            State state;
            if (unchanged) {
                state = one;
                a++;
            } else {
                state = new State(other.weight() + moreWeight, other.value() + moreValue, other, item);
                b++;
            }
            if (merged.isEmpty() || merged.getLast().value() < state.value()) {
                merged.add(state);
                if (state.weight() <= capacity && state.value() > best.value()) {
                    best = state;
                }
            }
        }
        return merged;
    }

    private List<State> hopeful(List<State> states, int previous, int next) {
        double gain = next < items.length ? (double) value[items[next]] / weight[items[next]] : 0;
        double loss = previous >= 0 ? (double) value[items[previous]] / weight[items[previous]] : Double.POSITIVE_INFINITY;
        // A double may be off in the last bits; rounding up keeps every state that could matter.
        double bar = best.value() + 1 - 1e-12 * best.value() - 1e-6;
        List<State> kept = new ArrayList<>(states.size());
        for (State state : states) {
            double room = (double) capacity - state.weight();
            double bound = state.value() + (room >= 0 ? room * gain : room * loss);
            if (bound >= bar) {
                kept.add(state);
            }
        }
        return kept;
    }

    /** The projects of greatest total utility within the budget. */
    static boolean[] solve(Profile profile) {
        BigInteger common = Arrays.stream(profile.total).reduce(BigInteger.ZERO, BigInteger::gcd).max(BigInteger.ONE);
        BigInteger all = Arrays.stream(profile.total).map(BigInteger::abs).reduce(BigInteger.ZERO, BigInteger::add);
        if (all.divide(common).bitLength() > 61) {
            throw new IllegalArgumentException("utilities are too large to find the greatest welfare exactly");
        }
        return solve(profile.cost, Arrays.stream(profile.total).mapToLong(total -> total.divide(common).longValueExact()).toArray(), profile.budget);
    }
}
