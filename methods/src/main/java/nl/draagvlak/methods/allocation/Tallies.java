package nl.draagvlak.methods.allocation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether what the section PROJECTS tells about votes, scores and who was selected agrees with the ballots and the budget. */
final class Tallies {

    private Tallies() {}

    static void check(Election election, List<String> header, List<Rows.Row> rows, Findings findings) {
        Map<String, Long> votes = new HashMap<>();
        Map<String, BigDecimal> scores = new HashMap<>();
        for (Ballot ballot : election.ballots()) {
            for (int i = 0; i < ballot.projects().size(); i++) {
                votes.merge(ballot.projects().get(i), 1L, Long::sum);
                if (!ballot.points().isEmpty()) {
                    scores.merge(ballot.projects().get(i), ballot.points().get(i), BigDecimal::add);
                }
            }
        }
        int told = header.indexOf("votes");
        int score = election.type().points() ? header.indexOf("score") : -1;
        int selected = header.indexOf("selected");
        BigDecimal spent = BigDecimal.ZERO;
        for (int i = 0; i < rows.size(); i++) {
            Project project = election.projects().get(i);
            Rows.Row row = rows.get(i);
            if (!row.get(told).isEmpty() && !row.get(told).equals(String.valueOf(votes.getOrDefault(project.id(), 0L)))) {
                findings.add("votes of a project differ from the number of ballots that name it", row.line());
            }
            if (!row.get(score).isEmpty() && differs(row.get(score), scores.getOrDefault(project.id(), BigDecimal.ZERO))) {
                findings.add("score of a project differs from the points on the ballots", row.line());
            }
            if (row.get(selected).equals("1")) {
                spent = spent.add(project.cost());
            }
        }
        if (spent.compareTo(election.budget()) > 0) {
            findings.add("the projects marked as selected cost " + Profile.plain(spent).toPlainString() + ", more than the budget", rows.getFirst().line());
        }
    }

    private static boolean differs(String told, BigDecimal counted) {
        try {
            return PabulibReader.number(told, 0, "score").compareTo(counted) != 0;
        } catch (IllegalArgumentException noNumber) {
            return true;
        }
    }
}
