package nl.draagvlak.methods.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Divides a budget: {@code Allocation.of(election, Terms.of(Rule.EQUAL_SHARES, Utility.COST))}.
 *
 * <p>Every comparison that could change a winner is exact: money, prices and loads are rational numbers, and doubles only settle what is clear.
 * The order of the ballots, and of the projects, changes nothing.
 */
public final class Allocation {

    private final Profile profile;
    private final Election election;
    private final Terms terms;
    private final Choice choice;
    private EqualShares.Run run;
    private Phragmen phragmen;

    private Allocation(Election election, Terms terms) {
        this.election = election;
        this.terms = terms;
        profile = Profile.of(election, terms);
        choice = new Choice(profile);
    }

    /**
     * The outcome with a receipt for each winner.
     *
     * @throws IllegalArgumentException when the ballots don't have the utility that the terms name, or numbers are too large to be exact
     */
    public static Outcome of(Election election, Terms terms) {
        Allocation allocation = new Allocation(election, terms);
        allocation.choose();
        return allocation.outcome(true);
    }

    /** The same without receipts, for those who ask often. */
    public static Outcome withoutReceipts(Election election, Terms terms) {
        Allocation allocation = new Allocation(election, terms);
        allocation.choose();
        return allocation.outcome(false);
    }

    private void choose() {
        switch (terms.rule()) {
            case GREEDY -> Greedy.choose(choice);
            case PHRAGMEN -> phragmen = Phragmen.choose(choice, profile);
            case WELFARE -> mostWelfare();
            case EQUAL_SHARES -> {
                equalShares();
                if (terms.completion() == Completion.GREEDY || terms.completion() == Completion.ADD1_GREEDY) {
                    Greedy.choose(choice);
                } else if (terms.completion() == Completion.PHRAGMEN && !choice.exhaustive()) {
                    phragmen = Phragmen.choose(choice, Profile.approvals(election, terms));
                }
            }
        }
    }

    private void mostWelfare() {
        boolean[] best = Knapsack.solve(profile);
        for (int p : Greedy.order(profile)) {
            if (best[p]) {
                choice.take(p, Rule.WELFARE);
            }
        }
    }

    private void equalShares() {
        EqualShares method = new EqualShares(profile);
        BigInteger denominator = BigInteger.valueOf(terms.integral() || profile.voters == 0 ? 1 : profile.voters);
        BigInteger start = BigInteger.valueOf(profile.budget);
        if (profile.voters == 0) {
            start = BigInteger.ZERO;
        } else if (terms.integral()) {
            BigInteger unit = BigInteger.valueOf(profile.unit);
            start = start.divide(unit.multiply(BigInteger.valueOf(profile.voters))).multiply(unit);
        }
        run = terms.completion().raises()
                ? new Raising(method, profile.smallest(terms.step()), denominator).complete(start, terms.completion() != Completion.ADD1U)
                : method.run(start, denominator);
        for (int p : run.free()) {
            choice.take(p, Rule.EQUAL_SHARES);
        }
        for (int round = 0; round < run.ledger().rounds; round++) {
            for (EqualShares.Run.Tie tie : run.ties()) {
                if (tie.round() == round) {
                    choice.tie(tie.equal(), tie.chosen());
                }
            }
            choice.take(run.ledger().bought[round], Rule.EQUAL_SHARES);
        }
    }

    private Outcome outcome(boolean receipts) {
        List<String> winners = choice.order.stream().map(p -> profile.ids[p]).toList();
        List<Outcome.Tie> ties = choice.ties.stream().map(tie -> new Outcome.Tie(tie.round(),
                Arrays.stream(tie.equal()).boxed().sorted((a, b) -> Integer.compare(profile.rank[a], profile.rank[b])).map(p -> profile.ids[p]).toList(),
                profile.ids[tie.winner()])).toList();
        Optional<Double> endowment = run == null ? Optional.empty() : Optional.of(run.purse().endowment / profile.unit);
        return new Outcome(winners, profile.money(profile.budget - choice.left), welfare(), election.budget(), endowment, ties,
                receipts ? new Receipts(election, choice, run, phragmen).write(ties) : List.of());
    }

    private BigDecimal welfare() {
        if (terms.rule() == Rule.PHRAGMEN && terms.utility() == Utility.COST) {
            BigInteger sum = choice.order.stream().map(p -> BigInteger.valueOf(profile.cost[p]).multiply(BigInteger.valueOf(profile.votes[p])))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            return profile.money(sum);
        }
        // Phragmén goes by approvals, but its welfare is told in the utility asked for.
        Profile judged = profile.utility == terms.utility() ? profile : Profile.of(election, Terms.of(Rule.GREEDY, terms.utility()));
        return judged.welfare(choice.order.stream().map(p -> judged.total[p]).reduce(BigInteger.ZERO, BigInteger::add));
    }
}
