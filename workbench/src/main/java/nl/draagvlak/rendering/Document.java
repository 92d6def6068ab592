package nl.draagvlak.rendering;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;

/** A document that may leave the house: it can hold nothing but what came in as {@link Publishable}. Start one with {@link #titled}. */
public final class Document {

    /** A line of the title page, such as "Versie: 1". */
    record Meta(String label, String value) {}

    private static final Text WITHDRAWN = Text.of("Dit citaat is op verzoek ingetrokken.", "This quote was withdrawn on request.");

    private final String title;
    private final String subtitle;
    private final Language language;
    private final LocalDate date;
    private final List<Meta> meta;
    private final List<Block> blocks;

    Document(String title, String subtitle, Language language, LocalDate date, List<Meta> meta, List<Block> blocks) {
        this.title = Objects.requireNonNull(title);
        this.subtitle = Objects.requireNonNull(subtitle);
        this.language = Objects.requireNonNull(language);
        this.date = date;
        this.meta = List.copyOf(meta);
        this.blocks = List.copyOf(blocks);
    }

    public static DocumentBuilder titled(Publishable<String> title, Language language) {
        return new DocumentBuilder(title, language);
    }

    public String title() {
        return title;
    }

    public Language language() {
        return language;
    }

    String subtitle() {
        return subtitle;
    }

    /** The day that the document carries; null when it carries none. */
    public LocalDate date() {
        return date;
    }

    List<Meta> meta() {
        return meta;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The elements that something in it came from. */
    public Set<UUID> sources() {
        return Withdrawal.sources(blocks);
    }

    /** The same document without what came from this element; at its place stands that a quote was withdrawn. */
    public Document without(UUID source) {
        return without(source, Disclosure.ownWords(WITHDRAWN, language));
    }

    /** The same document without what came from this element; the mark stands at its place. */
    public Document without(UUID source, Publishable<String> mark) {
        return new Document(title, subtitle, language, date, meta, Withdrawal.of(source, mark.value(), blocks));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document that && title.equals(that.title) && subtitle.equals(that.subtitle) && language == that.language
                && Objects.equals(date, that.date) && meta.equals(that.meta) && blocks.equals(that.blocks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, subtitle, language, date, meta, blocks);
    }

    @Override
    public String toString() {
        return "Document[" + title + ", " + blocks.size() + " blocks]";
    }
}
