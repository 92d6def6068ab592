package nl.draagvlak.rendering;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The icons of the kinds of elements, from the one file of icons that the screens use too. */
final class Faces {

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"kind-([a-z]+)\" viewBox=\"0 0 24 24\">(.*?)</symbol>", Pattern.DOTALL);

    private static final Map<String, String> FACES = read();

    private Faces() {}

    /** What is drawn in a square of 24 by 24, in the current colour. */
    static Optional<String> of(String kind) {
        return Optional.ofNullable(FACES.get(kind));
    }

    private static Map<String, String> read() {
        Map<String, String> faces = new HashMap<>();
        Matcher symbol = SYMBOL.matcher(Resources.text("/static/icons.svg"));
        while (symbol.find()) {
            faces.put(symbol.group(1), symbol.group(2));
        }
        return Map.copyOf(faces);
    }
}
