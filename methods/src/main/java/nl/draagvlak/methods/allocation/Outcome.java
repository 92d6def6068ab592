package nl.draagvlak.methods.allocation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What was chosen.
 *
 * @param winners   ids in order of choice (greatest welfare has no order: by utility per cost)
 * @param cost      what they cost together, in currency units
 * @param welfare   Σ over winners and voters of the utility that the terms name: money for cost, a number of approvals for cardinality, points
 * @param budget    as given
 * @param endowment with Equal Shares what everybody began with in the end, in currency units, rounded to a double; otherwise empty
 * @param ties      the rounds in which two or more were exactly equal, in order
 * @param receipts  one per winner, in the same order
 */
public record Outcome(List<String> winners, BigDecimal cost, BigDecimal welfare, BigDecimal budget, Optional<Double> endowment, List<Tie> ties,
        List<Receipt> receipts) {

    /** A round, from 1, in which these were exactly equal, and the one that the tie-break took. */
    public record Tie(int round, List<String> projects, String chosen) {}

    /** Whether a project was chosen. */
    public boolean chose(String project) {
        return winners.contains(project);
    }
}
