package nl.draagvlak.drafting.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which sentence of a new text is which of the old one, so that it can keep its id.
 *
 * <ol>
 * <li><b>The same words, in order.</b> The longest common run of sentences that are equal (spaces aside).</li>
 * <li><b>The same words, elsewhere.</b> What is left and equal was moved.</li>
 * <li><b>Split and merged.</b> One old sentence whose words now stand in two to four new ones, one after the other, was split: the first keeps the
 * id, the others know it as their origin. Two to four old ones whose words now stand in one were merged: the first lives on, the others went into it.</li>
 * <li><b>Alike.</b> The most alike pairs first, at least {@value #ALIKE}; of two that are as alike the one nearest in order.</li>
 * </ol>
 *
 * Likeness is twice the words in common over the words of both (Dice), or the same with pairs of letters less {@value Words#LETTERS_LESS}, so that a
 * corrected spelling counts as the same word; a sentence of which the other is only the beginning is just alike enough. Splits, merges and pairs compete by their likeness. With more than {@value #MOST_LEFT} sentences left on
 * either side after the equal ones, only those near in order are compared.
 */
final class Alignment {

    static final double ALIKE = 0.5;
    static final double SPLIT_ALIKE = 0.8;
    private static final int MOST_PARTS = 4;
    private static final int MOST_LEFT = 300;

    /** For each new sentence the old one that it is, or -1. */
    private final int[] same;
    /** For each new sentence the old one from which it was split, or -1. */
    private final int[] origin;
    /** For each old sentence the new one into which it was merged, or -1. */
    private final int[] into;
    private final List<Words> before;
    private final List<Words> after;

    private Alignment(List<String> before, List<String> after) {
        this.before = before.stream().map(Words::of).toList();
        this.after = after.stream().map(Words::of).toList();
        same = filled(after.size());
        origin = filled(after.size());
        into = filled(before.size());
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, -1);
        return none;
    }

    static Alignment of(List<String> before, List<String> after) {
        Alignment alignment = new Alignment(before, after);
        alignment.equalInOrder();
        alignment.equalElsewhere();
        alignment.alike();
        return alignment;
    }

    /** The old sentence that new sentence {@code i} is, or -1. */
    int same(int i) {
        return same[i];
    }

    /** The old sentence from which new sentence {@code i} was split, or -1. */
    int origin(int i) {
        return origin[i];
    }

    /** The new sentence into which old sentence {@code j} was merged, or -1. */
    int into(int j) {
        return into[j];
    }

    private void equalInOrder() {
        int start = 0;
        int oldEnd = before.size();
        int newEnd = after.size();
        while (start < oldEnd && start < newEnd && before.get(start).same(after.get(start))) {
            same[start] = start;
            start++;
        }
        while (oldEnd > start && newEnd > start && before.get(oldEnd - 1).same(after.get(newEnd - 1))) {
            same[--newEnd] = --oldEnd;
        }
        int[][] longest = new int[oldEnd - start + 1][newEnd - start + 1];
        for (int j = oldEnd - 1; j >= start; j--) {
            for (int i = newEnd - 1; i >= start; i--) {
                longest[j - start][i - start] = before.get(j).same(after.get(i)) ? longest[j - start + 1][i - start + 1] + 1
                        : Math.max(longest[j - start + 1][i - start], longest[j - start][i - start + 1]);
            }
        }
        for (int j = start, i = start; j < oldEnd && i < newEnd; ) {
            if (before.get(j).same(after.get(i))) {
                same[i++] = j++;
            } else if (longest[j - start + 1][i - start] >= longest[j - start][i - start + 1]) {
                j++;
            } else {
                i++;
            }
        }
    }

    private void equalElsewhere() {
        Map<String, List<Integer>> left = new HashMap<>();
        for (int j : leftBefore()) {
            left.computeIfAbsent(before.get(j).text(), k -> new ArrayList<>()).add(j);
        }
        for (int i : leftAfter()) {
            List<Integer> equal = left.getOrDefault(after.get(i).text(), List.of());
            if (!equal.isEmpty()) {
                same[i] = equal.removeFirst();
            }
        }
    }

    /** A way in which old sentences from {@code j} may have become new ones from {@code i}. */
    private record Change(int j, int olds, int i, int news, double likeness, double away) {}

    private void alike() {
        List<Integer> olds = leftBefore();
        List<Integer> news = leftAfter();
        List<Change> changes = new ArrayList<>();
        boolean many = olds.size() > MOST_LEFT || news.size() > MOST_LEFT;
        for (int j : olds) {
            for (int i : news) {
                double away = Math.abs((double) j / before.size() - (double) i / after.size());
                if (!many || Math.abs(j - i) < 50) {
                    consider(j, i, away, olds, news, changes);
                }
            }
        }
        changes.sort(Comparator.comparingDouble(Change::likeness).reversed().thenComparingDouble(Change::away).thenComparingInt(Change::i).thenComparingInt(Change::j));
        changes.forEach(this::take);
    }

    private void consider(int j, int i, double away, List<Integer> olds, List<Integer> news, List<Change> changes) {
        double pair = before.get(j).likeness(after.get(i));
        if (pair >= ALIKE) {
            changes.add(new Change(j, 1, i, 1, pair, away));
        }
        for (int parts = 2; parts <= MOST_PARTS; parts++) {
            if (run(i, parts, news) && allIn(after.subList(i, i + parts), before.get(j))) {
                double split = before.get(j).likeness(Words.joined(after.subList(i, i + parts)));
                if (split >= SPLIT_ALIKE && split > pair) {
                    changes.add(new Change(j, 1, i, parts, split, away));
                }
            }
            if (run(j, parts, olds) && allIn(before.subList(j, j + parts), after.get(i))) {
                double merge = Words.joined(before.subList(j, j + parts)).likeness(after.get(i));
                if (merge >= SPLIT_ALIKE && merge > pair) {
                    changes.add(new Change(j, parts, i, 1, merge, away));
                }
            }
        }
    }

    private static boolean run(int from, int length, List<Integer> left) {
        int at = java.util.Collections.binarySearch(left, from);
        return at >= 0 && at + length <= left.size() && left.get(at + length - 1) == from + length - 1;
    }

    private static boolean allIn(List<Words> parts, Words whole) {
        return parts.stream().allMatch(part -> part.within(whole) >= ALIKE);
    }

    private void take(Change change) {
        for (int i = change.i(); i < change.i() + change.news(); i++) {
            if (same[i] >= 0 || origin[i] >= 0) {
                return;
            }
        }
        for (int j = change.j(); j < change.j() + change.olds(); j++) {
            if (into[j] >= 0 || used(j)) {
                return;
            }
        }
        same[change.i()] = change.j();
        for (int i = change.i() + 1; i < change.i() + change.news(); i++) {
            origin[i] = change.j();
        }
        for (int j = change.j() + 1; j < change.j() + change.olds(); j++) {
            into[j] = change.i();
        }
    }

    private boolean used(int j) {
        for (int known : same) {
            if (known == j) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> leftBefore() {
        boolean[] used = new boolean[before.size()];
        for (int known : same) {
            if (known >= 0) {
                used[known] = true;
            }
        }
        List<Integer> left = new ArrayList<>();
        for (int j = 0; j < used.length; j++) {
            if (!used[j]) {
                left.add(j);
            }
        }
        return left;
    }

    private List<Integer> leftAfter() {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < same.length; i++) {
            if (same[i] < 0) {
                left.add(i);
            }
        }
        return left;
    }
}
