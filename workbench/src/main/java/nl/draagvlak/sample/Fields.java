package nl.draagvlak.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.draagvlak.programme.Text;

/** One thing from a file, read field by field; says where it was when something is not as expected. */
record Fields(String where, Map<?, ?> values) {

    static Fields of(String where, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Fields(where, map);
        }
        throw new IllegalArgumentException(where + " should have fields");
    }

    static List<Fields> listOf(String where, Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> of(where + name(each), each)).toList();
        }
        throw new IllegalArgumentException(where + " should be a list");
    }

    private static String name(Object thing) {
        return thing instanceof Map<?, ?> map && map.get("key") != null ? "/" + map.get("key") : "";
    }

    boolean has(String field) {
        return values.get(field) != null;
    }

    Set<String> names() {
        Set<String> names = new java.util.LinkedHashSet<>();
        values.keySet().forEach(key -> names.add(String.valueOf(key)));
        return names;
    }

    /** The text, or the empty text when it is not there. */
    String text(String field) {
        return has(field) ? String.valueOf(values.get(field)).strip() : "";
    }

    String required(String field) {
        if (!has(field)) {
            throw new IllegalArgumentException(where + " has no " + field);
        }
        return text(field);
    }

    String key() {
        return required("key");
    }

    /** Either one text for both languages, or fields nl and en. */
    Text words(String field) {
        if (!has(field)) {
            return Text.of("", "");
        }
        return values.get(field) instanceof Map<?, ?> ? fields(field).words() : Text.same(text(field));
    }

    /** The fields nl and en of this thing itself. */
    Text words() {
        return Text.of(required("nl"), has("en") ? text("en") : required("nl"));
    }

    LocalDate date(String field) {
        return has(field) ? LocalDate.parse(text(field)) : null;
    }

    LocalTime time(String field) {
        return !has(field) ? null : LocalTime.parse(text(field).length() == 4 ? "0" + text(field) : text(field));
    }

    int whole(String field, int otherwise) {
        return has(field) ? new BigDecimal(text(field).replace("_", "")).intValueExact() : otherwise;
    }

    Integer whole(String field) {
        return has(field) ? new BigDecimal(text(field).replace("_", "")).intValueExact() : null;
    }

    BigDecimal decimal(String field) {
        return has(field) ? new BigDecimal(text(field).replace("_", "")) : null;
    }

    boolean yes(String field) {
        return Set.of("true", "yes", "ja").contains(text(field).toLowerCase());
    }

    Fields fields(String field) {
        return has(field) ? of(where + "/" + field, values.get(field)) : new Fields(where + "/" + field, Map.of());
    }

    List<Fields> list(String field) {
        return listOf(where + "/" + field, values.get(field));
    }

    /** A list of texts; one text counts as a list of one. */
    List<String> texts(String field) {
        Object value = values.get(field);
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(each -> String.valueOf(each).strip()).toList();
            default -> text(field).isEmpty() ? List.of() : List.of(text(field));
        };
    }

    /** Numbers by name, such as costs per year. */
    Map<String, BigDecimal> numbers(String field) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        fields(field).values().forEach((name, number) -> numbers.put(String.valueOf(name), new BigDecimal(String.valueOf(number))));
        return numbers;
    }
}
