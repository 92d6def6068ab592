package nl.draagvlak.disclosure;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A figure that somebody else has published already: a registered number, or an estimate with its interval.
 *
 * @param name     what is counted, such as "geregistreerde mogelijke slachtoffers"
 * @param fromYear first year it speaks about
 * @param toYear   last year it speaks about; the same for a yearly figure
 * @param value    null when only an interval was published
 * @param low      lower end of the interval; null when there is none
 * @param high     upper end of the interval; null when there is none
 * @param source   who published it and where; must be there
 * @param asOf     when it was published or read; null when unknown
 */
public record PublicFigure(String name, int fromYear, int toYear, Double value, Double low, Double high, String source, LocalDate asOf) {

    public PublicFigure {
        Objects.requireNonNull(name);
        if (source == null || source.isBlank()) {
            throw new IllegalArgumentException("a public figure has a source");
        }
        if (toYear < fromYear || (low == null) != (high == null) || (low != null && low > high) || (value == null && low == null)) {
            throw new IllegalArgumentException("a figure has a value or an interval from low to high, over years in their order");
        }
    }

    public static PublicFigure of(String name, int year, double value, String source, LocalDate asOf) {
        return new PublicFigure(name, year, year, value, null, null, source, asOf);
    }
}
