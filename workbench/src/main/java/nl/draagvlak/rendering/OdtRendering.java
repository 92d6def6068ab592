package nl.draagvlak.rendering;

import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import nl.draagvlak.programme.Language;

/**
 * A document as ODT (OpenDocument 1.3), the open standard for documents that are written on: the same styles, lists, tables, footnotes and
 * remarks as the DOCX. It is written as XML without a library of objects in between; the known one weighs more than the rest of the programme.
 */
public final class OdtRendering {

    private static final String TYPE = "application/vnd.oasis.opendocument.text";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String STYLES = Ink.fill(Resources.text("/rendering/odt-styles.xml"));

    private static final String AUTOMATIC = Ink.fill(Resources.text("/rendering/odt-automatic.xml"));

    /** A plan has great headings and a page for its title; a letter or note has neither. */
    private static final String GREAT_HEADING = Ink.fill("""
            <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:default-outline-level="1" style:class="text">\
            <style:paragraph-properties fo:keep-with-next="always" fo:keep-together="always" fo:border-top="0.75pt solid var(--thread)" fo:border-bottom="none" fo:border-left="none" fo:border-right="none" fo:padding-top="8pt" fo:margin-top="28pt" fo:margin-bottom="9pt" fo:line-height="110%"/>\
            <style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>""");
    private static final String SMALL_HEADING = """
            <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:default-outline-level="1" style:class="text">\
            <style:paragraph-properties fo:keep-with-next="always" fo:keep-together="always" fo:margin-top="18pt" fo:margin-bottom="5pt" fo:line-height="110%"/>\
            <style:text-properties fo:font-size="13pt" fo:font-weight="bold"/></style:style>""";

    private static final Object[] NAMESPACES = {"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        "xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        "xmlns:xlink", "http://www.w3.org/1999/xlink", "xmlns:dc", "http://purl.org/dc/elements/1.1/", "office:version", "1.3"};

    private OdtRendering() {}

    public static byte[] odt(Document document) {
        return odt(document, done -> { });
    }

    /** @param done hears how many parts of the document are written */
    static byte[] odt(Document document, IntConsumer done) {
        OdtForm body = new OdtForm(document.blocks());
        new OfficeWriter(document, body).write(done);
        String content = new Tag().raw(XML).open("office:document-content", NAMESPACES).open("office:automatic-styles").raw(AUTOMATIC).raw(body.automaticStyles()).close("office:automatic-styles")
                .open("office:body").open("office:text").raw(body.xml()).close("office:text").close("office:body").close("office:document-content").toString();
        Parcel parcel = new Parcel().store("mimetype", TYPE.getBytes(StandardCharsets.US_ASCII)).add("content.xml", content).add("styles.xml", styles(document))
                .add("meta.xml", meta(document)).add("META-INF/manifest.xml", manifest(body));
        EmbeddedFont.ALL.forEach(font -> parcel.add(path(font), font.file()));
        body.media().forEach(picture -> parcel.store(picture.path(), picture.file()));
        return parcel.closed();
    }

    private static String styles(Document document) {
        boolean book = document.opening() instanceof Opening.TitlePage;
        Tag fonts = new Tag().open("svg:font-face-src");
        for (EmbeddedFont font : EmbeddedFont.ALL) {
            fonts.open("svg:font-face-uri", "xlink:href", path(font), "xlink:type", "simple").empty("svg:font-face-format", "svg:string", "truetype").close("svg:font-face-uri");
        }
        fonts.close("svg:font-face-src");
        return STYLES.replace("{kop1}", book ? GREAT_HEADING : SMALL_HEADING).replace("{voor-titel}", book ? "50mm" : "0mm").replace("{titelmaat}", book ? "28pt" : "20pt")
                .replace("{letters}", fonts.toString()).replace("{taal}", document.language().code()).replace("{land}", document.language() == Language.NL ? "NL" : "GB").replace("{titel}", Tag.escape(document.title().replace('\n', ' ')));
    }

    private static String path(EmbeddedFont font) {
        return "Fonts/" + font.cut() + ".ttf";
    }

    /** Nobody's name is in it: neither who made the document nor who asked for it. */
    private static String meta(Document document) {
        return new Tag().raw(XML).open("office:document-meta", NAMESPACES).open("office:meta").text("meta:generator", "Draagvlak").text("dc:title", document.title())
                .text("dc:language", document.language() == Language.NL ? "nl-NL" : "en-GB").close("office:meta").close("office:document-meta").toString();
    }

    private static String manifest(OdtForm body) {
        Tag out = new Tag().raw(XML).open("manifest:manifest", "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:version", "1.3")
                .empty("manifest:file-entry", "manifest:full-path", "/", "manifest:version", "1.3", "manifest:media-type", TYPE);
        for (String part : new String[] {"content.xml", "styles.xml", "meta.xml"}) {
            out.empty("manifest:file-entry", "manifest:full-path", part, "manifest:media-type", "text/xml");
        }
        body.media().forEach(picture -> out.empty("manifest:file-entry", "manifest:full-path", picture.path(), "manifest:media-type", picture.mediaType()));
        EmbeddedFont.ALL.forEach(font -> out.empty("manifest:file-entry", "manifest:full-path", path(font), "manifest:media-type", "application/x-font-ttf"));
        return out.close("manifest:manifest").toString();
    }
}
