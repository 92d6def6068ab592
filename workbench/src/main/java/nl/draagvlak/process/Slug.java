package nl.draagvlak.process;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** Short keys for addresses and lists, made from what a person wrote. */
public final class Slug {

    private static final int LONGEST = 50;

    private Slug() {}

    /** Lower case letters, digits and hyphens; empty when the words hold none of them. */
    public static String of(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-$", "");
    }

    /** As {@link #of}, and different from those that are taken. */
    public static String free(String words, Collection<String> taken) {
        String base = of(words).isEmpty() ? "x" : of(words);
        String key = base;
        for (int i = 2; taken.contains(key); i++) {
            key = base + "-" + i;
        }
        return key;
    }
}
