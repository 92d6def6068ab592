package nl.draagvlak.effect;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * An estimate of what cannot be counted, over one or more years.
 *
 * @param value    null when only an interval was published
 * @param low      null, with {@code high}, when no interval was published
 * @param revision counts from 1 per period and source
 */
public record Estimate(UUID id, UUID indicatorId, int fromYear, int toYear, BigDecimal value, BigDecimal low, BigDecimal high, String method, String source,
                       String note, int revision) {

    boolean hasRange() {
        return low != null;
    }

    String period() {
        return fromYear == toYear ? String.valueOf(fromYear) : fromYear + "–" + toYear;
    }

    boolean same(Estimate other) {
        return equal(value, other.value()) && equal(low, other.low()) && equal(high, other.high());
    }

    private static boolean equal(BigDecimal a, BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }
}
