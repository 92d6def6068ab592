package nl.draagvlak.drafting.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether two headings are the same but for numbers, accents, capitals and signs. */
final class Titles {

    private static final Pattern KIND = Pattern.compile("^(?:hoofdstuk|chapter|bijlage|annex|deel|part|actielijn|action line)\\s+(?=[0-9ivxa-h]+\\s*[.:)–-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("^(?:[0-9]+(?:\\.[0-9]+)*[.:)]?|(?:[ivx]+|[a-h])[.:)])\\s*(?:[–-]\\s*)?", Pattern.CASE_INSENSITIVE);

    private Titles() {}

    /** What is left of a title when it is compared. */
    static String bare(String title) {
        String bare = title.strip();
        bare = NUMBER.matcher(KIND.matcher(bare).replaceFirst("")).replaceFirst("");
        bare = Normalizer.normalize(bare.isBlank() ? title : bare, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return bare.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
