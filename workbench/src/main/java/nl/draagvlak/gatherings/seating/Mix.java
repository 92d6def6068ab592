package nl.draagvlak.gatherings.seating;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How mixed the tables are: of all pairs of people at one table whose perspectives are known, how many differ. That is Simpson's index of
 * diversity, taken over the tables together.
 *
 * @param pairs     pairs at one table of whom both perspectives are known
 * @param different those of them whose perspectives differ
 * @param best      how many could differ at most with as many people at each table
 * @param broken    pairs that sit together though they were to be kept apart
 */
record Mix(long pairs, long different, long best, long broken) {

    /** The share of pairs that differ, in whole per cents; 100 when there is no pair. */
    long percent() {
        return pairs == 0 ? 100 : Math.round(100.0 * different / pairs);
    }

    long bestPercent() {
        return pairs == 0 ? 100 : Math.round(100.0 * best / pairs);
    }

    static Mix of(Map<UUID, Integer> seats, Map<UUID, String> perspectives, Set<Mixer.Pair> apart) {
        Map<Integer, Map<String, Long>> tables = new HashMap<>();
        Map<String, Long> all = new HashMap<>();
        seats.forEach((id, table) -> {
            String perspective = perspectives.getOrDefault(id, "");
            if (!perspective.isEmpty()) {
                tables.computeIfAbsent(table, k -> new HashMap<>()).merge(perspective, 1L, Long::sum);
                all.merge(perspective, 1L, Long::sum);
            }
        });
        long pairs = tables.values().stream().mapToLong(here -> choose(here.values().stream().mapToLong(Long::longValue).sum())).sum();
        long same = tables.values().stream().flatMap(here -> here.values().stream()).mapToLong(Mix::choose).sum();
        int count = new HashSet<>(seats.values()).size();
        long least = count == 0 ? 0 : all.values().stream().mapToLong(of -> of % count * choose(of / count + 1) + (count - of % count) * choose(of / count)).sum();
        long broken = apart.stream().filter(pair -> seats.containsKey(pair.one()) && seats.get(pair.one()).equals(seats.get(pair.other()))).count();
        return new Mix(pairs, pairs - same, Math.max(pairs - same, pairs - least), broken);
    }

    private static long choose(long n) {
        return n * (n - 1) / 2;
    }
}
