package nl.draagvlak.causes;

import java.util.UUID;

/**
 * One thing brings about another.
 *
 * @param id         of the link in the thread
 * @param strength   1 (weak) to 3 (strong)
 * @param confidence 1 (a guess) to 3 (well founded)
 * @param sign       1 when more of the one gives more of the other, -1 when it gives less
 * @param dissent    who sees it otherwise, and how; may be empty
 */
public record Arrow(UUID id, UUID from, UUID to, int strength, int confidence, int sign, String why, String dissent) {

    /** What somebody says of an arrow. */
    public record Draft(int strength, int confidence, int sign, String why, String dissent) {

        /** An arrow of which nothing more is known. */
        public static final Draft PLAIN = new Draft(2, 2, 1, "", "");
    }
}
