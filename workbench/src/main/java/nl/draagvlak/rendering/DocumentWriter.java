package nl.draagvlak.rendering;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final double PAPER_HEIGHT = 660;

    /** A table of so few rows and letters is not broken over pages; with more it would leave half a page empty before it. */
    private static final int SHORT = 10;
    private static final int FEW_LETTERS = 900;

    /** The style sheets have widths of columns in so many parts. */
    private static final int FINEST = 40;

    private static final Pattern SIZE = Pattern.compile("(viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\") width=\"[0-9.]+\" height=\"[0-9.]+\"");

    private static final String ID = HtmlRuns.ID;

    private final Document document;
    private final Form form;
    private final Tag out = new Tag();
    private final HtmlRuns runs;
    /** The level that stands right under the title: on a page a part of a document may begin lower than its chapters. */
    private final int highest;
    private final Map<String, Integer> captions = new HashMap<>();
    private int tables;

    DocumentWriter(Document document, Form form) {
        this.document = document;
        this.form = form;
        this.runs = new HtmlRuns(document, out);
        this.highest = form != Form.PAGE ? 1 : document.blocks().stream().filter(Heading.class::isInstance).mapToInt(block -> ((Heading) block).level()).min().orElse(1);
    }

    static String id(Heading heading) {
        return ID + heading.anchor();
    }

    String article() {
        out.open("article", "class", document.opening() instanceof Opening.TitlePage ? "document" : "document stuk", "lang", document.language().code());
        List<Block> rest = document.blocks();
        if (form == Form.PRINT && document.opening() instanceof Opening.TitlePage) {
            rest = titlePage();
        } else {
            head();
        }
        for (int i = 0; i < rest.size(); i++) {
            // A closing never stands alone on a page: the last paragraph goes along.
            boolean last = rest.get(i) instanceof Paragraph && i + 1 < rest.size() && rest.get(i + 1) instanceof SignOff;
            if (last) {
                out.open("div", "class", "slot");
                block(rest.get(i++));
            }
            block(rest.get(i));
            if (last) {
                out.close("div");
            }
        }
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
        if (form == Form.PAGE && document.subtitle().isEmpty() && document.date() == null && document.meta().isEmpty() && !(document.opening() instanceof Opening.Letter)) {
            return;
        }
        boolean letter = document.opening() instanceof Opening.Letter;
        out.open("header", "class", letter ? "document-kop brief-kop" : "document-kop");
        if (document.opening() instanceof Opening.Letter(List<String> sender, List<String> addressee)) {
            address("brief-afzender", sender);
            address("brief-aan", addressee);
            fields();
        }
        if (form != Form.PAGE) {
            out.text("h1", document.title());
        }
        if (!document.subtitle().isEmpty()) {
            out.text("p", document.subtitle(), "class", "document-onder");
        }
        if (!letter) {
            fields();
        }
        out.close("header");
    }

    private void address(String css, List<String> lines) {
        out.open("div", "class", css);
        lines.forEach(line -> out.text("p", line));
        out.close("div");
    }

    private void fields() {
        out.open("div", "class", "document-gegevens");
        if (document.date() != null) {
            out.text("p", date(document));
        }
        for (Document.Meta meta : document.meta()) {
            out.open("p").text(meta.label() + ": ").text("span", meta.value()).close("p");
        }
        out.close("div");
    }

    static String date(Document document) {
        return document.date().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(document.language().locale()));
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading -> out.text("h" + (heading.level() - highest + 2), heading.text(), "id", id(heading));
            case Paragraph paragraph -> paragraph(paragraph.runs());
            case Listing list -> list(list);
            case Quote quote -> quote(quote);
            case BlockQuote quote -> {
                out.open("blockquote", "class", "aanhaling");
                quote.blocks().forEach(this::block);
                out.close("blockquote");
            }
            case TableBlock table -> table(table, "tabel");
            case Picture picture -> picture(picture);
            case Image image -> image(image);
            case Note note -> note(note);
            case SignOff end -> signOff(end);
            case Contents contents -> contents(contents);
            case Footnotes _ -> new HtmlNotes(document, out).write();
            case PageBreak _ -> out.open("div", "class", "document-blad").close("div");
        }
    }

    private void paragraph(List<Run> words) {
        out.open("p");
        runs.write(words);
        out.close("p");
    }

    private void list(Listing list) {
        String tag = list.numbered() ? "ol" : "ul";
        out.open(tag);
        for (Item item : list.items()) {
            out.open("li");
            runs.write(item.runs());
            item.inner().forEach(this::block);
            out.close("li");
        }
        out.close(tag);
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
        return table.rows().size() <= SHORT && table.rows().stream().flatMap(row -> row.cells().stream()).mapToInt(cell -> Walk.letters(cell.runs())).sum() <= FEW_LETTERS;
    }

    private void table(TableBlock table, String css) {
        String caption = ID + "tabel-" + ++tables;
        // Two regions of one name cannot be told apart by who walks through a page by them.
        int before = captions.merge(table.caption(), 1, Integer::sum) - 1;
        out.open("div", form == Form.PAGE
                ? new Object[] {"class", css, "role", "region", "tabindex", "0", before == 0 ? "aria-labelledby" : "aria-label", before == 0 ? caption : table.caption() + " (" + (before + 1) + ")"}
                : new Object[] {"class", isShort(table) ? css + " kort" : css});
        out.open("table").text("caption", table.caption(), "id", caption);
        widths(table);
        out.open("thead").open("tr");
        for (Column column : table.columns()) {
            out.text("th", column.header(), "scope", "col", "class", css(column.align()));
        }
        out.close("tr").close("thead").open("tbody");
        for (Row row : table.rows()) {
            out.open("tr");
            for (int i = 0; i < row.cells().size(); i++) {
                String tag = i == 0 && table.rowHeaders() ? "th" : "td";
                out.open(tag, "scope", tag.equals("th") ? "row" : null, "class", css(table.columns().get(i).align()));
                runs.write(row.cells().get(i).runs());
                out.close(tag);
            }
            out.close("tr");
        }
        out.close("tbody").close("table").close("div");
    }

    /** Classes and no style attributes, since the content policy allows none: in fortieths of the width. On a screen only where the widths were chosen. */
    private void widths(TableBlock table) {
        if (form != Form.PRINT && table.columns().stream().anyMatch(column -> column.share() == 0)) {
            return;
        }
        out.open("colgroup");
        for (double width : ColumnWidths.of(table)) {
            out.empty("col", "class", "breed-" + Math.max(1, Math.round(FINEST * width)));
        }
        out.close("colgroup");
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

    /** The drawing in the size that it has on paper, in whole pixels since the maker of the PDF minds no others, with the alternative text where the maker of the PDF looks for it. */
    private static String onPaper(Picture picture) {
        Matcher size = SIZE.matcher(picture.svg());
        if (!size.find()) {
            return picture.svg();
        }
        double width = Double.parseDouble(size.group(2));
        double height = Double.parseDouble(size.group(3));
        double scale = Math.min(Math.min(PAPER_WIDTH / width, 0.82), PAPER_HEIGHT / height);
        return picture.svg().substring(0, size.start()) + size.group(1) + " width=\"" + Math.round(width * scale) + "\" height=\"" + Math.round(height * scale)
                + "\" alt=\"" + Tag.escape(picture.alternative()) + "\"" + picture.svg().substring(size.end());
    }

    private void image(Image image) {
        out.open("figure", "class", "figuur").text("figcaption", image.title(), "class", "figuur-titel")
                .empty("img", "src", "data:" + image.mediaType() + ";base64," + image.base64(), "alt", image.alternative(), "width", width(image), "height", height(image))
                .close("figure");
    }

    /** On paper as wide as its pixels at 96 to the inch, and no wider than the page; on a screen the style sheet keeps it within its column. */
    private double width(Image image) {
        return form == Form.PRINT ? image.width() * paperScale(image) : image.width();
    }

    private double height(Image image) {
        return form == Form.PRINT ? image.height() * paperScale(image) : image.height();
    }

    private static double paperScale(Image image) {
        return Math.min(Math.min(PAPER_WIDTH / image.width(), 1), PAPER_HEIGHT / image.height());
    }

    private void note(Note note) {
        out.open("div", "class", "let-op let-op-info").open("p").text("strong", note.label()).text(". ");
        runs.write(note.runs());
        out.close("p").close("div");
    }

    private void signOff(SignOff end) {
        out.open("div", "class", "ondertekening").text("p", end.closing(), "class", "slotgroet");
        for (Signature signature : end.signatures()) {
            out.open("div", "class", "handtekening").text("p", signature.role());
            if (!signature.name().isEmpty()) {
                out.text("p", signature.name(), "class", "ondertekenaar");
            }
            out.close("div");
        }
        out.close("div");
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
}
