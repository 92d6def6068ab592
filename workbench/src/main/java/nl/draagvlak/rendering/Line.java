package nl.draagvlak.rendering;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.rendering.Block.Mark;
import nl.draagvlak.rendering.Block.Run;

/** A line of text in the making: plain, strong, with links, footnotes, marks of change and notes in the margin. They may stand in each other. */
public final class Line {

    private final Set<Mark> marks;
    private final String address;
    private final List<Run> runs;

    Line() {
        this(Set.of(), null, new ArrayList<>());
    }

    private Line(Set<Mark> marks, String address, List<Run> runs) {
        this.marks = marks;
        this.address = address;
        this.runs = runs;
    }

    static List<Run> runs(Consumer<Line> line) {
        Line filled = new Line();
        line.accept(filled);
        return List.copyOf(filled.runs);
    }

    public Line text(Publishable<String> text) {
        runs.add(new Run.Words(Clean.text(text.value()), marks, address));
        return this;
    }

    public Line strong(Publishable<String> text) {
        return strong(inner -> inner.text(text));
    }

    public Line strong(Consumer<Line> inner) {
        return with(Mark.STRONG, inner);
    }

    public Line emphasis(Publishable<String> text) {
        return emphasis(inner -> inner.text(text));
    }

    public Line emphasis(Consumer<Line> inner) {
        return with(Mark.EMPHASIS, inner);
    }

    /** What was not in the former version. */
    public Line inserted(Consumer<Line> inner) {
        return with(Mark.INSERTED, inner);
    }

    /** What stood in the former version only. */
    public Line deleted(Consumer<Line> inner) {
        return with(Mark.DELETED, inner);
    }

    /** A link to the web, or with {@code #anchor} to a heading or a {@link #place} of the same document. */
    public Line link(Publishable<String> text, String address) {
        return link(address, inner -> inner.text(text));
    }

    /** A link of which the words do not all look the same. */
    public Line link(String address, Consumer<Line> inner) {
        if (!address.startsWith("#") && !List.of("http", "https", "mailto").contains(String.valueOf(URI.create(address).getScheme()))) {
            throw new IllegalArgumentException("a document links to the web, to mail, or within itself: " + address);
        }
        inner.accept(new Line(marks, address, runs));
        return this;
    }

    /** A footnote at this place; its number comes by itself. */
    public Line note(Publishable<String> text) {
        return note(inner -> inner.text(text));
    }

    /** A footnote with links or strong words. Footnotes and notes in the margin cannot stand in it. */
    public Line note(Consumer<Line> inner) {
        List<Run> words = runs(inner);
        if (words.stream().anyMatch(run -> !(run instanceof Run.Words || run instanceof Run.Break))) {
            throw new IllegalArgumentException("a footnote holds words only");
        }
        runs.add(new Run.Footnote(words));
        return this;
    }

    /**
     * What a reader noted in the margin of these words: a comment in DOCX and ODT, a note at the end elsewhere.
     *
     * @param by the name or organisation that the reader chose to show
     * @param on the day; may be null
     */
    public Line comment(Publishable<String> by, LocalDate on, Publishable<String> text, Consumer<Line> inner) {
        runs.add(new Run.Comment(Clean.text(by.value()), on == null ? null : on.toString(), Clean.text(text.value()), nested(inner)));
        return this;
    }

    /**
     * Words that have a lasting address, so that {@code #anchor} leads to them.
     *
     * @param anchor small letters, digits and hyphens, beginning with a letter; used once in a document
     */
    public Line place(String anchor, Consumer<Line> inner) {
        if (!anchor.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("not an anchor: " + anchor);
        }
        runs.add(new Run.Place(anchor, nested(inner)));
        return this;
    }

    /** A new line in the same paragraph or cell. */
    public Line lineBreak() {
        runs.add(new Run.Break());
        return this;
    }

    private Line with(Mark mark, Consumer<Line> inner) {
        Set<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        inner.accept(new Line(more, address, runs));
        return this;
    }

    private List<Run> nested(Consumer<Line> inner) {
        List<Run> nested = new ArrayList<>();
        inner.accept(new Line(marks, address, nested));
        return List.copyOf(nested);
    }
}
