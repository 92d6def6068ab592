package nl.draagvlak.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.draagvlak.shell.Form;

/** The rows of a form with a year and an amount each: {@code jaar-0}, {@code bedrag-0} and on. */
final class BudgetRows {

    private static final int MOST = 40;
    private static final int SPARE = 2;
    private static final int AT_START = 4;
    private static final BigDecimal HIGHEST = new BigDecimal("1000000000000");

    private BudgetRows() {}

    /** Fills the form with the budget and some empty rows; without a budget, with the years to come. */
    static void fill(Form form, SortedMap<Integer, Long> budget, LocalDate today) {
        int row = 0;
        for (var each : budget.entrySet()) {
            form.with("jaar-" + row, each.getKey()).with("bedrag-" + row, each.getValue());
            row++;
        }
        int next = budget.isEmpty() ? today.getYear() : budget.lastKey() + 1;
        int spare = budget.isEmpty() ? AT_START : SPARE;
        for (int i = 0; i < spare; i++) {
            form.with("jaar-" + (row + i), next + i);
        }
    }

    /** How many rows the form has. */
    static int count(Form form) {
        int rows = 0;
        for (int i = 0; i < MOST; i++) {
            if (!form.value("jaar-" + i).isEmpty() || !form.value("bedrag-" + i).isEmpty()) {
                rows = i + 1;
            }
        }
        return Math.max(rows, SPARE);
    }

    /** The euros per year; rows without an amount do not count. */
    static SortedMap<Integer, Long> read(Form form) {
        SortedMap<Integer, Long> budget = new TreeMap<>();
        for (int i = 0; i < count(form); i++) {
            String field = "bedrag-" + i;
            BigDecimal amount = form.decimal(field);
            Integer year = form.whole("jaar-" + i, 1990, 2200);
            if (amount == null) {
                continue;
            }
            if (amount.signum() < 0 || amount.compareTo(HIGHEST) > 0 || amount.stripTrailingZeros().scale() > 0) {
                form.error(field, "Vul hele euro's in.", "Fill in whole euros.");
            } else if (year == null) {
                form.error("jaar-" + i, "Vul het jaar bij dit bedrag in.", "Fill in the year of this amount.");
            } else if (budget.putIfAbsent(year, amount.longValueExact()) != null) {
                form.error("jaar-" + i, "Dit jaar staat er twee keer.", "This year is here twice.");
            }
        }
        return budget;
    }
}
