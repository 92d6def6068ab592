package nl.draagvlak.methods.population;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many people stand on which combination of lists. A combination (capture history) is a bit mask, list {@code i} (from 0) is bit
 * {@code 1 << i}; the combination 0, on no list at all, is what nobody knows and has count 0 here.
 */
public final class CaptureTable {

    /** More lists than this have no one-digit names in a model, and more than enough cells to be empty. */
    public static final int MOST_LISTS = 9;

    private final List<String> names;
    private final double[] counts;
    private final double[] overlaps;

    /**
     * @param names  the lists, each named once, 2 to {@link #MOST_LISTS} of them
     * @param counts 2^lists numbers of people by combination, each at least 0; the first, on no list, must be 0
     * @throws IllegalArgumentException when a list is empty or named twice, when nobody is counted, or when the sizes do not fit
     */
    public CaptureTable(List<String> names, long[] counts) {
        if (names.size() < 2 || names.size() > MOST_LISTS) {
            throw new IllegalArgumentException("an estimate needs 2 to " + MOST_LISTS + " lists, not " + names.size());
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("two lists have the same name: " + String.join(", ", names));
        }
        if (counts.length != 1 << names.size()) {
            throw new IllegalArgumentException(names.size() + " lists have " + (1 << names.size()) + " combinations, not " + counts.length);
        }
        if (counts[0] != 0) {
            throw new IllegalArgumentException("people on no list at all cannot have been counted");
        }
        this.names = List.copyOf(names);
        this.counts = new double[counts.length];
        for (int history = 1; history < counts.length; history++) {
            if (counts[history] < 0) {
                throw new IllegalArgumentException("a count is at least 0");
            }
            this.counts[history] = counts[history];
        }
        this.overlaps = overlaps(this.counts);
        if (overlaps[0] > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("more than " + Integer.MAX_VALUE + " people");
        }
        for (int list = 0; list < names.size(); list++) {
            if (overlaps[1 << list] == 0) {
                throw new IllegalArgumentException("nobody is on the list " + names.get(list) + ": leave it out");
            }
        }
    }

    /** A table that is only computed with, such as a resample, in which a list may have become empty. */
    CaptureTable(CaptureTable like, double[] counts) {
        this.names = like.names;
        this.counts = counts;
        this.overlaps = overlaps(counts);
    }

    /** For each set of lists the number of people on all of them: sums over supersets, in lists × 2^lists additions. */
    private static double[] overlaps(double[] counts) {
        double[] sums = counts.clone();
        supersetSums(sums);
        return sums;
    }

    static void supersetSums(double[] values) {
        for (int bit = 1; bit < values.length; bit <<= 1) {
            for (int block = 0; block < values.length; block += bit << 1) {
                for (int i = block; i < block + bit; i++) {
                    values[i] += values[i + bit];
                }
            }
        }
    }

    static void subsetSums(double[] values) {
        for (int bit = 1; bit < values.length; bit <<= 1) {
            for (int block = 0; block < values.length; block += bit << 1) {
                for (int i = block; i < block + bit; i++) {
                    values[i + bit] += values[i];
                }
            }
        }
    }

    public List<String> names() {
        return names;
    }

    /** The number of lists. */
    public int lists() {
        return names.size();
    }

    /** The number of combinations, the unknown one included. */
    int histories() {
        return counts.length;
    }

    /** The number of people on at least one list. */
    public long observed() {
        return Math.round(overlaps[0]);
    }

    /** The number of people on exactly these lists. */
    public long count(int history) {
        return Math.round(counts[history]);
    }

    /** The number of people on at least these lists. */
    public long overlap(int lists) {
        return Math.round(overlaps[lists]);
    }

    double[] counts() {
        return counts;
    }

    double[] overlaps() {
        return overlaps;
    }

    /** The number of people who stand on exactly {@code k} lists, for k = 0 (always 0) to the number of lists. */
    public long[] frequencies() {
        long[] frequencies = new long[lists() + 1];
        for (int history = 1; history < counts.length; history++) {
            frequencies[Integer.bitCount(history)] += count(history);
        }
        return frequencies;
    }

    /** The pairs of lists that have at least one person in common. */
    public int overlappingPairs() {
        return (int) IntStream.range(1, counts.length).filter(lists -> Integer.bitCount(lists) == 2 && overlaps[lists] > 0).count();
    }

    /** The names of a set of lists, joined by colons. */
    public String name(int lists) {
        return String.join(":", IntStream.range(0, lists()).filter(list -> (lists >> list & 1) == 1).mapToObj(names::get).toList());
    }

    /** The place of a list. @throws IllegalArgumentException when there is none of that name */
    public int indexOf(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no list is called " + name + "; there are " + String.join(", ", names));
        }
        return index;
    }

    /** As if a list had never been made: who was only on it is no longer seen. */
    public CaptureTable without(int list) {
        List<String> rest = new ArrayList<>(names);
        rest.remove(list);
        int low = (1 << list) - 1;
        long[] folded = new long[1 << rest.size()];
        for (int history = 1; history < counts.length; history++) {
            int left = history & low | history >> 1 & ~low;
            if (left != 0) {
                folded[left] += count(history);
            }
        }
        return new CaptureTable(rest, folded);
    }

    /** Two lists as one: on it is who was on either. It takes the place of the first. */
    public CaptureTable merged(int first, int second) {
        if (first == second) {
            throw new IllegalArgumentException("a list cannot be merged with itself");
        }
        int keep = Math.min(first, second);
        int drop = Math.max(first, second);
        List<String> rest = new ArrayList<>(names);
        rest.set(keep, names.get(keep) + "+" + names.get(drop));
        rest.remove(drop);
        int low = (1 << drop) - 1;
        long[] folded = new long[1 << rest.size()];
        for (int history = 1; history < counts.length; history++) {
            int either = (history >> drop & 1) == 1 ? history | 1 << keep : history;
            folded[either & low | either >> 1 & ~low] += count(history);
        }
        return new CaptureTable(rest, folded);
    }

    /** Only the people who are on one list, seen through the others: its size is known, so an estimate from them can be checked. */
    public CaptureTable among(int list) {
        List<String> rest = new ArrayList<>(names);
        rest.remove(list);
        int low = (1 << list) - 1;
        long[] folded = new long[1 << rest.size()];
        for (int history = 1; history < counts.length; history++) {
            int left = history & low | history >> 1 & ~low;
            if ((history >> list & 1) == 1 && left != 0) {
                folded[left] += count(history);
            }
        }
        return new CaptureTable(rest, folded);
    }
}
