package nl.draagvlak.gatherings.seating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Puts people at tables so that each table holds as many perspectives as it can. The same people give the same seats: nothing is drawn by lot.
 * First everybody is dealt out perspective by perspective to the table with the fewest people, which splits every perspective as evenly as
 * possible. Then two people change places as long as that helps, in this order: whom the organiser keeps apart, equal perspectives, who met before.
 */
final class Mixer {

    private static final int APART = 1_000_000;
    private static final int SAME_PERSPECTIVE = 100;
    private static final int MET_BEFORE = 10;
    private static final int MOST_PASSES = 40;

    /** Somebody to be seated; the perspective is empty when it is not known, and then counts as none. */
    record Sitter(UUID id, String perspective) {}

    /** Two people, the smaller id first. */
    record Pair(UUID one, UUID other) {
        static Pair of(UUID a, UUID b) {
            return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    private final List<Sitter> sitters;
    private final List<Integer> tables;
    private final int[] at;
    private final boolean[] fixed;
    private final int[][] cost;
    private final List<List<Integer>> members = new ArrayList<>();

    private Mixer(List<Sitter> all, List<Integer> tables, Map<UUID, Integer> fixed, Set<Pair> apart, Map<Pair, Integer> met) {
        // The largest perspective first, then the id: the same people always stand in the same order.
        Map<String, Integer> sizes = new HashMap<>();
        all.forEach(sitter -> sizes.merge(sitter.perspective(), 1, Integer::sum));
        this.sitters = all.stream().sorted(Comparator.comparing((Sitter s) -> s.perspective().isEmpty()).thenComparing(s -> -sizes.get(s.perspective()))
                .thenComparing(Sitter::perspective).thenComparing(Sitter::id)).toList();
        this.tables = tables;
        this.at = new int[sitters.size()];
        this.fixed = new boolean[sitters.size()];
        this.cost = new int[sitters.size()][sitters.size()];
        tables.forEach(table -> members.add(new ArrayList<>()));
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at.length; j++) {
                cost[i][j] = i == j ? 0 : between(sitters.get(i), sitters.get(j), apart, met);
            }
            Integer table = fixed.get(sitters.get(i).id());
            at[i] = table == null ? -1 : tables.indexOf(table);
            if (at[i] >= 0) {
                this.fixed[i] = true;
                members.get(at[i]).add(i);
            }
        }
    }

    private static int between(Sitter a, Sitter b, Set<Pair> apart, Map<Pair, Integer> met) {
        Pair pair = Pair.of(a.id(), b.id());
        return (apart.contains(pair) ? APART : 0) + (!a.perspective().isEmpty() && a.perspective().equals(b.perspective()) ? SAME_PERSPECTIVE : 0)
                + MET_BEFORE * met.getOrDefault(pair, 0);
    }

    /**
     * The table of everybody.
     *
     * @param tables the numbers of the tables; at least one when there is anybody
     * @param fixed  who stays at which table
     * @param apart  who must not sit together, as far as the tables allow
     * @param met    how often two sat together before
     */
    static Map<UUID, Integer> arrange(List<Sitter> sitters, List<Integer> tables, Map<UUID, Integer> fixed, Set<Pair> apart, Map<Pair, Integer> met) {
        if (tables.isEmpty()) {
            return Map.of();
        }
        Mixer mixer = new Mixer(sitters, tables.stream().sorted().toList(), fixed, apart, met);
        mixer.deal();
        mixer.improve();
        Map<UUID, Integer> seats = new LinkedHashMap<>();
        for (int i = 0; i < mixer.at.length; i++) {
            seats.put(mixer.sitters.get(i).id(), mixer.tables.get(mixer.at[i]));
        }
        return seats;
    }

    private void deal() {
        for (int i = 0; i < at.length; i++) {
            if (at[i] < 0) {
                at[i] = emptiest();
                members.get(at[i]).add(i);
            }
        }
    }

    private int emptiest() {
        int best = 0;
        for (int t = 1; t < members.size(); t++) {
            if (members.get(t).size() < members.get(best).size()) {
                best = t;
            }
        }
        return best;
    }

    private void improve() {
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            boolean better = false;
            for (int i = 0; i < at.length; i++) {
                for (int j = i + 1; j < at.length; j++) {
                    if (!fixed[i] && !fixed[j] && at[i] != at[j] && gain(i, j) > 0) {
                        swap(i, j);
                        better = true;
                    }
                }
            }
            if (!better) {
                return;
            }
        }
    }

    private int gain(int i, int j) {
        int now = with(i, at[i], -1) + with(j, at[j], -1);
        int then = with(i, at[j], j) + with(j, at[i], i);
        return now - then;
    }

    /** What it costs that one sits at a table, leaving one other there out. */
    private int with(int one, int table, int leftOut) {
        int sum = 0;
        for (int other : members.get(table)) {
            if (other != leftOut && other != one) {
                sum += cost[one][other];
            }
        }
        return sum;
    }

    private void swap(int i, int j) {
        members.get(at[i]).remove((Integer) i);
        members.get(at[j]).remove((Integer) j);
        int was = at[i];
        at[i] = at[j];
        at[j] = was;
        members.get(at[i]).add(i);
        members.get(at[j]).add(j);
    }

    /**
     * The table for somebody who comes later: where nobody sits whom they are kept apart from, then the one with the fewest people, then with the
     * fewest of the same perspective.
     */
    static int place(Sitter late, List<Integer> tables, Map<UUID, Integer> seats, Map<UUID, String> perspectives, Set<Pair> apart) {
        Map<Integer, int[]> weighed = new LinkedHashMap<>();
        tables.stream().sorted().forEach(table -> weighed.put(table, new int[3]));
        seats.forEach((id, table) -> {
            if (weighed.containsKey(table) && !id.equals(late.id())) {
                int[] here = weighed.get(table);
                here[0] += apart.contains(Pair.of(id, late.id())) ? 1 : 0;
                here[1]++;
                here[2] += !late.perspective().isEmpty() && late.perspective().equals(perspectives.getOrDefault(id, "")) ? 1 : 0;
            }
        });
        return weighed.entrySet().stream().min(Map.Entry.comparingByValue(Comparator.<int[]>comparingInt(w -> w[0]).thenComparingInt(w -> w[1]).thenComparingInt(w -> w[2])))
                .orElseThrow().getKey();
    }
}
