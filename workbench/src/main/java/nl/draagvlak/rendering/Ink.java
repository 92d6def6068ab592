package nl.draagvlak.rendering;

import java.util.Map;

/** The colours of the light theme, as attributes for where no style sheet comes along, such as in print. A test holds them equal to the theme. */
final class Ink {

    static final String PAPER = "#fbfaf7";
    static final String INK = "#22201d";
    static final String SOFT = "#5d5850";
    static final String LINE = "#ddd8cd";
    static final String LINE_STRONG = "#857e72";
    static final String ACCENT = "#0c5952";
    static final String THREAD = "#a3333d";

    /** The colours of the first, second and third thing in a chart. */
    static final String[] SERIES = {ACCENT, "#5b4994", "#725200"};

    /** A kind of element: its line and its surface. */
    record Hue(String line, String soft) {}

    static final Map<String, Hue> KINDS = Map.ofEntries(
            Map.entry("statement", new Hue("#395987", "#e1f0ff")), Map.entry("quote", new Hue("#5b4994", "#eeebff")),
            Map.entry("theme", new Hue("#7b3a7f", "#fbe7fb")), Map.entry("problem", new Hue("#8b4000", "#ffe9da")),
            Map.entry("cause", new Hue("#725200", "#f9edd5")), Map.entry("intervention", new Hue("#575e0a", "#edf2d8")),
            Map.entry("goal", new Hue("#29672e", "#e1f5e1")), Map.entry("measure", new Hue("#006852", "#d9f6ec")),
            Map.entry("action", new Hue("#006574", "#d5f5fb")), Map.entry("result", new Hue("#005e93", "#dbf2ff")),
            Map.entry("indicator", new Hue("#505963", "#ebeff3")), Map.entry("question", new Hue("#62554c", "#f3ede9")));

    private static final Hue OTHER = new Hue(LINE_STRONG, "#ffffff");

    private Ink() {}

    static Hue of(String kind) {
        return KINDS.getOrDefault(kind, OTHER);
    }
}
