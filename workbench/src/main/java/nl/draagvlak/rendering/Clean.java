package nl.draagvlak.rendering;

/** Takes out what no document can carry: control characters and lone surrogates (not allowed in XML 1.0, section 2.2). */
public final class Clean {

    private Clean() {}

    public static String text(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(Clean::allowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean allowed(int c) {
        return c == '\n' || c == '\t' || (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && c < 0xd800) || (c >= 0xe000 && c < 0xfffe) || c > 0xffff;
    }
}
