package nl.draagvlak.methods.allocation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Projects, a budget, and ballots about them.
 *
 * @param type     how the ballots are to be read
 * @param budget   at least 0
 * @param projects with ids of their own
 * @param ballots  each counts, an empty one too: its voter has a share in the budget like anybody else
 */
public record Election(VoteType type, BigDecimal budget, List<Project> projects, List<Ballot> ballots) {

    /** @throws IllegalArgumentException when an id occurs twice or a ballot names a project that is not there */
    public Election {
        projects = List.copyOf(projects);
        ballots = List.copyOf(ballots);
        if (budget == null || budget.signum() < 0) {
            throw new IllegalArgumentException("the budget is at least 0");
        }
        Set<String> ids = new HashSet<>();
        for (Project project : projects) {
            if (!ids.add(project.id())) {
                throw new IllegalArgumentException("project " + project.id() + " is there twice");
            }
        }
        for (Ballot ballot : ballots) {
            for (String id : ballot.projects()) {
                if (!ids.contains(id)) {
                    throw new IllegalArgumentException("the ballot of " + ballot.voter() + " names project " + id + ", which is not there");
                }
            }
        }
    }
}
