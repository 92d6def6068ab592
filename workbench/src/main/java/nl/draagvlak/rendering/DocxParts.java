package nl.draagvlak.rendering;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.draagvlak.programme.Language;
import nl.draagvlak.rendering.Block.Run;

/** The parts of a DOCX beside its body. */
final class DocxParts {

    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** The namespaces of every part that holds text. */
    static final Object[] NAMESPACES = {"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"};

    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String STYLES = Ink.fill(Resources.text("/rendering/docx-styles.xml"));
    private static final Pattern GREAT_HEADING = Pattern.compile("(w:styleId=\"Kop1\".*?)<w:pBdr>.*?</w:pBdr><w:spacing[^>]*/>(.*?)<w:sz [^>]*/><w:szCs [^>]*/>");
    private static final int LEVELS = 9;
    private static final List<String> BULLETS = List.of("•", "–", "·");
    private static final List<String> NUMBERS = List.of("decimal", "lowerLetter", "lowerRoman");

    private DocxParts() {}

    /** Where the words of a level of list begin, in twentieths of a point. */
    static int indent(int level) {
        return 340 * (level + 1);
    }

    static String language(Language language) {
        return language == Language.NL ? "nl-NL" : "en-GB";
    }

    /** A plan has great headings and a page for its title; a letter or note has neither. */
    static String styles(Document document) {
        boolean book = document.opening() instanceof Opening.TitlePage;
        String styles = book ? STYLES : GREAT_HEADING.matcher(STYLES).replaceFirst("$1<w:spacing w:before=\"360\" w:after=\"100\" w:line=\"264\" w:lineRule=\"auto\"/>$2<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>");
        return styles.replace("{voor-titel}", book ? "2800" : "0").replace("{titel}", book ? "56" : "40").replace("{taal}", language(document.language())).replace("w:val=\"#", "w:val=\"").replace("w:color=\"#", "w:color=\"").replace("w:fill=\"#", "w:fill=\"");
    }

    static String contentTypes(List<DocxForm.Media> media) {
        Tag out = new Tag().raw(XML).open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
                .empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml")
                .empty("Default", "Extension", "xml", "ContentType", "application/xml")
                .empty("Default", "Extension", "odttf", "ContentType", "application/vnd.openxmlformats-officedocument.obfuscatedFont");
        Set<String> kinds = new TreeSet<>(media.stream().map(DocxForm.Media::mediaType).toList());
        kinds.forEach(kind -> out.empty("Default", "Extension", kind.substring("image/".length()), "ContentType", kind));
        for (String part : List.of("document.main:document", "styles:styles", "numbering:numbering", "settings:settings", "fontTable:fontTable", "footnotes:footnotes", "comments:comments",
                "header:header1", "footer:footer1")) {
            String[] typeAndName = part.split(":");
            out.empty("Override", "PartName", "/word/" + typeAndName[1] + ".xml", "ContentType", TYPES + typeAndName[0] + "+xml");
        }
        return out.empty("Override", "PartName", "/docProps/core.xml", "ContentType", "application/vnd.openxmlformats-package.core-properties+xml")
                .empty("Override", "PartName", "/docProps/app.xml", "ContentType", "application/vnd.openxmlformats-officedocument.extended-properties+xml").close("Types").toString();
    }

    static final String ROOT_LINKS = XML + """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
            <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>\
            </Relationships>""";

    /** Nobody's name is in it: neither who made the document nor who asked for it. */
    static String core(Document document) {
        return new Tag().raw(XML).open("cp:coreProperties", "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .text("dc:title", document.title()).text("dc:language", language(document.language())).close("cp:coreProperties").toString();
    }

    static final String APP = XML + """
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Draagvlak</Application></Properties>""";

    /** The typeface comes along; where that is not allowed Calibri, which is about as wide, stands in. */
    static String fonts(DocxLinks links) {
        Tag out = new Tag().raw(XML).open("w:fonts", NAMESPACES).open("w:font", "w:name", "Fira Sans").empty("w:altName", "w:val", "Calibri")
                .empty("w:panose1", "w:val", "020B0503050000020004").empty("w:charset", "w:val", "00").empty("w:family", "w:val", "swiss").empty("w:pitch", "w:val", "variable");
        for (EmbeddedFont font : EmbeddedFont.ALL) {
            out.empty("w:embed" + font.cut(), "r:id", links.part("font", path(font)), "w:fontKey", font.key());
        }
        return out.close("w:font").close("w:fonts").toString();
    }

    static String path(EmbeddedFont font) {
        return "fonts/" + font.cut() + ".odttf";
    }

    static String settings() {
        return new Tag().raw(XML).open("w:settings", NAMESPACES).empty("w:embedTrueTypeFonts").open("w:footnotePr").empty("w:footnote", "w:id", -1).empty("w:footnote", "w:id", 0).close("w:footnotePr")
                .open("w:compat").empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15").close("w:compat")
                .close("w:settings").toString();
    }

    /** Every list has a number of its own, so that each begins at 1. */
    static String numbering(List<Boolean> lists) {
        Tag out = new Tag().raw(XML).open("w:numbering", NAMESPACES);
        abstractList(out, 0, BULLETS, true);
        abstractList(out, 1, NUMBERS, false);
        for (int i = 0; i < lists.size(); i++) {
            out.open("w:num", "w:numId", i + 1).empty("w:abstractNumId", "w:val", lists.get(i) ? 1 : 0);
            if (lists.get(i)) {
                IntStream.range(0, LEVELS).forEach(level -> out.open("w:lvlOverride", "w:ilvl", level).empty("w:startOverride", "w:val", 1).close("w:lvlOverride"));
            }
            out.close("w:num");
        }
        return out.close("w:numbering").toString();
    }

    private static void abstractList(Tag out, int id, List<String> signs, boolean bullets) {
        out.open("w:abstractNum", "w:abstractNumId", id).empty("w:multiLevelType", "w:val", "multilevel");
        for (int level = 0; level < LEVELS; level++) {
            String sign = signs.get(level % signs.size());
            out.open("w:lvl", "w:ilvl", level).empty("w:start", "w:val", 1).empty("w:numFmt", "w:val", bullets ? "bullet" : sign)
                    .empty("w:lvlText", "w:val", bullets ? sign : "%" + (level + 1) + ".").empty("w:lvlJc", "w:val", "left")
                    .open("w:pPr").empty("w:ind", "w:left", indent(level), "w:hanging", 340).close("w:pPr").close("w:lvl");
        }
        out.close("w:abstractNum");
    }

    static String footnotes(List<Run.Footnote> notes, DocxRuns runs) {
        Tag out = new Tag().raw(XML).open("w:footnotes", NAMESPACES);
        separator(out, -1, "separator");
        separator(out, 0, "continuationSeparator");
        for (int i = 0; i < notes.size(); i++) {
            out.open("w:footnote", "w:id", i + 1).open("w:p").open("w:pPr").empty("w:pStyle", "w:val", Face.FOOTNOTE.docx()).close("w:pPr")
                    .open("w:r").open("w:rPr").empty("w:rStyle", "w:val", "Voetnootmarkering").close("w:rPr").empty("w:footnoteRef").close("w:r")
                    .open("w:r").text("w:t", " ", "xml:space", "preserve").close("w:r");
            runs.write(out, notes.get(i).runs());
            out.close("w:p").close("w:footnote");
        }
        return out.close("w:footnotes").toString();
    }

    private static void separator(Tag out, int id, String what) {
        out.open("w:footnote", "w:type", what, "w:id", id).open("w:p").open("w:r").empty("w:" + what).close("w:r").close("w:p").close("w:footnote");
    }

    static String comments(List<Run.Comment> comments) {
        Tag out = new Tag().raw(XML).open("w:comments", NAMESPACES);
        for (int i = 0; i < comments.size(); i++) {
            Run.Comment comment = comments.get(i);
            out.open("w:comment", "w:id", i, "w:author", comment.by(), "w:date", comment.on() == null ? null : comment.on() + "T00:00:00Z")
                    .open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Tekstopmerking").close("w:pPr").open("w:r");
            DocxRuns.text(out, comment.text()).close("w:r").close("w:p").close("w:comment");
        }
        return out.close("w:comments").toString();
    }

    static String header(Document document) {
        Tag out = new Tag().raw(XML).open("w:hdr", NAMESPACES).open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Koptekst").close("w:pPr").open("w:r");
        return DocxRuns.text(out, document.title()).close("w:r").close("w:p").close("w:hdr").toString();
    }

    static String footer() {
        return new Tag().raw(XML).open("w:ftr", NAMESPACES).open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Voettekst").close("w:pPr")
                .open("w:r").empty("w:fldChar", "w:fldCharType", "begin").close("w:r").open("w:r").text("w:instrText", " PAGE ", "xml:space", "preserve").close("w:r")
                .open("w:r").empty("w:fldChar", "w:fldCharType", "separate").close("w:r").open("w:r").text("w:t", "2").close("w:r")
                .open("w:r").empty("w:fldChar", "w:fldCharType", "end").close("w:r").close("w:p").close("w:ftr").toString();
    }
}
