package nl.draagvlak.budget.choosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.draagvlak.budget.choosing.Case.Criterion;
import nl.draagvlak.budget.choosing.Condition.Relation;
import nl.draagvlak.methods.allocation.Ballot;
import nl.draagvlak.methods.allocation.Election;
import nl.draagvlak.methods.allocation.Project;
import nl.draagvlak.methods.allocation.VoteType;
import org.junit.jupiter.api.Test;

/** No rule ever passes a limit or breaks a condition, and the best set is at least as good as every other. */
class SolvingTests {

    private static Case random(int seed, boolean bound) {
        Random random = new Random(seed);
        int n = 4 + random.nextInt(6);
        List<Candidate> candidates = new ArrayList<>();
        Map<String, List<BigDecimal>> scores = new HashMap<>();
        for (int i = 0; i < n; i++) {
            String code = "1." + (i + 1);
            candidates.add(new Candidate(code, "Actie " + i, BigDecimal.valueOf(1 + random.nextInt(9)).multiply(BigDecimal.valueOf(10_000)), BigDecimal.valueOf(random.nextInt(40), 1), null, null));
            scores.put(code, List.of(BigDecimal.valueOf(1 + random.nextInt(5)), BigDecimal.valueOf(1 + random.nextInt(5))));
        }
        List<Condition> conditions = new ArrayList<>();
        for (int i = 1; bound && i < n; i++) {
            if (random.nextInt(4) == 0) {
                conditions.add(new Condition("1." + (i + 1), random.nextBoolean() ? Relation.NEEDS : Relation.EXCLUDES, "1." + (1 + random.nextInt(i))));
            }
        }
        List<Ballot> ballots = new ArrayList<>();
        for (int v = 0; v < 3 + random.nextInt(12); v++) {
            List<String> named = candidates.stream().map(Candidate::code).filter(c -> random.nextInt(3) == 0).toList();
            ballots.add(new Ballot("v" + v, named, List.of()));
        }
        BigDecimal money = BigDecimal.valueOf(50_000 + random.nextInt(20) * 10_000L);
        Choice choice = new Choice(new UUID(1, seed), new UUID(2, 2), 1, "Proef", "", 2026, 2026, money, bound ? BigDecimal.valueOf(20 + random.nextInt(100), 1) : null, VoteType.APPROVAL, 0,
                Choice.Voters.MEMBER, false, Way.of(Method.SCORE, VoteType.APPROVAL), "proef-" + seed, false, Choice.State.CLOSED, Instant.EPOCH, Instant.EPOCH);
        Election election = new Election(VoteType.APPROVAL, money, candidates.stream().map(c -> new Project(c.code(), c.cost())).toList(), ballots);
        return new Case(choice, candidates, conditions, election, List.of(new Criterion("a", "A", 1 + random.nextInt(3)), new Criterion("b", "B", 1)), scores);
    }

    @Test
    void noRulePassesALimitOrBreaksACondition() {
        for (int seed = 0; seed < 150; seed++) {
            Case all = random(seed, true);
            for (Way way : Way.usual(VoteType.APPROVAL, true)) {
                Result result = Solving.of(all, all.with(way));
                assertThat(result.overMoney() || result.overFte()).as(way.word() + " " + seed).isFalse();
                for (Condition condition : all.conditions()) {
                    boolean kept = !result.chose(condition.code()) || result.chose(condition.other()) == (condition.relation() == Relation.NEEDS);
                    assertThat(kept).as(way.word() + " " + seed + " " + condition).isTrue();
                }
                assertThat(Collections.disjoint(result.dropped().keySet(), result.chosen())).as("what fell out is not in").isTrue();
            }
        }
    }

    @Test
    void noSetWithinTheLimitsScoresMoreThanTheBest() {
        for (int seed = 0; seed < 60; seed++) {
            Case all = random(seed, true);
            BigDecimal best = BigDecimal.ZERO;
            for (int set = 0; set < 1 << all.candidates().size(); set++) {
                List<String> picked = new ArrayList<>();
                for (int i = 0; i < all.candidates().size(); i++) {
                    if ((set >> i & 1) == 1) {
                        picked.add(all.candidates().get(i).code());
                    }
                }
                Result result = Solving.of(all, new Setting(Way.of(Method.HAND, VoteType.APPROVAL), all.choice().money(), all.choice().fte(), all.weights(), picked));
                if (!result.overMoney() && !result.overFte() && result.broken().isEmpty()) {
                    best = best.max(score(all, picked));
                }
            }
            assertThat(score(all, Solving.of(all, all.with(Way.of(Method.BEST_SCORE, VoteType.APPROVAL))).chosen())).as("seed " + seed).isEqualByComparingTo(best);
        }
    }

    @Test
    void theOrderOfTheBallotsChangesNothing() {
        for (int seed = 0; seed < 40; seed++) {
            Case all = random(seed, seed % 2 == 0);
            List<Ballot> shuffled = new ArrayList<>(all.election().ballots());
            Collections.shuffle(shuffled, new Random(seed));
            Case other = new Case(all.choice(), all.candidates(), all.conditions(), new Election(VoteType.APPROVAL, all.choice().money(), all.election().projects(), shuffled), all.criteria(), all.scores());
            for (Way way : Way.usual(VoteType.APPROVAL, true)) {
                assertThat(Solving.of(other, other.with(way)).chosen()).as(way.word() + " " + seed).isEqualTo(Solving.of(all, all.with(way)).chosen());
            }
        }
    }

    @Test
    void smallPerspectivesAreTakenTogetherOrLeftOut() {
        List<Ballots.Cast> cast = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String perspective = i < 6 ? "care" : i < 9 ? "police" : i < 11 ? "lived" : "";
            cast.add(new Ballots.Cast(new UUID(3, i), perspective, new Ballots.Said(i < 6 ? List.of("1.1", "1.2") : List.of("1.3"), List.of())));
        }
        List<Gains.Gain> guarded = Gains.of(cast, java.util.Set.of("1.1"), true);
        assertThat(guarded).extracting(Gains.Gain::perspective).containsExactly("", "care");
        assertThat(guarded.getLast().share()).isEqualTo(0.5);
        assertThat(guarded.getFirst().nothing()).as("fewer than five of them got something").isEqualTo(-1);
        assertThat(Gains.of(cast.subList(0, 9), java.util.Set.of("1.1"), true)).extracting(Gains.Gain::perspective).containsExactly("care");
        assertThat(Gains.of(cast, java.util.Set.of("1.3"), false)).extracting(Gains.Gain::perspective).contains("police", "lived");
    }

    private static BigDecimal score(Case all, List<String> codes) {
        return codes.stream().map(code -> all.score(code, all.weights())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
