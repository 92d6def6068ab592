package nl.draagvlak.methods.allocation;

import java.math.BigInteger;

/**
 * Raises everybody's endowment by a step, again and again, until Equal Shares uses the budget up: "add1".
 *
 * <p>With large endowments that would be hundreds of thousands of runs, most of them alike. So a run also tells up to which endowment the
 * purchases stay the same ({@link Horizon}), and the next run begins behind it. The answer is that of going step by step.
 */
final class Raising {

    private static final long FURTHEST = 1L << 40;

    private final Profile profile;
    private final EqualShares method;
    private final BigInteger denominator;
    private final BigInteger step;
    /** Runs made, and steps that they stand for. */
    int runs;
    long steps;

    /** A step in smallest units; an endowment is a number of smallest units divided by the denominator. */
    Raising(EqualShares method, long step, BigInteger denominator) {
        this.method = method;
        this.denominator = denominator;
        this.step = BigInteger.valueOf(step).multiply(denominator);
        profile = method.profile;
    }

    /**
     * The last run before the first that costs more than the budget, or the first that leaves nothing more to buy.
     *
     * @param exhaustive whether to stop as soon as no other supported project would fit
     */
    EqualShares.Run complete(BigInteger start, boolean exhaustive) {
        BigInteger now = start;
        BigInteger before = null;
        long jump = 64;
        int pause = 1;
        int single = 0;
        while (true) {
            boolean leap = single == 0;
            EqualShares.Run run = run(now, leap ? jump : 0);
            long left = left(run);
            if (left < 0) {
                return run(before, 0);
            }
            if (exhaustive && !more(run, left) || all(run)) {
                return run;
            }
            long far = 0;
            if (!leap) {
                single--;
            } else if (run.reach() == 1) {
                far = jump;
                jump = Math.min(FURTHEST, jump * 4);
                pause = 1;
            } else {
                far = (long) (run.reach() * jump * (1 - 1e-9));
                if (far >= 2 && run(now, far).reach() < 1) {
                    far = 0;
                }
                jump = Math.max(4, far * 2);
                single = far >= 2 ? 0 : pause;
                pause = far >= 2 ? 1 : Math.min(64, pause * 2);
                far = far >= 2 ? far : 0;
            }
            before = now.add(step.multiply(BigInteger.valueOf(far)));
            now = before.add(step);
            steps += far + 1;
        }
    }

    private EqualShares.Run run(BigInteger numerator, long ahead) {
        runs++;
        return ahead == 0 ? method.run(numerator, denominator)
                : method.run(numerator, denominator, numerator.add(step.multiply(BigInteger.valueOf(ahead))));
    }

    private long left(EqualShares.Run run) {
        long left = profile.budget;
        for (int p : run.order()) {
            left -= profile.cost[p];
        }
        return left;
    }

    /** Whether a project that somebody supports would still fit. */
    private boolean more(EqualShares.Run run, long left) {
        for (int p = 0; p < profile.projects; p++) {
            if (profile.supporters[p].length > 0 && profile.cost[p] > 0 && run.ledger().roundOf[p] < 0 && profile.cost[p] <= left) {
                return true;
            }
        }
        return false;
    }

    private boolean all(EqualShares.Run run) {
        for (int p = 0; p < profile.projects; p++) {
            if (profile.supporters[p].length > 0 && profile.cost[p] > 0 && run.ledger().roundOf[p] < 0) {
                return false;
            }
        }
        return true;
    }
}
