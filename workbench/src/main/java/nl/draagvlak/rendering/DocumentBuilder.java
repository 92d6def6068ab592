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
    private Opening opening = new Opening.TitlePage();
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

    /** The title stands above the text, as on a note, and not on a page of its own. */
    public DocumentBuilder withoutTitlePage() {
        opening = new Opening.Head();
        return this;
    }

    /**
     * The document is a letter: its title is the subject, {@link #date} and {@link #meta} stand in its head.
     *
     * @param sender    lines, the organisation first
     * @param addressee lines
     */
    public DocumentBuilder letter(List<Publishable<String>> sender, List<Publishable<String>> addressee) {
        opening = new Opening.Letter(lines(sender), lines(addressee));
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
        return add(new Block.Paragraph(Line.runs(line), source));
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

    public DocumentBuilder bullets(Consumer<ListBuilder> items) {
        return add(ListBuilder.list(false, items));
    }

    /** A list of which the items carry numbers. */
    public DocumentBuilder numbered(Consumer<ListBuilder> items) {
        return add(ListBuilder.list(true, items));
    }

    /** A passage taken from elsewhere, such as a law or a letter. What people said is a {@link #quote}. */
    public DocumentBuilder blockQuote(Consumer<PassageBuilder> passage) {
        return add(new Block.BlockQuote(PassageBuilder.blocks(passage)));
    }

    /** A quote with its attribution, if the speaker wants one. It knows where it came from. */
    public DocumentBuilder quote(Publishable<PublishedQuote> quote) {
        PublishedQuote said = quote.value();
        return add(new Block.Quote(Clean.text(said.text()), Clean.text(said.attribution()), said.source()));
    }

    /** A labelled box, such as "Fictief voorbeeld". */
    public DocumentBuilder note(Publishable<String> label, Publishable<String> text) {
        return add(new Block.Note(Clean.text(label.value()), Line.runs(line -> line.text(text))));
    }

    public DocumentBuilder table(Publishable<String> caption, Consumer<TableBuilder> table) {
        return add(TableBuilder.table(Clean.text(caption.value()), table));
    }

    /** A table of protected counts with its totals. */
    public DocumentBuilder table(Publishable<String> caption, Publishable<String> corner, Publishable<PublishedTable> counts) {
        return add(Tables.of(Clean.text(caption.value()), Clean.text(corner.value()), counts.value(), language));
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

    /**
     * A photograph or a drawing made elsewhere.
     *
     * @param alternative what it shows, in words
     * @param file        PNG or JPEG; it is drawn anew, so that nothing which a camera added goes along
     * @throws IllegalArgumentException when it is no such file, or larger than {@value Images#MOST_PIXELS} pixels
     */
    public DocumentBuilder image(Publishable<String> title, Publishable<String> alternative, Publishable<byte[]> file) {
        return add(Images.of(Clean.text(title.value()), Clean.text(alternative.value()), file.value()));
    }

    /** Who signs: "De Minister van …," and a name; the name may be empty. */
    public record Signatory(Publishable<String> role, Publishable<String> name) {}

    /** The end of a letter or note. */
    public DocumentBuilder signOff(Publishable<String> closing, List<Signatory> signatories) {
        return add(new Block.SignOff(Clean.text(closing.value()), signatories.stream()
                .map(who -> new Block.Signature(Clean.text(who.role().value()), Clean.text(who.name().value()))).toList()));
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
        return new Document(new Document.Head(title, subtitle, language, date, meta, opening), all);
    }

    private DocumentBuilder add(Block block) {
        blocks.add(block);
        return this;
    }

    private static List<String> lines(List<Publishable<String>> lines) {
        return lines.stream().map(line -> Clean.text(line.value())).toList();
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
