package nl.draagvlak.methods.allocation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/**
 * What one voter, or one organisation, said.
 *
 * @param voter    who; told in receipts
 * @param projects ids, each once; of an ordinal ballot the best first; may be empty
 * @param points   as many as projects and in their order, or empty where the ballot has none; may be negative or have decimals
 */
public record Ballot(String voter, List<String> projects, List<BigDecimal> points) {

    public Ballot {
        projects = List.copyOf(projects);
        points = List.copyOf(points);
        if (!points.isEmpty() && points.size() != projects.size()) {
            throw new IllegalArgumentException("the ballot of " + voter + " has " + projects.size() + " projects and " + points.size() + " points");
        }
        if (projects.size() > 1 && new HashSet<>(projects).size() < projects.size()) {
            throw new IllegalArgumentException("the ballot of " + voter + " names a project twice");
        }
    }

    /** A ballot without points: approvals, or a ranking with the best first. */
    public static Ballot of(String voter, String... projects) {
        return new Ballot(voter, List.of(projects), List.of());
    }
}
