package nl.draagvlak.rendering;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
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

    record BulletList(List<Item> items) implements Block {}

    record Quote(String text, String by, UUID source) implements Block {}

    /** Rows and columns with a caption; the first cell of a row is its header when {@code rowHeaders}. */
    record TableBlock(String caption, List<Column> columns, List<Row> rows, boolean rowHeaders) implements Block {}

    /** A drawing of our own charts with what it says in words and, where there is one, the same as a table. */
    record Picture(String svg, String title, String alternative, TableBlock table) implements Block {}

    /** A labelled box. */
    record Note(String label, List<Run> runs) implements Block {}

    /** The table of contents, down to this level of heading. */
    record Contents(int depth) implements Block {}

    /** Where the footnotes stand. */
    record Footnotes() implements Block {}

    record PageBreak() implements Block {}

    /** A piece of a line. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    sealed interface Run {
        String text();

        record Plain(String text) implements Run {}

        record Strong(String text) implements Run {}

        record Emphasis(String text) implements Run {}

        record Link(String text, String address) implements Run {}

        /** A footnote: its text stands here, its number follows from its place. */
        record Footnote(String text) implements Run {}
    }

    record Item(List<Run> runs, UUID source) {}

    record Column(String header, Align align) {}

    record Row(List<String> cells, UUID source) {}
}
