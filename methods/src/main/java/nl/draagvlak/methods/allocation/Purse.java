package nl.draagvlak.methods.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Everybody's money under one endowment: as doubles with a bound on their error, which settles nearly every question, and exactly for those
 * that it does not.
 *
 * <p>Exactly: the price of round s is ρ_s = (c_s − Σ money of those who give all) / U_s, and the money of who is alive is E − Σ ρ_t·u_t over
 * what it paid for. So with E = e/d, D_−1 = d and D_s = D_s−1·U_s, every ρ_s is a whole number over D_s, and a sum of money before round r a
 * whole number over D_r−1, found by Horner's scheme from r small products: no fraction is ever reduced, and none need be.
 */
final class Purse {

    /** Twice the unit of rounding, for one operation with room to spare. */
    static final double EPSILON = 0x1p-52;
    private static final double LARGEST_ERROR = 1e-8;

    final Ledger ledger;
    final BigInteger numerator;
    final BigInteger denominator;
    final double endowment;
    /** Per class, of each voter in it; 0 only for who gave all. */
    final double[] money;
    /** No entry of money is further from the truth than this. */
    double error;

    private final List<BigInteger> prices = new ArrayList<>();
    private final List<BigInteger> denominators = new ArrayList<>();

    Purse(Ledger ledger, BigInteger numerator, BigInteger denominator) {
        this.ledger = ledger;
        this.numerator = numerator;
        this.denominator = denominator;
        endowment = ratio(numerator, denominator);
        money = new double[ledger.profile.weight.length];
        Arrays.fill(money, Math.max(endowment, Double.MIN_VALUE));
        error = EPSILON * endowment;
    }

    /** The quotient, to the last bit or the one before. */
    static double ratio(BigInteger numerator, BigInteger denominator) {
        if (numerator.bitLength() <= 53 && denominator.bitLength() <= 53) {
            return (double) numerator.longValue() / denominator.longValue();
        }
        int shift = Math.max(0, Math.min(numerator.bitLength(), denominator.bitLength()) - 128);
        return new BigDecimal(numerator.shiftRight(shift)).divide(new BigDecimal(denominator.shiftRight(shift)), new MathContext(25)).doubleValue();
    }

    /** After {@link Ledger#buy}: takes the price off; it may be off by the error given. */
    void pay(double price, double priceError) {
        Profile profile = ledger.profile;
        int round = ledger.rounds - 1;
        int[] who = profile.supporters[ledger.bought[round]];
        long[] utilities = profile.utilities[ledger.bought[round]];
        double most = 1;
        for (int i = 0; i < who.length; i++) {
            int v = who[i];
            if (ledger.dead[v] == Ledger.ALIVE) {
                double share = utilities == null ? 1 : utilities[i];
                most = Math.max(most, share);
                double left = money[v] - price * share;
                money[v] = left == 0 ? Double.MIN_VALUE : left;
            } else {
                money[v] = 0;
            }
        }
        error += priceError * most + 2 * EPSILON * endowment;
        if (error > LARGEST_ERROR * endowment) {
            refresh();
        }
    }

    /** Begins anew from exact prices. */
    private void refresh() {
        double[] price = new double[ledger.rounds];
        for (int r = 0; r < price.length; r++) {
            price[r] = price(r);
        }
        Profile profile = ledger.profile;
        for (int v = 0; v < money.length; v++) {
            if (ledger.dead[v] == Ledger.ALIVE) {
                double left = endowment;
                for (int j = 0; j < profile.ballot[v].length; j++) {
                    int round = ledger.roundOf[profile.ballot[v][j]];
                    if (round >= 0) {
                        left -= price[round] * (profile.worth == null ? 1 : profile.worth[v][j]);
                    }
                }
                money[v] = left == 0 ? Double.MIN_VALUE : left;
            }
        }
        error = 2 * (ledger.rounds + 2) * EPSILON * endowment;
    }

    /** The price of a round per unit of what it is divided by, as the nearest double or one beside it. */
    double price(int round) {
        work(round);
        return ratio(prices.get(round), denominators.get(round));
    }

    /** What money before the next round is counted in: see {@link #exact}. */
    BigInteger scale() {
        return scale(ledger.rounds);
    }

    /** The money that these classes have together, all their voters, exactly: to be divided by {@link #scale()}. */
    BigInteger exact(int[] classes, int count) {
        return exact(ledger.rounds, classes, count);
    }

    private BigInteger scale(int round) {
        if (round == 0) {
            return denominator;
        }
        work(round - 1);
        return denominators.get(round - 1);
    }

    private BigInteger exact(int before, int[] classes, int count) {
        Profile profile = ledger.profile;
        long[] paid = new long[before];
        long voters = 0;
        for (int i = 0; i < count; i++) {
            int v = classes[i];
            if (ledger.dead[v] < before) {
                continue;
            }
            voters += profile.weight[v];
            for (int j = 0; j < profile.ballot[v].length; j++) {
                int round = ledger.roundOf[profile.ballot[v][j]];
                if (round >= 0 && round < before) {
                    paid[round] += profile.weight[v] * (profile.worth == null ? 1 : profile.worth[v][j]);
                }
            }
        }
        work(before - 1);
        BigInteger sum = numerator.multiply(BigInteger.valueOf(voters));
        for (int round = 0; round < before; round++) {
            sum = sum.multiply(BigInteger.valueOf(ledger.rich[round]));
            if (paid[round] != 0) {
                sum = sum.subtract(prices.get(round).multiply(BigInteger.valueOf(paid[round])));
            }
        }
        return sum;
    }

    private void work(int round) {
        for (int r = prices.size(); r <= round; r++) {
            int project = ledger.bought[r];
            int[] who = ledger.profile.supporters[project];
            int[] spent = new int[who.length];
            int count = 0;
            for (int v : who) {
                if (ledger.dead[v] == r) {
                    spent[count++] = v;
                }
            }
            BigInteger all = exact(r, spent, count);
            BigInteger scale = scale(r);
            prices.add(BigInteger.valueOf(ledger.profile.cost[project]).multiply(scale).subtract(all));
            denominators.add(scale.multiply(BigInteger.valueOf(ledger.rich[r])));
        }
    }
}
