package nl.draagvlak.rendering;

import nl.draagvlak.rendering.Block.Heading;

/** A document as the HTML that the pages of paper are made from: with bookmarks and running lines. */
final class PrintPages {

    private static final String STYLE = Ink.fill(Resources.text("/rendering/print.css"));

    private PrintPages() {}

    static String html(Document document) {
        Tag body = new Tag();
        // In the body and not in the head: in the head the parser would end the head there, and lose the style without a word.
        bookmarks(body, document);
        body.text("div", document.title(), "class", "loop-titel");
        body.raw(new DocumentWriter(document, DocumentWriter.Form.PRINT).article());
        return HtmlRendering.whole(document, body.toString(), STYLE);
    }

    private static void bookmarks(Tag body, Document document) {
        body.open("bookmarks");
        int open = 0;
        for (Block block : document.blocks()) {
            if (block instanceof Heading heading && heading.level() <= open + 1 && heading.level() <= 3) {
                for (; open >= heading.level(); open--) {
                    body.close("bookmark");
                }
                body.open("bookmark", "name", heading.text(), "href", "#" + DocumentWriter.id(heading));
                open++;
            }
        }
        for (; open > 0; open--) {
            body.close("bookmark");
        }
        body.close("bookmarks");
    }
}
