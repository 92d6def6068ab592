package nl.draagvlak.methods.allocation;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * How far a larger endowment leads to the same purchases in the same order.
 *
 * <p>As long as the same voters give all in each round, prices and money are affine in the endowment. That a project was not affordable, that
 * somebody had to give all, and that a project was not cheaper than the winner are then all of the form "an affine function is not negative":
 * of the last one, ρ ≥ (cost − money of S) / (utility of the other supporters) for any set S of supporters, and S may be the set that gives all
 * at the near endowment. What holds at both ends of an interval holds between them. So a run at the near end that carries the money at the far
 * end along proves the whole interval; and where a condition fails at the far end, it tells the share of the way up to which it holds.
 */
final class Horizon {

    private final EqualShares method;
    private final Profile profile;
    private final Purse far;
    private final double[] price;
    private final double[] nearPrice;
    private final double[] error;
    private double reach = 1;
    private double farPaid;
    private double farError;
    private double nearError;

    Horizon(EqualShares method, Purse far) {
        this.method = method;
        this.far = far;
        profile = method.profile;
        price = new double[profile.projects];
        nearPrice = new double[profile.projects];
        error = new double[profile.projects];
        // What has not been visited yet has only its first lower bound, which does not depend on the endowment.
        for (int p = 0; p < profile.projects; p++) {
            price[p] = (double) profile.cost[p] / profile.mass[p];
            nearPrice[p] = price[p];
            error[p] = 8 * Purse.EPSILON * price[p];
        }
    }

    double reach() {
        return reach;
    }

    /** A project got a new price: the far price with the same people giving all. */
    void offered(int q) {
        double[] near = method.near.money;
        int[] who = profile.supporters[q];
        double poor = 0;
        double voters = 0;
        double utility = 0;
        for (int i = 0; i < who.length; i++) {
            if (near[who[i]] == 0) {
                continue;
            }
            double share = Settlement.share(profile, q, i);
            double w = profile.weight[who[i]];
            if (near[who[i]] < method.price[q] * share) {
                poor += w * far.money[who[i]];
                voters += w;
            } else {
                utility += w * share;
            }
        }
        nearPrice[q] = method.price[q];
        price[q] = utility == 0 ? Double.NEGATIVE_INFINITY : (profile.cost[q] - poor) / utility;
        error[q] = utility == 0 ? Double.POSITIVE_INFINITY
                : 2 * (voters * (far.error + method.near.error) + (who.length + 4) * Purse.EPSILON * (profile.cost[q] + Math.abs(poor))) / utility;
    }

    /** A project is not affordable near by: it must not be far away either. */
    void dropped(int q) {
        int[] who = profile.supporters[q];
        double cost = profile.cost[q];
        double here = 0;
        double there = 0;
        double voters = 0;
        for (int v : who) {
            if (method.near.money[v] != 0) {
                here += profile.weight[v] * method.near.money[v];
                there += profile.weight[v] * far.money[v];
                voters += profile.weight[v];
            }
        }
        double doubt = voters * far.error + (who.length + 2) * Purse.EPSILON * there;
        if (there >= cost - doubt && far.exact(who, who.length).compareTo(BigInteger.valueOf(profile.cost[q]).multiply(far.scale())) >= 0) {
            limit(cost - here, cost - there);
        }
    }

    /** The winner of the round, before anybody pays. */
    void chosen(int winner, Settlement settled) {
        double[] near = method.near.money;
        double poor = 0;
        double voters = 0;
        for (int i = 0; i < settled.count(); i++) {
            int v = settled.spent()[i];
            poor += profile.weight[v] * far.money[v];
            voters += profile.weight[v];
        }
        if (settled.utility() == 0) {
            reach = 0;
            return;
        }
        farPaid = (profile.cost[winner] - poor) / settled.utility();
        farError = (voters * far.error + (settled.count() + 4) * Purse.EPSILON * (profile.cost[winner] + Math.abs(poor))) / settled.utility()
                + 4 * Purse.EPSILON * Math.abs(farPaid);
        double paid = settled.rest() == null ? method.price[winner]
                : Purse.ratio(settled.rest(), method.near.scale().multiply(BigInteger.valueOf(settled.utility())));
        nearError = settled.rest() == null ? Math.max(method.down[winner], method.up[winner]) : 2 * Purse.EPSILON * paid;
        int[] spent = Arrays.copyOf(settled.spent(), settled.count());
        Arrays.sort(spent);
        int[] who = profile.supporters[winner];
        for (int i = 0, s = 0; i < who.length; i++) {
            if (s < spent.length && spent[s] == who[i]) {
                s++;
                double share = Settlement.share(profile, winner, i);
                if (far.money[who[i]] + far.error > (farPaid - farError) * share) {
                    limit(paid * share - near[who[i]], farPaid * share - far.money[who[i]]);
                }
            }
        }
        for (int place = 0; place < method.open(); place++) {
            int q = method.queued(place);
            if (q != winner && !clear(q, winner, paid)) {
                boolean affordable = method.offer(q, Double.POSITIVE_INFINITY) != EqualShares.Offer.UNAFFORDABLE;
                if (affordable) {
                    offered(q);
                }
                if (!affordable) {
                    dropped(q);
                } else if (!clear(q, winner, paid) && !(proven(q, winner, spent, method.near) && proven(q, winner, spent, far))) {
                    limit(nearPrice[q] / profile.level[q] - paid / profile.level[winner], price[q] / profile.level[q] - farPaid / profile.level[winner]);
                }
            }
        }
    }

    private boolean clear(int q, int winner, double paid) {
        double here = (paid + nearError) / profile.level[winner];
        double there = (farPaid + farError) / profile.level[winner];
        double slack = 8 * Purse.EPSILON;
        return (nearPrice[q] - error[q]) / profile.level[q] > here * (1 + slack) && (price[q] - error[q]) / profile.level[q] > there + Math.abs(there) * slack;
    }

    /** Exactly: with those giving all who do so near by, a project is not cheaper than the winner, or equal and after it. */
    private boolean proven(int q, int winner, int[] spent, Purse purse) {
        int[] who = profile.supporters[q];
        int[] poor = new int[who.length];
        int count = 0;
        long utility = 0;
        for (int i = 0; i < who.length; i++) {
            double has = method.near.money[who[i]];
            long share = Settlement.share(profile, q, i);
            if (has != 0 && has < method.price[q] * share) {
                poor[count++] = who[i];
            } else if (has != 0) {
                utility += profile.weight[who[i]] * share;
            }
        }
        if (utility == 0) {
            return false;
        }
        long winners = 0;
        int[] paying = profile.supporters[winner];
        for (int i = 0; i < paying.length; i++) {
            if (method.near.money[paying[i]] != 0 && Arrays.binarySearch(spent, paying[i]) < 0) {
                winners += profile.weight[paying[i]] * Settlement.share(profile, winner, i);
            }
        }
        BigInteger scale = purse.scale();
        BigInteger one = BigInteger.valueOf(profile.cost[q]).multiply(scale).subtract(purse.exact(poor, count))
                .multiply(BigInteger.valueOf(winners)).multiply(BigInteger.valueOf(profile.level[winner]));
        BigInteger other = BigInteger.valueOf(profile.cost[winner]).multiply(scale).subtract(purse.exact(spent, spent.length))
                .multiply(BigInteger.valueOf(utility)).multiply(BigInteger.valueOf(profile.level[q]));
        int sign = one.compareTo(other);
        return sign > 0 || sign == 0 && profile.rank[winner] < profile.rank[q];
    }

    /** After the near purse was paid from and the ledger written. */
    void paid() {
        if (reach > 0) {
            far.pay(farPaid, farError);
        }
    }

    /** A condition that is {@code here} near by and {@code there}, negative or in doubt, far away. */
    private void limit(double here, double there) {
        double share = here <= 0 ? 0 : here / (here - Math.min(there, 0));
        reach = Math.min(reach, Math.max(0, Math.min(share, Math.nextDown(1.0))));
    }
}
