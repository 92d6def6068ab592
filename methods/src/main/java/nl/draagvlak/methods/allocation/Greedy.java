package nl.draagvlak.methods.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;

/** By total utility per unit of cost, the most first, skipping what does not fit. What nobody wants comes last, and is taken when it fits. */
final class Greedy {

    private Greedy() {}

    /** Goes on where the choice stands. */
    static void choose(Choice choice) {
        Profile profile = choice.profile;
        Integer[] order = order(profile);
        for (int i = 0; i < order.length; i++) {
            int p = order[i];
            if (!choice.fits(p)) {
                continue;
            }
            int end = i;
            while (end + 1 < order.length && compare(profile, p, order[end + 1]) == 0) {
                end++;
            }
            int[] equal = Arrays.stream(order, i, end + 1).mapToInt(Integer::intValue).filter(choice::fits).toArray();
            if (equal.length > 1) {
                choice.tie(equal, p);
            }
            choice.take(p, Rule.GREEDY);
        }
    }

    /** All projects, the best first, equals by rank. */
    static Integer[] order(Profile profile) {
        Integer[] order = new Integer[profile.projects];
        Arrays.setAll(order, p -> p);
        Arrays.sort(order, ((Comparator<Integer>) (a, b) -> compare(profile, a, b)).thenComparingInt(p -> profile.rank[p]));
        return order;
    }

    /** Negative when the first is better. */
    private static int compare(Profile profile, int a, int b) {
        int kind = Integer.compare(kind(profile, a), kind(profile, b));
        if (kind != 0 || kind(profile, a) != 1) {
            return kind;
        }
        return profile.total[b].multiply(BigInteger.valueOf(profile.cost[a])).compareTo(profile.total[a].multiply(BigInteger.valueOf(profile.cost[b])));
    }

    /** 0: wanted and free; 1: wanted; 2: not wanted. */
    private static int kind(Profile profile, int p) {
        if (profile.cost[p] == 0) {
            boolean wanted = profile.utility == Utility.COST ? profile.votes[p] > 0 : profile.total[p].signum() > 0;
            return wanted ? 0 : 2;
        }
        return profile.total[p].signum() > 0 ? 1 : 2;
    }
}
