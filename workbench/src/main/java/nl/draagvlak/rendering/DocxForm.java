package nl.draagvlak.rendering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.draagvlak.rendering.Block.*;

/** The body of a DOCX (ECMA-376, transitional), with real styles, lists, tables, footnotes and remarks. */
final class DocxForm implements OfficeForm {

    /** The width of the text in twentieths of a point: 155 mm. */
    private static final int TEXT_WIDTH = 8787;
    private static final int EMU_A_MILLIMETRE = 36_000;
    private static final int DEEPEST = 8;

    /** A list that is open: its number in the numbering part, and whether its item has had its sign. */
    private static final class OpenList {
        private final int number;
        private boolean signed;

        private OpenList(int number) {
            this.number = number;
        }
    }

    record Media(String path, String mediaType, byte[] file) {}

    private final Tag out = new Tag();
    private final DocxLinks links;
    private final DocxRuns runs;
    private final Deque<OpenList> lists = new ArrayDeque<>();
    private final List<Boolean> numbered = new ArrayList<>();
    private final List<Media> media = new ArrayList<>();
    private boolean breakNext;

    DocxForm(DocxRuns runs, DocxLinks links) {
        this.runs = runs;
        this.links = links;
    }

    /** For every list, in the order of their numbers from 1 on, whether it is one of numbers. */
    List<Boolean> numbered() {
        return numbered;
    }

    List<Media> media() {
        return media;
    }

    String xml() {
        return out.toString();
    }

    @Override
    public void paragraph(Face face, List<Run> words) {
        open(face);
        runs.write(out, words);
        out.close("w:p");
    }

    private void open(Face face) {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", face.docx());
        if (breakNext) {
            out.empty("w:pageBreakBefore");
            breakNext = false;
        }
        OpenList list = lists.peek();
        if (list != null) {
            int level = Math.min(lists.size() - 1, DEEPEST);
            if (face == Face.ITEM && !list.signed) {
                out.open("w:numPr").empty("w:ilvl", "w:val", level).empty("w:numId", "w:val", list.number).close("w:numPr");
                list.signed = true;
            } else {
                out.empty("w:ind", "w:left", DocxParts.indent(level));
            }
        }
        out.close("w:pPr");
    }

    @Override
    public void heading(Heading heading) {
        open(Face.heading(heading.level()));
        runs.openBookmark(out, heading.anchor());
        DocxRuns.text(out.open("w:r"), heading.text()).close("w:r");
        runs.closeBookmark(out);
        out.close("w:p");
    }

    @Override
    public void openList(boolean numbers) {
        numbered.add(numbers);
        lists.push(new OpenList(numbered.size()));
    }

    @Override
    public void openItem() {
        lists.element().signed = false;
    }

    @Override
    public void closeItem() {}

    @Override
    public void closeList() {
        lists.pop();
    }

    @Override
    public void table(TableBlock table, double[] widths) {
        out.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "TabelDraagvlak").empty("w:tblW", "w:w", TEXT_WIDTH, "w:type", "dxa").empty("w:tblLayout", "w:type", "fixed")
                .empty("w:tblLook", "w:val", table.rowHeaders() ? "00A0" : "0020", "w:firstRow", "1", "w:lastRow", "0", "w:firstColumn", table.rowHeaders() ? "1" : "0",
                        "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1");
        if (!table.caption().isBlank()) {
            out.empty("w:tblCaption", "w:val", table.caption());
        }
        out.close("w:tblPr").open("w:tblGrid");
        for (double width : widths) {
            out.empty("w:gridCol", "w:w", Math.round(width * TEXT_WIDTH));
        }
        out.close("w:tblGrid");
        row(true, table.columns().stream().map(column -> Tables.words(column.header())).toList(), table, widths);
        table.rows().forEach(row -> row(false, row.cells().stream().map(Cell::runs).toList(), table, widths));
        out.close("w:tbl");
        // Two tables in a row would become one, and a document cannot end with a table.
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Natabel").close("w:pPr").close("w:p");
    }

    private void row(boolean header, List<List<Run>> cells, TableBlock table, double[] widths) {
        out.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (header) {
            out.empty("w:tblHeader");
        }
        out.close("w:trPr");
        for (int i = 0; i < cells.size(); i++) {
            Align align = table.columns().get(i).align();
            out.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", Math.round(widths[i] * TEXT_WIDTH), "w:type", "dxa").close("w:tcPr");
            out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", (header ? Face.HEAD_CELL : Face.CELL).docx());
            if (header) {
                out.empty("w:keepNext");
            }
            if (align != Align.LEFT) {
                out.empty("w:jc", "w:val", align == Align.RIGHT ? "right" : "center");
            }
            out.close("w:pPr");
            runs.write(out, cells.get(i));
            out.close("w:p").close("w:tc");
        }
        out.close("w:tr");
    }

    @Override
    public void figure(Figure figure) {
        int n = media.size() + 1;
        String path = "media/beeld" + n + (figure.mediaType().equals("image/png") ? ".png" : ".jpeg");
        media.add(new Media("word/" + path, figure.mediaType(), figure.file()));
        String id = links.part("image", path);
        long width = Math.round(figure.width() * EMU_A_MILLIMETRE);
        long height = Math.round(figure.height() * EMU_A_MILLIMETRE);
        open(Face.FIGURE);
        out.open("w:r").open("w:drawing").open("wp:inline", "distT", 0, "distB", 0, "distL", 0, "distR", 0).empty("wp:extent", "cx", width, "cy", height)
                .empty("wp:docPr", "id", n, "name", "Figuur " + n, "descr", figure.alternative(), "title", figure.title())
                .open("wp:cNvGraphicFramePr").empty("a:graphicFrameLocks", "noChangeAspect", 1).close("wp:cNvGraphicFramePr")
                .open("a:graphic").open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture").open("pic:pic")
                .open("pic:nvPicPr").empty("pic:cNvPr", "id", n, "name", "Figuur " + n, "descr", figure.alternative()).empty("pic:cNvPicPr").close("pic:nvPicPr")
                .open("pic:blipFill").empty("a:blip", "r:embed", id).open("a:stretch").empty("a:fillRect").close("a:stretch").close("pic:blipFill")
                .open("pic:spPr").open("a:xfrm").empty("a:off", "x", 0, "y", 0).empty("a:ext", "cx", width, "cy", height).close("a:xfrm")
                .open("a:prstGeom", "prst", "rect").empty("a:avLst").close("a:prstGeom").close("pic:spPr")
                .close("pic:pic").close("a:graphicData").close("a:graphic").close("wp:inline").close("w:drawing").close("w:r").close("w:p");
    }

    /**
     * A field that Word makes anew when it is asked to; until then its lines are those that it would find. The numbers of pages are fields of
     * their own and left open: LibreOffice fills them in by itself, Word when it updates or prints, and a wrong number would be worse.
     */
    @Override
    public void contents(int depth, List<Heading> headings) {
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            String bookmark = runs.bookmark(heading.anchor());
            out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Inhopg" + heading.level()).close("w:pPr");
            if (i == 0) {
                field("begin");
                instruction("TOC \\o \"1-" + depth + "\" \\h \\z \\u");
                field("separate");
            }
            out.open("w:hyperlink", "w:anchor", bookmark, "w:history", "1");
            DocxRuns.text(out.open("w:r"), heading.text()).close("w:r").open("w:r").empty("w:tab").close("w:r");
            field("begin");
            instruction("PAGEREF " + bookmark + " \\h");
            field("separate");
            field("end");
            out.close("w:hyperlink");
            if (i == headings.size() - 1) {
                field("end");
            }
            out.close("w:p");
        }
    }

    private void field(String what) {
        out.open("w:r").empty("w:fldChar", "w:fldCharType", what).close("w:r");
    }

    private void instruction(String words) {
        out.open("w:r").text("w:instrText", " " + words + " ", "xml:space", "preserve").close("w:r");
    }

    @Override
    public void pageBreak() {
        breakNext = true;
    }
}
