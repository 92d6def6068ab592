package nl.draagvlak.rendering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.draagvlak.rendering.Block.*;

/** The body of an ODT (OpenDocument 1.3, ISO/IEC 26300), with real styles, lists, tables, footnotes and remarks. */
final class OdtForm implements OfficeForm {

    private static final double TEXT_WIDTH = 155;

    record Media(String path, String mediaType, byte[] file) {}

    private final Tag out = new Tag();
    private final OdtRuns runs;
    private final Deque<Boolean> lists = new ArrayDeque<>();
    private final Map<Long, String> columns = new LinkedHashMap<>();
    private final Map<String, String> breaks = new LinkedHashMap<>();
    private final List<Media> media = new ArrayList<>();
    private int tables;
    private boolean first = true;
    private boolean breakNext;

    OdtForm(List<Block> blocks) {
        this.runs = new OdtRuns(blocks, out);
    }

    String xml() {
        return out.toString();
    }

    List<Media> media() {
        return media;
    }

    /** The styles that follow from the contents: widths of columns, and paragraphs that begin a page. */
    String automaticStyles() {
        Tag styles = new Tag();
        breaks.forEach((name, parent) -> {
            boolean opens = name.startsWith("Eerste_");
            styles.open("style:style", "style:name", name, "style:family", "paragraph", "style:parent-style-name", parent, "style:master-page-name", opens ? "First_20_Page" : null);
            styles.empty("style:paragraph-properties", opens ? new Object[] {"style:page-number", "auto"} : new Object[] {"fo:break-before", "page"}).close("style:style");
        });
        columns.forEach((width, name) -> styles.open("style:style", "style:name", name, "style:family", "table-column")
                .empty("style:table-column-properties", "style:column-width", millimetres(width / 100.0)).close("style:style"));
        return styles.toString();
    }

    private static String millimetres(double value) {
        return Tag.number(value) + "mm";
    }

    /** The style of the next paragraph: the first one brings the first page with it, and one after a break begins a page. */
    private String style(Face face) {
        String parent = face.odt();
        if (!first && !breakNext) {
            return parent;
        }
        String name = (first ? "Eerste_" : "Blad_") + parent;
        first = false;
        breakNext = false;
        breaks.put(name, parent);
        return name;
    }

    @Override
    public void paragraph(Face face, List<Run> words) {
        out.open("text:p", "text:style-name", style(face));
        runs.write(words);
        out.close("text:p");
    }

    @Override
    public void heading(Heading heading) {
        out.open("text:h", "text:style-name", style(Face.heading(heading.level())), "text:outline-level", heading.level()).empty("text:bookmark-start", "text:name", heading.anchor());
        OdtRuns.text(out, heading.text()).empty("text:bookmark-end", "text:name", heading.anchor()).close("text:h");
    }

    @Override
    public void openList(boolean numbered) {
        lists.push(numbered);
        out.open("text:list", "text:style-name", numbered ? "Numbering_20_1" : "List_20_1");
    }

    @Override
    public void openItem() {
        out.open("text:list-item");
    }

    @Override
    public void closeItem() {
        out.close("text:list-item");
    }

    @Override
    public void closeList() {
        lists.pop();
        out.close("text:list");
    }

    @Override
    public void table(TableBlock table, double[] widths) {
        out.open("table:table", "table:name", "Tabel" + ++tables, "table:style-name", "Tabel");
        for (double width : widths) {
            out.empty("table:table-column", "table:style-name", columns.computeIfAbsent(Math.round(width * TEXT_WIDTH * 100), unknown -> "Kolom" + (columns.size() + 1)));
        }
        out.open("table:table-header-rows");
        row("Kopcel", Face.HEAD_CELL, table.columns().stream().map(column -> Tables.words(column.header())).toList(), table);
        out.close("table:table-header-rows");
        table.rows().forEach(row -> row("Cel", Face.CELL, row.cells().stream().map(Cell::runs).toList(), table));
        out.close("table:table");
    }

    private void row(String cell, Face face, List<List<Run>> cells, TableBlock table) {
        out.open("table:table-row", "table:style-name", "Rij");
        for (int i = 0; i < cells.size(); i++) {
            String side = switch (table.columns().get(i).align()) {
                case LEFT -> "";
                case RIGHT -> "_20_rechts";
                case CENTRE -> "_20_midden";
            };
            out.open("table:table-cell", "table:style-name", cell, "office:value-type", "string").open("text:p", "text:style-name", face.odt() + side);
            runs.write(cells.get(i));
            out.close("text:p").close("table:table-cell");
        }
        out.close("table:table-row");
    }

    @Override
    public void figure(Figure figure) {
        int n = media.size() + 1;
        String path = "Pictures/beeld" + n + (figure.mediaType().equals("image/png") ? ".png" : ".jpeg");
        media.add(new Media(path, figure.mediaType(), figure.file()));
        out.open("text:p", "text:style-name", style(Face.FIGURE))
                .open("draw:frame", "draw:style-name", "Beeld", "draw:name", "Figuur " + n, "text:anchor-type", "as-char", "svg:width", millimetres(figure.width()), "svg:height", millimetres(figure.height()))
                .empty("draw:image", "xlink:href", path, "xlink:type", "simple", "xlink:show", "embed", "xlink:actuate", "onLoad", "draw:mime-type", figure.mediaType())
                .text("svg:title", figure.title()).text("svg:desc", figure.alternative()).close("draw:frame").close("text:p");
    }

    /** An index that a word processor can make anew; the numbers of pages are fields that it fills in by itself. */
    @Override
    public void contents(int depth, List<Heading> headings) {
        out.open("text:table-of-content", "text:name", "Inhoud", "text:protected", "true").open("text:table-of-content-source", "text:outline-level", depth);
        for (int level = 1; level <= 10; level++) {
            out.open("text:table-of-content-entry-template", "text:outline-level", level, "text:style-name", "Contents_20_" + Math.min(level, 4))
                    .empty("text:index-entry-link-start").empty("text:index-entry-text").empty("text:index-entry-tab-stop", "style:type", "right", "style:leader-char", " ")
                    .empty("text:index-entry-page-number").empty("text:index-entry-link-end").close("text:table-of-content-entry-template");
        }
        out.close("text:table-of-content-source").open("text:index-body");
        for (Heading heading : headings) {
            out.open("text:p", "text:style-name", "Contents_20_" + heading.level()).open("text:a", "xlink:type", "simple", "xlink:href", "#" + heading.anchor(), "text:style-name", "Index_20_Link", "text:visited-style-name", "Index_20_Link");
            OdtRuns.text(out, heading.text()).empty("text:tab").text("text:bookmark-ref", "", "text:reference-format", "page", "text:ref-name", heading.anchor()).close("text:a").close("text:p");
        }
        out.close("text:index-body").close("text:table-of-content");
    }

    @Override
    public void pageBreak() {
        breakNext = true;
    }
}
