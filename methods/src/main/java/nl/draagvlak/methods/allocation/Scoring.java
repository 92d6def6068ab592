package nl.draagvlak.methods.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Choosing by weighted criteria: score = Σ weight·score per criterion, and the smallest change of one weight that changes the chosen set. Exact:
 * a score is a linear function of one weight, so that an order changes only where two lines cross, and a best set only where two sets are worth
 * the same.
 */
public final class Scoring {

    /** How scores become a set within the budget. */
    public enum By {
        /** The highest score first, skipping what does not fit. */
        SCORE,
        /** The highest score per unit of cost first, skipping what does not fit; what costs nothing comes first. */
        SCORE_PER_COST,
        /** The set with the greatest sum of scores, exactly. */
        BEST_SET
    }

    /**
     * One that can be chosen.
     *
     * @param scores one per criterion, in their order
     */
    public record Candidate(String id, BigDecimal cost, List<BigDecimal> scores) {

        public Candidate {
            if (cost.signum() < 0) {
                throw new IllegalArgumentException("candidate " + id + " costs at least 0");
            }
            scores = List.copyOf(scores);
        }
    }

    /**
     * Where the set changes when one weight does.
     *
     * @param criterion its place, from 0
     * @param weight    at it or beyond it the set is another; rounded to 12 decimals
     * @param change    from the weight of now; 0 when the smallest change does it
     * @param enters    ids that are chosen then and not now
     * @param leaves    ids that are chosen now and not then
     */
    public record Flip(int criterion, BigDecimal weight, BigDecimal change, Set<String> enters, Set<String> leaves) {}

    /** A weight as a fraction of whole numbers, the denominator more than 0. */
    private record Weight(BigInteger numerator, BigInteger denominator) implements Comparable<Weight> {

        @Override
        public int compareTo(Weight other) {
            return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
        }

        Weight between(Weight other) {
            return new Weight(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator).shiftLeft(1));
        }

        static Weight of(BigInteger numerator, BigInteger denominator) {
            BigInteger common = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
            return new Weight(numerator.divide(common), denominator.divide(common));
        }
    }

    private final List<Candidate> candidates;
    private final By by;
    private final long[] cost;
    private final long budget;
    private final BigInteger[] weights;
    private final BigInteger[][] scores;
    private final int decimals;
    private final Set<Integer> chosen;

    /**
     * @param weights one per criterion, at least 0
     * @throws IllegalArgumentException when a candidate has more or fewer scores than there are criteria
     */
    public Scoring(List<BigDecimal> weights, List<Candidate> candidates, BigDecimal budget, By by) {
        this.candidates = List.copyOf(candidates);
        this.by = by;
        for (Candidate candidate : candidates) {
            if (candidate.scores().size() != weights.size()) {
                throw new IllegalArgumentException("candidate " + candidate.id() + " has " + candidate.scores().size() + " scores for " + weights.size() + " criteria");
            }
        }
        if (weights.stream().anyMatch(w -> w.signum() < 0)) {
            throw new IllegalArgumentException("a weight is at least 0");
        }
        List<BigDecimal> money = new ArrayList<>(candidates.stream().map(Candidate::cost).toList());
        money.add(budget);
        BigInteger[] whole = wholes(money, scale(money));
        cost = Arrays.stream(whole).mapToLong(BigInteger::longValueExact).limit(candidates.size()).toArray();
        this.budget = whole[candidates.size()].longValueExact();
        decimals = scale(weights);
        this.weights = wholes(weights, decimals);
        int digits = scale(candidates.stream().flatMap(c -> c.scores().stream()).toList());
        scores = candidates.stream().map(c -> wholes(c.scores(), digits)).toArray(BigInteger[][]::new);
        chosen = weights.isEmpty() ? Set.of() : at(0, new Weight(this.weights[0], BigInteger.ONE));
    }

    /** The chosen ids, in the order of the candidates. */
    public List<String> chosen() {
        return chosen.stream().sorted().map(c -> candidates.get(c).id()).toList();
    }

    /** The nearest larger weight of a criterion at or beyond which the set is another; empty when none is. */
    public Optional<Flip> up(int criterion) {
        return flip(criterion, true);
    }

    /** The nearest smaller one, not less than 0. */
    public Optional<Flip> down(int criterion) {
        return flip(criterion, false);
    }

    /** The flip with the least change of all; empty when no weight alone changes anything. */
    public Optional<Flip> smallest() {
        List<Flip> all = new ArrayList<>();
        for (int k = 0; k < weights.length; k++) {
            up(k).ifPresent(all::add);
            down(k).ifPresent(all::add);
        }
        return all.stream().min(Comparator.comparing((Flip flip) -> flip.change().abs()).thenComparingInt(Flip::criterion));
    }

    private Optional<Flip> flip(int k, boolean up) {
        return by == By.BEST_SET ? alongSets(k, up) : alongCrossings(k, up);
    }

    private Optional<Flip> alongCrossings(int k, boolean up) {
        Weight now = new Weight(weights[k], BigInteger.ONE);
        TreeSet<Weight> crossings = new TreeSet<>();
        for (int a = 0; a < cost.length; a++) {
            for (int b = 0; b < a; b++) {
                BigInteger one = BigInteger.valueOf(by == By.SCORE ? 1 : cost[b]);
                BigInteger other = BigInteger.valueOf(by == By.SCORE ? 1 : cost[a]);
                BigInteger slope = scores[a][k].multiply(one).subtract(scores[b][k].multiply(other));
                BigInteger base = base(b, k).multiply(other).subtract(base(a, k).multiply(one));
                if (slope.signum() != 0 && base.signum() * slope.signum() >= 0) {
                    crossings.add(Weight.of(base, slope));
                }
            }
        }
        List<Weight> way = new ArrayList<>(up ? crossings.tailSet(now, false) : crossings.headSet(now, false).descendingSet());
        way.addFirst(now);
        Weight end = up ? new Weight(way.getLast().numerator.add(way.getLast().denominator), way.getLast().denominator) : new Weight(BigInteger.ZERO, BigInteger.ONE);
        if (!way.getLast().equals(end)) {
            way.add(end);
        }
        for (int i = 0; i < way.size(); i++) {
            Set<Integer> there = at(k, way.get(i));
            if (there.equals(chosen) && i + 1 < way.size()) {
                there = at(k, way.get(i).between(way.get(i + 1)));
            }
            if (!there.equals(chosen)) {
                return Optional.of(told(k, way.get(i), there));
            }
        }
        return Optional.empty();
    }

    /** The value of the best set is convex in the weight: from far away back along the lines of better sets to where now's set is as good. */
    private Optional<Flip> alongSets(int k, boolean up) {
        BigInteger far = BigInteger.ONE;
        for (int c = 0; c < cost.length; c++) {
            far = far.add(base(c, k).abs());
        }
        Weight there = new Weight(up ? far.max(weights[k].add(BigInteger.ONE)) : BigInteger.ZERO, BigInteger.ONE);
        Set<Integer> better = null;
        while (true) {
            Set<Integer> best = at(k, there);
            BigInteger rise = value(best, k, there).subtract(value(chosen, k, there));
            if (rise.signum() == 0) {
                Weight where = there;
                return Optional.ofNullable(better).map(set -> told(k, where, set));
            }
            better = best;
            BigInteger base = sum(chosen, k, false).subtract(sum(best, k, false));
            there = Weight.of(base, sum(best, k, true).subtract(sum(chosen, k, true)));
        }
    }

    private BigInteger sum(Set<Integer> set, int k, boolean slope) {
        return set.stream().map(c -> slope ? scores[c][k] : base(c, k)).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private BigInteger value(Set<Integer> set, int k, Weight weight) {
        return sum(set, k, false).multiply(weight.denominator).add(sum(set, k, true).multiply(weight.numerator));
    }

    private Flip told(int k, Weight where, Set<Integer> there) {
        BigDecimal weight = new BigDecimal(where.numerator).divide(new BigDecimal(where.denominator), 12 + decimals, RoundingMode.HALF_EVEN).movePointLeft(decimals);
        return new Flip(k, Profile.plain(weight), Profile.plain(weight.subtract(new BigDecimal(weights[k], decimals))), ids(there, chosen), ids(chosen, there));
    }

    private Set<String> ids(Set<Integer> these, Set<Integer> without) {
        Set<String> ids = new TreeSet<>();
        these.stream().filter(c -> !without.contains(c)).forEach(c -> ids.add(candidates.get(c).id()));
        return Collections.unmodifiableSet(ids);
    }

    /** The score of a candidate by all criteria but one. */
    private BigInteger base(int c, int k) {
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j < weights.length; j++) {
            sum = j == k ? sum : sum.add(weights[j].multiply(scores[c][j]));
        }
        return sum;
    }

    /** What is chosen with another weight of one criterion. */
    private Set<Integer> at(int k, Weight weight) {
        BigInteger[] value = new BigInteger[cost.length];
        for (int c = 0; c < value.length; c++) {
            value[c] = base(c, k).multiply(weight.denominator).add(scores[c][k].multiply(weight.numerator));
        }
        Set<Integer> set = new HashSet<>();
        if (by == By.BEST_SET) {
            BigInteger common = Arrays.stream(value).reduce(BigInteger.ZERO, BigInteger::gcd).max(BigInteger.ONE);
            Arrays.setAll(value, c -> value[c].divide(common));
            if (Arrays.stream(value).map(BigInteger::abs).reduce(BigInteger.ZERO, BigInteger::add).bitLength() > 61) {
                throw new IllegalArgumentException("scores and weights have too many digits to find the best set exactly");
            }
            boolean[] taken = Knapsack.solve(cost, Arrays.stream(value).mapToLong(BigInteger::longValueExact).toArray(), budget);
            for (int c = 0; c < taken.length; c++) {
                if (taken[c]) {
                    set.add(c);
                }
            }
            return set;
        }
        Integer[] order = new Integer[cost.length];
        Arrays.setAll(order, c -> c);
        Comparator<Integer> better = by == By.SCORE ? Comparator.comparing((Integer c) -> value[c]).reversed()
                : (a, b) -> value[b].multiply(BigInteger.valueOf(cost[a])).compareTo(value[a].multiply(BigInteger.valueOf(cost[b])));
        Arrays.sort(order, Comparator.<Integer, Boolean>comparing(c -> by == By.SCORE_PER_COST && cost[c] > 0).thenComparing(better)
                .thenComparing(c -> candidates.get(c).id(), Ties.BY_CODE_POINT));
        long left = budget;
        for (int c : order) {
            if (cost[c] <= left) {
                left -= cost[c];
                set.add(c);
            }
        }
        return set;
    }

    private static int scale(List<BigDecimal> numbers) {
        return numbers.stream().mapToInt(n -> Math.max(0, n.stripTrailingZeros().scale())).max().orElse(0);
    }

    private static BigInteger[] wholes(List<BigDecimal> numbers, int decimals) {
        return numbers.stream().map(n -> n.movePointRight(decimals).toBigIntegerExact()).toArray(BigInteger[]::new);
    }
}
