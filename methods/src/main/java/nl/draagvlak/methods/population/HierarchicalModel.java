package nl.draagvlak.methods.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A hierarchical log-linear model: which sets of lists depend on each other. With a set all its subsets are in it, and each list by itself
 * always is. Written by its largest sets, {@code [12,3]}: lists 1 and 2 depend on each other, list 3 on neither.
 */
public final class HierarchicalModel {

    /** No more models than this are tried: beyond, the search takes minutes and its result says nothing. */
    public static final int MOST_MODELS = 200_000;

    private final int lists;
    private final int[] terms;
    private String notation;

    private HierarchicalModel(int lists, boolean[] in) {
        this.lists = lists;
        this.terms = IntStream.range(0, in.length).filter(term -> in[term]).toArray();
    }

    /** The smallest hierarchical model that has these sets of lists. */
    static HierarchicalModel of(int lists, int... sets) {
        boolean[] in = new boolean[1 << lists];
        in[0] = true;
        for (int list = 0; list < lists; list++) {
            in[1 << list] = true;
        }
        for (int set : sets) {
            for (int subset = set; subset > 0; subset = subset - 1 & set) {
                in[subset] = true;
            }
        }
        if (in[in.length - 1]) {
            throw new IllegalArgumentException("a model with all lists in one set cannot say who is on none");
        }
        return new HierarchicalModel(lists, in);
    }

    /** No list depends on another. */
    public static HierarchicalModel independence(int lists) {
        return of(lists);
    }

    /** This model with one more set of lists, and all its subsets. */
    HierarchicalModel with(int set) {
        int[] sets = Arrays.copyOf(terms, terms.length + 1);
        sets[terms.length] = set;
        return of(lists, sets);
    }

    /** This model of pairs with one pair more, or without it where it has it. */
    HierarchicalModel toggled(int pair) {
        return has(pair) ? of(lists, IntStream.of(terms).filter(term -> term != pair).toArray()) : with(pair);
    }

    /**
     * Reads {@code [12,3]}; the order of sets and of lists in a set is free, and a list that stands nowhere is there by itself.
     *
     * @throws IllegalArgumentException when it is not written so, or names a list that is not there
     */
    public static HierarchicalModel parse(String notation, int lists) {
        String text = notation.strip();
        if (!text.matches("\\[\\s*[0-9]+(\\s*,\\s*[0-9]+)*\\s*]")) {
            throw new IllegalArgumentException("a model is written like [12,3], not " + notation);
        }
        int[] sets = Arrays.stream(text.substring(1, text.length() - 1).split(",")).mapToInt(digits -> {
            int set = 0;
            for (char digit : digits.strip().toCharArray()) {
                int list = digit - '1';
                if (list < 0 || list >= lists) {
                    throw new IllegalArgumentException("the model " + notation + " names list " + digit + ", and there are lists 1 to " + lists);
                }
                if ((set >> list & 1) == 1) {
                    throw new IllegalArgumentException("the model " + notation + " names list " + digit + " twice in one set");
                }
                set |= 1 << list;
            }
            return set;
        }).toArray();
        return of(lists, sets);
    }

    /**
     * All hierarchical models with sets of at most {@code order} lists and never all lists: 8 for three lists, 113 for four, 6,893 for five,
     * and 32,768 for six with pairs only.
     *
     * @throws IllegalArgumentException when there are more than {@link #MOST_MODELS}
     */
    public static List<HierarchicalModel> all(int lists, int order) {
        List<HierarchicalModel> models = new ArrayList<>();
        if (order > 1 && lists > 6) {
            throw tooMany(lists, order);
        }
        boolean[] in = new boolean[1 << lists];
        in[0] = true;
        for (int list = 0; list < lists; list++) {
            in[1 << list] = true;
        }
        grow(lists, in, 2, Math.min(order, lists - 1), model -> {
            if (models.size() == MOST_MODELS) {
                throw tooMany(lists, order);
            }
            models.add(model);
        });
        return models;
    }

    private static IllegalArgumentException tooMany(int lists, int order) {
        return new IllegalArgumentException("more than " + MOST_MODELS + " models of " + lists + " lists with sets of at most " + order
                + ": take a lower order");
    }

    private static void grow(int lists, boolean[] in, int size, int order, Consumer<HierarchicalModel> found) {
        int[] candidates = size > order ? new int[0] : IntStream.range(0, in.length)
                .filter(set -> Integer.bitCount(set) == size && IntStream.range(0, lists).allMatch(list -> (set >> list & 1) == 0 || in[set & ~(1 << list)]))
                .toArray();
        if (candidates.length == 0) {
            found.accept(new HierarchicalModel(lists, in));
            return;
        }
        for (long chosen = 0; chosen < 1L << candidates.length; chosen++) {
            for (int i = 0; i < candidates.length; i++) {
                in[candidates[i]] = (chosen >> i & 1) == 1;
            }
            if (chosen == 0) {
                found.accept(new HierarchicalModel(lists, in));
            } else {
                grow(lists, in, size + 1, order, found);
            }
        }
        for (int candidate : candidates) {
            in[candidate] = false;
        }
    }

    private String written() {
        return IntStream.of(terms)
                .filter(set -> set != 0 && IntStream.range(0, lists).noneMatch(list -> (set >> list & 1) == 0 && has(set | 1 << list)))
                .mapToObj(HierarchicalModel::digits)
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String digits(int set) {
        return IntStream.range(0, CaptureTable.MOST_LISTS).filter(list -> (set >> list & 1) == 1).mapToObj(list -> String.valueOf(list + 1))
                .collect(Collectors.joining());
    }

    public int lists() {
        return lists;
    }

    /** The sets of lists as bit masks, from small to large number; the first is 0, the intercept. */
    int[] terms() {
        return terms;
    }

    boolean has(int set) {
        return Arrays.binarySearch(terms, set) >= 0;
    }

    /** The number of terms, the intercept among them. */
    public int size() {
        return terms.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HierarchicalModel model && lists == model.lists && Arrays.equals(terms, model.terms);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(terms);
    }

    @Override
    public String toString() {
        // Written when first asked for: a search makes thousands of models, and shows few.
        if (notation == null) {
            notation = written();
        }
        return notation;
    }
}
