package nl.draagvlak.effect;

import java.util.Optional;
import nl.draagvlak.programme.Text;

/** When an estimate is whole, whether it was typed or read from a file. */
final class EstimateRules {

    private EstimateRules() {}

    static Optional<Text> wrong(Estimate estimate) {
        if (estimate.toYear() < estimate.fromYear()) {
            return text("De periode eindigt voor zij begint.", "The period ends before it begins.");
        }
        if ((estimate.low() == null) != (estimate.high() == null)) {
            return text("Geef beide grenzen of geen van beide.", "Give both bounds or neither.");
        }
        if (estimate.low() != null && estimate.low().compareTo(estimate.high()) > 0) {
            return text("De ondergrens is hoger dan de bovengrens.", "The lower bound is higher than the upper bound.");
        }
        if (estimate.value() == null && estimate.low() == null) {
            return text("Geef een schatting of een bandbreedte.", "Give an estimate or a range.");
        }
        boolean outside = estimate.value() != null && estimate.low() != null
                && (estimate.value().compareTo(estimate.low()) < 0 || estimate.value().compareTo(estimate.high()) > 0);
        return outside ? text("De schatting ligt buiten de grenzen.", "The estimate lies outside the bounds.") : Optional.empty();
    }

    private static Optional<Text> text(String nl, String en) {
        return Optional.of(Text.of(nl, en));
    }
}
