package nl.draagvlak.methods.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.Test;

/** What must hold for any series, tried on simulated ones. */
class SeriesPropertyTest {

    private static Measurements series(int before, int after, IntToDoubleFunction outcome) {
        int size = before + after;
        return new Measurements(IntStream.range(0, size).mapToDouble(i -> i + 1).toArray(), IntStream.range(0, size).mapToDouble(outcome).toArray(),
                IntStream.range(0, size).mapToDouble(i -> i < before ? 0 : 1).toArray(), new double[0]);
    }

    private static Plan plan(Plan.Kind kind) {
        return new Plan(kind, 0, 12, false, 6);
    }

    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheyClaim() {
        RandomDataGenerator random = new RandomDataGenerator(20261122);
        double change = -0.2;
        for (Plan.Kind kind : Plan.Kind.values()) {
            int rounds = 400;
            int held = 0;
            for (int round = 0; round < rounds; round++) {
                Measurements series = series(40, 30, i -> {
                    double mean = Math.exp(4 + 0.005 * i + (i < 40 ? 0 : change));
                    return switch (kind) {
                        case POISSON -> random.nextPoisson(mean);
                        // A Poisson count of a mean that varies itself, with size 20.
                        case QUASIPOISSON, NEGBIN -> random.nextPoisson(random.nextGamma(20, mean / 20));
                        case GAUSSIAN -> 100 + i + (i < 40 ? 0 : change) + random.nextNormal(0, 2);
                    };
                });
                SegmentedFit.Coefficient level = SegmentedFit.of(plan(kind), series).coefficient(1);
                held += level.low() <= change && change <= level.high() ? 1 : 0;
            }
            assertThat(held / (double) rounds).as(kind.name()).isBetween(0.915, 0.98);
        }
    }

    @Test
    void aChangeAsLargeAsDetectableIsFoundInEightOfTen() {
        RandomDataGenerator random = new RandomDataGenerator(5);
        int found = 0;
        int rounds = 400;
        double change = -SegmentedFit.of(plan(Plan.Kind.POISSON), series(40, 30, i -> 60)).detectable();
        for (int round = 0; round < rounds; round++) {
            SegmentedFit.Coefficient level = SegmentedFit.of(plan(Plan.Kind.POISSON), series(40, 30, i -> random.nextPoisson(60 * Math.exp(i < 40 ? 0 : change))))
                    .coefficient(1);
            found += level.high() < 0 ? 1 : 0;
        }
        assertThat(found / (double) rounds).isBetween(0.7, 0.87);
    }

    @Test
    void twiceTheExposureIsHalfTheRateAndTheSameChange() throws IOException {
        Measurements sicily = SeriesReferenceTest.sicily();
        Measurements doubled = new Measurements(sicily.time(), sicily.outcome(), sicily.level(), Arrays.stream(sicily.exposure()).map(x -> 2 * x).toArray());
        Plan plan = new Plan(Plan.Kind.QUASIPOISSON, 2, 12, true, 12);
        SegmentedFit fit = SegmentedFit.of(plan, sicily);
        SegmentedFit other = SegmentedFit.of(plan, doubled);
        assertThat(other.coefficient(0).estimate()).isCloseTo(fit.coefficient(0).estimate() - Math.log(2), within(1e-9));
        assertThat(other.coefficient(1).estimate()).isCloseTo(fit.coefficient(1).estimate(), within(1e-9));
        assertThat(other.coefficient(1).error()).isCloseTo(fit.coefficient(1).error(), within(1e-9));
    }

    @Test
    void rowsInAnotherOrderAreTheSameSeries() throws IOException {
        Measurements sicily = SeriesReferenceTest.sicily();
        int[] order = IntStream.range(0, sicily.size()).map(i -> (i * 7 + 3) % sicily.size()).toArray();
        Measurements shuffled = new Measurements(at(sicily.time(), order), at(sicily.outcome(), order), at(sicily.level(), order), at(sicily.exposure(), order));
        assertThat(shuffled.outcome()).isEqualTo(sicily.outcome());
        assertThat(shuffled.exposure()).isEqualTo(sicily.exposure());
    }

    private static double[] at(double[] values, int[] order) {
        return IntStream.of(order).mapToDouble(i -> values[i]).toArray();
    }

    @Test
    void countsThatVaryNoMoreThanPoissonHaveNoSize() {
        Measurements series = series(20, 20, i -> 50 + i % 3);
        SegmentedFit fit = SegmentedFit.of(plan(Plan.Kind.NEGBIN), series);
        assertThat(fit.size()).isInfinite();
        assertThat(fit.coefficient(1).error()).isCloseTo(SegmentedFit.of(plan(Plan.Kind.POISSON), series).coefficient(1).error(), within(1e-9));
    }

    @Test
    void tooFewPointsAreRefusedWithHowManyAreNeeded() {
        assertThatThrownBy(() -> SegmentedFit.of(plan(Plan.Kind.POISSON), series(3, 3, i -> 10 + i)))
                .hasMessage("too few points: this model needs at least 8; there are 6, 3 before and 3 after");
        assertThatThrownBy(() -> SegmentedFit.of(plan(Plan.Kind.POISSON), series(30, 2, i -> 10 + i))).hasMessageContaining("at least 3 before and 3 after");
        assertThatThrownBy(() -> SegmentedFit.of(plan(Plan.Kind.POISSON), series(0, 30, i -> 10 + i))).hasMessageContaining("0 before and 30 after");
        assertThatThrownBy(() -> SegmentedFit.of(new Plan(Plan.Kind.POISSON, 2, 12, true, 6), series(10, 9, i -> 10 + i))).hasMessageContaining("at least 24");
    }

    @Test
    void aFewYearsCannotAnswer() {
        double[] counts = {700, 900, 1100, 950, 1000, 850, 1300, 800, 870};
        SegmentedFit fit = SegmentedFit.of(plan(Plan.Kind.QUASIPOISSON), series(5, 4, i -> counts[i]));
        assertThat(Answer.of(fit)).isEqualTo(Answer.CANNOT_BE_ANSWERED);
    }

    @Test
    void whatIsPlainIsSaid() {
        PoissonDistribution poisson = new PoissonDistribution(100);
        IntToDoubleFunction steady = i -> poisson.inverseCumulativeProbability(((i * 37) % 60 + 0.5) / 60);
        assertThat(Answer.of(SegmentedFit.of(plan(Plan.Kind.POISSON), series(30, 30, steady)))).isEqualTo(Answer.NO_CHANGE_VISIBLE);
        assertThat(Answer.of(SegmentedFit.of(plan(Plan.Kind.POISSON), series(30, 30, i -> steady.applyAsDouble(i) - (i < 30 ? 0 : 40))))).isEqualTo(Answer.FELL);
        assertThat(Answer.of(SegmentedFit.of(plan(Plan.Kind.POISSON), series(30, 30, i -> steady.applyAsDouble(i) + (i < 30 ? 0 : 40))))).isEqualTo(Answer.ROSE);
    }

    @Test
    void otherMomentsStandBesideTheRealOne() throws IOException {
        SegmentedFit fit = SegmentedFit.of(new Plan(Plan.Kind.QUASIPOISSON, 2, 12, false, 12), SeriesReferenceTest.sicily());
        OtherMoments others = OtherMoments.of(fit);
        assertThat(others.near()).hasSize(13);
        assertThat(others.near().get(6).places()).isZero();
        assertThat(others.near().get(6).level()).isEqualTo(fit.coefficient(1));
        assertThat(others.placebo()).isNotEmpty().allMatch(shift -> shift.time() < 37);
        assertThat(others.shareAsLarge(fit.coefficient(1))).isBetween(0.0, 0.3);
    }

    @Test
    void whatIsNoSeriesIsRefused() {
        double[] four = {1, 2, 3, 4};
        double[] level = {0, 0, 1, 1};
        assertThatThrownBy(() -> new Measurements(new double[] {1, 2, 2, 4}, four, level, new double[0])).hasMessage("two measurements have the time 2");
        assertThatThrownBy(() -> new Measurements(four, four, four, new double[0])).hasMessageContaining("level is 0 before and 1 after");
        assertThatThrownBy(() -> new Measurements(four, four, level, level)).hasMessageContaining("offset must be more than 0");
        assertThatThrownBy(() -> SegmentedFit.of(plan(Plan.Kind.POISSON), series(10, 10, i -> i + 0.5))).hasMessageContaining("whole numbers");
        assertThatThrownBy(() -> SegmentedFit.of(plan(Plan.Kind.POISSON), series(10, 10, i -> i < 10 ? 5 : 0))).hasMessageContaining("no maximum");
        assertThatThrownBy(() -> SegmentedFit.of(plan(Plan.Kind.NEGBIN), series(10, 10, i -> i < 10 ? 5 : 0))).hasMessageContaining("no maximum");
    }
}
