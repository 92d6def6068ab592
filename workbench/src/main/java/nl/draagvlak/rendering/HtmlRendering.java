package nl.draagvlak.rendering;

import nl.draagvlak.programme.Language;

/** A document as HTML, the edition that all others derive from. Classes only, no style attributes: the content policy allows none. */
public final class HtmlRendering {

    private HtmlRendering() {}

    /** The document as a part of a page. The page's frame gives the title as its {@code h1}; the chapters begin at {@code h2}. */
    public static Markup article(Document document) {
        return new Markup(new DocumentWriter(document, DocumentWriter.Form.PAGE).article());
    }

    /** The document as a file on its own, with its style inside. */
    public static String standalone(Document document) {
        return whole(document, new DocumentWriter(document, DocumentWriter.Form.FILE).article(), Ink.fill(Resources.text("/rendering/document.css")));
    }

    static String whole(Document document, String body, String style) {
        Language language = document.language();
        return "<!DOCTYPE html>\n" + new Tag().open("html", "lang", language.code(), "xmlns", "http://www.w3.org/1999/xhtml").open("head")
                .empty("meta", "charset", "utf-8").empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .text("title", document.title()).empty("meta", "name", "description", "content", document.subtitle().isEmpty() ? document.title() : document.subtitle())
                .open("style").raw(style).close("style").close("head").open("body").raw(body).close("body").close("html");
    }
}
