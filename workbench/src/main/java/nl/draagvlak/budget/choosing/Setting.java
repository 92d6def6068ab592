package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a scenario consists of: a rule, its limits and weights.
 *
 * @param fte     null when people are no limit
 * @param weights one per criterion
 * @param picked  the codes that a hand put together; empty for every other method
 */
record Setting(Way way, BigDecimal money, BigDecimal fte, List<Integer> weights, List<String> picked) {

    Setting withMoney(BigDecimal other) {
        return new Setting(way, other, fte, weights, picked);
    }

    Setting withFte(BigDecimal other) {
        return new Setting(way, money, other, weights, picked);
    }

    Setting withWeights(List<Integer> others) {
        return new Setting(way, money, fte, others, picked);
    }
}
