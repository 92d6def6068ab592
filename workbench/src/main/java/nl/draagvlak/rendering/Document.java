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

    /** What a document tells of itself before its text begins; {@code date} may be null. */
    record Head(String title, String subtitle, Language language, LocalDate date, List<Meta> meta, Opening opening) {
        Head {
            Objects.requireNonNull(title);
            Objects.requireNonNull(subtitle);
            Objects.requireNonNull(language);
            Objects.requireNonNull(opening);
            meta = List.copyOf(meta);
        }
    }

    /** A line of the title page or the letter's head, such as "Versie: 1". */
    record Meta(String label, String value) {}

    private static final Text WITHDRAWN = Text.of("Dit citaat is op verzoek ingetrokken.", "This quote was withdrawn on request.");

    private final Head head;
    private final List<Block> blocks;

    Document(Head head, List<Block> blocks) {
        this.head = head;
        this.blocks = List.copyOf(blocks);
    }

    public static DocumentBuilder titled(Publishable<String> title, Language language) {
        return new DocumentBuilder(title, language);
    }

    public String title() {
        return head.title();
    }

    public Language language() {
        return head.language();
    }

    String subtitle() {
        return head.subtitle();
    }

    /** The day that the document carries; null when it carries none. */
    public LocalDate date() {
        return head.date();
    }

    List<Meta> meta() {
        return head.meta();
    }

    Opening opening() {
        return head.opening();
    }

    Head head() {
        return head;
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
        return without(source, Disclosure.ownWords(WITHDRAWN, language()));
    }

    /** The same document without what came from this element; the mark stands at its place. */
    public Document without(UUID source, Publishable<String> mark) {
        return new Document(head, Withdrawal.of(source, mark.value(), blocks));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document that && head.equals(that.head) && blocks.equals(that.blocks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(head, blocks);
    }

    @Override
    public String toString() {
        return "Document[" + title() + ", " + blocks.size() + " blocks]";
    }
}
