package nl.draagvlak.rendering;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.draagvlak.disclosure.PublicFigure;
import nl.draagvlak.disclosure.PublishedQuote;
import nl.draagvlak.disclosure.PublishedTable;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.programme.Language;

/** Puts a {@link Document} together. Every text comes in as Publishable; labels of the house go through {@code Disclosure.ownWords}. */
public final class DocumentBuilder {

    private final String title;
    private final Language language;
    private String subtitle = "";
    private LocalDate date;
    private final List<Document.Meta> meta = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();

    DocumentBuilder(Publishable<String> title, Language language) {
        this.title = Clean.text(title.value());
        this.language = language;
    }

    public DocumentBuilder subtitle(Publishable<String> text) {
        subtitle = Clean.text(text.value());
        return this;
    }

    /** The day that the document carries on its title page. */
    public DocumentBuilder date(LocalDate day) {
        date = day;
        return this;
    }

    /** A line of the title page, such as "Versie" and "1". */
    public DocumentBuilder meta(Publishable<String> label, Publishable<String> value) {
        meta.add(new Document.Meta(Clean.text(label.value()), Clean.text(value.value())));
        return this;
    }

    /** The table of contents, of headings of level 1 and 2. */
    public DocumentBuilder contents() {
        return contents(2);
    }

    /** The table of contents, of headings down to this level. */
    public DocumentBuilder contents(int depth) {
        return add(new Block.Contents(depth));
    }

    /** A heading; level 1 is a chapter. Its anchor comes from its words. */
    public DocumentBuilder heading(int level, Publishable<String> text) {
        return heading(level, text, null);
    }

    /** A heading that is an element's own wording. */
    public DocumentBuilder heading(int level, Publishable<String> text, UUID source) {
        if (level < 1 || level > 4) {
            throw new IllegalArgumentException("a heading has level 1 to 4");
        }
        String words = Clean.text(text.value());
        return add(new Block.Heading(level, words, anchor(words), source));
    }

    public DocumentBuilder paragraph(Publishable<String> text) {
        return paragraph(line -> line.text(text));
    }

    public DocumentBuilder paragraph(Consumer<Line> line) {
        return paragraph(null, line);
    }

    /** A paragraph that came from an element, so that it can be taken out again. */
    public DocumentBuilder paragraph(UUID source, Consumer<Line> line) {
        return add(new Block.Paragraph(runs(line), source));
    }

    /**
     * Text as somebody wrote it in a form: an empty line parts paragraphs, lines that begin with "- " are a list, and {@code ^[…]} is a
     * footnote at that place (the inline note of Pandoc's Markdown). Nothing else is special.
     */
    public DocumentBuilder prose(Publishable<String> text) {
        blocks.addAll(Prose.blocks(Clean.text(text.value())));
        return this;
    }

    public DocumentBuilder bullets(List<Publishable<String>> items) {
        return bullets(list -> items.forEach(list::item));
    }

    public DocumentBuilder bullets(Consumer<Bullets> bullets) {
        Bullets list = new Bullets();
        bullets.accept(list);
        return add(new Block.BulletList(List.copyOf(list.items)));
    }

    /** The items of a list in the making. */
    public static final class Bullets {
        private final List<Block.Item> items = new ArrayList<>();

        private Bullets() {}

        public Bullets item(Publishable<String> text) {
            return item(null, line -> line.text(text));
        }

        public Bullets item(UUID source, Consumer<Line> line) {
            items.add(new Block.Item(runs(line), source));
            return this;
        }
    }

    /** A quote with its attribution, if the speaker wants one. It knows where it came from. */
    public DocumentBuilder quote(Publishable<PublishedQuote> quote) {
        PublishedQuote said = quote.value();
        return add(new Block.Quote(Clean.text(said.text()), Clean.text(said.attribution()), said.source()));
    }

    /** A labelled box, such as "Fictief voorbeeld". */
    public DocumentBuilder note(Publishable<String> label, Publishable<String> text) {
        return add(new Block.Note(Clean.text(label.value()), runs(line -> line.text(text))));
    }

    public DocumentBuilder table(Publishable<String> caption, Consumer<Table> table) {
        Table filled = new Table();
        table.accept(filled);
        return add(filled.block(Clean.text(caption.value())));
    }

    /** A table of protected counts with its totals. */
    public DocumentBuilder table(Publishable<String> caption, Publishable<String> corner, Publishable<PublishedTable> counts) {
        return add(Tables.of(Clean.text(caption.value()), Clean.text(corner.value()), counts.value(), language));
    }

    /** A table in the making: first its columns, then its rows. */
    public static final class Table {
        private final List<Block.Column> columns = new ArrayList<>();
        private final List<Block.Row> rows = new ArrayList<>();
        private boolean rowHeaders = true;

        private Table() {}

        public Table column(Publishable<String> header) {
            return column(header, Align.LEFT);
        }

        public Table column(Publishable<String> header, Align align) {
            columns.add(new Block.Column(Clean.text(header.value()), align));
            return this;
        }

        /** The first cell of a row is a cell like the others, not the row's header. */
        public Table withoutRowHeaders() {
            rowHeaders = false;
            return this;
        }

        @SafeVarargs
        public final Table row(Publishable<String>... cells) {
            return row(null, List.of(cells));
        }

        /** A row that came from an element. */
        public Table row(UUID source, List<Publishable<String>> cells) {
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException(cells.size() + " cells in a row of " + columns.size() + " columns");
            }
            rows.add(new Block.Row(cells.stream().map(cell -> Clean.text(cell.value())).toList(), source));
            return this;
        }

        private Block.TableBlock block(String caption) {
            return new Block.TableBlock(caption, List.copyOf(columns), List.copyOf(rows), rowHeaders);
        }
    }

    /** A point in time on the axis of years: an intervention, a change in registering. */
    public record Moment(int year, Publishable<String> label) {}

    /**
     * Published figures over the years, a line for each name and a band for each interval, with the same as a table under it and the
     * sources beneath.
     *
     * @param alternative what the picture says, in words
     */
    public DocumentBuilder series(Publishable<String> title, Publishable<String> alternative, List<Publishable<PublicFigure>> figures, List<Moment> moments) {
        return add(Pictures.series(Clean.text(title.value()), Clean.text(alternative.value()), figures, moments, language));
    }

    /** A level to compare yearly figures with, such as a target. */
    public record Level(Publishable<Double> value, Publishable<String> label) {}

    /** Yearly figures with levels to compare them with; see {@link #series(Publishable, Publishable, List, List)}. */
    public DocumentBuilder series(Publishable<String> title, Publishable<String> alternative, Publishable<String> unit, List<Publishable<PublicFigure>> figures,
                                  List<Moment> moments, List<Level> levels) {
        return add(Pictures.series(Clean.text(title.value()), Clean.text(alternative.value()), Clean.text(unit.value()), figures, moments, levels, language));
    }

    /**
     * An estimate with its range.
     *
     * @param middle   null when only a range was given
     * @param high     null when nothing bounds it above
     * @param ofOthers whether others published it
     */
    public record Ranged(Publishable<String> label, Publishable<Double> low, Publishable<Double> middle, Publishable<Double> high, boolean ofOthers) {}

    /**
     * Estimates beside each other as ranges, with the same as a table.
     *
     * @param mark what is known at the least; null for nothing
     */
    public DocumentBuilder ranges(Publishable<String> title, Publishable<String> alternative, Publishable<String> unit, List<Ranged> ranges, Level mark) {
        return add(Pictures.ranges(Clean.text(title.value()), Clean.text(alternative.value()), Clean.text(unit.value()), ranges, mark, language));
    }

    /** A measurement around something that happened; the last three are null before it. */
    public record Measurement(Publishable<String> period, double time, Publishable<Double> observed, Publishable<Double> fitted, Publishable<Double> expected,
                              Publishable<Double> low, Publishable<Double> high) {}

    /**
     * A series around something that happened, with what a model expects with and without it, and the same as a table.
     *
     * @param after the place of the first measurement after it
     */
    public DocumentBuilder trend(Publishable<String> title, Publishable<String> alternative, Publishable<String> unit, List<Measurement> measurements, int after,
                                 Publishable<String> happened) {
        return add(Pictures.trend(Clean.text(title.value()), Clean.text(alternative.value()), Clean.text(unit.value()), measurements, after,
                Clean.text(happened.value()), language));
    }

    /** A bar: a number of things, or an amount. */
    public record Measured(Publishable<String> label, Publishable<Long> value) {}

    /**
     * Bars, with a line where the limit is, and the same as a table.
     *
     * @param limit null when there is none
     */
    public DocumentBuilder bars(Publishable<String> title, Publishable<String> alternative, Publishable<String> unit, List<Measured> bars, Measured limit) {
        return add(Pictures.bars(Clean.text(title.value()), Clean.text(alternative.value()), Clean.text(unit.value()), bars, limit, language));
    }

    /** Something in a picture of a graph. */
    public record Knot(String id, String kind, Publishable<String> label) {}

    /** An arrow in a picture of a graph, between the ids of two knots. */
    public record Arrow(String from, String to, String kind, Publishable<String> label) {}

    /** A graph laid out in layers, with the same as a table of its arrows. */
    public DocumentBuilder graph(Publishable<String> title, Publishable<String> alternative, List<Knot> knots, List<Arrow> arrows) {
        return add(Pictures.graph(Clean.text(title.value()), Clean.text(alternative.value()), knots, arrows, language));
    }

    public DocumentBuilder pageBreak() {
        return add(new Block.PageBreak());
    }

    /** The footnotes here instead of at the end. */
    public DocumentBuilder footnotes() {
        return add(new Block.Footnotes());
    }

    public Document build() {
        List<Block> all = new ArrayList<>(blocks);
        if (all.stream().noneMatch(Block.Footnotes.class::isInstance)) {
            all.add(new Block.Footnotes());
        }
        return new Document(title, subtitle, language, date, meta, all);
    }

    private DocumentBuilder add(Block block) {
        blocks.add(block);
        return this;
    }

    private static List<Block.Run> runs(Consumer<Line> line) {
        Line filled = new Line();
        line.accept(filled);
        return filled.runs();
    }

    private String anchor(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String base = slug.isEmpty() || Character.isDigit(slug.charAt(0)) ? "deel-" + slug : slug;
        String anchor = base;
        for (int i = 2; !anchors.add(anchor); i++) {
            anchor = base + "-" + i;
        }
        return anchor;
    }
}
