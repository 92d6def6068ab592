package nl.draagvlak.methods.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    /** What the margins say is what happens when everything on the grid is tried, one after the other. */
    @Test
    void marginsAreWhatTryingEverythingFinds() {
        Random random = new Random(8);
        int flips = 0;
        for (int trial = 0; trial < 60; trial++) {
            Election election = small(random);
            for (Terms terms : terms()) {
                Outcome outcome = Allocation.withoutReceipts(election, terms);
                for (Sensitivity.Margin margin : new Sensitivity(election, terms, BigDecimal.ONE, 40).all()) {
                    Project project = election.projects().stream().filter(p -> p.id().equals(margin.project())).findFirst().orElseThrow();
                    int cost = project.cost().intValueExact();
                    assertThat(margin.chosen()).isEqualTo(outcome.chose(project.id()));
                    Optional<Integer> expected = margin.chosen()
                            ? IntStream.rangeClosed(cost + 1, 60).filter(c -> !wins(election, terms, project, c)).mapToObj(c -> c - 1).findFirst()
                            : IntStream.rangeClosed(1, cost).map(k -> cost - k).filter(c -> wins(election, terms, project, c)).boxed().findFirst();
                    assertThat(margin.cost().map(BigDecimal::intValueExact)).as("%s: cost of %s in %s", terms, project, election).isEqualTo(expected);
                    flips += expected.isPresent() ? 1 : 0;
                    if (!margin.chosen()) {
                        Optional<Integer> more = IntStream.rangeClosed(1, 40).filter(k -> winsWith(election, terms, project, k)).boxed().findFirst();
                        assertThat(margin.ballots()).as("%s: ballots for %s in %s", terms, project, election).isEqualTo(more);
                    }
                }
            }
        }
        assertThat(flips).isGreaterThan(500);
    }

    private static Election small(Random random) {
        List<Project> projects = IntStream.range(0, 4).mapToObj(p -> new Project("p" + p, BigDecimal.valueOf(1 + random.nextInt(25)))).toList();
        List<Ballot> ballots = new ArrayList<>();
        for (int v = 0; v < 5; v++) {
            ballots.add(new Ballot("v" + v, projects.stream().map(Project::id).filter(id -> random.nextInt(2) == 0).toList(), List.of()));
        }
        return new Election(VoteType.APPROVAL, BigDecimal.valueOf(10 + random.nextInt(30)), projects, ballots);
    }

    private static List<Terms> terms() {
        List<Terms> all = new ArrayList<>();
        for (Utility utility : List.of(Utility.COST, Utility.CARDINALITY)) {
            all.add(Terms.of(Rule.GREEDY, utility));
            all.add(Terms.of(Rule.PHRAGMEN, utility));
            for (Completion completion : Completion.values()) {
                all.add(Terms.equalShares(utility, completion));
            }
        }
        all.add(Terms.of(Rule.GREEDY, Utility.COST).with(Ties.byLot("x")));
        return all;
    }

    private static boolean wins(Election election, Terms terms, Project project, int cost) {
        List<Project> projects = election.projects().stream().map(p -> p.equals(project) ? new Project(p.id(), BigDecimal.valueOf(cost)) : p).toList();
        return Allocation.withoutReceipts(new Election(election.type(), election.budget(), projects, election.ballots()), terms).chose(project.id());
    }

    private static boolean winsWith(Election election, Terms terms, Project project, int more) {
        List<Ballot> ballots = new ArrayList<>(election.ballots());
        IntStream.range(0, more).forEach(k -> ballots.add(Ballot.of("+" + k, project.id())));
        return Allocation.withoutReceipts(new Election(election.type(), election.budget(), election.projects(), ballots), terms).chose(project.id());
    }

    @Test
    void aProjectJustBeyondTheCutSaysByHowMuch() {
        List<Project> projects = List.of(new Project("a", new BigDecimal("60")), new Project("b", new BigDecimal("50")));
        List<Ballot> ballots = List.of(Ballot.of("1", "a"), Ballot.of("2", "a"), Ballot.of("3", "b"));
        Election election = new Election(VoteType.APPROVAL, new BigDecimal("100"), projects, ballots);
        Sensitivity greedy = new Sensitivity(election, Terms.of(Rule.GREEDY, Utility.COST), new BigDecimal("0.5"), 100);
        assertThat(greedy.of("b")).isEqualTo(new Sensitivity.Margin("b", false, Optional.of(new BigDecimal("40")), Optional.of(2), Optional.of(new BigDecimal("110"))));
        assertThat(greedy.of("a").cost()).contains(new BigDecimal("100"));
        Sensitivity welfare = new Sensitivity(election, Terms.of(Rule.WELFARE, Utility.CARDINALITY), BigDecimal.ONE, 100);
        assertThat(welfare.of("b")).isEqualTo(new Sensitivity.Margin("b", false, Optional.of(new BigDecimal("40")), Optional.of(2), Optional.of(new BigDecimal("110"))));
        assertThat(welfare.of("a").cost()).contains(new BigDecimal("100"));
    }
}
