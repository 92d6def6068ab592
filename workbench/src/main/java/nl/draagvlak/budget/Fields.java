package nl.draagvlak.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.rendering.CsvRendering;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Amounts, years and files, read and written in one way. */
final class Fields {

    private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(100_000_000_000L);
    private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(99_999);

    private Fields() {}

    /** Whole euros of at least 0, or null when empty or wrong. */
    static Long euros(Form form, String field, boolean required) {
        BigDecimal amount = form.decimal(field);
        if (amount == null) {
            if (required) {
                form.error(field, "Vul een bedrag in.", "Fill in an amount.");
            }
            return null;
        }
        if (amount.signum() < 0) {
            form.error(field, "Een bedrag kan niet lager zijn dan 0.", "An amount cannot be below 0.");
        } else if (amount.stripTrailingZeros().scale() > 0) {
            form.error(field, "Vul hele euro's in.", "Fill in whole euros.");
        } else if (amount.compareTo(MOST_EUROS) > 0) {
            form.error(field, "Dit is te hoog om te kunnen kloppen.", "This is too high to be right.");
        } else {
            return amount.longValueExact();
        }
        return null;
    }

    static BigDecimal people(Form form, String field) {
        BigDecimal people = form.decimal(field);
        if (people != null && (people.signum() < 0 || people.compareTo(MOST_PEOPLE) > 0)) {
            form.error(field, "Vul een getal in van 0 of hoger.", "Fill in a number of 0 or more.");
            return null;
        }
        return people;
    }

    static Integer year(Form form, String field) {
        Integer year = form.value(field).strip().matches("\\d{4}") ? form.whole(field, 1990, 2200) : null;
        if (year == null) {
            form.error(field, "Vul een jaar in, zoals 2026.", "Fill in a year, such as 2026.");
        }
        return year;
    }

    /** Whole euros as people type them: 2.000.000. */
    static String typed(long euros) {
        return String.format(Locale.of("nl"), "%,d", euros);
    }

    static LocalDate today(Visit visit) {
        return visit.now().atZone(Frame.ZONE).toLocalDate();
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** A table of the programme's own words and figures as a file. */
    static ResponseEntity<byte[]> csv(Visit visit, String name, List<String> header, List<List<String>> rows) {
        byte[] csv = CsvRendering.csv(own(header), rows.stream().map(Fields::own).toList());
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(visit.programme().slug() + "-" + name + ".csv").build().toString())
                .body(csv);
    }

    private static List<Publishable<String>> own(List<String> cells) {
        return cells.stream().map(Disclosure::ownWords).toList();
    }
}
