package nl.draagvlak.methods.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold for any table, tried on simulated ones. */
class PopulationPropertyTest {

    private static final List<String> NAMES = List.of("police", "shelters", "inspectorate", "hospitals", "schools");

    /** Everyone of a population on each list by chance; with {@code together} the second list more often for who is on the first. */
    private static CaptureTable simulate(SplittableRandom random, int people, double together, double... chances) {
        long[] counts = new long[1 << chances.length];
        for (int person = 0; person < people; person++) {
            int history = 0;
            for (int list = 0; list < chances.length; list++) {
                double chance = list == 1 && (history & 1) == 1 ? Math.min(1, chances[1] * together) : chances[list];
                history |= random.nextDouble() < chance ? 1 << list : 0;
            }
            counts[history]++;
        }
        counts[0] = 0;
        return new CaptureTable(NAMES.subList(0, chances.length), counts);
    }

    private static CaptureTable sparse(SplittableRandom random, int lists) {
        while (true) {
            long[] counts = new long[1 << lists];
            for (int history = 1; history < counts.length; history++) {
                counts[history] = random.nextInt(Integer.bitCount(history) > 1 ? 3 : 2) == 0 ? 1 + random.nextInt(9) : 0;
            }
            if (IntStream.range(0, lists).allMatch(list -> IntStream.range(0, counts.length).anyMatch(h -> (h >> list & 1) == 1 && counts[h] > 0))) {
                return new CaptureTable(NAMES.subList(0, lists), counts);
            }
        }
    }

    @Test
    void likelihoodIntervalsHoldTheTruthAboutAsOftenAsTheyClaim() {
        SplittableRandom random = new SplittableRandom(20261122);
        for (int[] setting : new int[][] {{400, 3, 1}, {1500, 4, 1}, {1500, 4, 2}}) {
            int people = setting[0];
            double[] chances = Arrays.copyOf(new double[] {0.2, 0.25, 0.3, 0.15}, setting[1]);
            HierarchicalModel model = setting[2] == 1 ? HierarchicalModel.independence(setting[1]) : HierarchicalModel.parse("[12]", setting[1]);
            Estimator estimator = new Estimator(setting[1]);
            int rounds = 1000;
            int profile = 0;
            int delta = 0;
            for (int round = 0; round < rounds; round++) {
                CaptureTable table = simulate(random, people, setting[2], chances);
                Interval likelihood = estimator.profile(table, model, 0.95).interval();
                Interval logNormal = estimator.fit(table, model).delta(1.96);
                profile += likelihood.low() <= people && people <= likelihood.high() ? 1 : 0;
                delta += logNormal.low() <= people && people <= logNormal.high() ? 1 : 0;
            }
            assertThat(profile / (double) rounds).isBetween(0.93, 0.97);
            assertThat(delta / (double) rounds).isBetween(0.93, 0.97);
        }
    }

    @Test
    void bootstrapIntervalsHoldTheTruthAboutAsOftenAsTheyClaim() {
        SplittableRandom random = new SplittableRandom(7);
        int people = 800;
        int rounds = 300;
        int held = 0;
        for (int round = 0; round < rounds; round++) {
            CaptureTable table = simulate(random, people, 1, 0.25, 0.3, 0.2);
            Bootstrap bootstrap = Bootstrap.run(table, Selection.fixed(HierarchicalModel.independence(3)), 500, round);
            held += bootstrap.limit(0.025) <= people && people <= bootstrap.limit(0.975) ? 1 : 0;
        }
        assertThat(held / (double) rounds).isBetween(0.91, 0.98);
    }

    /** Choosing the model on the same data makes an interval that ignores the choice too narrow; the one with the choice inside is wider. */
    @Test
    void theChoiceOfTheModelWidensTheInterval() {
        CaptureTable table = Reference.table("uk5");
        Bootstrap inside = Bootstrap.run(table, Stepwise.USUAL, 300, 1);
        Bootstrap outside = Bootstrap.run(table, Selection.fixed(Stepwise.USUAL.select(table, new Estimator(5)).model()), 300, 1);
        assertThat(inside.limit(0.975) - inside.limit(0.025)).isGreaterThan(1.5 * (outside.limit(0.975) - outside.limit(0.025)));
    }

    @Test
    void theOrderAndTheNamesOfListsDoNotMatter() {
        CaptureTable table = Reference.table("uk5");
        int[] places = {3, 0, 4, 1, 2};
        long[] counts = new long[32];
        List<String> names = new ArrayList<>(List.of("", "", "", "", ""));
        for (int history = 1; history < 32; history++) {
            counts[permuted(history, places)] = table.count(history);
        }
        IntStream.range(0, 5).forEach(list -> names.set(places[list], "list " + list));
        CaptureTable other = new CaptureTable(names, counts);
        Estimator estimator = new Estimator(5);
        for (HierarchicalModel model : HierarchicalModel.all(5, 4).stream().filter(model -> model.hashCode() % 7 == 0).toList()) {
            Estimate estimate = estimator.fit(table, model);
            Estimate moved = estimator.fit(other, HierarchicalModel.of(5, IntStream.of(model.terms()).map(term -> permuted(term, places)).toArray()));
            assertThat(moved.existence()).isEqualTo(estimate.existence());
            if (estimate.exists()) {
                assertThat(moved.population()).isCloseTo(estimate.population(), within(1e-7 * estimate.population()));
                assertThat(moved.bic()).isCloseTo(estimate.bic(), within(1e-7));
            }
        }
    }

    private static int permuted(int set, int[] places) {
        return IntStream.range(0, places.length).filter(list -> (set >> list & 1) == 1).map(list -> 1 << places[list]).sum();
    }

    @Test
    void tenTimesAsManyOfEachIsTenTimesThePopulation() {
        CaptureTable table = Reference.table("kosovo4");
        CaptureTable larger = new CaptureTable(table.names(), IntStream.range(0, 16).mapToLong(history -> 10 * table.count(history)).toArray());
        Estimator estimator = new Estimator(4);
        for (HierarchicalModel model : HierarchicalModel.all(4, 3)) {
            double population = estimator.fit(table, model).population();
            assertThat(estimator.fit(larger, model).population()).isCloseTo(10 * population, within(1e-6 * population));
        }
    }

    @Test
    void aFitThatSeemsToExistDoesSoByLinearProgramming() {
        SplittableRandom random = new SplittableRandom(3);
        int existing = 0;
        int missing = 0;
        for (int round = 0; round < 40; round++) {
            int lists = 3 + random.nextInt(2);
            CaptureTable table = sparse(random, lists);
            LogLinearFitter fitter = new LogLinearFitter(lists);
            for (HierarchicalModel model : HierarchicalModel.all(lists, lists - 1)) {
                fitter.fit(table, model.terms());
                int[] terms = Arrays.copyOf(fitter.used, fitter.size);
                List<Integer> cells = IntStream.range(1, fitter.histories).filter(c -> fitter.alive[c]).boxed().toList();
                boolean inside = Existence.interior(terms, cells, table.counts());
                if (fitter.proven()) {
                    assertThat(inside).as("%s in round %d", model, round).isTrue();
                    existing++;
                } else if (!inside) {
                    assertThat(Existence.code(fitter, table) & Existence.NO_MAXIMUM).isEqualTo(1);
                    missing++;
                } else {
                    assertThat(Existence.code(fitter, table)).isIn(0, Existence.NOT_IDENTIFIABLE);
                }
            }
        }
        assertThat(existing).isGreaterThan(100);
        assertThat(missing).isGreaterThan(100);
    }

    @Test
    void whatIsNotTriedWouldNotHaveBeenChosen() {
        CaptureTable table = Reference.table("uk5");
        ModelSearch search = ModelSearch.of(table, 2);
        for (BestOfAll.Criterion criterion : BestOfAll.Criterion.values()) {
            BestOfAll rule = BestOfAll.of(criterion, search);
            for (int draw = 0; draw < 15; draw++) {
                CaptureTable drawn = new Resampling(table).draw(11, draw);
                ModelSearch all = ModelSearch.of(drawn, 2);
                Estimate expected = (criterion == BestOfAll.Criterion.AIC ? all.bestByAic() : all.bestByBic()).orElseThrow();
                assertThat(rule.select(drawn, new Estimator(5)).population()).isCloseTo(expected.population(), within(1e-6 * expected.population()));
            }
        }
    }

    @Test
    void moreListsThanAllowAllModelsAreSearchedFromPairToPair() {
        CaptureTable table = Reference.table("uk5");
        assertThat(ModelSearch.around(table).bestByBic().orElseThrow().bic()).isLessThan(ModelSearch.of(table, 2).bestByBic().orElseThrow().bic() + 2);
        SplittableRandom random = new SplittableRandom(4);
        long[] counts = new long[128];
        for (int person = 0; person < 3000; person++) {
            int history = 0;
            for (int list = 0; list < 7; list++) {
                history |= random.nextDouble() < (list == 1 && (history & 1) == 1 ? 0.6 : 0.12) ? 1 << list : 0;
            }
            counts[history]++;
        }
        counts[0] = 0;
        Estimate best = ModelSearch.of(new CaptureTable(List.of("a", "b", "c", "d", "e", "f", "g"), counts), 0).bestByBic().orElseThrow();
        assertThat(best.model()).hasToString("[12,3,4,5,6,7]");
        assertThat(best.population()).isBetween(2800.0, 3200.0);
    }

    @Test
    void veryManyPeopleAreDrawnByCombination() {
        CaptureTable table = new CaptureTable(NAMES.subList(0, 3), new long[] {0, 900_000, 700_000, 90_000, 500_000, 60_000, 50_000, 9_000});
        CaptureTable drawn = new Resampling(table).draw(1, 2);
        assertThat(drawn.observed()).isEqualTo(table.observed());
        for (int history = 1; history < 8; history++) {
            assertThat((double) drawn.count(history)).isCloseTo(table.count(history), within(6 * Math.sqrt(table.count(history))));
        }
        assertThat(drawn.counts()).isEqualTo(new Resampling(table).draw(1, 2).counts()).isNotEqualTo(new Resampling(table).draw(1, 3).counts());
    }

    @Test
    void mergingAndLeavingOutKeepEverybodyWhoIsStillSeen() {
        CaptureTable table = Reference.table("uk5");
        for (int list = 0; list < 5; list++) {
            CaptureTable without = table.without(list);
            assertThat(without.observed()).isEqualTo(table.observed() - table.count(1 << list));
            assertThat(without.names()).doesNotContain(table.names().get(list)).hasSize(4);
            for (int other = list + 1; other < 5; other++) {
                CaptureTable merged = table.merged(list, other);
                assertThat(merged.observed()).isEqualTo(table.observed());
                int both = merged.indexOf(table.names().get(list) + "+" + table.names().get(other));
                assertThat(merged.overlap(1 << both)).isEqualTo(table.overlap(1 << list) + table.overlap(1 << other) - table.overlap(1 << list | 1 << other));
            }
        }
    }

    @Test
    void draggedUpOrDownTheProfileStaysOutsideTheObservedAndAroundItsTop() {
        SplittableRandom random = new SplittableRandom(9);
        for (int round = 0; round < 60; round++) {
            CaptureTable table = sparse(random, 3);
            Estimator estimator = new Estimator(3);
            for (Estimate estimate : ModelSearch.of(table, 2).estimates()) {
                if (estimate.exists()) {
                    Profile profile = estimator.profile(table, estimate.model(), 0.95);
                    assertThat(profile.interval().low()).isBetween((double) table.observed(), profile.population() + 1e-9);
                    assertThat(profile.interval().high()).isGreaterThanOrEqualTo(profile.population());
                    assertThat(profile.population()).isLessThanOrEqualTo(estimate.population() + 1e-6);
                }
            }
        }
    }
}
