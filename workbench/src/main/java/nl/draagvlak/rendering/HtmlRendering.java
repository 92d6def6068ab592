package nl.draagvlak.rendering;

/** A document as HTML, the edition that all others derive from. Classes only, no style attributes: the content policy allows none. */
public final class HtmlRendering {

    private HtmlRendering() {}

    /** The document as a part of a page, without its frame. */
    public static Markup article(Document document) {
        throw new UnsupportedOperationException("comes soon");
    }

    /** The document as a page on its own, with its style inside. */
    public static String standalone(Document document) {
        throw new UnsupportedOperationException("comes soon");
    }
}
