package nl.draagvlak.methods.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules as their definitions read, one voter at a time and with fractions only. Costs and points are whole numbers here; ties by id. */
final class PlainRules {

    private final Election election;
    private final Utility utility;
    private final int n;
    final List<Integer> tieRounds = new ArrayList<>();

    PlainRules(Election election, Utility utility) {
        this.election = election;
        this.utility = utility;
        n = election.ballots().size();
    }

    List<String> run(Terms terms) {
        List<String> chosen = new ArrayList<>();
        switch (terms.rule()) {
            case GREEDY -> greedy(chosen);
            case PHRAGMEN -> phragmen(chosen);
            case WELFARE -> throw new IllegalArgumentException("see PortfolioTest");
            case EQUAL_SHARES -> {
                Fraction start = n == 0 ? Fraction.ZERO : terms.integral() ? Fraction.of(budget() / n, 1) : Fraction.of(budget(), n);
                chosen.addAll(terms.completion().raises() ? raise(start, terms) : equalShares(start));
                if (terms.completion() == Completion.GREEDY || terms.completion() == Completion.ADD1_GREEDY) {
                    greedy(chosen);
                } else if (terms.completion() == Completion.PHRAGMEN && !election.projects().stream().allMatch(p -> chosen.contains(p.id()) || cost(chosen) + cost(p) > budget())) {
                    phragmen(chosen);
                }
            }
        }
        return chosen;
    }

    private List<String> raise(Fraction start, Terms terms) {
        List<String> before = List.of();
        for (Fraction endowment = start;; endowment = endowment.plus(Fraction.of(terms.step().longValueExact(), 1))) {
            List<Integer> ties = List.copyOf(tieRounds);
            tieRounds.clear();
            List<String> now = equalShares(endowment);
            if (cost(now) > budget()) {
                tieRounds.clear();
                tieRounds.addAll(ties);
                return before;
            }
            List<Project> others = election.projects().stream().filter(p -> supported(p) && !now.contains(p.id())).toList();
            boolean full = others.stream().allMatch(p -> cost(now) + cost(p) > budget());
            if (others.isEmpty() || full && terms.completion() != Completion.ADD1U) {
                return now;
            }
            before = now;
        }
    }

    private List<String> equalShares(Fraction endowment) {
        List<Fraction> money = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            money.add(endowment);
        }
        List<String> chosen = new ArrayList<>(election.projects().stream().filter(p -> cost(p) == 0 && supported(p)).map(Project::id).sorted().toList());
        while (true) {
            Fraction best = null;
            List<Project> equal = new ArrayList<>();
            for (Project p : election.projects()) {
                if (cost(p) == 0 || chosen.contains(p.id()) || !supported(p)) {
                    continue;
                }
                Fraction rho = price(p, money);
                if (rho != null && (best == null || rho.compareTo(best) < 0)) {
                    best = rho;
                    equal.clear();
                }
                if (rho != null && rho.compareTo(best) == 0) {
                    equal.add(p);
                }
            }
            if (best == null) {
                return chosen;
            }
            Project winner = equal.stream().min(Comparator.comparing(Project::id)).orElseThrow();
            if (equal.size() > 1) {
                tieRounds.add(chosen.size() + 1);
            }
            chosen.add(winner.id());
            for (int i = 0; i < n; i++) {
                money.set(i, money.get(i).minus(money.get(i).least(best.times(Fraction.of(Math.max(0, worth(i, winner)), 1)))));
            }
        }
    }

    /** Smallest ρ with Σ min(money, ρ·utility) = cost, tried at every point where one more supporter gives all. */
    private Fraction price(Project p, List<Fraction> money) {
        List<Integer> who = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (worth(i, p) > 0) {
                who.add(i);
            }
        }
        who.sort(Comparator.comparing(i -> money.get(i).over(Fraction.of(worth(i, p), 1))));
        Fraction paid = Fraction.ZERO;
        for (int k = 0; k < who.size(); k++) {
            long rest = who.subList(k, who.size()).stream().mapToLong(i -> worth(i, p)).sum();
            Fraction rho = Fraction.of(cost(p), 1).minus(paid).over(Fraction.of(rest, 1));
            if (rho.times(Fraction.of(worth(who.get(k), p), 1)).compareTo(money.get(who.get(k))) <= 0) {
                return rho;
            }
            paid = paid.plus(money.get(who.get(k)));
        }
        return null;
    }

    private void greedy(List<String> chosen) {
        while (true) {
            Fraction best = null;
            List<Project> equal = new ArrayList<>();
            for (Project p : election.projects()) {
                if (chosen.contains(p.id()) || cost(chosen) + cost(p) > budget()) {
                    continue;
                }
                long sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += worth(i, p);
                }
                boolean free = cost(p) == 0;
                boolean wanted = free && utility == Utility.COST ? supported(p) : sum > 0;
                // What is free and wanted comes before all else; what is not wanted comes last.
                Fraction ratio = !wanted ? Fraction.ZERO : free ? Fraction.of(Long.MAX_VALUE, 1) : Fraction.of(sum, cost(p));
                if (best == null || ratio.compareTo(best) > 0) {
                    best = ratio;
                    equal.clear();
                }
                if (ratio.compareTo(best) == 0) {
                    equal.add(p);
                }
            }
            if (best == null) {
                return;
            }
            if (equal.size() > 1) {
                tieRounds.add(chosen.size() + 1);
            }
            chosen.add(equal.stream().map(Project::id).min(Comparator.naturalOrder()).orElseThrow());
        }
    }

    private void phragmen(List<String> chosen) {
        Fraction[] load = new Fraction[n];
        Arrays.fill(load, Fraction.ZERO);
        Set<Project> open = new HashSet<>(election.projects());
        open.removeIf(p -> chosen.contains(p.id()) || cost(p) > budget());
        while (!open.isEmpty()) {
            Fraction best = null;
            List<Project> equal = new ArrayList<>();
            for (Project p : open) {
                Fraction sum = Fraction.of(cost(p), 1);
                int voters = 0;
                for (int i = 0; i < n; i++) {
                    if (election.ballots().get(i).projects().contains(p.id())) {
                        sum = sum.plus(load[i]);
                        voters++;
                    }
                }
                Fraction next = voters == 0 ? Fraction.of(Long.MAX_VALUE, 1) : sum.over(Fraction.of(voters, 1));
                if (best == null || next.compareTo(best) < 0) {
                    best = next;
                    equal.clear();
                }
                if (next.compareTo(best) == 0) {
                    equal.add(p);
                }
            }
            if (equal.stream().anyMatch(p -> cost(chosen) + cost(p) > budget())) {
                return;
            }
            if (equal.size() > 1) {
                tieRounds.add(chosen.size() + 1);
            }
            Project winner = equal.stream().min(Comparator.comparing(Project::id)).orElseThrow();
            for (int i = 0; i < n; i++) {
                load[i] = election.ballots().get(i).projects().contains(winner.id()) ? best : load[i];
            }
            chosen.add(winner.id());
            open.remove(winner);
        }
    }

    long worth(int voter, Project p) {
        Ballot ballot = election.ballots().get(voter);
        int place = ballot.projects().indexOf(p.id());
        if (place < 0) {
            return 0;
        }
        return switch (utility) {
            case COST -> cost(p);
            case CARDINALITY -> 1;
            case POINTS -> ballot.points().get(place).longValueExact();
            case BORDA -> ballot.projects().size() - 1L - place;
        };
    }

    private boolean supported(Project p) {
        for (int i = 0; i < n; i++) {
            if (worth(i, p) > 0 || utility == Utility.COST && election.ballots().get(i).projects().contains(p.id())) {
                return true;
            }
        }
        return false;
    }

    private long budget() {
        return election.budget().longValueExact();
    }

    private static long cost(Project p) {
        return p.cost().longValueExact();
    }

    private long cost(List<String> chosen) {
        return election.projects().stream().filter(p -> chosen.contains(p.id())).mapToLong(PlainRules::cost).sum();
    }
}
