package nl.draagvlak.drafting;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.DocumentBuilder;

/** The plan in the making: where its chapters write, in which language, with which own texts. */
record Draft(Programme programme, Language language, Map<String, RichText> texts, DocumentBuilder document) {

    UUID programmeId() {
        return programme.id();
    }

    static Publishable<String> own(String words) {
        return Disclosure.ownWords(words);
    }

    Publishable<String> own(String nl, String en) {
        return own(language.of(nl, en));
    }

    Publishable<String> own(Text words) {
        return own(words.in(language));
    }

    void heading(int level, String nl, String en) {
        document.heading(level, own(nl, en));
    }

    Publishable<String> number(long number) {
        return own(NumberFormat.getIntegerInstance(language.locale()).format(number));
    }

    Publishable<String> decimal(java.math.BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return own(format.format(number));
    }

    Publishable<String> euro(long amount) {
        return own("€ " + NumberFormat.getIntegerInstance(language.locale()).format(amount));
    }

    String date(LocalDate date) {
        return date == null ? "–" : date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    /** From and to; a dash for what is not known. */
    String period(LocalDate from, LocalDate to) {
        if (from == null && to == null) {
            return "–";
        }
        return from == null ? language.of("tot ", "until ") + date(to) : to == null ? language.of("vanaf ", "from ") + date(from)
                : date(from) + " – " + date(to);
    }

    /** From and to in months, for tables in which there is little room. */
    String months(LocalDate from, LocalDate to) {
        if (from == null && to == null) {
            return "–";
        }
        return (from == null ? "…" : month(from)) + " – " + (to == null ? "…" : month(to));
    }

    private String month(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("MMM yyyy", language.locale()));
    }
}
