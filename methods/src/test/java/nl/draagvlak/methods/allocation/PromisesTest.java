package nl.draagvlak.methods.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the rules promise, whatever the budget: more money may change who wins, but breaks none of this. */
class PromisesTest {

    @Test
    void equalSharesGivesEveryGroupThatAgreesWhatItsShareCanBuy() {
        // Extended justified representation up to one project (Peters, Pierczyński, Skowron 2021, theorem 4).
        int groups = 0;
        for (int seed = 0; seed < 600; seed++) {
            Election election = Elections.random(new Random(seed), VoteType.APPROVAL);
            for (int more = 0; more < 3; more++) {
                Election richer = new Election(VoteType.APPROVAL, election.budget().add(BigDecimal.valueOf(7L * more)), election.projects(), election.ballots());
                for (Utility utility : List.of(Utility.COST, Utility.CARDINALITY)) {
                    for (Completion completion : List.of(Completion.NONE, Completion.GREEDY, Completion.PHRAGMEN)) {
                        groups += represented(richer, utility, Allocation.withoutReceipts(richer, Terms.equalShares(utility, completion)).winners(), seed);
                    }
                }
            }
        }
        assertThat(groups).isGreaterThan(10_000);
    }

    private static int represented(Election election, Utility utility, List<String> winners, int seed) {
        PlainRules plain = new PlainRules(election, utility);
        int groups = 0;
        for (int set = 1; set < 1 << election.projects().size(); set++) {
            int bits = set;
            List<Project> wanted = IntStream.range(0, election.projects().size()).filter(p -> (bits >> p & 1) == 1).mapToObj(election.projects()::get).toList();
            List<Integer> group = IntStream.range(0, election.ballots().size())
                    .filter(v -> wanted.stream().allMatch(p -> election.ballots().get(v).projects().contains(p.id()))).boxed().toList();
            BigDecimal cost = wanted.stream().map(Project::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean entitled = !group.isEmpty()
                    && cost.multiply(BigDecimal.valueOf(election.ballots().size())).compareTo(election.budget().multiply(BigDecimal.valueOf(group.size()))) <= 0;
            if (!entitled) {
                continue;
            }
            groups++;
            assertThat(group).as("seed %d, %s, %s", seed, utility, wanted).anyMatch(v -> {
                long promised = wanted.stream().mapToLong(p -> plain.worth(v, p)).sum();
                long has = election.projects().stream().filter(p -> winners.contains(p.id())).mapToLong(p -> plain.worth(v, p)).sum();
                return has >= promised || wanted.stream().anyMatch(p -> !winners.contains(p.id()) && has + plain.worth(v, p) > promised);
            });
        }
        return groups;
    }

    @Test
    void whereAllCostsAreEqualMoreMoneyOnlyAddsWinners() {
        for (int seed = 0; seed < 300; seed++) {
            Election drawn = Elections.random(new Random(seed), VoteType.APPROVAL);
            List<Project> equal = drawn.projects().stream().map(p -> new Project(p.id(), BigDecimal.TEN)).toList();
            for (Rule rule : List.of(Rule.GREEDY, Rule.PHRAGMEN)) {
                List<String> before = List.of();
                for (int budget = 0; budget <= 80; budget += 5) {
                    Election election = new Election(VoteType.APPROVAL, BigDecimal.valueOf(budget), equal, drawn.ballots());
                    List<String> winners = Allocation.withoutReceipts(election, Terms.of(rule, Utility.COST)).winners();
                    // Phragmén stops at a tie that it can't pay, so a round may be missing, never another.
                    assertThat(winners).as("seed %d, budget %d", seed, budget).hasSizeGreaterThanOrEqualTo(before.size());
                    assertThat(winners.subList(0, before.size())).as("seed %d, budget %d", seed, budget).isEqualTo(before);
                    before = winners;
                }
            }
        }
    }

    @Test
    void theGreatestWelfareGrowsWithTheBudget() {
        for (int seed = 0; seed < 200; seed++) {
            Election election = Elections.random(new Random(seed), VoteType.SCORING);
            BigDecimal before = BigDecimal.ZERO;
            for (int more = 0; more < 5; more++) {
                Election richer = new Election(election.type(), election.budget().add(BigDecimal.valueOf(9L * more)), election.projects(), election.ballots());
                BigDecimal welfare = Allocation.withoutReceipts(richer, Terms.of(Rule.WELFARE, Utility.POINTS)).welfare();
                assertThat(welfare).isGreaterThanOrEqualTo(before);
                before = welfare;
            }
        }
    }
}
