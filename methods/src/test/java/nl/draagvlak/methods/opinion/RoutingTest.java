package nl.draagvlak.methods.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final Tally NOBODY = new Tally(0, 0, 0);

    @Test
    void whatNobodySawHasTheKnownPriority() {
        // (1 − ½) · (0 + 1) · ½ · (1 + 8), squared.
        assertThat(Statement.unseen(3).priority()).isEqualTo(5.0625);
    }

    @Test
    void theChanceIsInProportionToThePriority() {
        Tally known = new Tally(40, 20, 80);
        List<Statement> statements = List.of(Statement.unseen(0), new Statement(1, false, false, known, known, List.of(known), 0.8));
        Random random = new Random(1);
        int first = 0;
        for (int i = 0; i < 20_000; i++) {
            first += Routing.next(statements, id -> true, id -> 10_000, random.nextDouble()).getAsInt() == 0 ? 1 : 0;
        }
        double expected = statements.get(0).priority() / (statements.get(0).priority() + statements.get(1).priority());
        assertThat(first / 20_000.0).isCloseTo(expected, within(0.01));
    }

    @Test
    void whatThePerspectiveHasNotSeenComesSooner() {
        List<Statement> statements = List.of(Statement.unseen(0), Statement.unseen(1));
        Random random = new Random(2);
        int first = 0;
        for (int i = 0; i < 10_000; i++) {
            first += Routing.next(statements, id -> true, id -> id == 0 ? 0 : 50, random.nextDouble()).getAsInt() == 0 ? 1 : 0;
        }
        assertThat(first).isGreaterThan(9_700);
    }

    @Test
    void whatMayNotBeAskedIsNot() {
        List<Statement> statements = List.of(Statement.unseen(0), new Statement(1, true, true, NOBODY, NOBODY, List.of(), 0), Statement.unseen(2));
        for (double chance = 0; chance < 1; chance += 0.01) {
            assertThat(Routing.next(statements, id -> id > 0, id -> 0, chance)).hasValue(2);
        }
        assertThat(Routing.next(statements, id -> false, id -> 0, 0.5)).isEqualTo(OptionalInt.empty());
        assertThat(Routing.next(List.of(), id -> true, id -> 0, 0.5)).isEqualTo(OptionalInt.empty());
    }
}
