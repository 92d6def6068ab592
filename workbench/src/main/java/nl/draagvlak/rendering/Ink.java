package nl.draagvlak.rendering;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of the light theme, for where the style sheet of the screens does not come along, such as in print. They are read from the one
 * file of the theme, so that a theme of one's own colours the documents too.
 */
final class Ink {

    private static final Map<String, String> COLOURS = read(Resources.text("/static/css/theme.css"));
    private static final Pattern USE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

    static final String INK = colour("ink");
    static final String SOFT = colour("ink-soft");
    static final String LINE = colour("line");
    static final String LINE_STRONG = colour("line-strong");
    static final String ACCENT = colour("accent");
    static final String THREAD = colour("thread");

    /** The colours of the first, second and third thing in a chart, as the style sheet of the screens has them. */
    private static final String[] SERIES = {ACCENT, colour("kind-quote"), colour("kind-cause")};

    /** A kind of element: its line and its surface. */
    record Hue(String line, String soft) {}

    private Ink() {}

    static String series(int nth) {
        return SERIES[nth % SERIES.length];
    }

    static Hue of(String kind) {
        return new Hue(COLOURS.getOrDefault("kind-" + kind, LINE_STRONG), COLOURS.getOrDefault("kind-" + kind + "-soft", colour("surface")));
    }

    /** A style sheet with its {@code var(--name)} filled in, for readers that know no variables. */
    static String fill(String style) {
        return USE.matcher(style).replaceAll(use -> colour(use.group(1)));
    }

    private static String colour(String name) {
        String colour = COLOURS.get(name);
        if (colour == null) {
            throw new IllegalStateException("the theme has no colour --" + name);
        }
        return colour;
    }

    private static Map<String, String> read(String theme) {
        int dark = theme.indexOf("@media");
        Matcher line = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-fA-F]{6})\\s*;").matcher(dark < 0 ? theme : theme.substring(0, dark));
        Map<String, String> colours = new HashMap<>();
        while (line.find()) {
            colours.putIfAbsent(line.group(1), line.group(2));
        }
        return Map.copyOf(colours);
    }
}
