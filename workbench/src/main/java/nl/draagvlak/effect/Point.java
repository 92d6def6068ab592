package nl.draagvlak.effect;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A counted figure over a year, as somebody published it.
 *
 * @param id            null for one that is not saved yet
 * @param concept       what was counted, in the source's own words; may be empty
 * @param source        where it stands
 * @param publisher     who published it; two publishers over one year stand beside each other
 * @param referenceDate the day as of which it was counted; null when not known
 * @param revision      counts from 1 per year and publisher; the highest counts, the others stay to be read
 */
public record Point(UUID id, UUID indicatorId, int year, BigDecimal value, String concept, String source, String publisher, LocalDate referenceDate,
                    int revision, String note) {

    /** Who published, from the name of the source: without the year of a report at its end. */
    public static String publisherOf(String source) {
        String name = source.strip().replaceAll("[\\s,(]*\\b(19|20)\\d\\d\\)?$", "").strip();
        return name.isEmpty() ? source.strip() : name;
    }

    /** Whether this says the same as another one of the same year and publisher. */
    boolean same(Point other) {
        return value.compareTo(other.value()) == 0;
    }
}
