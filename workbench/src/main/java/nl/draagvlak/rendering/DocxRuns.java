package nl.draagvlak.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.draagvlak.rendering.Block.Heading;
import nl.draagvlak.rendering.Block.Mark;
import nl.draagvlak.rendering.Block.Run;

/** Writes words as WordprocessingML, and keeps what stands in other parts of the file: footnotes, remarks and addresses. */
final class DocxRuns {

    private final List<Run.Footnote> footnotes = new ArrayList<>();
    private final List<Run.Comment> comments = new ArrayList<>();
    private final Map<String, String> bookmarks = new LinkedHashMap<>();
    private final DocxLinks links;
    private int bookmarksSet;

    DocxRuns(List<Block> blocks, DocxLinks links) {
        this.links = links;
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                bookmarks.put(heading.anchor(), "_Toc" + (10_000_000 + bookmarks.size()));
            }
        }
        Walk.runs(blocks).filter(Run.Place.class::isInstance).map(Run.Place.class::cast)
                .forEach(place -> bookmarks.putIfAbsent(place.anchor(), "_Ref" + (10_000_000 + bookmarks.size())));
    }

    List<Run.Footnote> footnotes() {
        return footnotes;
    }

    List<Run.Comment> comments() {
        return comments;
    }

    String bookmark(String anchor) {
        return bookmarks.get(anchor);
    }

    void openBookmark(Tag out, String anchor) {
        out.empty("w:bookmarkStart", "w:id", ++bookmarksSet, "w:name", bookmark(anchor));
    }

    void closeBookmark(Tag out) {
        out.empty("w:bookmarkEnd", "w:id", bookmarksSet);
    }

    void write(Tag out, List<Run> runs) {
        runs.forEach(run -> write(out, run));
    }

    private void write(Tag out, Run run) {
        switch (run) {
            case Run.Words words -> words(out, words);
            case Run.Break _ -> out.open("w:r").empty("w:br").close("w:r");
            case Run.Place place -> {
                int id = ++bookmarksSet;
                out.empty("w:bookmarkStart", "w:id", id, "w:name", bookmark(place.anchor()));
                write(out, place.runs());
                out.empty("w:bookmarkEnd", "w:id", id);
            }
            case Run.Comment comment -> {
                comments.add(comment);
                int id = comments.size() - 1;
                out.empty("w:commentRangeStart", "w:id", id);
                write(out, comment.runs());
                out.empty("w:commentRangeEnd", "w:id", id);
                out.open("w:r").open("w:rPr").empty("w:rStyle", "w:val", "Verwijzingopmerking").close("w:rPr").empty("w:commentReference", "w:id", id).close("w:r");
            }
            case Run.Footnote footnote -> {
                footnotes.add(footnote);
                out.open("w:r").open("w:rPr").empty("w:rStyle", "w:val", "Voetnootmarkering").close("w:rPr").empty("w:footnoteReference", "w:id", footnotes.size()).close("w:r");
            }
        }
    }

    private void words(Tag out, Run.Words words) {
        boolean inside = words.address() != null && words.address().startsWith("#");
        String bookmark = inside ? bookmark(words.address().substring(1)) : null;
        boolean link = words.address() != null && (!inside || bookmark != null);
        if (link) {
            out.open("w:hyperlink", "r:id", inside ? null : links.to(words.address()), "w:anchor", bookmark, "w:history", "1");
        }
        out.open("w:r");
        properties(out, words, link);
        text(out, words.text()).close("w:r");
        if (link) {
            out.close("w:hyperlink");
        }
    }

    /** In the order that the schema asks. A run has one style of letters; what comes on top of it is written out. */
    private static void properties(Tag out, Run.Words words, boolean link) {
        String style = words.is(Mark.DELETED) ? "Vervallen" : words.is(Mark.INSERTED) ? "Ingevoegd" : link ? "Hyperlink"
                : words.is(Mark.STRONG) ? "Zwaar" : words.is(Mark.EMPHASIS) ? "Nadruk" : null;
        if (style == null) {
            return;
        }
        out.open("w:rPr").empty("w:rStyle", "w:val", style);
        if (words.is(Mark.STRONG) && !style.equals("Zwaar")) {
            out.empty("w:b");
        }
        if (words.is(Mark.EMPHASIS) && !style.equals("Nadruk")) {
            out.empty("w:i");
        }
        out.close("w:rPr");
    }

    static Tag text(Tag out, String text) {
        return out.text("w:t", text.replace('\n', ' ').replace('\t', ' '), "xml:space", "preserve");
    }
}
