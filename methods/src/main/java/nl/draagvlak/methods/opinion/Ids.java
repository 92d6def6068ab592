package nl.draagvlak.methods.opinion;

import java.util.Comparator;
import java.util.List;

/** Names of participants, statements and groups as files give them: whole numbers sort by value and come first, the rest as text. */
public final class Ids {

    /** The order in which files' names are numbered, so that it does not matter which came first in the file. */
    public static final Comparator<String> ORDER = Comparator.<String, Boolean>comparing(id -> !isNumber(id))
            .thenComparing((a, b) -> isNumber(a) && isNumber(b) ? Long.compare(Long.parseLong(a), Long.parseLong(b)) : a.compareTo(b));

    private Ids() {}

    /** Whether writing the number gives the same text: no leading zeros or plus signs. */
    static boolean isNumber(String id) {
        int digits = id.startsWith("-") ? id.length() - 1 : id.length();
        int first = id.length() - digits;
        if (digits < 1 || digits > 18 || id.charAt(first) == '0' && (digits > 1 || first > 0)) {
            return false;
        }
        return id.chars().skip(first).allMatch(c -> c >= '0' && c <= '9');
    }

    /** The ids as numbers, if all of them are, else as they are. */
    public static List<Object> values(List<String> ids) {
        boolean numbers = ids.stream().allMatch(Ids::isNumber);
        return ids.stream().<Object>map(id -> numbers ? (Object) Long.valueOf(id) : id).toList();
    }
}
