package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.draagvlak.methods.allocation.Outcome;
import nl.draagvlak.programme.Text;

/**
 * What comes out of a setting.
 *
 * @param chosen  codes, in the order of choice
 * @param dropped what the rule chose and a limit or condition took out again, with the reason
 * @param broken  what a set put together by hand breaks
 * @param outcome the outcome of the rule by itself, with receipts; empty when ballots did not decide
 * @param ties    the candidates that were exactly equal when a lot or an id decided
 */
record Result(Setting setting, List<String> chosen, Map<String, Text> dropped, List<Text> broken, BigDecimal cost, BigDecimal fte, Optional<Outcome> outcome, List<List<String>> ties) {

    boolean chose(String code) {
        return chosen.contains(code);
    }

    boolean overMoney() {
        return cost.compareTo(setting.money()) > 0;
    }

    boolean overFte() {
        return setting.fte() != null && fte.compareTo(setting.fte()) > 0;
    }
}
