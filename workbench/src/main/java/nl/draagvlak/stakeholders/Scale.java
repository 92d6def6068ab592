package nl.draagvlak.stakeholders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.draagvlak.programme.Text;

/** How far an organisation reaches. */
enum Scale {
    LOCAL("Lokaal", "Local"),
    REGIONAL("Regionaal", "Regional"),
    NATIONAL("Landelijk", "National"),
    INTERNATIONAL("Internationaal", "International");

    private final Text label;

    Scale(String nl, String en) {
        this.label = Text.of(nl, en);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text label() {
        return label;
    }

    /** The scale that somebody wrote, in either language or as key. */
    static Optional<Scale> read(String words) {
        String plain = words.strip();
        return Arrays.stream(values()).filter(each -> plain.equalsIgnoreCase(each.label.nl()) || plain.equalsIgnoreCase(each.label.en())
                || plain.equalsIgnoreCase(each.key())).findFirst();
    }
}
