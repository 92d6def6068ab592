package nl.draagvlak.methods.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sequential Phragmén. Everybody's load begins at 0; a project would give all its supporters the load (Σ their loads + cost) / their number; the
 * least such load is taken next, and the rule stops as soon as one of the projects with the least load would overspend (X. Brill et al.,
 * "Phragmén's voting methods and justified representation", 2017, with costs). A project without supporters has an infinite load.
 *
 * <p>Loads only take the values t_1 ≤ t_2 ≤ … of the rounds, so the sum of loads is a combination of them with whole coefficients: with
 * D_s = D_s−1·N_s every t_s is a whole number over D_s. Doubles with a bound on their error settle what is clear, exact numbers the rest.
 */
final class Phragmen {

    private static final double EPSILON = 0x1p-52;

    private final Choice choice;
    private final Profile profile;
    /** Per class the round that gave it its load, or −1; and that load. */
    private final int[] last;
    private final double[] load;
    private final double[] low;
    private final double[] high;
    private final long[] voters;
    private final List<Integer> bought = new ArrayList<>();
    private final List<BigInteger> loads = new ArrayList<>();
    private final List<BigInteger> denominators = new ArrayList<>();
    /** Per round: what each class pays that supports the project. */
    final List<double[]> payments = new ArrayList<>();
    private double error;

    Profile profile() {
        return profile;
    }

    /** @param profile with utility 1 for everything named */
    private Phragmen(Choice choice, Profile profile) {
        this.choice = choice;
        this.profile = profile;
        last = new int[profile.weight.length];
        Arrays.fill(last, -1);
        load = new double[profile.weight.length];
        low = new double[profile.projects];
        high = new double[profile.projects];
        voters = profile.votes;
        for (int p = 0; p < profile.projects; p++) {
            low[p] = voters[p] == 0 ? Double.POSITIVE_INFINITY : (double) profile.cost[p] / voters[p] * (1 - 4 * EPSILON);
        }
    }

    /** Goes on where the choice stands, everybody's load being 0. */
    static Phragmen choose(Choice choice, Profile approvals) {
        Phragmen method = new Phragmen(choice, approvals);
        int[] open = new int[approvals.projects];
        int count = 0;
        for (int p = 0; p < approvals.projects; p++) {
            if (!choice.chosen[p] && approvals.cost[p] <= approvals.budget) {
                open[count++] = p;
            }
        }
        while (count > 0) {
            int[] least = method.least(open, count);
            if (Arrays.stream(least).anyMatch(p -> !choice.fits(p))) {
                break;
            }
            int winner = Arrays.stream(least).boxed().min((a, b) -> Integer.compare(approvals.rank[a], approvals.rank[b])).orElseThrow();
            if (least.length > 1) {
                choice.tie(least, winner);
            }
            method.buy(winner);
            int stay = 0;
            for (int i = 0; i < count; i++) {
                if (open[i] != winner) {
                    open[stay++] = open[i];
                }
            }
            count = stay;
        }
        return method;
    }

    private int[] least(int[] open, int count) {
        int first = open[0];
        for (int i = 1; i < count; i++) {
            first = low[open[i]] < low[first] ? open[i] : first;
        }
        if (voters[first] == 0) {
            return Arrays.copyOf(open, count);
        }
        weigh(first);
        double best = high[first];
        for (int i = 0; i < count; i++) {
            int p = open[i];
            if (p != first && low[p] <= best) {
                weigh(p);
                best = Math.min(best, high[p]);
            }
        }
        double bound = best;
        int[] close = Arrays.stream(open, 0, count).filter(p -> low[p] <= bound).toArray();
        return close.length == 1 ? close : exactlyLeast(close);
    }

    private void weigh(int p) {
        double sum = 0;
        for (int v : profile.supporters[p]) {
            sum += profile.weight[v] * load[v];
        }
        double t = (sum + profile.cost[p]) / voters[p];
        double doubt = error + (profile.supporters[p].length + 4) * EPSILON * t;
        low[p] = t - doubt;
        high[p] = t + doubt;
    }

    private int[] exactlyLeast(int[] some) {
        List<Integer> equal = new ArrayList<>();
        BigInteger best = null;
        for (int p : some) {
            BigInteger sum = exact(p);
            int sign = best == null ? -1
                    : sum.multiply(BigInteger.valueOf(voters[equal.getFirst()])).compareTo(best.multiply(BigInteger.valueOf(voters[p])));
            if (sign < 0) {
                best = sum;
                equal.clear();
            }
            if (sign <= 0) {
                equal.add(p);
            }
        }
        return equal.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Loads of the supporters and the cost, together, to be divided by the last denominator. */
    private BigInteger exact(int p) {
        work();
        long[] with = new long[bought.size()];
        for (int v : profile.supporters[p]) {
            if (last[v] >= 0) {
                with[last[v]] += profile.weight[v];
            }
        }
        return sum(with, bought.size()).add(BigInteger.valueOf(profile.cost[p]).multiply(denominator(bought.size())));
    }

    private BigInteger sum(long[] with, int rounds) {
        BigInteger sum = BigInteger.ZERO;
        for (int s = 0; s < rounds; s++) {
            sum = sum.multiply(BigInteger.valueOf(Math.max(1, voters[bought.get(s)])));
            if (with[s] != 0) {
                sum = sum.add(loads.get(s).multiply(BigInteger.valueOf(with[s])));
            }
        }
        return sum;
    }

    private BigInteger denominator(int round) {
        return round == 0 ? BigInteger.ONE : denominators.get(round - 1);
    }

    /** Exact loads of the rounds so far, from who had which load before each. */
    private void work() {
        int[] before = new int[last.length];
        Arrays.fill(before, -1);
        for (int s = 0; s < bought.size(); s++) {
            int p = bought.get(s);
            if (s >= loads.size()) {
                long[] with = new long[s];
                for (int v : profile.supporters[p]) {
                    if (before[v] >= 0) {
                        with[before[v]] += profile.weight[v];
                    }
                }
                loads.add(sum(with, s).add(BigInteger.valueOf(profile.cost[p]).multiply(denominator(s))));
                denominators.add(denominator(s).multiply(BigInteger.valueOf(Math.max(1, voters[p]))));
            }
            for (int v : profile.supporters[p]) {
                before[v] = s;
            }
        }
    }

    private void buy(int winner) {
        int[] who = profile.supporters[winner];
        double[] paid = new double[who.length];
        double t = (low[winner] + high[winner]) / 2;
        for (int i = 0; i < who.length; i++) {
            paid[i] = Math.max(0, t - load[who[i]]);
            load[who[i]] = t;
            last[who[i]] = bought.size();
        }
        if (who.length > 0) {
            error = Math.max(error, high[winner] - t + 2 * EPSILON * t);
        }
        payments.add(paid);
        bought.add(winner);
        choice.take(winner, Rule.PHRAGMEN);
    }
}
