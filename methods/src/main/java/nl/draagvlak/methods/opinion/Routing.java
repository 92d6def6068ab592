package nl.draagvlak.methods.opinion;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Which statement someone is asked to vote on next: drawn, with a chance in proportion to its {@linkplain Statement#priority priority}, as Polis does,
 * and, which Polis does not, the sooner the fewer of the same perspective saw it, so that each perspective sees each statement.
 */
public final class Routing {

    private Routing() {}

    /**
     * Draws one.
     *
     * @param statements        all there are; for new ones {@link Statement#unseen}
     * @param mayBeAsked        by the number of a statement: not voted on yet by this person, and open. One that was moderated out is never asked
     * @param seenByPerspective by the number of a statement: how many of this person's perspective voted on it
     * @param chance            a random number in [0, 1)
     * @return its number, or nothing when there is none left
     */
    public static OptionalInt next(List<Statement> statements, IntPredicate mayBeAsked, IntUnaryOperator seenByPerspective, double chance) {
        List<Statement> open = statements.stream().filter(statement -> !statement.moderatedOut() && mayBeAsked.test(statement.id())).toList();
        double[] weights = open.stream().mapToDouble(statement -> weight(statement, seenByPerspective)).toArray();
        double left = 0;
        for (double weight : weights) {
            left += weight;
        }
        left *= chance;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0 || i == weights.length - 1) {
                return OptionalInt.of(open.get(i).id());
            }
        }
        return OptionalInt.empty();
    }

    private static double weight(Statement statement, IntUnaryOperator seenByPerspective) {
        double novelty = Statement.novelty(seenByPerspective.applyAsInt(statement.id()));
        return statement.priority() * novelty * novelty;
    }
}
