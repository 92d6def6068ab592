package nl.draagvlak.rendering.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.draagvlak.rendering.ReadDocument.Block;
import nl.draagvlak.rendering.ReadDocument.Comment;
import nl.draagvlak.rendering.ReadDocument.Reply;
import nl.draagvlak.rendering.reading.Assembly.Look;

/** Reads the text of an OpenDocument file (OASIS ODF 1.3 part 3, chapters 5 to 9). Tracked changes are read as accepted. */
final class OdtBody {

    private static final int COMMENTS = 2_000;

    /** A comment while it is not known yet what stands below it. */
    private record Raw(String name, String parent, boolean settled, Comment comment) {}

    private final OdtStyles styles;
    private final Assembly out;
    private final LeftOut left;
    private final Map<String, Raw> comments;
    private int headings;
    private int list;

    OdtBody(OdtStyles styles, Assembly out, LeftOut left) {
        this(styles, out, left, new LinkedHashMap<>());
    }

    private OdtBody(OdtStyles styles, Assembly out, LeftOut left, Map<String, Raw> comments) {
        this.styles = styles;
        this.out = out;
        this.left = left;
        this.comments = comments;
    }

    /** What is in the element that begins here. */
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
            case "h" -> {
                int level = xml.number("outline-level", 1, 1, 10);
                headings++;
                out.beginLine();
                line(xml, Look.PLAIN);
                out.heading(level, out.endLine());
            }
            case "p" -> paragraph(xml);
            case "list" -> list(xml, "", 1);
            case "table" -> table(xml);
            case "section", "index-body" -> story(xml);
            case "tracked-changes" -> changes(xml);
            case "table-of-content", "illustration-index", "table-index", "alphabetical-index", "user-index", "object-index" -> {
                left.contents = 1;
                xml.skip();
            }
            case "frame", "custom-shape", "rect", "g" -> frame(xml);
            case "forms", "sequence-decls", "variable-decls", "user-field-decls", "dde-connection-decls", "soft-page-break", "change-start", "change-end", "change" -> xml.skip();
            default -> xml.skip();
        }
    }

    private void paragraph(Xml xml) throws Refused {
        String style = xml.attribute("style-name", "");
        out.beginLine();
        line(xml, Look.PLAIN);
        if (styles.paragraph(style, "title") && headings == 0) {
            out.title(out.endLine());
        } else {
            out.paragraph(out.endLine());
        }
    }

    /** Counts what was tracked; what was removed stands here, apart from the text, and stays here. */
    private void changes(Xml xml) throws Refused {
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            left.inserted += xml.begins("insertion") ? 1 : 0;
            if (xml.begins("deletion")) {
                left.deleted++;
                xml.skip();
            }
        }
    }

    private void list(Xml xml, String around, int level) throws Refused {
        String style = xml.attribute("style-name", around);
        // A list that goes on where another ended is read as one of its own: how it looked is left.
        String id = level == 1 ? "list-" + ++list : "";
        boolean numbered = styles.numbered(style, Math.min(level, 10));
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (xml.begins("list-item") || xml.begins("list-header")) {
                item(xml, style, level, id, numbered);
            }
        }
    }

    private void item(Xml xml, String style, int level, String id, boolean numbered) throws Refused {
        boolean first = true;
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (xml.begins("h")) {
                // Headings with numbers are written as items of a list.
                part(xml);
            } else if (xml.begins("p")) {
                out.beginLine();
                line(xml, Look.PLAIN);
                if (first) {
                    out.item(id, level - 1, numbered, out.endLine());
                } else {
                    out.furtherInItem(out.endLine());
                }
                first = false;
            } else if (xml.begins("list")) {
                list(xml, style, level + 1);
            } else if (xml.begins()) {
                part(xml);
            }
        }
    }

    /** The pieces of a line; a null look is hidden. */
    private void line(Xml xml, Look look) throws Refused {
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (xml.begins()) {
                piece(xml, look);
            } else if (!xml.ends()) {
                // White space in a row is one space (ODF 1.3 part 3, 6.1.2).
                words(xml.text().replaceAll("[ \\t\\r\\n]+", " "), look);
            }
        }
    }

    private void words(String text, Look look) throws Refused {
        if (look != null) {
            out.words(text, look);
        }
    }

    private void piece(Xml xml, Look look) throws Refused {
        switch (xml.name()) {
            case "span" -> {
                String style = xml.attribute("style-name", "");
                if (look != null && styles.hidden(style)) {
                    left.hidden++;
                    line(xml, null);
                } else {
                    line(xml, look == null ? null : new Look(styles.strong(style, look.strong()), styles.emphasis(style, look.emphasis()), look.link()));
                }
            }
            case "a" -> line(xml, look == null ? null : look.linked(left.address(xml.attribute("href"))));
            case "s" -> {
                words(" ", look);
                xml.skip();
            }
            case "tab" -> {
                words(" ", look);
                xml.skip();
            }
            case "line-break" -> {
                words("\n", look);
                xml.skip();
            }
            case "note" -> note(xml);
            case "annotation" -> comment(xml);
            case "annotation-end" -> out.endPassage(xml.attribute("name", ""));
            case "frame", "custom-shape", "rect", "g" -> frame(xml);
            case "hidden-text", "hidden-paragraph", "script", "change", "change-start", "change-end", "bookmark", "bookmark-start", "bookmark-end", "soft-page-break" -> xml.skip();
            // Fields, references and the like: what they show is text.
            default -> line(xml, look);
        }
    }

    private void note(Xml xml) throws Refused {
        Assembly inside = new Assembly();
        OdtBody body = new OdtBody(styles, inside, left, new HashMap<>());
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (xml.begins("note-body")) {
                body.story(xml);
            } else if (xml.begins("note-citation")) {
                xml.skip();
            }
        }
        left.notes++;
        out.note(ReadParts.words(inside.blocks()));
    }

    private void comment(Xml xml) throws Refused {
        if (comments.size() >= COMMENTS) {
            throw Assembly.tooLong();
        }
        String given = xml.attribute("name");
        String name = given == null ? "comment-" + comments.size() : given;
        String parent = xml.attribute("parent-name", "");
        boolean settled = xml.attribute("resolved", "false").equals("true");
        String author = "";
        String date = null;
        Assembly inside = new Assembly();
        OdtBody body = new OdtBody(styles, inside, new LeftOut(), new HashMap<>());
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (xml.begins("creator")) {
                author = text(xml);
            } else if (xml.begins("date")) {
                date = text(xml);
            } else if (xml.begins("p") || xml.begins("list") || xml.begins("h")) {
                body.part(xml);
            } else if (xml.begins()) {
                xml.skip();
            }
        }
        StringBuilder said = new StringBuilder();
        for (Block block : inside.blocks()) {
            said.append(said.isEmpty() ? "" : "\n").append(block.text());
        }
        comments.putIfAbsent(name, new Raw(name, parent, settled, new Comment(ReadParts.shortened(author, 100), DocxReading.date(date),
                ReadParts.shortened(said.toString(), DocxReading.COMMENT), "", 0, settled, List.of())));
        if (given == null) {
            out.pointPassage(name);
        } else {
            out.beginPassage(name);
        }
    }

    private static String text(Xml xml) throws Refused {
        StringBuilder text = new StringBuilder();
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (text.length() < 500) {
                text.append(xml.text());
            }
        }
        return text.toString();
    }

    /** A picture is counted; the text of a text box is read. */
    private void frame(Xml xml) throws Refused {
        String name = xml.attribute("name", "");
        boolean picture = false;
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (!xml.begins()) {
                continue;
            }
            switch (xml.name()) {
                case "image" -> {
                    picture = true;
                    xml.skip();
                }
                case "object", "object-ole", "plugin", "applet", "floating-frame" -> {
                    left.objects++;
                    xml.skip();
                }
                case "title", "desc" -> {
                    String described = text(xml);
                    name = described.isBlank() ? name : described;
                }
                case "text-box" -> {
                    left.textBoxes++;
                    story(xml);
                }
                case "p", "list" -> part(xml);
                default -> { }
            }
        }
        if (picture) {
            left.image(name);
        }
    }

    private void table(Xml xml) throws Refused {
        out.beginTable();
        rows(xml, false);
        left.joinedTables += out.table().joined() ? 1 : 0;
        left.nestedTables += out.endTable() ? 1 : 0;
    }

    private void rows(Xml xml, boolean header) throws Refused {
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (!xml.begins()) {
                continue;
            }
            switch (xml.name()) {
                case "table-header-rows" -> rows(xml, true);
                case "table-rows", "table-row-group" -> rows(xml, header);
                case "table-row" -> row(xml, header);
                default -> xml.skip();
            }
        }
    }

    private void row(Xml xml, boolean header) throws Refused {
        out.table().beginRow(header);
        int began = xml.depth();
        while (xml.next() && !xml.ends(began)) {
            if (xml.begins("table-cell")) {
                int wide = xml.number("number-columns-spanned", 1, 1, TableAssembly.COLUMNS + 1);
                if (xml.number("number-rows-spanned", 1, 1, 1_000) > 1) {
                    out.table().join();
                }
                int times = xml.number("number-columns-repeated", 1, 1, TableAssembly.COLUMNS + 1);
                out.table().beginCell(wide);
                story(xml);
                out.table().more(times - 1);
            } else if (xml.begins("covered-table-cell")) {
                out.table().more(xml.number("number-columns-repeated", 1, 1, TableAssembly.COLUMNS + 1));
                xml.skip();
            } else if (xml.begins()) {
                xml.skip();
            }
        }
    }

    /** The comments in the order in which they stand, with their passages and replies. */
    List<Comment> comments() {
        List<Comment> found = new ArrayList<>();
        for (Raw raw : comments.values()) {
            if (comments.containsKey(raw.parent()) && !raw.parent().equals(raw.name()) || raw.comment().text().isBlank()) {
                continue;
            }
            List<Reply> replies = comments.values().stream().filter(other -> other != raw && other.parent().equals(raw.name()))
                    .map(other -> new Reply(other.comment().author(), other.comment().at(), other.comment().text())).toList();
            Assembly.Passage passage = out.passages().get(raw.name());
            found.add(new Comment(raw.comment().author(), raw.comment().at(), raw.comment().text(), passage == null ? "" : passage.words(),
                    passage == null ? 0 : passage.block(), raw.settled(), replies));
        }
        return List.copyOf(found);
    }
}
