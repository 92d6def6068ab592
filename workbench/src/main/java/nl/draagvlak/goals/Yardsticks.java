package nl.draagvlak.goals;

import java.math.BigDecimal;
import java.text.NumberFormat;
import nl.draagvlak.goals.Goal.Yardstick;
import nl.draagvlak.programme.Language;
import nl.draagvlak.shell.Form;

/** A yardstick in words. */
final class Yardsticks {

    private Yardsticks() {}

    static String number(BigDecimal number, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /** The form of a goal in its place in the tree, with what there is. */
    static Form form(Goal goal) {
        Yardstick y = goal.yardstick();
        return Form.empty().with("tekst", goal.element().text()).with("begin", y.baseline() == null ? "" : number(y.baseline(), Language.NL)).with("beginjaar", y.baselineYear())
                .with("streef", y.target() == null ? "" : number(y.target(), Language.NL)).with("streefjaar", y.targetYear()).with("omdat", y.directionalBecause());
    }

    /** Such as "van 38 naar 60 in 2027", or that it gives a direction. */
    static String brief(Yardstick yardstick, Language language) {
        if (yardstick.directional() || yardstick.target() == null) {
            return language.of("richting", "direction");
        }
        String target = number(yardstick.target(), language);
        String year = String.valueOf(yardstick.targetYear());
        return yardstick.baseline() == null ? language.of("naar " + target + " in " + year, "to " + target + " in " + year)
                : language.of("van " + number(yardstick.baseline(), language) + " naar " + target + " in " + year,
                        "from " + number(yardstick.baseline(), language) + " to " + target + " in " + year);
    }
}
