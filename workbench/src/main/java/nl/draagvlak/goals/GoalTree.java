package nl.draagvlak.goals;

import java.util.List;
import nl.draagvlak.reasoning.Element;

/**
 * The goals as a tree. An operational goal that serves two strategic ones hangs under both.
 *
 * @param loose the operational goals that serve no strategic goal
 */
public record GoalTree(List<Branch> branches, List<Goal> loose) {

    /** A strategic goal with the operational goals that serve it. */
    public record Branch(Element strategic, List<Goal> goals) {}
}
