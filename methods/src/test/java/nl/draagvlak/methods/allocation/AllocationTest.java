package nl.draagvlak.methods.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static List<Terms> terms(Utility utility) {
        List<Terms> all = new ArrayList<>(List.of(Terms.of(Rule.GREEDY, utility), Terms.of(Rule.PHRAGMEN, utility)));
        for (Completion completion : Completion.values()) {
            all.add(Terms.equalShares(utility, completion));
            all.add(Terms.equalShares(utility, completion).startingIntegral());
        }
        return all;
    }

    private static Utility[] utilities(VoteType type) {
        return switch (type) {
            case APPROVAL, CHOOSE_1 -> new Utility[] {Utility.COST, Utility.CARDINALITY};
            case CUMULATIVE, SCORING -> new Utility[] {Utility.POINTS, Utility.CARDINALITY};
            case ORDINAL -> new Utility[] {Utility.BORDA, Utility.COST};
        };
    }

    @Test
    void everyRuleChoosesWhatItsDefinitionDoes() {
        int ties = 0;
        for (int seed = 0; seed < 80; seed++) {
            for (VoteType type : VoteType.values()) {
                Election election = Elections.random(new Random(seed * 7L + type.ordinal()), type);
                for (Utility utility : utilities(type)) {
                    for (Terms terms : terms(utility)) {
                        PlainRules plain = new PlainRules(election, utility);
                        List<String> expected = plain.run(terms);
                        Outcome outcome = Allocation.of(election, terms);
                        assertThat(outcome.winners()).as("seed %d: %s of %s", seed, terms, election).isEqualTo(expected);
                        assertThat(outcome.ties().stream().map(Outcome.Tie::round).toList()).as("seed %d: ties, %s of %s", seed, terms, election).isEqualTo(plain.tieRounds);
                        ties += plain.tieRounds.size();
                        check(election, terms, outcome);
                    }
                }
            }
        }
        assertThat(ties).isGreaterThan(2_000);
    }

    /** What every outcome keeps to. */
    private static void check(Election election, Terms terms, Outcome outcome) {
        String about = terms + " of " + election;
        assertThat(outcome.cost()).as(about).isLessThanOrEqualTo(election.budget());
        BigDecimal cost = election.projects().stream().filter(p -> outcome.chose(p.id())).map(Project::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(outcome.cost()).as(about).isEqualByComparingTo(cost);
        assertThat(outcome.receipts().stream().map(Receipt::project).toList()).as(about).isEqualTo(outcome.winners());
        if (terms.rule() == Rule.GREEDY || terms.completion() == Completion.GREEDY || terms.completion() == Completion.ADD1_GREEDY) {
            assertThat(election.projects()).as(about).allMatch(p -> outcome.chose(p.id()) || cost.add(p.cost()).compareTo(election.budget()) > 0);
        }
        double[] spent = new double[election.ballots().size()];
        for (Receipt receipt : outcome.receipts()) {
            if (receipt.by() != Rule.EQUAL_SHARES || receipt.cost().signum() == 0) {
                continue;
            }
            double paid = 0;
            for (Receipt.Payment payment : receipt.payments()) {
                for (String voter : payment.voters()) {
                    int i = IntStream.range(0, spent.length).filter(b -> election.ballots().get(b).voter().equals(voter)).findFirst().orElseThrow();
                    assertThat(election.ballots().get(i).projects()).as(about).contains(receipt.project());
                    spent[i] += payment.amount();
                    paid += payment.amount();
                }
            }
            assertThat(paid).as("receipt of %s, %s", receipt.project(), about).isCloseTo(receipt.cost().doubleValue(), offset(1e-6));
            assertThat(receipt.effectiveVotes()).as(about).isSortedAccordingTo((a, b) -> a < b - 1e-9 * a ? 1 : 0);
        }
        for (double one : spent) {
            assertThat(one).as(about).isLessThanOrEqualTo(outcome.endowment().orElse(0.0) + 1e-6);
        }
    }

    @Test
    void theOrderOfBallotsAndProjectsChangesNothing() {
        for (int seed = 0; seed < 300; seed++) {
            Election election = Elections.random(new Random(seed), VoteType.APPROVAL);
            List<Ballot> ballots = new ArrayList<>(election.ballots());
            List<Project> projects = new ArrayList<>(election.projects());
            Collections.shuffle(ballots, new Random(-seed));
            Collections.shuffle(projects, new Random(-seed));
            Election mixed = new Election(election.type(), election.budget(), projects, ballots);
            for (Ties ties : List.of(Ties.byId(), Ties.byLot("a seed"))) {
                for (Terms terms : terms(Utility.COST)) {
                    Outcome one = Allocation.of(election, terms.with(ties));
                    Outcome other = Allocation.of(mixed, terms.with(ties));
                    assertThat(other.winners()).isEqualTo(one.winners());
                    assertThat(other.ties()).isEqualTo(one.ties());
                }
            }
        }
    }

    @Test
    void aUnanimousProjectThatCostsExactlyTheBudgetIsFunded() {
        // In doubles 61 times (150000/61) is less than 150000.
        List<Ballot> ballots = IntStream.range(0, 61).mapToObj(i -> Ballot.of("v" + i, "all")).toList();
        Election election = new Election(VoteType.APPROVAL, new BigDecimal("150000"), List.of(new Project("all", new BigDecimal("150000"))), ballots);
        for (Terms terms : terms(Utility.COST).stream().filter(t -> !t.integral() || t.completion() != Completion.NONE).toList()) {
            assertThat(Allocation.of(election, terms).winners()).as("%s", terms).containsExactly("all");
        }
        Outcome bought = Allocation.of(election, Terms.equalShares(Utility.COST, Completion.NONE));
        assertThat(bought.receipts().getFirst().effectiveVotes()).hasSize(1);
        assertThat(bought.receipts().getFirst().effectiveVotes().getFirst()).isCloseTo(61, offset(1e-9));
    }

    @Test
    void centsAreCountedExactly() {
        Election election = new Election(VoteType.APPROVAL, new BigDecimal("0.30"),
                List.of(new Project("a", new BigDecimal("0.1")), new Project("b", new BigDecimal("0.20")), new Project("c", new BigDecimal("0.01"))),
                List.of(Ballot.of("1", "a", "b"), Ballot.of("2", "a", "b", "c"), Ballot.of("3", "a", "b")));
        Outcome outcome = Allocation.of(election, Terms.equalShares(Utility.COST, Completion.NONE));
        assertThat(outcome.winners()).containsExactly("a", "b");
        assertThat(outcome.cost().toPlainString()).isEqualTo("0.3");
        assertThat(outcome.welfare().toPlainString()).isEqualTo("0.9");
    }

    @Test
    void tiesAreSettledByCostThenVotesThenTheLot() {
        List<Project> projects = List.of(new Project("x", BigDecimal.TEN), new Project("y", BigDecimal.TEN));
        Election election = new Election(VoteType.APPROVAL, BigDecimal.TEN, projects, List.of(Ballot.of("1", "x", "y"), Ballot.of("2", "x", "y")));
        Terms terms = Terms.equalShares(Utility.COST, Completion.NONE);
        assertThat(Allocation.of(election, terms).ties()).containsExactly(new Outcome.Tie(1, List.of("x", "y"), "x"));
        int first = 0;
        for (int seed = 0; seed < 200; seed++) {
            Ties lot = Ties.byLot(String.valueOf(seed));
            String drawn = lot.lot("x").compareTo(lot.lot("y")) < 0 ? "x" : "y";
            assertThat(Allocation.of(election, terms.with(lot)).winners()).containsExactly(drawn);
            first += drawn.equals("x") ? 1 : 0;
        }
        assertThat(first).isBetween(60, 140);
        // The digest of "7:x" as any other program computes it.
        assertThat(Ties.byLot("7").lot("x")).isEqualTo("dca015eb66516dadd51679230015357453b1f0fa19f452aeb8257ab795a9e679");
    }

    @Test
    void largeEndowmentsAreReachedInFewRuns() {
        Random random = new Random(5);
        long runs = 0;
        long steps = 0;
        for (int seed = 0; seed < 12; seed++) {
            List<Project> projects = IntStream.range(0, 6).mapToObj(p -> new Project("p" + p, BigDecimal.valueOf(2_000 + random.nextInt(30_000)))).toList();
            List<Ballot> ballots = IntStream.range(0, 5).mapToObj(v -> new Ballot("v" + v,
                    projects.stream().map(Project::id).filter(id -> random.nextInt(3) > 0).toList(), List.of())).toList();
            Election election = new Election(VoteType.APPROVAL, BigDecimal.valueOf(40_000), projects, ballots);
            for (Utility utility : List.of(Utility.COST, Utility.CARDINALITY)) {
                for (Completion completion : List.of(Completion.ADD1, Completion.ADD1U)) {
                    Terms terms = Terms.equalShares(utility, completion);
                    assertThat(Allocation.of(election, terms).winners()).as("seed %d", seed).isEqualTo(stepByStep(election, terms));
                    Profile profile = Profile.of(election, terms);
                    Raising raising = new Raising(new EqualShares(profile), 1, BigInteger.valueOf(profile.voters));
                    raising.complete(BigInteger.valueOf(profile.budget), completion == Completion.ADD1);
                    runs += raising.runs;
                    steps += raising.steps;
                }
            }
        }
        assertThat(steps).isGreaterThan(50 * runs);
    }

    /** Every step by itself, each with the fast run. */
    private static List<String> stepByStep(Election election, Terms terms) {
        Profile profile = Profile.of(election, terms);
        EqualShares method = new EqualShares(profile);
        BigInteger n = BigInteger.valueOf(profile.voters);
        int[] before = {};
        for (BigInteger e = BigInteger.valueOf(profile.budget);; e = e.add(n)) {
            int[] now = method.run(e, n).order();
            long left = profile.budget - Arrays.stream(now).mapToLong(p -> profile.cost[p]).sum();
            int[] taken = left < 0 ? before : now;
            Set<Integer> have = new HashSet<>(Arrays.stream(now).boxed().toList());
            List<Integer> others = IntStream.range(0, profile.projects).filter(p -> profile.supporters[p].length > 0 && !have.contains(p)).boxed().toList();
            boolean full = others.stream().allMatch(p -> profile.cost[p] > left);
            if (left < 0 || others.isEmpty() || full && terms.completion() == Completion.ADD1) {
                return Arrays.stream(taken).mapToObj(p -> profile.ids[p]).toList();
            }
            before = now;
        }
    }
}
