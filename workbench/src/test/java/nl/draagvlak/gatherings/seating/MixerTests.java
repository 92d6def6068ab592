package nl.draagvlak.gatherings.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.draagvlak.gatherings.seating.Mixer.Pair;
import nl.draagvlak.gatherings.seating.Mixer.Sitter;
import org.junit.jupiter.api.Test;

/** Tables are as mixed as they can be, whoever comes. */
class MixerTests {

    private static final List<String> PERSPECTIVES = List.of("", "care", "police", "lived", "towns", "law");

    private static List<Sitter> people(Random random, int n) {
        return IntStream.range(0, n).mapToObj(i -> new Sitter(new UUID(random.nextLong(), random.nextLong()), PERSPECTIVES.get(random.nextInt(PERSPECTIVES.size()))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Integer> tables(int n) {
        return IntStream.rangeClosed(1, n).boxed().toList();
    }

    private static Map<UUID, String> perspectives(List<Sitter> people) {
        return people.stream().collect(Collectors.toMap(Sitter::id, Sitter::perspective));
    }

    @Test
    void everybodySitsTablesAreEvenAndNothingMixesBetter() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Sitter> people = people(random, random.nextInt(90));
            int tables = 1 + random.nextInt(12);
            Map<UUID, Integer> seats = Mixer.arrange(people, tables(tables), Map.of(), Set.of(), Map.of());
            assertThat(seats).as("seed %d", seed).hasSameSizeAs(people);
            long[] sizes = IntStream.rangeClosed(1, tables).mapToLong(t -> seats.values().stream().filter(at -> at == t).count()).toArray();
            assertThat(java.util.Arrays.stream(sizes).max().orElseThrow() - java.util.Arrays.stream(sizes).min().orElseThrow()).as("seed %d", seed).isLessThanOrEqualTo(1);
            Mix mix = Mix.of(seats, perspectives(people), Set.of());
            assertThat(mix.different()).as("seed %d", seed).isEqualTo(mix.best());
        }
    }

    @Test
    void theSamePeopleGetTheSameSeatsInWhateverOrderTheyAreNamed() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<Sitter> people = people(random, 40);
            Set<Pair> apart = Set.of(Pair.of(people.get(0).id(), people.get(1).id()));
            Map<UUID, Integer> once = Mixer.arrange(people, List.of(3, 1, 2, 4), Map.of(), apart, Map.of());
            Collections.shuffle(people, random);
            assertThat(Mixer.arrange(people, List.of(1, 2, 3, 4), Map.of(), apart, Map.of())).isEqualTo(once);
        }
    }

    @Test
    void whoIsKeptApartSitsApartAndWhoWasMovedByHandStays() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<Sitter> people = people(random, 30);
            Set<Pair> apart = new HashSet<>();
            for (int i = 0; i < 15; i++) {
                int one = random.nextInt(30);
                int other = random.nextInt(30);
                if (one != other) {
                    apart.add(Pair.of(people.get(one).id(), people.get(other).id()));
                }
            }
            Map<UUID, Integer> seats = Mixer.arrange(people, tables(5), Map.of(people.get(7).id(), 4), apart, Map.of());
            assertThat(Mix.of(seats, perspectives(people), apart).broken()).as("seed %d", seed).isZero();
            assertThat(seats).containsEntry(people.get(7).id(), 4);
        }
    }

    @Test
    void aSecondRoundBringsPeopleToOthersAndMixesAsWell() {
        List<Sitter> people = people(new Random(5), 48);
        Map<UUID, Integer> first = Mixer.arrange(people, tables(8), Map.of(), Set.of(), Map.of());
        Map<Pair, Integer> met = meetings(first);
        Map<UUID, Integer> second = Mixer.arrange(people, tables(8), Map.of(), Set.of(), met);
        long again = meetings(second).keySet().stream().filter(met::containsKey).count();
        assertThat(again).as("of %d pairs", met.size()).isLessThan(met.size() / 8);
        Mix mix = Mix.of(second, perspectives(people), Set.of());
        assertThat(mix.different()).isEqualTo(mix.best());
    }

    private static Map<Pair, Integer> meetings(Map<UUID, Integer> seats) {
        Map<Pair, Integer> met = new HashMap<>();
        seats.forEach((a, tableA) -> seats.forEach((b, tableB) -> {
            if (!a.equals(b) && tableA.equals(tableB)) {
                met.put(Pair.of(a, b), 1);
            }
        }));
        return met;
    }

    @Test
    void whoComesLateGoesWhereNobodyIsAvoidedThenWhereItIsEmptiestThenWhereTheirSideIsMissing() {
        UUID a = new UUID(0, 1);
        UUID b = new UUID(0, 2);
        UUID c = new UUID(0, 3);
        Sitter late = new Sitter(new UUID(0, 9), "care");
        Map<UUID, Integer> seats = Map.of(a, 1, b, 2, c, 3);
        Map<UUID, String> sides = Map.of(a, "care", b, "police", c, "police");
        assertThat(Mixer.place(late, tables(3), seats, sides, Set.of())).isEqualTo(2);
        assertThat(Mixer.place(late, tables(3), seats, sides, Set.of(Pair.of(b, late.id())))).isEqualTo(3);
        assertThat(Mixer.place(late, tables(4), seats, sides, Set.of())).isEqualTo(4);
    }

    @Test
    void theMeasureCountsPairsWhosePerspectivesDiffer() {
        UUID[] p = IntStream.range(0, 5).mapToObj(i -> new UUID(0, i)).toArray(UUID[]::new);
        Map<UUID, String> sides = Map.of(p[0], "care", p[1], "care", p[2], "police", p[3], "police", p[4], "");
        Mix split = Mix.of(Map.of(p[0], 1, p[1], 1, p[2], 2, p[3], 2, p[4], 1), sides, Set.of());
        assertThat(split).isEqualTo(new Mix(2, 0, 2, 0));
        assertThat(split.percent()).isZero();
        assertThat(Mix.of(Map.of(p[0], 1, p[2], 1, p[1], 2, p[3], 2), sides, Set.of()).percent()).isEqualTo(100);
        assertThat(Mix.of(Map.of(), sides, Set.of()).percent()).isEqualTo(100);
    }
}
