package nl.draagvlak.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.programme.Text;

/**
 * What somebody typed, kept as typed, with what is wrong at which field. Every reading method notes its own complaint and
 * returns null (or the empty value), so that all fields are judged at once: read everything, then ask {@link #ok()}.
 */
public final class Form {

    private final Map<String, List<String>> values;
    private final Map<String, Text> errors = new LinkedHashMap<>();

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Form empty() {
        return new Form(new LinkedHashMap<>());
    }

    public static Form of(Map<String, List<String>> submitted) {
        return new Form(new LinkedHashMap<>(submitted));
    }

    /** Fills a field, for a form that opens with what there is. */
    public Form with(String name, Object value) {
        values.put(name, value == null ? List.of() : List.of(String.valueOf(value)));
        return this;
    }

    public Form withAll(String name, Collection<?> many) {
        values.put(name, many.stream().map(String::valueOf).toList());
        return this;
    }

    public boolean ok() {
        return errors.isEmpty();
    }

    public Form error(String field, String nl, String en) {
        errors.putIfAbsent(field, Text.of(nl, en));
        return this;
    }

    public Map<String, Text> errors() {
        return errors;
    }

    public Text errorAt(String field) {
        return errors.get(field);
    }

    /** As typed; the empty string when absent. */
    public String value(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() || all.getFirst() == null ? "" : all.getFirst();
    }

    /** Whether the form held this field at all, filled in or not. */
    public boolean present(String name) {
        return values.containsKey(name);
    }

    public List<String> values(String name) {
        return values.getOrDefault(name, List.of()).stream().filter(value -> value != null && !value.isBlank()).toList();
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    public boolean checked(String name) {
        return !value(name).isBlank();
    }

    /** A text that must be there, stripped, at most {@code max} characters. */
    public String required(String name, int max) {
        String text = optional(name, max);
        if (text.isEmpty() && !errors.containsKey(name)) {
            error(name, "Vul dit in.", "Fill this in.");
        }
        return text;
    }

    /** A text that may be empty, stripped, without control characters, at most {@code max} characters. */
    public String optional(String name, int max) {
        String text = value(name).replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
        if (text.codePointCount(0, text.length()) > max) {
            int over = text.codePointCount(0, text.length()) - max;
            error(name, "Dit is " + over + " tekens te lang (hoogstens " + max + ").", "This is " + over + " characters too long (at most " + max + ").");
        }
        return text;
    }

    public LocalDate date(String name) {
        String text = value(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 1900 || date.getYear() > 2200) {
                error(name, "Dit jaar kan niet kloppen.", "This year cannot be right.");
                return null;
            }
            return date;
        } catch (DateTimeParseException e) {
            error(name, "Schrijf de datum als 2026-11-22.", "Write the date as 2026-11-22.");
            return null;
        }
    }

    public LocalDate requiredDate(String name) {
        LocalDate date = date(name);
        if (date == null) {
            error(name, "Vul een datum in.", "Fill in a date.");
        }
        return date;
    }

    public LocalTime time(String name) {
        String text = value(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            error(name, "Schrijf de tijd als 19:30.", "Write the time as 19:30.");
            return null;
        }
    }

    /** A whole number between the two bounds, or null when empty. */
    public Integer whole(String name, int min, int max) {
        String text = value(name).strip().replace(".", "").replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // judged below, with the same words
        }
        error(name, "Vul een heel getal in van " + min + " tot en met " + max + ".", "Fill in a whole number from " + min + " to " + max + ".");
        return null;
    }

    /** A number with a decimal comma or point, or null when empty. Points before groups of three digits may be there: 2.000.000. */
    public BigDecimal decimal(String name) {
        String text = value(name).strip().replace(" ", "").replace("€", "").replace("\u00a0", "");
        if (text.isEmpty()) {
            return null;
        }
        if (text.contains(",")) {
            text = text.replace(".", "").replace(',', '.');
        } else if (text.matches("-?\\d{1,3}(\\.\\d{3})+")) {
            text = text.replace(".", "");
        }
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            error(name, "Vul een getal in, zoals 1.250 of 12,5.", "Fill in a number, such as 1,250 or 12.5.");
            return null;
        }
        return new BigDecimal(text);
    }

    /** One of the allowed values; a complaint when it is another or missing. */
    public String oneOf(String name, Collection<String> allowed) {
        String text = value(name);
        if (!allowed.contains(text)) {
            error(name, "Kies een van de mogelijkheden.", "Choose one of these.");
            return null;
        }
        return text;
    }

    /** One of the allowed values, or null when nothing was chosen. */
    public String maybeOneOf(String name, Collection<String> allowed) {
        return value(name).isBlank() ? null : oneOf(name, allowed);
    }

    /** The chosen values that are allowed; a complaint when one is not. */
    public Set<String> someOf(String name, Collection<String> allowed) {
        Set<String> chosen = new java.util.LinkedHashSet<>(values(name));
        if (!allowed.containsAll(chosen)) {
            error(name, "Kies uit de mogelijkheden.", "Choose from these.");
        }
        chosen.retainAll(allowed);
        return chosen;
    }

    /** An id from a hidden or chosen field, or null when it is none. */
    public UUID id(String name) {
        try {
            return value(name).isBlank() ? null : UUID.fromString(value(name));
        } catch (IllegalArgumentException e) {
            error(name, "Kies een van de mogelijkheden.", "Choose one of these.");
            return null;
        }
    }

    public List<UUID> ids(String name) {
        List<UUID> ids = new ArrayList<>();
        for (String value : values(name)) {
            try {
                ids.add(UUID.fromString(value));
            } catch (IllegalArgumentException e) {
                error(name, "Kies uit de mogelijkheden.", "Choose from these.");
            }
        }
        return ids;
    }
}
