package nl.draagvlak.rendering.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the styles and the numbering of a Word file mean (ISO/IEC 29500-1, 17.7 and 17.9); how they look is left. */
final class DocxStyles {

    private static final int STYLES = 5_000;
    private static final int LEVELS = 60_000;
    private static final int ANCESTORS = 12;
    private static final Pattern HEADING = Pattern.compile("(?:heading|kop|überschrift|titre) ?([1-9])");

    private static final class Style {
        private String name = "";
        private String parent = "";
        private Integer outline;
        private Boolean strong;
        private Boolean emphasis;
        private String list;
        private int level;
    }

    /** A place in a list: which list, and how deep. */
    record Place(String list, int level) {}

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, Boolean> numbered = new HashMap<>();

    DocxStyles(PackageParts parts) throws Refused {
        Optional<Xml> styled = parts.part("/styles");
        if (styled.isPresent()) {
            try (Xml xml = styled.get()) {
                readStyles(xml);
            }
        }
        Optional<Xml> numbering = parts.part("/numbering");
        if (numbering.isPresent()) {
            try (Xml xml = numbering.get()) {
                readNumbering(xml);
            }
        }
    }

    private void readStyles(Xml xml) throws Refused {
        Style style = null;
        while (xml.next()) {
            if (!xml.begins()) {
                continue;
            }
            switch (xml.name()) {
                case "style" -> {
                    style = new Style();
                    if (styles.size() < STYLES) {
                        styles.put(xml.attribute("styleId", ""), style);
                    }
                }
                case "name" -> set(style, each -> each.name = value(xml).toLowerCase(Locale.ROOT));
                case "basedOn" -> set(style, each -> each.parent = value(xml));
                case "outlineLvl" -> set(style, each -> each.outline = xml.number("val", 9, 0, 9));
                case "b" -> set(style, each -> each.strong = on(xml));
                case "i" -> set(style, each -> each.emphasis = on(xml));
                case "numId" -> set(style, each -> each.list = value(xml));
                case "ilvl" -> set(style, each -> each.level = xml.number("val", 0, 0, 8));
                // The looks of parts of tables are no looks of words.
                case "tblStylePr", "pPrChange", "rPrChange", "docDefaults", "latentStyles" -> xml.skip();
                default -> { }
            }
        }
    }

    private static void set(Style style, java.util.function.Consumer<Style> change) {
        if (style != null) {
            change.accept(style);
        }
    }

    private void readNumbering(Xml xml) throws Refused {
        String in = "";
        int level = 0;
        while (xml.next() && numbered.size() < LEVELS && abstractOf.size() < LEVELS) {
            if (!xml.begins()) {
                continue;
            }
            switch (xml.name()) {
                case "abstractNum" -> in = xml.attribute("abstractNumId", "");
                case "lvl" -> level = xml.number("ilvl", 0, 0, 8);
                case "numFmt" -> numbered.put(in + "/" + level, !value(xml).equals("bullet") && !value(xml).equals("none"));
                case "num" -> in = xml.attribute("numId", "");
                case "abstractNumId" -> abstractOf.put(in, value(xml));
                case "lvlOverride" -> xml.skip();
                default -> { }
            }
        }
    }

    static String value(Xml xml) {
        return xml.attribute("val", "");
    }

    /** Whether a property that is on or off is on. */
    static boolean on(Xml xml) {
        return switch (xml.attribute("val", "true")) {
            case "false", "0", "off", "none" -> false;
            default -> true;
        };
    }

    /** The level of headings in this style, 1 to 9; 0 when it is not one of headings. */
    int heading(String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < ANCESTORS; i++) {
            Matcher named = HEADING.matcher(style.name);
            if (named.matches()) {
                return Integer.parseInt(named.group(1));
            }
            if (style.outline != null) {
                return style.outline >= 9 ? 0 : style.outline + 1;
            }
            style = styles.get(style.parent);
        }
        Matcher named = HEADING.matcher(id.toLowerCase(Locale.ROOT));
        return styles.containsKey(id) || !named.matches() ? 0 : Integer.parseInt(named.group(1));
    }

    /** Whether the style has this name, or begins with it. */
    boolean named(String id, String beginning) {
        Style style = styles.get(id);
        return (style == null ? id.toLowerCase(Locale.ROOT) : style.name).startsWith(beginning);
    }

    boolean strong(String id) {
        return inherited(id, style -> style.strong);
    }

    boolean emphasis(String id) {
        return inherited(id, style -> style.emphasis);
    }

    private boolean inherited(String id, java.util.function.Function<Style, Boolean> property) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < ANCESTORS; i++) {
            Boolean set = property.apply(style);
            if (set != null) {
                return set;
            }
            style = styles.get(style.parent);
        }
        return false;
    }

    /** The list that paragraphs in this style stand in; null when in none. */
    Place place(String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < ANCESTORS; i++) {
            if (style.list != null) {
                return style.list.equals("0") ? null : new Place(style.list, style.level);
            }
            style = styles.get(style.parent);
        }
        return null;
    }

    boolean numbered(Place place) {
        return numbered.getOrDefault(abstractOf.getOrDefault(place.list(), "") + "/" + place.level(), false);
    }
}
