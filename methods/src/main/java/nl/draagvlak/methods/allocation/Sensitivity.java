package nl.draagvlak.methods.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * What would have flipped the choice: for each project how much cheaper it had to be, how many more voters it needed, how much more money there
 * had to be; or, when it was chosen, how much dearer it might have become. After N. Boehmer, P. Faliszewski, Ł. Janeczko, D. Peters, G. Pierczyński,
 * Š. Schierreich, P. Skowron, S. Szufa, "Evaluation of Project Performance in Participatory Budgeting" (IJCAI 2024): cost reduction and
 * singleton-add.
 *
 * <p>Everything is tried on a grid: costs and budgets in steps, voters one by one. Where a rule guarantees that cheaper is never worse (greedy,
 * Phragmén, Equal Shares without raised endowments, greatest welfare with a utility other than cost) or that a further voter never harms (greedy,
 * Phragmén, greatest welfare), halving finds the answer; for the others every step is tried, up to a number of trials.
 */
public final class Sensitivity {

    /**
     * How far one project is from the other side.
     *
     * @param chosen  whether it is chosen as things are
     * @param cost    not chosen: the highest cost at which it is; chosen: the highest to which it may rise step by step and still be. Empty when
     *                no cost in reach does it
     * @param ballots not chosen: the fewest further ballots, naming only this project, with which it is; the budget stays. Empty when chosen, when
     *                more than the trials, and for ordinal and points ballots, where such a ballot has no natural content
     * @param budget  not chosen: the smallest larger budget, in steps, with which it is; empty when chosen or out of reach
     */
    public record Margin(String project, boolean chosen, Optional<BigDecimal> cost, Optional<Integer> ballots, Optional<BigDecimal> budget) {}

    private final Election election;
    private final Terms terms;
    private final BigDecimal step;
    private final int trials;
    private final Outcome outcome;

    /**
     * @param step   of costs and budgets, in currency units, more than 0
     * @param trials at most so many where every step has to be tried, and so many ballots
     */
    public Sensitivity(Election election, Terms terms, BigDecimal step, int trials) {
        if (step.signum() <= 0 || trials < 1) {
            throw new IllegalArgumentException("a step is more than 0, and there is at least 1 trial");
        }
        this.election = election;
        this.terms = terms;
        this.step = step;
        this.trials = trials;
        outcome = Allocation.withoutReceipts(election, terms);
    }

    /** The margins of all projects, in the order of the election. */
    public List<Margin> all() {
        return election.projects().stream().map(this::of).toList();
    }

    private Margin of(Project project) {
        return of(project.id());
    }

    /** The margin of one project. */
    public Margin of(String id) {
        Project project = election.projects().stream().filter(p -> p.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no project " + id));
        if (outcome.chose(id)) {
            return new Margin(id, true, dearest(project), Optional.empty(), Optional.empty());
        }
        return new Margin(id, false, cheaper(project), ballots(id), money(id));
    }

    private Optional<BigDecimal> cheaper(Project project) {
        long most = project.cost().divideToIntegralValue(step).longValueExact();
        LongPredicate wins = k -> chooses(costing(project, project.cost().subtract(times(k))), project.id());
        long k = cheaperIsNeverWorse() ? firstByHalves(1, most, wins) : first(1, Math.min(most, trials), wins);
        return k < 0 ? Optional.empty() : Optional.of(Profile.plain(project.cost().subtract(times(k))));
    }

    private Optional<BigDecimal> dearest(Project project) {
        long most = election.budget().subtract(project.cost()).max(BigDecimal.ZERO).divideToIntegralValue(step).longValueExact() + 1;
        LongPredicate loses = k -> !chooses(costing(project, project.cost().add(times(k))), project.id());
        long k = cheaperIsNeverWorse() ? firstByHalves(1, most, loses) : first(1, Math.min(most, trials), loses);
        return k < 0 ? Optional.empty() : Optional.of(Profile.plain(project.cost().add(times(k - 1))));
    }

    private Optional<Integer> ballots(String id) {
        if (election.type().points() || election.type() == VoteType.ORDINAL) {
            return Optional.empty();
        }
        LongPredicate wins = k -> chooses(with(id, k), id);
        long k = terms.rule() == Rule.EQUAL_SHARES ? first(1, trials, wins) : firstByHalves(1, trials, wins);
        return k < 0 ? Optional.empty() : Optional.of((int) k);
    }

    private Optional<BigDecimal> money(String id) {
        LongPredicate wins = k -> chooses(new Election(election.type(), election.budget().add(times(k)), election.projects(), election.ballots()), id);
        long k = first(1, trials, wins);
        return k < 0 ? Optional.empty() : Optional.of(Profile.plain(election.budget().add(times(k))));
    }

    private boolean cheaperIsNeverWorse() {
        return terms.rule() == Rule.WELFARE ? terms.utility() != Utility.COST : !terms.completion().raises();
    }

    /** With greatest welfare: chosen in every best set, so that which of several is taken does not matter. */
    private boolean chooses(Election changed, String id) {
        if (terms.rule() != Rule.WELFARE) {
            return Allocation.withoutReceipts(changed, terms).chose(id);
        }
        BigDecimal with = Allocation.withoutReceipts(changed, terms).welfare();
        List<Project> others = changed.projects().stream().filter(p -> !p.id().equals(id)).toList();
        List<Ballot> ballots = changed.ballots().stream().map(b -> without(b, id)).toList();
        BigDecimal best = Allocation.withoutReceipts(new Election(changed.type(), changed.budget(), others, ballots), terms).welfare();
        return with.compareTo(best) > 0;
    }

    private static Ballot without(Ballot ballot, String id) {
        int place = ballot.projects().indexOf(id);
        if (place < 0) {
            return ballot;
        }
        List<String> named = new ArrayList<>(ballot.projects());
        named.remove(place);
        List<BigDecimal> points = new ArrayList<>(ballot.points());
        if (!points.isEmpty()) {
            points.remove(place);
        }
        return new Ballot(ballot.voter(), named, points);
    }

    private Election costing(Project project, BigDecimal cost) {
        List<Project> projects = election.projects().stream().map(p -> p.equals(project) ? new Project(p.id(), cost) : p).toList();
        return new Election(election.type(), election.budget(), projects, election.ballots());
    }

    private Election with(String id, long more) {
        List<Ballot> ballots = new ArrayList<>(election.ballots());
        for (long k = 0; k < more; k++) {
            ballots.add(Ballot.of("+" + k, id));
        }
        return new Election(election.type(), election.budget(), election.projects(), ballots);
    }

    private BigDecimal times(long k) {
        return step.multiply(BigDecimal.valueOf(k));
    }

    private static long first(long from, long to, LongPredicate holds) {
        for (long k = from; k <= to; k++) {
            if (holds.test(k)) {
                return k;
            }
        }
        return -1;
    }

    /** The first at which it holds, given that it then holds for all that follow. */
    private static long firstByHalves(long from, long to, LongPredicate holds) {
        if (from > to || !holds.test(to)) {
            return -1;
        }
        long low = from;
        long high = to;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
