package nl.draagvlak.effect.trend;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A series of measurements in the order of time, all of one frequency.
 *
 * @param id        of the series, or of the indicator whose yearly figures these are
 * @param published whether the measurements were published already, by whoever the source is
 * @param exposure  how many people or how much time each is out of; empty when not known
 */
public record Measured(UUID id, String title, String unit, String source, boolean published, List<Period> periods, double[] outcome, double[] exposure) {

    /** People are counted from this many on without telling of any of them. */
    private static final int FEW = 10;

    double[] times() {
        double first = periods.isEmpty() ? 0 : periods.getFirst().time();
        return periods.stream().mapToDouble(period -> period.time() - first + 1).toArray();
    }

    boolean whole() {
        return Arrays.stream(outcome).allMatch(value -> value >= 0 && value == Math.rint(value));
    }

    boolean withExposure() {
        return exposure.length > 0;
    }

    /** Whether each measurement may be told to anyone: it was published, is no count, or counts enough. */
    boolean open() {
        return published || !whole() || Arrays.stream(outcome).allMatch(value -> value >= FEW);
    }
}
