package nl.draagvlak.decisions.agenda;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import nl.draagvlak.programme.Language;

/** A day in words, such as 1 juli 2025. */
final class Days {

    private Days() {}

    static String in(Language language, LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }
}
