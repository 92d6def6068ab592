package nl.draagvlak.rendering;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.rendering.Block.*;

/** Writes a document as HTML that is well-formed XML too. The three forms differ only where their medium asks it. */
final class DocumentWriter {

    enum Form {
        /** A part of a page, whose frame has the title. */
        PAGE,
        /** A file on its own. */
        FILE,
        /** Pages of paper. */
        PRINT
    }

    /** How wide a picture on paper can be, and how high at most, in CSS pixels. */
    private static final double PAPER_WIDTH = 567;
    private static final double PAPER_HEIGHT = 760;

    /** A table of so few rows and letters is not broken over pages; with more it would leave half a page empty before it. */
    private static final int SHORT = 10;
    private static final int FEW_LETTERS = 900;

    private static final Pattern SIZE = Pattern.compile("(viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\") width=\"[0-9.]+\" height=\"[0-9.]+\"");

    /** Stands before every id, so that none is the same as one of the page around it. */
    private static final String ID = "d-";

    private final Document document;
    private final Form form;
    private final Tag out = new Tag();
    private int notesSet;
    private int tables;

    DocumentWriter(Document document, Form form) {
        this.document = document;
        this.form = form;
    }

    static String id(Heading heading) {
        return ID + heading.anchor();
    }

    String article() {
        out.open("article", "class", "document", "lang", document.language().code());
        List<Block> rest = document.blocks();
        if (form == Form.PRINT) {
            rest = titlePage();
        } else {
            head();
        }
        rest.forEach(this::block);
        return out.close("article").toString();
    }

    /** On paper the title has a page of its own, with the notes that come before all else; returns what is left. */
    private List<Block> titlePage() {
        List<Block> blocks = document.blocks();
        int notes = (int) blocks.stream().takeWhile(Note.class::isInstance).count();
        out.open("div", "class", "titelblad");
        head();
        blocks.subList(0, notes).forEach(this::block);
        out.close("div");
        return blocks.subList(notes, blocks.size());
    }

    private String t(String nl, String en) {
        return document.language().of(nl, en);
    }

    private void head() {
        if (form == Form.PAGE && document.subtitle().isEmpty() && document.date() == null && document.meta().isEmpty()) {
            return;
        }
        out.open("header", "class", "document-kop");
        if (form != Form.PAGE) {
            out.text("h1", document.title());
        }
        if (!document.subtitle().isEmpty()) {
            out.text("p", document.subtitle(), "class", "document-onder");
        }
        out.open("div", "class", "document-gegevens");
        if (document.date() != null) {
            out.text("p", date());
        }
        for (Document.Meta meta : document.meta()) {
            out.open("p").text(meta.label() + ": ").text("span", meta.value()).close("p");
        }
        out.close("div").close("header");
    }

    String date() {
        return document.date().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(document.language().locale()));
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading -> out.text("h" + (heading.level() + 1), heading.text(), "id", id(heading));
            case Paragraph paragraph -> paragraph(paragraph.runs());
            case BulletList list -> list(list);
            case Quote quote -> quote(quote);
            case TableBlock table -> table(table, "tabel");
            case Picture picture -> picture(picture);
            case Note note -> note(note);
            case Contents contents -> contents(contents);
            case Footnotes _ -> footnotes();
            case PageBreak _ -> out.open("div", "class", "document-blad").close("div");
        }
    }

    private void paragraph(List<Run> runs) {
        out.open("p");
        runs.forEach(this::run);
        out.close("p");
    }

    private void run(Run run) {
        switch (run) {
            case Run.Plain plain -> out.text(plain.text());
            case Run.Strong strong -> out.text("strong", strong.text());
            case Run.Emphasis emphasis -> out.text("em", emphasis.text());
            case Run.Link link -> out.text("a", link.text(), "href", link.address().startsWith("#") ? "#" + ID + link.address().substring(1) : link.address());
            case Run.Footnote _ -> {
                int n = ++notesSet;
                out.open("sup", "class", "nootteken").text("a", String.valueOf(n), "href", "#" + ID + "noot-" + n, "id", ID + "bij-noot-" + n,
                        "aria-label", t("Noot ", "Note ") + n).close("sup");
            }
        }
    }

    private void list(BulletList list) {
        out.open("ul");
        for (Item item : list.items()) {
            out.open("li");
            item.runs().forEach(this::run);
            out.close("li");
        }
        out.close("ul");
    }

    private void quote(Quote quote) {
        out.open("figure", "class", "citaat").open("blockquote").open("p");
        String[] lines = quote.text().strip().split("\n");
        for (int i = 0; i < lines.length; i++) {
            out.raw(i == 0 ? "" : "<br/>").text(lines[i]);
        }
        out.close("p").close("blockquote");
        if (!quote.by().isEmpty()) {
            out.text("figcaption", quote.by());
        }
        out.close("figure");
    }

    private static boolean isShort(TableBlock table) {
        return table.rows().size() <= SHORT && table.rows().stream().flatMap(row -> row.cells().stream()).mapToInt(String::length).sum() <= FEW_LETTERS;
    }

    private void table(TableBlock table, String css) {
        String caption = ID + "tabel-" + ++tables;
        out.open("div", form == Form.PAGE
                ? new Object[] {"class", css, "role", "region", "tabindex", "0", "aria-labelledby", caption}
                : new Object[] {"class", isShort(table) ? css + " kort" : css});
        out.open("table").text("caption", table.caption(), "id", caption).open("thead").open("tr");
        for (Column column : table.columns()) {
            out.text("th", column.header(), "scope", "col", "class", css(column.align()));
        }
        out.close("tr").close("thead").open("tbody");
        for (Row row : table.rows()) {
            out.open("tr");
            for (int i = 0; i < row.cells().size(); i++) {
                boolean header = i == 0 && table.rowHeaders();
                out.text(header ? "th" : "td", row.cells().get(i), "scope", header ? "row" : null, "class", css(table.columns().get(i).align()));
            }
            out.close("tr");
        }
        out.close("tbody").close("table").close("div");
    }

    private static String css(Align align) {
        return switch (align) {
            case LEFT -> null;
            case RIGHT -> "getal";
            case CENTRE -> "midden";
        };
    }

    private void picture(Picture picture) {
        out.open("figure", "class", "figuur").text("figcaption", picture.title(), "class", "figuur-titel");
        if (form == Form.PAGE) {
            out.open("div", "class", "figuur-beeld", "tabindex", "0", "role", "group", "aria-label", picture.title()).raw(picture.svg()).close("div");
        } else {
            out.open("div", "class", "figuur-beeld").raw(form == Form.PRINT ? onPaper(picture) : picture.svg()).close("div");
        }
        if (picture.table() == null) {
            out.close("figure");
            return;
        }
        if (form == Form.PRINT) {
            out.close("figure");
            TableBlock figures = picture.table();
            table(new TableBlock(t("Cijfers bij: ", "Figures with: ") + figures.caption(), figures.columns(), figures.rows(), figures.rowHeaders()), "tabel cijfers");
            return;
        }
        out.open("details", "class", "figuur-tabel").text("summary", t("Bekijk de cijfers als tabel", "See the figures as a table"));
        table(picture.table(), "tabel");
        out.close("details").close("figure");
    }

    /** The drawing in the size that it has on paper, with the alternative text where the maker of the PDF looks for it. */
    private static String onPaper(Picture picture) {
        Matcher size = SIZE.matcher(picture.svg());
        if (!size.find()) {
            return picture.svg();
        }
        double width = Double.parseDouble(size.group(2));
        double height = Double.parseDouble(size.group(3));
        double scale = Math.min(Math.min(PAPER_WIDTH / width, 0.82), PAPER_HEIGHT / height);
        return picture.svg().substring(0, size.start()) + size.group(1) + " width=\"" + Tag.number(width * scale) + "\" height=\"" + Tag.number(height * scale)
                + "\" alt=\"" + Tag.escape(picture.alternative()) + "\"" + picture.svg().substring(size.end());
    }

    private void note(Note note) {
        out.open("div", "class", "let-op let-op-info").open("p").text("strong", note.label()).text(". ");
        note.runs().forEach(this::run);
        out.close("p").close("div");
    }

    private void contents(Contents contents) {
        List<Heading> headings = document.blocks().stream().filter(Heading.class::isInstance).map(Heading.class::cast)
                .filter(heading -> heading.level() <= contents.depth()).toList();
        if (headings.isEmpty()) {
            return;
        }
        out.open("nav", "class", "document-inhoud", "aria-labelledby", ID + "inhoud").text("h2", t("Inhoud", "Contents"), "id", ID + "inhoud").open("ul");
        for (Heading heading : headings) {
            out.open("li", "class", "inhoud-" + heading.level()).text("a", heading.text(), "href", "#" + id(heading)).close("li");
        }
        out.close("ul").close("nav");
    }

    private void footnotes() {
        List<String> notes = Notes.of(document.blocks());
        if (notes.isEmpty()) {
            return;
        }
        out.open("section", "class", "voetnoten", "aria-labelledby", ID + "noten").text("h2", t("Noten", "Notes"), "id", ID + "noten").open("ol");
        for (int n = 1; n <= notes.size(); n++) {
            out.open("li", "id", ID + "noot-" + n).text(notes.get(n - 1) + " ").text("a", "↑", "href", "#" + ID + "bij-noot-" + n, "class", "noot-terug",
                    "aria-label", t("Terug naar de tekst bij noot ", "Back to the text at note ") + n, "title", t("Terug naar de tekst", "Back to the text")).close("li");
        }
        out.close("ol").close("section");
    }
}
