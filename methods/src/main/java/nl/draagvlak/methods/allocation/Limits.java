package nl.draagvlak.methods.allocation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Whether ballots keep to the limits that META sets: on their length, on the cost of what they name, on points. */
final class Limits {

    private final Map<String, String> meta;
    private final Findings findings;

    Limits(Map<String, String> meta, Findings findings) {
        this.meta = meta;
        this.findings = findings;
    }

    void check(Election election, int[] lines) {
        Map<String, BigDecimal> cost = new HashMap<>();
        election.projects().forEach(project -> cost.put(project.id(), project.cost()));
        BigDecimal minLength = limit("min_length");
        BigDecimal maxLength = limit("max_length");
        BigDecimal minCost = limit("min_sum_cost");
        BigDecimal maxCost = limit("max_sum_cost");
        BigDecimal minPoints = limit("min_points");
        BigDecimal maxPoints = limit("max_points");
        BigDecimal minSum = limit("min_sum_points");
        BigDecimal maxSum = limit("max_sum_points");
        for (int i = 0; i < lines.length; i++) {
            Ballot ballot = election.ballots().get(i);
            if (ballot.projects().isEmpty()) {
                continue;
            }
            BigDecimal length = BigDecimal.valueOf(ballot.projects().size());
            if (election.type() == VoteType.CHOOSE_1 && ballot.projects().size() > 1) {
                findings.add("a choose-1 vote names several projects", lines[i]);
            }
            between(length, minLength, maxLength, "a vote names", "length", lines[i]);
            if (minCost != null || maxCost != null) {
                BigDecimal sum = ballot.projects().stream().map(cost::get).reduce(BigDecimal.ZERO, BigDecimal::add);
                between(sum, minCost, maxCost, "a vote costs", "sum_cost", lines[i]);
            }
            if (!ballot.points().isEmpty()) {
                between(ballot.points().stream().reduce(BigDecimal.ZERO, BigDecimal::add), minSum, maxSum, "a vote gives points", "sum_points", lines[i]);
                for (BigDecimal points : ballot.points()) {
                    between(points, minPoints, maxPoints, "a vote gives points to a project", "points", lines[i]);
                }
            }
        }
    }

    private void between(BigDecimal value, BigDecimal least, BigDecimal most, String what, String limit, int line) {
        if (least != null && value.compareTo(least) < 0) {
            findings.add(what + ", fewer than min_" + limit + " " + least.toPlainString(), line);
        }
        if (most != null && value.compareTo(most) > 0) {
            findings.add(what + ", more than max_" + limit + " " + most.toPlainString(), line);
        }
    }

    /** A limit that is no number (files have text there) limits nothing. */
    private BigDecimal limit(String key) {
        try {
            return meta.containsKey(key) ? PabulibReader.number(meta.get(key), 0, key) : null;
        } catch (IllegalArgumentException text) {
            return null;
        }
    }
}
