package nl.draagvlak.effect.trend;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.programme.Language;

/**
 * A year, a quarter or a month, as statistical offices write them.
 *
 * @param part the quarter or the month, from 1; 1 for a year
 */
public record Period(int year, Frequency frequency, int part) implements Comparable<Period> {

    /** How often is measured. */
    public enum Frequency {
        YEAR(1), QUARTER(4), MONTH(12);

        private final int perYear;

        Frequency(int perYear) {
            this.perYear = perYear;
        }

        public int perYear() {
            return perYear;
        }
    }

    /** Statistics Netherlands writes 2020JJ00, 2020KW01, 2020MM03; SDMX 2020, 2020-Q1, 2020-03; people also 2020 K1 and 2020-03-01. */
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:JJ00)?");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})[ -]?(?:KW0|[QqKk])([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:MM|-M?|M)(0?[1-9]|1[0-2])(?:-\\d{2})?");

    /** Reads what stands in a file; empty when it is none of these. */
    public static Optional<Period> parse(String text) {
        String plain = text.strip();
        Matcher year = YEAR.matcher(plain);
        if (year.matches()) {
            return of(year.group(1), Frequency.YEAR, "1");
        }
        Matcher quarter = QUARTER.matcher(plain);
        if (quarter.matches()) {
            return of(quarter.group(1), Frequency.QUARTER, quarter.group(2));
        }
        Matcher month = MONTH.matcher(plain);
        return month.matches() ? of(month.group(1), Frequency.MONTH, month.group(2)) : Optional.empty();
    }

    private static Optional<Period> of(String year, Frequency frequency, String part) {
        int number = Integer.parseInt(year);
        return number < 1900 || number > 2200 ? Optional.empty() : Optional.of(new Period(number, frequency, Integer.parseInt(part)));
    }

    /** On an axis on which the next period is one further. */
    public double time() {
        return year * frequency.perYear() + part - 1;
    }

    /** Its first day. */
    LocalDate begins() {
        return LocalDate.of(year, (part - 1) * 12 / frequency.perYear() + 1, 1);
    }

    /** As it is kept and can be read again. */
    public String code() {
        return switch (frequency) {
            case YEAR -> String.valueOf(year);
            case QUARTER -> year + "-Q" + part;
            case MONTH -> year + "-" + (part < 10 ? "0" : "") + part;
        };
    }

    String written(Language language) {
        return switch (frequency) {
            case YEAR -> String.valueOf(year);
            case QUARTER -> language.of("kwartaal ", "quarter ") + part + " " + year;
            case MONTH -> java.time.Month.of(part).getDisplayName(java.time.format.TextStyle.FULL, language.locale()) + " " + year;
        };
    }

    @Override
    public int compareTo(Period other) {
        return Double.compare(time(), other.time());
    }
}
