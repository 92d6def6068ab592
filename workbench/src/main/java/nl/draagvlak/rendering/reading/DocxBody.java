package nl.draagvlak.rendering.reading;

import java.util.List;
import java.util.Map;
import nl.draagvlak.rendering.ReadDocument.Run;
import nl.draagvlak.rendering.ReadDocument.Words;
import nl.draagvlak.rendering.reading.Assembly.Look;

/** Reads a story of a Word file (ISO/IEC 29500-1, 17.2 to 17.4): paragraphs and tables, and what stands around them. Tracked changes are read as accepted. */
final class DocxBody {

    private static final String RELATIONSHIPS = "/relationships";

    private final PackageParts parts;
    private final DocxStyles styles;
    private final Map<String, List<Words>> footnotes;
    private final Map<String, List<Words>> endnotes;
    private final Assembly out;
    private final LeftOut left;
    private final DocxFields fields = new DocxFields();
    private String lastParagraph = "";
    private String image = "";
    private int headings;

    DocxBody(PackageParts parts, DocxStyles styles, Map<String, List<Words>> footnotes, Map<String, List<Words>> endnotes, Assembly out, LeftOut left) {
        this.parts = parts;
        this.styles = styles;
        this.footnotes = footnotes;
        this.endnotes = endnotes;
        this.out = out;
        this.left = left;
    }

    /** The file's own id of the last paragraph, by which comments know each other. */
    String lastParagraph() {
        return lastParagraph;
    }

    /** What is in the element that begins here: paragraphs, tables, and wrappings of those. */
    void story(Xml xml) throws Refused {
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (xml.begins()) {
                part(xml);
            }
        }
    }

    private void part(Xml xml) throws Refused {
        switch (xml.name()) {
            case "p" -> paragraph(xml);
            case "tbl" -> table(xml);
            case "sdt" -> control(xml, false, Look.PLAIN);
            case "customXml", "smartTag", "moveTo", "Choice" -> story(xml);
            case "ins" -> {
                left.inserted++;
                story(xml);
            }
            case "del" -> {
                left.deleted++;
                xml.skip();
            }
            case "AlternateContent" -> story(xml);
            case "altChunk" -> {
                left.foreign++;
                xml.skip();
            }
            case "commentRangeStart" -> out.beginPassage(xml.attribute("id", ""));
            case "commentRangeEnd" -> out.endPassage(xml.attribute("id", ""));
            default -> xml.skip();
        }
    }

    /** A content control. The one that holds the table of contents is left out. */
    private void control(Xml xml, boolean inline, Look look) throws Refused {
        int began = xml.depth();
        boolean contents = false;
        while (xml.next() && !xml.ends(began)) {
            if (xml.begins("docPartGallery")) {
                contents |= DocxStyles.value(xml).equals("Table of Contents");
            } else if (xml.begins("sdtContent")) {
                if (contents) {
                    left.contents++;
                    xml.skip();
                } else if (inline) {
                    line(xml, look);
                } else {
                    story(xml);
                }
            }
        }
    }

    private void paragraph(Xml xml) throws Refused {
        DocxProperties properties = new DocxProperties();
        lastParagraph = xml.attribute("paraId", "");
        out.beginLine();
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (xml.begins("pPr")) {
                properties.read(xml);
            } else if (xml.begins()) {
                piece(xml, Look.PLAIN);
            }
        }
        left.contents = fields.contents() ? 1 : left.contents;
        land(properties, out.endLine());
    }

    private void land(DocxProperties properties, List<Run> line) throws Refused {
        String style = properties.style;
        if (styles.named(style, "toc ")) {
            left.contents = 1;
            return;
        }
        int heading = properties.outline < 9 ? properties.outline + 1 : styles.heading(style);
        DocxStyles.Place place = properties.list == null ? styles.place(style)
                : properties.list.equals("0") ? null : new DocxStyles.Place(properties.list, properties.level);
        if (styles.named(style, "title") && headings == 0) {
            out.title(line);
        } else if (heading > 0) {
            headings += line.isEmpty() ? 0 : 1;
            out.heading(heading, line);
        } else if (place != null) {
            out.item(place.list(), place.level(), styles.numbered(place), line);
        } else {
            out.paragraph(line);
        }
    }

    /** The pieces of a line within the element that begins here. */
    private void line(Xml xml, Look look) throws Refused {
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (xml.begins()) {
                piece(xml, look);
            }
        }
    }

    private void piece(Xml xml, Look look) throws Refused {
        switch (xml.name()) {
            case "r" -> run(xml, look);
            case "hyperlink" -> {
                String id = xml.attributeIn(RELATIONSHIPS, "id");
                line(xml, look.linked(id == null ? "" : left.address(parts.link(id))));
            }
            case "fldSimple" -> {
                String instruction = xml.attribute("instr", "");
                if (DocxFields.isContents(instruction)) {
                    left.contents++;
                    xml.skip();
                } else {
                    String address = DocxFields.link(instruction);
                    line(xml, address == null ? look : look.linked(left.address(address)));
                }
            }
            case "ins" -> {
                left.inserted++;
                line(xml, look);
            }
            case "del" -> {
                left.deleted++;
                xml.skip();
            }
            case "sdt" -> control(xml, true, look);
            case "smartTag", "customXml", "moveTo", "dir", "bdo", "AlternateContent", "Choice" -> line(xml, look);
            case "oMath" -> {
                left.formulas++;
                formula(xml, look);
            }
            case "oMathPara" -> line(xml, look);
            case "commentRangeStart" -> out.beginPassage(xml.attribute("id", ""));
            case "commentRangeEnd" -> out.endPassage(xml.attribute("id", ""));
            default -> xml.skip();
        }
    }

    private void formula(Xml xml, Look look) throws Refused {
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (xml.begins("t")) {
                text(xml, look);
            }
        }
    }

    private void run(Xml xml, Look around) throws Refused {
        Look look = around;
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (xml.begins("rPr")) {
                look = look(xml, around);
            } else if (xml.begins()) {
                inRun(xml, look);
            }
        }
    }

    /** The looks of a run; null when it is hidden. */
    private Look look(Xml xml, Look around) throws Refused {
        String style = "";
        Boolean strong = null;
        Boolean emphasis = null;
        boolean hidden = false;
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (!xml.begins()) {
                continue;
            }
            switch (xml.name()) {
                case "rStyle" -> style = DocxStyles.value(xml);
                case "b" -> strong = DocxStyles.on(xml);
                case "i" -> emphasis = DocxStyles.on(xml);
                case "vanish" -> hidden = DocxStyles.on(xml);
                case "rPrChange" -> xml.skip();
                default -> { }
            }
        }
        if (hidden) {
            left.hidden++;
            return null;
        }
        return new Look(strong == null ? styles.strong(style) : strong, emphasis == null ? styles.emphasis(style) : emphasis, around.link());
    }

    private void inRun(Xml xml, Look look) throws Refused {
        switch (xml.name()) {
            case "t" -> text(xml, look);
            case "tab", "ptab" -> words(" ", look);
            case "br" -> words(xml.attribute("type", "textWrapping").equals("textWrapping") ? "\n" : " ", look);
            case "cr" -> words("\n", look);
            case "noBreakHyphen" -> words("\u2011", look);
            case "footnoteReference" -> note(footnotes.get(xml.attribute("id", "")));
            case "endnoteReference" -> note(endnotes.get(xml.attribute("id", "")));
            case "commentReference" -> out.pointPassage(xml.attribute("id", ""));
            case "fldChar" -> fields.mark(xml.attribute("fldCharType", ""));
            case "instrText" -> instruct(xml);
            case "drawing", "pict" -> drawing(xml);
            case "object" -> {
                left.objects++;
                xml.skip();
            }
            case "AlternateContent", "Choice" -> {
                int began = xml.depth();
                while (xml.next() && !xml.ends(began)) {
                    if (xml.begins()) {
                        inRun(xml, look);
                    }
                }
            }
            default -> xml.skip();
        }
    }

    private void text(Xml xml, Look look) throws Refused {
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            words(xml.text(), look);
        }
    }

    private void instruct(Xml xml) throws Refused {
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            fields.instruct(xml.text());
        }
    }

    private void words(String text, Look look) throws Refused {
        if (look != null && fields.shown()) {
            String address = fields.link();
            out.words(text, address == null ? look : look.linked(left.address(address)));
        }
    }

    private void note(List<Words> words) throws Refused {
        if (words != null && fields.shown()) {
            left.notes++;
            out.note(words);
        }
    }

    /** Counts the pictures; the text of a text box is read. */
    private void drawing(Xml xml) throws Refused {
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (!xml.begins()) {
                continue;
            }
            switch (xml.name()) {
                case "docPr" -> image = firstFilled(xml.attribute("descr"), xml.attribute("title"), xml.attribute("name"));
                case "pic", "chart", "relIds" -> {
                    left.image(image);
                    xml.skip();
                }
                case "imagedata" -> left.image(firstFilled(xml.attribute("title"), "", ""));
                case "txbxContent" -> {
                    left.textBoxes++;
                    story(xml);
                }
                case "Fallback" -> xml.skip();
                default -> { }
            }
        }
    }

    private static String firstFilled(String... some) {
        for (String one : some) {
            if (one != null && !one.isBlank()) {
                return one;
            }
        }
        return "";
    }

    private void table(Xml xml) throws Refused {
        out.beginTable();
        boolean firstRow = false;
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (xml.begins("tblLook")) {
                firstRow = xml.attribute("firstRow") == null ? (xml.attribute("val", "0").codePoints().skip(2).findFirst().orElse('0') & 2) > 0
                        : xml.attribute("firstRow").equals("1") || xml.attribute("firstRow").equals("true");
            } else if (xml.begins("tr")) {
                row(xml);
            }
        }
        if (firstRow) {
            out.table().firstRowIsHeader();
        }
        left.joinedTables += out.table().joined() ? 1 : 0;
        left.nestedTables += out.endTable() ? 1 : 0;
    }

    private void row(Xml xml) throws Refused {
        boolean begun = false;
        boolean header = false;
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (xml.begins("tblHeader")) {
                header = DocxStyles.on(xml);
            } else if (xml.begins("del") && !begun) {
                // A row of which the removal was tracked.
                left.deleted++;
                while (!xml.ends(began) && xml.next()) {
                    // nothing of it is wanted
                }
                return;
            } else if (xml.begins("tc")) {
                if (!begun) {
                    out.table().beginRow(header);
                    begun = true;
                }
                cell(xml);
            }
        }
    }

    private void cell(Xml xml) throws Refused {
        int wide = 1;
        boolean begun = false;
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (xml.begins("tcPr")) {
                wide = width(xml);
            } else if (xml.begins()) {
                if (!begun) {
                    out.table().beginCell(wide);
                    begun = true;
                }
                part(xml);
            }
        }
        if (!begun) {
            out.table().beginCell(wide);
        }
        out.table().more(wide - 1);
    }

    /** How many columns a cell takes; that it goes on from above is noted. */
    private int width(Xml xml) throws Refused {
        int wide = 1;
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (xml.begins("gridSpan")) {
                wide = xml.number("val", 1, 1, TableAssembly.COLUMNS + 1);
            } else if (xml.begins("vMerge")) {
                out.table().join();
            } else if (xml.begins("tcPrChange")) {
                xml.skip();
            }
        }
        return wide;
    }
}
