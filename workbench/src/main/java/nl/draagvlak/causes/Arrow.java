package nl.draagvlak.causes;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One thing brings about another.
 *
 * @param id         of the link in the thread; another one when the reason changes
 * @param strength   1 (weak) to 3 (strong)
 * @param confidence 1 (a guess) to 3 (well founded)
 * @param sign       1 when more of the one gives more of the other, -1 when it gives less
 * @param dissent    who sees it otherwise, and how; may be empty
 * @param evidence   what it rests on: research, figures; may be empty
 */
public record Arrow(UUID id, UUID from, UUID to, int strength, int confidence, int sign, String why, String dissent, String evidence) {

    /** What somebody says of an arrow. */
    public record Draft(int strength, int confidence, int sign, String why, String dissent, String evidence) {

        /** An arrow of which nothing more is known. */
        public static final Draft PLAIN = new Draft(2, 2, 1, "", "");

        /** Without evidence. */
        public Draft(int strength, int confidence, int sign, String why, String dissent) {
            this(strength, confidence, sign, why, dissent, "");
        }
    }

    /** What stays the same for as long as an arrow runs between these two, also when it is taken away and drawn again. */
    public UUID key() {
        return key(from, to);
    }

    static UUID key(UUID from, UUID to) {
        return UUID.nameUUIDFromBytes((from + ">" + to).getBytes(StandardCharsets.UTF_8));
    }

    Draft draft() {
        return new Draft(strength, confidence, sign, why, dissent, evidence);
    }
}
