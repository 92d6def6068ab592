package nl.draagvlak.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.text.NumberFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;

/**
 * What every page's frame needs, and the words and figures in the visitor's language.
 *
 * @param programme null outside a programme
 * @param path      the address of this page, for the language switch and the marking of where one is
 * @param message   what was just done, to be told once; empty when nothing
 */
public record Frame(Language language, String title, Programme programme, Set<Role> roles, String who, String path,
                    List<Room> rooms, List<Station> stations, String message, String csrfName, String csrfToken) {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    public String t(String nl, String en) {
        return language.of(nl, en);
    }

    public String t(Text text) {
        return text.in(language);
    }

    public boolean has(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean inProgramme() {
        return programme != null;
    }

    /** An address within the programme. */
    public String at(String path) {
        return programme.path() + path;
    }

    public boolean isHere(Room room) {
        String address = at(room.path());
        return path.equals(address) || !room.path().isEmpty() && path.startsWith(address + "/");
    }

    /** A key for a form, so that sending it twice does its work once. */
    public UUID submission() {
        return Ids.next();
    }

    /** Such as "5 oktober 2022"; a dash when there is no date. */
    public String date(LocalDate date) {
        return date == null ? "–" : date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    public String date(Instant instant) {
        return instant == null ? "–" : date(instant.atZone(ZONE).toLocalDate());
    }

    /** Such as "14:03". */
    public String time(Instant instant) {
        return instant == null ? "–" : instant.atZone(ZONE).format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    public String dateTime(Instant instant) {
        return instant == null ? "–" : date(instant) + " " + time(instant);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    public String number(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** Whole euros, such as "€ 2.000.000". */
    public String euro(long amount) {
        return "€ " + number(amount);
    }

    public String count(long n, String oneNl, String manyNl, String oneEn, String manyEn) {
        return number(n) + " " + (n == 1 ? t(oneNl, oneEn) : t(manyNl, manyEn));
    }
}
