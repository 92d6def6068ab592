package nl.draagvlak.rendering;

import java.util.function.IntConsumer;

/**
 * A document as DOCX (ECMA-376, transitional), for whoever writes on in Word: real styles and headings, lists that restart, tables with a header
 * row that comes back, footnotes, remarks in the margin, a contents field, page numbers and alternative texts. It is written as XML without a
 * library of objects in between, which is fast and needs little memory.
 */
public final class DocxRendering {

    private DocxRendering() {}

    public static byte[] docx(Document document) {
        return docx(document, done -> { });
    }

    /** @param done hears how many parts of the document are written */
    static byte[] docx(Document document, IntConsumer done) {
        DocxLinks links = new DocxLinks();
        for (String part : new String[] {"styles", "numbering", "settings", "fontTable", "footnotes", "comments"}) {
            links.part(part, part + ".xml");
        }
        String header = links.part("header", "header1.xml");
        String footer = links.part("footer", "footer1.xml");
        DocxRuns runs = new DocxRuns(document.blocks(), links);
        DocxForm body = new DocxForm(runs, links);
        new OfficeWriter(document, body).write(done);
        String text = new Tag().raw(DocxParts.XML).open("w:document", DocxParts.NAMESPACES).open("w:body").raw(body.xml()).open("w:sectPr")
                .empty("w:headerReference", "w:type", "default", "r:id", header).empty("w:footerReference", "w:type", "default", "r:id", footer)
                .empty("w:pgSz", "w:w", 11906, "w:h", 16838)
                .empty("w:pgMar", "w:top", 1474, "w:right", 1418, "w:bottom", 1474, "w:left", 1701, "w:header", 709, "w:footer", 709, "w:gutter", 0)
                .empty("w:titlePg").close("w:sectPr").close("w:body").close("w:document").toString();

        DocxLinks noteLinks = new DocxLinks();
        String footnotes = DocxParts.footnotes(runs.footnotes(), new DocxRuns(document.blocks(), noteLinks));
        DocxLinks fontLinks = new DocxLinks();
        Parcel parcel = new Parcel().add("[Content_Types].xml", DocxParts.contentTypes(body.media())).add("_rels/.rels", DocxParts.ROOT_LINKS)
                .add("docProps/core.xml", DocxParts.core(document)).add("docProps/app.xml", DocxParts.APP)
                .add("word/document.xml", text).add("word/_rels/document.xml.rels", links.xml()).add("word/styles.xml", DocxParts.styles(document))
                .add("word/numbering.xml", DocxParts.numbering(body.numbered())).add("word/settings.xml", DocxParts.settings()).add("word/fontTable.xml", DocxParts.fonts(fontLinks)).add("word/_rels/fontTable.xml.rels", fontLinks.xml())
                .add("word/footnotes.xml", footnotes).add("word/comments.xml", DocxParts.comments(runs.comments()))
                .add("word/header1.xml", DocxParts.header(document)).add("word/footer1.xml", DocxParts.footer());
        if (!noteLinks.isEmpty()) {
            parcel.add("word/_rels/footnotes.xml.rels", noteLinks.xml());
        }
        EmbeddedFont.ALL.forEach(font -> parcel.add("word/" + DocxParts.path(font), font.scrambled()));
        body.media().forEach(picture -> parcel.store(picture.path(), picture.file()));
        return parcel.closed();
    }
}
