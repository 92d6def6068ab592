package nl.draagvlak.methods.allocation;

import java.util.Arrays;

/**
 * What Equal Shares bought, in which order, and who spent their last money on what. Under a fixed ledger every price and everybody's money is
 * an affine function of the endowment, with rational coefficients that {@link Purse} works out only when they are asked for.
 */
final class Ledger {

    static final int ALIVE = Integer.MAX_VALUE;

    final Profile profile;
    int rounds;
    /** Per round: the project, and the utility of those who paid for it in proportion and have money left (1 where there are none). */
    final int[] bought;
    final long[] rich;
    /** Per project the round in which it was bought, or −1. */
    final int[] roundOf;
    /** Per class the round in which it spent its last money, or {@link #ALIVE}. */
    final int[] dead;

    Ledger(Profile profile) {
        this.profile = profile;
        bought = new int[profile.projects];
        rich = new long[profile.projects];
        roundOf = new int[profile.projects];
        dead = new int[profile.weight.length];
        Arrays.fill(roundOf, -1);
        Arrays.fill(dead, ALIVE);
    }

    /** Enters a purchase: those listed give all they have, the other supporters that are alive pay in proportion to their utility. */
    void buy(int project, int[] spent, int count) {
        for (int i = 0; i < count; i++) {
            dead[spent[i]] = rounds;
        }
        long utility = 0;
        int[] who = profile.supporters[project];
        long[] utilities = profile.utilities[project];
        for (int i = 0; i < who.length; i++) {
            if (dead[who[i]] == ALIVE) {
                utility += profile.weight[who[i]] * (utilities == null ? 1 : utilities[i]);
            }
        }
        rich[rounds] = Math.max(1, utility);
        bought[rounds] = project;
        roundOf[project] = rounds;
        rounds++;
    }

    /** The projects in order of purchase. */
    int[] order() {
        return Arrays.copyOf(bought, rounds);
    }
}
