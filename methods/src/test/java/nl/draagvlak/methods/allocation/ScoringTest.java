package nl.draagvlak.methods.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final BigDecimal HAIR = new BigDecimal("0.0000001");

    @Test
    void nothingChangesBeforeTheFlipAndEverythingItSaysAfter() {
        Random random = new Random(21);
        int flips = 0;
        for (int trial = 0; trial < 400; trial++) {
            List<Scoring.Candidate> candidates = IntStream.range(0, 2 + random.nextInt(7)).mapToObj(c -> new Scoring.Candidate("c" + c,
                    BigDecimal.valueOf(1 + random.nextInt(9)), IntStream.range(0, 3).mapToObj(k -> BigDecimal.valueOf(1 + random.nextInt(5))).toList())).toList();
            List<BigDecimal> weights = IntStream.range(0, 3).mapToObj(k -> BigDecimal.valueOf(random.nextInt(21), 1)).toList();
            BigDecimal budget = BigDecimal.valueOf(1 + random.nextInt(25));
            for (Scoring.By by : Scoring.By.values()) {
                Scoring scoring = new Scoring(weights, candidates, budget, by);
                Set<String> now = new HashSet<>(scoring.chosen());
                for (int k = 0; k < 3; k++) {
                    for (boolean up : new boolean[] {true, false}) {
                        Optional<Scoring.Flip> flip = up ? scoring.up(k) : scoring.down(k);
                        BigDecimal end = flip.map(Scoring.Flip::weight).orElse(up ? BigDecimal.valueOf(1_000) : BigDecimal.ZERO);
                        BigDecimal way = end.subtract(weights.get(k));
                        for (String share : List.of("0.001", "0.2", "0.5", "0.8", "0.999")) {
                            BigDecimal before = weights.get(k).add(way.multiply(new BigDecimal(share)).setScale(7, RoundingMode.DOWN));
                            if (way.abs().compareTo(HAIR) > 0) {
                                same(weights, k, before, candidates, budget, by, now, "trial " + trial + " " + by + " " + k + up);
                            }
                        }
                        if (flip.isPresent()) {
                            flips++;
                            Set<String> then = new HashSet<>(now);
                            then.addAll(flip.get().enters());
                            then.removeAll(flip.get().leaves());
                            assertThat(then).isNotEqualTo(now);
                            BigDecimal beyond = end.add(up ? HAIR : HAIR.negate());
                            if (beyond.signum() >= 0 && by != Scoring.By.BEST_SET) {
                                assertThat(List.of(chosen(weights, k, end, candidates, budget, by), chosen(weights, k, beyond, candidates, budget, by)))
                                        .as("trial %d", trial).anyMatch(set -> !set.equals(now));
                            } else if (beyond.signum() >= 0) {
                                assertThat(value(weights, k, beyond, candidates, then)).isGreaterThan(value(weights, k, beyond, candidates, now));
                            }
                        }
                    }
                }
            }
        }
        assertThat(flips).isGreaterThan(1_000);
    }

    private static void same(List<BigDecimal> weights, int k, BigDecimal weight, List<Scoring.Candidate> candidates, BigDecimal budget, Scoring.By by,
            Set<String> now, String about) {
        Set<String> then = chosen(weights, k, weight, candidates, budget, by);
        if (by == Scoring.By.BEST_SET) {
            // Another set of the same value may be taken.
            assertThat(value(weights, k, weight, candidates, now)).as(about).isEqualByComparingTo(value(weights, k, weight, candidates, then));
        } else {
            assertThat(then).as(about).isEqualTo(now);
        }
    }

    private static Set<String> chosen(List<BigDecimal> weights, int k, BigDecimal weight, List<Scoring.Candidate> candidates, BigDecimal budget, Scoring.By by) {
        List<BigDecimal> changed = new ArrayList<>(weights);
        changed.set(k, weight);
        return new HashSet<>(new Scoring(changed, candidates, budget, by).chosen());
    }

    private static BigDecimal value(List<BigDecimal> weights, int k, BigDecimal weight, List<Scoring.Candidate> candidates, Set<String> set) {
        return candidates.stream().filter(c -> set.contains(c.id())).map(c -> IntStream.range(0, 3)
                .mapToObj(j -> (j == k ? weight : weights.get(j)).multiply(c.scores().get(j))).reduce(BigDecimal.ZERO, BigDecimal::add)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void theSmallestChangeIsTold() {
        // a: 3·1 + 1·w, b: 1·1 + 2·w; equal at w = 2.
        List<Scoring.Candidate> candidates = List.of(new Scoring.Candidate("a", BigDecimal.ONE, List.of(BigDecimal.valueOf(3), BigDecimal.ONE)),
                new Scoring.Candidate("b", BigDecimal.ONE, List.of(BigDecimal.ONE, BigDecimal.TWO)));
        Scoring scoring = new Scoring(List.of(BigDecimal.ONE, new BigDecimal("1.5")), candidates, BigDecimal.ONE, Scoring.By.SCORE);
        assertThat(scoring.chosen()).containsExactly("a");
        assertThat(scoring.up(1)).contains(new Scoring.Flip(1, BigDecimal.TWO, new BigDecimal("0.5"), Set.of("b"), Set.of("a")));
        assertThat(scoring.down(1)).isEmpty();
        assertThat(scoring.smallest()).contains(new Scoring.Flip(0, new BigDecimal("0.75"), new BigDecimal("-0.25"), Set.of("b"), Set.of("a")));
        assertThatThrownBy(() -> new Scoring(List.of(BigDecimal.ONE), candidates, BigDecimal.ONE, Scoring.By.SCORE)).hasMessage("candidate a has 2 scores for 1 criteria");
    }
}
