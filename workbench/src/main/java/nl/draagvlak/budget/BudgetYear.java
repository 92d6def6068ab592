package nl.draagvlak.budget;

import java.math.BigDecimal;

/**
 * What there is in a year.
 *
 * @param structural   money that comes every year
 * @param incidental   money that comes this once
 * @param projectCosts what carrying out the programme itself costs, out of that
 * @param fte          how many people there are; null when that was not said
 */
public record BudgetYear(int year, long structural, long incidental, long projectCosts, BigDecimal fte, String note) {

    /** What may be spent. */
    public long limit() {
        return structural + incidental;
    }
}
