package nl.draagvlak.methods.allocation;

import java.math.BigDecimal;
import java.util.List;

/**
 * Why one project was chosen, and who paid for it.
 *
 * @param project        its id
 * @param cost           in currency units
 * @param round          in which it was chosen, from 1, through all stages
 * @param by             the rule that chose it; with a completion that differs between winners
 * @param votes          number of voters who named it
 * @param support        sum of their utilities
 * @param effectiveVotes with Equal Shares, for this round and each before it: the votes (or points) that would bring the cost together at the
 *                       same price if nobody had run out of money; {@code cost/(ρ·cost)} for cost utility and {@code cost/ρ} for the others.
 *                       The last one is what the project won with. Empty for other rules, and for what costs nothing
 * @param payments       who paid how much, the largest amount first; together the cost. Empty where a rule spends the common purse
 * @param tiedWith       ids of projects that were exactly equal when it was chosen
 */
public record Receipt(String project, BigDecimal cost, int round, Rule by, long votes, BigDecimal support, List<Double> effectiveVotes,
        List<Payment> payments, List<String> tiedWith) {

    /**
     * What each of some voters paid, rounded to 10 decimals.
     *
     * @param amount in currency units
     */
    public record Payment(double amount, List<String> voters) {}
}
