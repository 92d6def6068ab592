package nl.draagvlak.rendering;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.draagvlak.programme.Text;

/**
 * A text document as it was read from a file: its structure, without its looks.
 *
 * @param kind     the name of the kind of file, such as Word
 * @param title    from the paragraph with the style for titles; empty when there is none
 * @param warnings what was left out or taken otherwise; to be shown before anything is saved
 */
public record ReadDocument(String kind, String title, List<Block> blocks, List<Comment> comments, Counts counts, List<Text> warnings) {

    /** A part of the text. */
    public sealed interface Block {

        /** Its words without looks or notes. */
        String text();
    }

    /**
     * A heading.
     *
     * @param level 1 to 6
     */
    public record Heading(int level, List<Run> runs) implements Block {
        @Override
        public String text() {
            return words(runs);
        }
    }

    public record Paragraph(List<Run> runs) implements Block {
        @Override
        public String text() {
            return words(runs);
        }
    }

    /** A list, with numbers or bullets, and with lists in it. */
    public record Listing(boolean numbered, List<Item> items) implements Block {
        @Override
        public String text() {
            return items.stream().map(Item::text).collect(Collectors.joining("\n"));
        }
    }

    public record Item(List<Run> runs, List<Listing> lists) {
        String text() {
            return words(runs) + lists.stream().map(list -> "\n" + list.text()).collect(Collectors.joining());
        }
    }

    /**
     * A table; all rows have as many cells. Of cells that were joined the first holds the text, the others are empty.
     *
     * @param headers how many rows at the top are headings, 0 or more
     */
    public record Table(int headers, List<List<Cell>> rows) implements Block {
        @Override
        public String text() {
            return rows.stream().map(row -> row.stream().map(cell -> words(cell.runs())).collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
        }
    }

    public record Cell(List<Run> runs) {}

    /** A piece of a line. */
    public sealed interface Run {}

    /**
     * Words that look alike.
     *
     * @param text may hold a line break
     * @param link an address (http, https or mailto); empty when it is no link
     */
    public record Words(String text, boolean strong, boolean emphasis, String link) implements Run {}

    /** A footnote or endnote at its place. */
    public record Note(List<Words> words) implements Run {
        public String text() {
            return ReadDocument.words(words);
        }
    }

    /**
     * What somebody wrote in the margin.
     *
     * @param author  as the file says; a person, so not to be kept or shown unless that was chosen
     * @param passage the words that it is about; empty when it is about nothing in particular
     * @param block   in which of the blocks those words begin
     * @param settled whether it was marked as done in the file
     * @param replies what was written below it
     */
    public record Comment(String author, Optional<LocalDateTime> at, String text, String passage, int block, boolean settled, List<Reply> replies) {}

    public record Reply(String author, Optional<LocalDateTime> at, String text) {}

    /** How much of it there is. */
    public record Counts(int headings, int paragraphs, int lists, int tables, int notes, int images, int inserted, int deleted) {}

    private static String words(List<? extends Run> runs) {
        return runs.stream().map(run -> run instanceof Words words ? words.text() : "").collect(Collectors.joining());
    }
}
