package nl.draagvlak.methods.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The most valuable set of actions under two limits, money and capacity, where one may need another and some exclude each other. Exact: branch
 * and bound over whole numbers, an upper bound from filling up money, capacity and both together with fractions. Meant for tens of items; the
 * time can grow exponentially with their number.
 */
public final class Portfolio {

    /**
     * One that can be chosen.
     *
     * @param cost     money that it takes, at least 0
     * @param capacity capacity that it takes (fte, say), at least 0
     * @param value    what it is worth; one that is worth nothing or less is chosen only when another needs it
     * @param needs    ids without which it can't be chosen
     * @param excludes ids together with which it can't be chosen; one side is enough
     */
    public record Item(String id, BigDecimal cost, BigDecimal capacity, BigDecimal value, Set<String> needs, Set<String> excludes) {

        public Item {
            if (cost.signum() < 0 || capacity.signum() < 0) {
                throw new IllegalArgumentException("item " + id + " takes at least 0 of money and capacity");
            }
            needs = Set.copyOf(needs);
            excludes = Set.copyOf(excludes);
        }
    }

    /** The chosen ids in the order in which they were given, and what they take and are worth together. */
    public record Chosen(List<String> ids, BigDecimal cost, BigDecimal capacity, BigDecimal value) {}

    private static final byte OPEN = 0;
    private static final byte IN = 1;
    private static final byte OUT = 2;

    private final List<Item> items;
    private final long[][] takes = new long[2][];
    private final long[] limits = new long[2];
    private final long[] value;
    private final int[][] needs;
    private final int[][] neededBy;
    private final int[][] excludes;
    /** By value per what it takes of money, of capacity and of both together, the best first. */
    private final Integer[][] orders = new Integer[3][];
    private final double[][] share = new double[3][];
    private byte[] best;
    private long bestValue = -1;

    private Portfolio(List<Item> items, BigDecimal budget, BigDecimal capacity) {
        this.items = items;
        int m = items.size();
        takes[0] = whole(items.stream().map(Item::cost).toList(), budget, 0);
        takes[1] = whole(items.stream().map(Item::capacity).toList(), capacity, 1);
        value = wholes(items.stream().map(Item::value).toList());
        Map<String, Integer> number = new HashMap<>();
        for (int i = 0; i < m; i++) {
            if (number.put(items.get(i).id(), i) != null) {
                throw new IllegalArgumentException("item " + items.get(i).id() + " is there twice");
            }
        }
        needs = new int[m][];
        neededBy = new int[m][];
        excludes = new int[m][];
        List<List<Integer>> dependent = new ArrayList<>();
        List<List<Integer>> rival = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            dependent.add(new ArrayList<>());
            rival.add(new ArrayList<>());
        }
        for (int i = 0; i < m; i++) {
            needs[i] = items.get(i).needs().stream().mapToInt(id -> place(number, id)).toArray();
            for (int j : needs[i]) {
                dependent.get(j).add(i);
            }
            for (String id : items.get(i).excludes()) {
                rival.get(i).add(place(number, id));
                rival.get(place(number, id)).add(i);
            }
        }
        for (int i = 0; i < m; i++) {
            neededBy[i] = dependent.get(i).stream().mapToInt(Integer::intValue).toArray();
            excludes[i] = rival.get(i).stream().mapToInt(Integer::intValue).toArray();
        }
        for (int o = 0; o < 3; o++) {
            double[] part = new double[m];
            for (int i = 0; i < m; i++) {
                part[i] = o < 2 ? takes[o][i] : relative(0, i) + relative(1, i);
            }
            share[o] = part;
            orders[o] = new Integer[m];
            Arrays.setAll(orders[o], i -> i);
            Arrays.sort(orders[o], Comparator.comparingDouble(i -> -value[i] / Math.max(part[i], 1e-300)));
        }
    }

    /**
     * The most valuable set.
     *
     * @throws IllegalArgumentException when an id occurs twice, a named item is not there, or numbers are too large to be added exactly
     */
    public static Chosen best(List<Item> items, BigDecimal budget, BigDecimal capacity) {
        Portfolio problem = new Portfolio(items, budget, capacity);
        problem.search(new byte[items.size()]);
        List<Item> chosen = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (problem.best[i] == IN) {
                chosen.add(items.get(i));
            }
        }
        return new Chosen(chosen.stream().map(Item::id).toList(), sum(chosen.stream().map(Item::cost).toList()),
                sum(chosen.stream().map(Item::capacity).toList()), sum(chosen.stream().map(Item::value).toList()));
    }

    private void search(byte[] state) {
        long[] left = limits.clone();
        long sure = 0;
        for (int i = 0; i < state.length; i++) {
            if (state[i] == IN) {
                left[0] -= takes[0][i];
                left[1] -= takes[1][i];
                sure += value[i];
            }
        }
        if (left[0] < 0 || left[1] < 0) {
            return;
        }
        int branch = -1;
        double bound = Double.POSITIVE_INFINITY;
        for (int o = 0; o < 3; o++) {
            double room = o < 2 ? left[o] : (limits[0] == 0 ? 0 : (double) left[0] / limits[0]) + (limits[1] == 0 ? 0 : (double) left[1] / limits[1]);
            double filled = sure;
            for (int i : orders[o]) {
                if (state[i] != OPEN || value[i] <= 0) {
                    continue;
                }
                branch = branch < 0 || o == 2 && state[branch] != OPEN ? i : branch;
                double part = share[o][i] <= room ? 1 : share[o][i] <= 0 ? 1 : room / share[o][i];
                filled += part * value[i];
                room -= part * share[o][i];
                if (part < 1) {
                    break;
                }
            }
            bound = Math.min(bound, filled);
        }
        // Values are whole: what can't reach one more than the best is left out, with room for the rounding of doubles.
        if (bestValue >= 0 && bound * (1 + 1e-12) + 1e-6 < bestValue + 1.0) {
            return;
        }
        if (branch < 0) {
            if (sure > bestValue) {
                bestValue = sure;
                best = state.clone();
            }
            return;
        }
        byte[] with = state.clone();
        if (take(with, branch)) {
            search(with);
        }
        byte[] without = state.clone();
        if (leave(without, branch)) {
            search(without);
        }
    }

    private boolean take(byte[] state, int item) {
        if (state[item] != OPEN) {
            return state[item] == IN;
        }
        state[item] = IN;
        for (int other : needs[item]) {
            if (!take(state, other)) {
                return false;
            }
        }
        for (int other : excludes[item]) {
            if (!leave(state, other)) {
                return false;
            }
        }
        return true;
    }

    private boolean leave(byte[] state, int item) {
        if (state[item] != OPEN) {
            return state[item] == OUT;
        }
        state[item] = OUT;
        for (int other : neededBy[item]) {
            if (!leave(state, other)) {
                return false;
            }
        }
        return true;
    }

    private double relative(int limit, int item) {
        return limits[limit] == 0 ? takes[limit][item] == 0 ? 0 : 1e9 : (double) takes[limit][item] / limits[limit];
    }

    private static int place(Map<String, Integer> number, String id) {
        Integer place = number.get(id);
        if (place == null) {
            throw new IllegalArgumentException("item " + id + " is named but not there");
        }
        return place;
    }

    private long[] whole(List<BigDecimal> numbers, BigDecimal limit, int which) {
        List<BigDecimal> all = new ArrayList<>(numbers);
        all.add(limit);
        long[] whole = wholes(all);
        limits[which] = whole[numbers.size()];
        return Arrays.copyOf(whole, numbers.size());
    }

    private static long[] wholes(List<BigDecimal> numbers) {
        int decimals = numbers.stream().mapToInt(n -> Math.max(0, n.stripTrailingZeros().scale())).max().orElse(0);
        BigDecimal sum = numbers.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add).movePointRight(decimals);
        if (sum.toBigInteger().bitLength() > 50) {
            throw new IllegalArgumentException("numbers are too large to be added exactly");
        }
        return numbers.stream().mapToLong(n -> n.movePointRight(decimals).longValueExact()).toArray();
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return Profile.plain(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
