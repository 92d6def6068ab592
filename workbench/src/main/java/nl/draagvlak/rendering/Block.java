package nl.draagvlak.rendering;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A part of a {@link Document}. Only {@link DocumentBuilder} makes them, from Publishable values; that is why none is public. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface Block {

    /** The element that this came from; null when it is the house's own. */
    default UUID source() {
        return null;
    }

    record Heading(int level, String text, String anchor, UUID source) implements Block {}

    record Paragraph(List<Run> runs, UUID source) implements Block {}

    /** A list of bullets or of numbers; an item may hold lists of its own. */
    record Listing(boolean numbered, List<Item> items) implements Block {}

    /** What somebody said, with its attribution if the speaker wants one. */
    record Quote(String text, String by, UUID source) implements Block {}

    /** A passage taken from elsewhere: paragraphs and lists. */
    record BlockQuote(List<Block> blocks) implements Block {}

    /** Rows and columns with a caption; the first cell of a row is its header when {@code rowHeaders}. */
    record TableBlock(String caption, List<Column> columns, List<Row> rows, boolean rowHeaders) implements Block {}

    /** A drawing of our own charts with what it says in words and, where there is one, the same as a table. */
    record Picture(String svg, String title, String alternative, TableBlock table) implements Block {}

    /** A photograph or drawing made elsewhere, as PNG or JPEG; width and height in pixels. */
    record Image(String mediaType, String base64, int width, int height, String title, String alternative) implements Block {}

    /** A labelled box. */
    record Note(String label, List<Run> runs) implements Block {}

    /** The end of a letter or note: a closing and who signs. */
    record SignOff(String closing, List<Signature> signatures) implements Block {}

    /** The table of contents, down to this level of heading. */
    record Contents(int depth) implements Block {}

    /** Where the footnotes stand. */
    record Footnotes() implements Block {}

    record PageBreak() implements Block {}

    /** A piece of a line. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    sealed interface Run {

        /** Words that look alike; with an address they are a link. */
        record Words(String text, @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<Mark> marks, String address) implements Run {
            public Words {
                marks = marks == null ? Set.of() : Set.copyOf(marks);
            }

            boolean is(Mark mark) {
                return marks.contains(mark);
            }
        }

        /** A footnote: its text stands here, its number follows from its place. */
        record Footnote(List<Run> runs) implements Run {}

        /** What a reader noted in the margin, and the words that it is about. {@code on} is a day as ISO 8601; null when it is not told. */
        record Comment(String by, String on, String text, List<Run> runs) implements Run {}

        /** Words that can be linked to from within the document. */
        record Place(String anchor, List<Run> runs) implements Run {}

        /** A new line in the same paragraph or cell. */
        record Break() implements Run {}
    }

    /** How words look, or what happened to them since a former version. */
    enum Mark { STRONG, EMPHASIS, INSERTED, DELETED }

    record Item(List<Run> runs, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Block> inner, UUID source) {
        public Item {
            inner = inner == null ? List.of() : List.copyOf(inner);
        }
    }

    /**
     * A column.
     *
     * @param share how much of the width it takes, compared with the others; 0 for what its words need
     */
    record Column(String header, Align align, int share) {}

    record Row(List<Cell> cells, UUID source) {}

    record Cell(List<Run> runs) {}

    record Signature(String role, String name) {}
}
