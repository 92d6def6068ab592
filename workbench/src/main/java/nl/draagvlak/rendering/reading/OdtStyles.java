package nl.draagvlak.rendering.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the styles of an OpenDocument text mean (OASIS ODF 1.3 part 3, chapter 16): bold, italic, the title, and which lists have numbers. */
final class OdtStyles {

    private static final int STYLES = 60_000;
    private static final int ANCESTORS = 12;

    private static final class Style {
        private String parent = "";
        private String shown = "";
        private String list = "";
        private Boolean strong;
        private Boolean emphasis;
        private boolean hidden;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Boolean> numbered = new HashMap<>();

    /** Takes the styles of a part, to its end or to where its text begins. */
    void read(Xml xml) throws Refused {
        Style style = null;
        String list = "";
        while (xml.next() && !xml.begins("body")) {
            if (!xml.begins() || styles.size() > STYLES || numbered.size() > STYLES) {
                continue;
            }
            switch (xml.name()) {
                case "style" -> {
                    style = new Style();
                    style.parent = xml.attribute("parent-style-name", "");
                    style.shown = xml.attribute("display-name", "");
                    style.list = xml.attribute("list-style-name", "");
                    styles.put(xml.attribute("family", "") + "/" + xml.attribute("name", ""), style);
                }
                case "text-properties" -> {
                    if (style != null) {
                        looks(xml, style);
                    }
                }
                case "list-style" -> list = xml.attribute("name", "");
                case "list-level-style-number" -> numbered.put(list + "/" + xml.number("level", 1, 1, 10), !xml.attribute("num-format", "").isEmpty());
                case "default-style", "table-template" -> xml.skip();
                default -> { }
            }
        }
    }

    private static void looks(Xml xml, Style style) {
        String weight = xml.attribute("font-weight");
        if (weight != null) {
            style.strong = weight.equals("bold") || weight.matches("[6-9]00");
        }
        String slant = xml.attribute("font-style");
        if (slant != null) {
            style.emphasis = slant.equals("italic") || slant.equals("oblique");
        }
        style.hidden = "none".equals(xml.attribute("display"));
    }

    /** Whether words in this style of text are bold; the other when it says nothing. */
    boolean strong(String name, boolean otherwise) {
        return inherited(name, otherwise, style -> style.strong);
    }

    boolean emphasis(String name, boolean otherwise) {
        return inherited(name, otherwise, style -> style.emphasis);
    }

    boolean hidden(String name) {
        Style style = styles.get("text/" + name);
        return style != null && style.hidden;
    }

    private boolean inherited(String name, boolean otherwise, java.util.function.Function<Style, Boolean> property) {
        Style style = styles.get("text/" + name);
        for (int i = 0; style != null && i < ANCESTORS; i++) {
            Boolean set = property.apply(style);
            if (set != null) {
                return set;
            }
            style = styles.get("text/" + style.parent);
        }
        return otherwise;
    }

    /** Whether a style of paragraphs is this one of the program's own, or made from it. */
    boolean paragraph(String name, String own) {
        String at = name;
        for (int i = 0; at != null && i < ANCESTORS; i++) {
            Style style = styles.get("paragraph/" + at);
            if (at.toLowerCase(Locale.ROOT).replace("_20_", " ").startsWith(own) || (style != null && style.shown.toLowerCase(Locale.ROOT).startsWith(own))) {
                return true;
            }
            at = style == null || style.parent.isEmpty() ? null : style.parent;
        }
        return false;
    }

    /**
     * Whether a list has numbers.
     *
     * @param level 1 for the outermost
     */
    boolean numbered(String list, int level) {
        return numbered.getOrDefault(list + "/" + level, false);
    }
}
