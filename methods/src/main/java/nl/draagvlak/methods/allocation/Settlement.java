package nl.draagvlak.methods.allocation;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * How a project would be paid: who gives all they have, and what the others bring together.
 *
 * @param spent   classes that give all they have, the first {@code count} of them
 * @param utility of the others, of whom everybody pays in proportion to it
 * @param rest    what the others bring together, in units of {@link Purse#scale()}; null where doubles were enough
 */
record Settlement(int[] spent, int count, long utility, BigInteger rest) {

    /** Settled as far as needed to know who gives all. Needs the price as {@link EqualShares#offer} found it with the money of now. */
    static Settlement of(EqualShares method, int project) {
        return settle(method, project, false);
    }

    /** With the exact rest, to be compared. */
    static Settlement exactly(EqualShares method, int project) {
        return settle(method, project, true);
    }

    private static Settlement settle(EqualShares method, int q, boolean exactly) {
        Profile profile = method.profile;
        Purse purse = method.near;
        int[] who = profile.supporters[q];
        int[] spent = new int[who.length];
        int[] doubtful = new int[who.length];
        int count = 0;
        int doubts = 0;
        long utility = 0;
        double floor = method.price[q] - method.down[q];
        double ceiling = method.price[q] + method.up[q];
        for (int i = 0; i < who.length; i++) {
            double has = purse.money[who[i]];
            if (has == 0) {
                continue;
            }
            long share = share(profile, q, i);
            if (has + purse.error < floor * share) {
                spent[count++] = who[i];
            } else {
                utility += profile.weight[who[i]] * share;
                if (has - purse.error <= ceiling * share) {
                    doubtful[doubts++] = i;
                }
            }
        }
        if (doubts == 0 && !exactly) {
            return new Settlement(spent, count, utility, null);
        }
        BigInteger cost = BigInteger.valueOf(profile.cost[q]).multiply(purse.scale());
        BigInteger[] has = new BigInteger[doubts];
        for (int d = 0; d < doubts; d++) {
            has[d] = purse.exact(new int[] {who[doubtful[d]]}, 1);
        }
        BigInteger rest = cost.subtract(purse.exact(spent, count));
        boolean[] gone = new boolean[doubts];
        // Whoever has less than their part gives all, which raises the part of the others, until nobody has less.
        for (boolean again = true; again; ) {
            again = false;
            for (int d = 0; d < doubts; d++) {
                if (!gone[d] && order(profile, q, who, doubtful[d], has[d], rest, utility) < 0) {
                    gone[d] = true;
                    again = true;
                }
            }
            for (int d = 0; again && d < doubts; d++) {
                if (gone[d] && has[d] != null) {
                    spent[count++] = who[doubtful[d]];
                    rest = rest.subtract(has[d]);
                    utility -= profile.weight[who[doubtful[d]]] * share(profile, q, doubtful[d]);
                    has[d] = null;
                }
            }
        }
        if (exactly) {
            return new Settlement(Arrays.copyOf(spent, count), count, utility, rest);
        }
        // Whoever has exactly their part has nothing left either.
        BigInteger before = rest;
        long all = utility;
        for (int d = 0; d < doubts; d++) {
            if (!gone[d] && order(profile, q, who, doubtful[d], has[d], before, all) == 0) {
                spent[count++] = who[doubtful[d]];
                rest = rest.subtract(has[d]);
                utility -= profile.weight[who[doubtful[d]]] * share(profile, q, doubtful[d]);
            }
        }
        return new Settlement(spent, count, utility, rest);
    }

    /** Whether the voters of a class have less than, exactly or more than their part of the rest. */
    private static int order(Profile profile, int q, int[] who, int place, BigInteger has, BigInteger rest, long utility) {
        BigInteger part = rest.multiply(BigInteger.valueOf(profile.weight[who[place]])).multiply(BigInteger.valueOf(share(profile, q, place)));
        return has.multiply(BigInteger.valueOf(utility)).compareTo(part);
    }

    static long share(Profile profile, int project, int place) {
        return profile.utilities[project] == null ? 1 : profile.utilities[project][place];
    }
}
