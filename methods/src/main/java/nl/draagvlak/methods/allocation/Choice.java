package nl.draagvlak.methods.allocation;

import java.util.ArrayList;
import java.util.List;

/** What has been chosen so far, by number of project, and where that took a tie-break. */
final class Choice {

    final Profile profile;
    final List<Integer> order = new ArrayList<>();
    final List<Rule> by = new ArrayList<>();
    final List<Tie> ties = new ArrayList<>();
    final boolean[] chosen;
    long left;

    /** The round counts from 1, through all stages. */
    record Tie(int round, int[] equal, int winner) {}

    Choice(Profile profile) {
        this.profile = profile;
        chosen = new boolean[profile.projects];
        left = profile.budget;
    }

    void take(int project, Rule rule) {
        order.add(project);
        by.add(rule);
        chosen[project] = true;
        left -= profile.cost[project];
    }

    /** Before the winner is taken. */
    void tie(int[] equal, int winner) {
        ties.add(new Tie(order.size() + 1, equal, winner));
    }

    boolean fits(int project) {
        return !chosen[project] && profile.cost[project] <= left;
    }

    /** Whether nothing more would fit. */
    boolean exhaustive() {
        for (int p = 0; p < profile.projects; p++) {
            if (fits(p)) {
                return false;
            }
        }
        return true;
    }
}
