package nl.draagvlak.drafting.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The text of a section: a closed model of few parts, the same that the editor knows. It is kept as the JSON of a ProseMirror document
 * ({@link #json()}) and comes back only by {@link #read}, which takes nothing that it does not know.
 */
public record RichText(List<TextBlock> blocks) {

    public static final RichText EMPTY = new RichText(List.of());

    public RichText {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads the JSON of an editor's document.
     *
     * @throws BadText with words for who wrote it, when something is unknown, too large, too deep, or leads to a forbidden address
     */
    public static RichText read(String json) throws BadText {
        return TextReading.read(json);
    }

    /** The JSON of the document; the same text always gives the same JSON. */
    public String json() {
        return TextWriting.json(this);
    }

    /** Text of the plain form: an empty line parts paragraphs, lines with "- " are a list, {@code ^[…]} is a footnote. */
    public static RichText ofProse(String prose) {
        return PlainText.read(prose);
    }

    /** Nothing to read in it: no words, no picture, no living block. */
    public boolean blank() {
        return blocks.stream().allMatch(block -> block instanceof TextBlock.Paragraph(var line) && line.stream().noneMatch(RichText::says));
    }

    private static boolean says(Inline inline) {
        return switch (inline) {
            case Inline.Words words -> !words.text().isBlank();
            case Inline.Footnote note -> !note.text().isBlank();
            case Inline.LineEnd end -> false;
        };
    }

    /** Its lines of words in reading order: paragraphs, headings, items, cells. In these stand the sentences. */
    public List<TextLine> lines() {
        return TextLine.of(this);
    }

    /** All its words, a line of the text on a line. */
    public String words() {
        return lines().stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }

    /** The pictures that it shows. */
    public Set<UUID> pictures() {
        return blocks.stream().filter(TextBlock.Figure.class::isInstance).map(block -> ((TextBlock.Figure) block).picture()).collect(Collectors.toUnmodifiableSet());
    }

    /** The living blocks in it, from top to bottom. */
    public List<TextBlock.Living> living() {
        return blocks.stream().filter(TextBlock.Living.class::isInstance).map(TextBlock.Living.class::cast).toList();
    }

    /** The same text with more below it. */
    public RichText and(RichText more) {
        List<TextBlock> all = new ArrayList<>(blocks);
        all.addAll(more.blocks);
        return new RichText(all);
    }
}
