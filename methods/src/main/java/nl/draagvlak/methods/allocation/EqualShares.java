package nl.draagvlak.methods.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One run of the Method of Equal Shares under one endowment. Each round buys the project with the least price per unit of utility ρ at which its
 * supporters, each paying min(what they have, ρ·utility), bring its cost together (D. Peters, G. Pierczyński, P. Skowron, "Proportional
 * Participatory Budgeting with Additive Utilities", NeurIPS 2021).
 *
 * <p>ρ of a project never falls, so projects are visited by their old ρ until that is worse than the best new one. Doubles with error bounds
 * decide; what they leave open (equal prices, supporters who have exactly the cost, somebody whose last cent is asked) is decided exactly.
 */
final class EqualShares {

    private static final double EPSILON = Purse.EPSILON;

    final Profile profile;
    private final double[] keptMoney;
    private final double[] keptWeight;
    private final double[] keptShare;
    /** Per project its supporters, those who have money first, as many as counted; their number, and what it is worth to them. */
    private final int[][] active;
    private final int[][] activeWeights;
    private final long[][] activeUtilities;
    private final int[] activeCount;
    /** Per project as last computed: price, and by how much the true one may be lower and higher. */
    final double[] price;
    final double[] down;
    final double[] up;
    private final double[] low;
    private final int[] queue;
    private int open;

    private Ledger ledger;
    Purse near;

    EqualShares(Profile profile) {
        this.profile = profile;
        keptMoney = new double[profile.weight.length];
        keptWeight = new double[profile.weight.length];
        keptShare = new double[profile.weight.length];
        active = Arrays.stream(profile.supporters).map(int[]::clone).toArray(int[][]::new);
        activeWeights = Arrays.stream(profile.supporters).map(who -> Arrays.stream(who).map(v -> profile.weight[v]).toArray()).toArray(int[][]::new);
        activeUtilities = Arrays.stream(profile.utilities).map(u -> u == null ? null : u.clone()).toArray(long[][]::new);
        activeCount = new int[profile.projects];
        price = new double[profile.projects];
        down = new double[profile.projects];
        up = new double[profile.projects];
        low = new double[profile.projects];
        queue = new int[profile.projects];
    }

    /**
     * A run.
     *
     * @param free projects that cost nothing and have supporters, bought at once
     * @param reach up to where along the way to the far endowment the same purchases are certain: 1 is the far endowment itself
     */
    record Run(int[] free, Ledger ledger, Purse purse, List<Tie> ties, double reach) {

        /** Projects equal in a round, counted from 0 without the free ones, and which of them was taken. */
        record Tie(int round, int[] equal, int chosen) {}

        /** All projects in order of purchase. */
        int[] order() {
            int[] all = Arrays.copyOf(free, free.length + ledger.rounds);
            System.arraycopy(ledger.bought, 0, all, free.length, ledger.rounds);
            return all;
        }
    }

    /** With an endowment of numerator/denominator smallest units of money. */
    Run run(BigInteger numerator, BigInteger denominator) {
        return run(numerator, denominator, null);
    }

    /** The same, and how far towards a larger endowment {@code far}/denominator the same purchases are made in the same order. */
    Run run(BigInteger numerator, BigInteger denominator, BigInteger far) {
        ledger = new Ledger(profile);
        near = new Purse(ledger, numerator, denominator);
        Horizon horizon = far == null ? null : new Horizon(this, new Purse(ledger, far, denominator));
        int[] free = begin();
        List<Run.Tie> ties = new ArrayList<>();
        int[] equal = new int[profile.projects];
        while (true) {
            double high = Double.POSITIVE_INFINITY;
            int visited = 0;
            int left = 0;
            while (visited < open && low[queue[visited]] <= high) {
                int q = queue[visited++];
                Offer offer = offer(q, high);
                if (offer == Offer.UNAFFORDABLE) {
                    if (horizon != null) {
                        horizon.dropped(q);
                    }
                    continue;
                }
                low[q] = (price[q] - down[q]) / profile.level[q] * (1 - 4 * EPSILON);
                queue[left++] = q;
                if (offer == Offer.PRICED) {
                    high = Math.min(high, (price[q] + up[q]) / profile.level[q] * (1 + 4 * EPSILON));
                }
                if (horizon != null) {
                    horizon.offered(q);
                }
            }
            close(left, visited);
            int candidates = 0;
            for (int i = 0; i < left; i++) {
                if (low[queue[i]] <= high) {
                    equal[candidates++] = queue[i];
                }
            }
            if (candidates == 0) {
                return new Run(free, ledger, near, ties, horizon == null ? 0 : horizon.reach());
            }
            int winner = equal[0];
            if (candidates > 1) {
                candidates = least(equal, candidates);
                winner = first(equal, candidates);
                if (candidates > 1) {
                    ties.add(new Run.Tie(ledger.rounds, Arrays.copyOf(equal, candidates), winner));
                }
            }
            buy(winner, horizon);
            requeue(left, winner);
        }
    }

    private int[] begin() {
        int[] free = new int[profile.projects];
        int none = 0;
        open = 0;
        for (int p = 0; p < profile.projects; p++) {
            if (profile.supporters[p].length == 0) {
                continue;
            }
            if (profile.cost[p] == 0) {
                free[none++] = p;
                continue;
            }
            activeCount[p] = active[p].length;
            price[p] = (double) profile.cost[p] / profile.mass[p];
            low[p] = price[p] / profile.level[p] * (1 - 8 * EPSILON);
            insert(p);
        }
        free = Arrays.copyOf(free, none);
        int[] byRank = Arrays.stream(free).boxed().sorted((a, b) -> Integer.compare(profile.rank[a], profile.rank[b])).mapToInt(Integer::intValue).toArray();
        return byRank;
    }

    /** Puts a project into the queue, which is sorted by the lower bound of ρ. */
    private void insert(int p) {
        int from = 0;
        int to = open;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (low[queue[middle]] <= low[p]) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        System.arraycopy(queue, from, queue, from + 1, open - from);
        queue[from] = p;
        open++;
    }

    /** Of the first {@code visited} in the queue only the first {@code left} stay. */
    private void close(int left, int visited) {
        System.arraycopy(queue, visited, queue, left, open - visited);
        open -= visited - left;
    }

    private void requeue(int visited, int winner) {
        int[] again = Arrays.copyOf(queue, visited);
        System.arraycopy(queue, visited, queue, 0, open - visited);
        open -= visited;
        for (int q : again) {
            if (q != winner) {
                insert(q);
            }
        }
    }

    /** The rest of the queue: what was not looked at this round. */
    int open() {
        return open;
    }

    int queued(int place) {
        return queue[place];
    }

    /** How a project stands in a round: its supporters can't pay it, it is worse than the bar, or its price is known. */
    enum Offer { UNAFFORDABLE, WORSE, PRICED }

    /**
     * Looks at a project with the money of now. Beginning at its old price, those who have less than their part give all, which raises the part
     * of the others; every such price is a lower bound, so that as soon as one is above the bar the rest need not be known.
     *
     * @param bar price per unit of utility; infinite to have the price in any case
     */
    Offer offer(int q, double bar) {
        int[] who = active[q];
        long[] utilities = activeUtilities[q];
        int[] weights = activeWeights[q];
        double[] money = near.money;
        double error = near.error;
        double cost = profile.cost[q];
        double start = price[q] * (1 - 1e-9);
        // What the poor give is added up with its rounding errors (Kahan), so that the error does not grow with their number.
        double poor = 0;
        double lost = 0;
        double poorVoters = 0;
        double rest = 0;
        double utility = 0;
        int alive = activeCount[q];
        int count = 0;
        for (int i = 0; i < alive; i++) {
            int v = who[i];
            double has = money[v];
            if (has == 0) {
                alive--;
                who[i] = who[alive];
                who[alive] = v;
                int weight = weights[i];
                weights[i] = weights[alive];
                weights[alive] = weight;
                if (utilities != null) {
                    long u = utilities[i];
                    utilities[i] = utilities[alive];
                    utilities[alive] = u;
                }
                i--;
                continue;
            }
            double w = weights[i];
            double share = utilities == null ? 1 : utilities[i];
            if (has < start * share) {
                double add = w * has - lost;
                double sum = poor + add;
                lost = sum - poor - add;
                poor = sum;
                poorVoters += w;
            } else {
                rest += w * has;
                utility += w * share;
                keptMoney[count] = has;
                keptWeight[count] = w;
                keptShare[count++] = share;
            }
        }
        activeCount[q] = alive;
        double all = poor + rest;
        double doubt = profile.votes[q] * error + (alive + 2) * EPSILON * all;
        if (all < cost - doubt
                || all < cost + doubt && near.exact(who, alive).compareTo(BigInteger.valueOf(profile.cost[q]).multiply(near.scale())) < 0) {
            return Offer.UNAFFORDABLE;
        }
        while (true) {
            if (count == 0) {
                return last(q);
            }
            double y = (cost - poor) / utility;
            double slack = poorVoters * error + 8 * EPSILON * cost;
            double guess = 2 * slack / utility + 4 * EPSILON * y;
            if ((y - guess) / profile.level[q] * (1 - 4 * EPSILON) > bar) {
                price[q] = y;
                down[q] = guess;
                return Offer.WORSE;
            }
            double border = 0;
            double borderVoters = 0;
            int stay = 0;
            for (int k = 0; k < count; k++) {
                double has = keptMoney[k];
                double w = keptWeight[k];
                double share = keptShare[k];
                if (has < y * share) {
                    double add = w * has - lost;
                    double sum = poor + add;
                    lost = sum - poor - add;
                    poor = sum;
                    poorVoters += w;
                    utility -= w * share;
                } else {
                    keptMoney[stay] = has;
                    keptWeight[stay] = w;
                    keptShare[stay++] = share;
                    if (has < (y + 4 * guess) * share + 4 * error) {
                        border += w * share;
                        borderVoters += w;
                    }
                }
            }
            if (stay == count) {
                slack += borderVoters * error;
                price[q] = y;
                down[q] = 2 * slack / utility + 4 * EPSILON * y;
                double above = utility - border;
                double room = above > 0 ? slack / above + 4 * EPSILON * y : Double.POSITIVE_INFINITY;
                up[q] = room <= 4 * guess ? room : Double.POSITIVE_INFINITY;
                return Offer.PRICED;
            }
            count = stay;
        }
    }

    /** Everybody gives all: the price is what the richest has per unit of utility. */
    private Offer last(int q) {
        double most = 0;
        for (int i = 0; i < profile.supporters[q].length; i++) {
            most = Math.max(most, near.money[profile.supporters[q][i]] / (profile.utilities[q] == null ? 1 : profile.utilities[q][i]));
        }
        price[q] = most;
        down[q] = 1e-6 * most + near.error;
        up[q] = Double.POSITIVE_INFINITY;
        return Offer.PRICED;
    }

    /** Of these, moves those with the least exact price per unit of utility to the front and says how many they are. */
    private int least(int[] some, int count) {
        BigInteger bestCost = null;
        BigInteger bestUtility = null;
        int equal = 0;
        for (int i = 0; i < count; i++) {
            int q = some[i];
            Settlement settled = Settlement.exactly(this, q);
            BigInteger utility = BigInteger.valueOf(settled.utility()).multiply(BigInteger.valueOf(profile.level[q]));
            int sign = bestCost == null ? -1 : settled.rest().multiply(bestUtility).compareTo(bestCost.multiply(utility));
            if (sign < 0) {
                bestCost = settled.rest();
                bestUtility = utility;
                equal = 0;
            }
            if (sign <= 0) {
                some[equal++] = q;
            }
        }
        return equal;
    }

    private int first(int[] some, int count) {
        int best = some[0];
        for (int i = 1; i < count; i++) {
            best = profile.rank[some[i]] < profile.rank[best] ? some[i] : best;
        }
        return best;
    }

    private void buy(int winner, Horizon horizon) {
        Settlement settled = Settlement.of(this, winner);
        if (horizon != null) {
            horizon.chosen(winner, settled);
        }
        BigInteger scale = settled.rest() == null ? null : near.scale();
        ledger.buy(winner, settled.spent(), settled.count());
        if (scale == null) {
            near.pay(price[winner], Math.max(down[winner], up[winner]));
        } else {
            double y = Purse.ratio(settled.rest(), scale.multiply(BigInteger.valueOf(Math.max(1, settled.utility()))));
            near.pay(y, 2 * EPSILON * y);
        }
        if (horizon != null) {
            horizon.paid();
        }
    }
}
