package nl.draagvlak.rendering;

import java.util.Locale;

/** Writes tags of HTML and SVG, well-formed as XML, with everything escaped. Attributes come as name, value, name, value; null leaves one out. */
final class Tag {

    private final StringBuilder out = new StringBuilder();

    Tag open(String name, Object... attributes) {
        return start(name, attributes).raw(">");
    }

    Tag close(String name) {
        return raw("</").raw(name).raw(">");
    }

    /** A tag without content. */
    Tag empty(String name, Object... attributes) {
        return start(name, attributes).raw("/>");
    }

    /** A tag around a text. */
    Tag text(String name, String text, Object... attributes) {
        return open(name, attributes).text(text).close(name);
    }

    Tag text(String text) {
        return raw(escape(text));
    }

    /** What is markup already. */
    Tag raw(String markup) {
        out.append(markup);
        return this;
    }

    private Tag start(String name, Object... attributes) {
        raw("<").raw(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                raw(" ").raw((String) attributes[i]).raw("=\"").raw(escape(written(attributes[i + 1]))).raw("\"");
            }
        }
        return this;
    }

    private static String written(Object value) {
        return value instanceof Double number ? number(number) : value.toString();
    }

    /** A coordinate: two decimals at most, always with a point. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
        return text.equals("-0") ? "0" : text;
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
