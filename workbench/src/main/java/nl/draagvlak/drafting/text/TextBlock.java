package nl.draagvlak.drafting.text;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/** A part of a {@link RichText}, from top to bottom. The list is closed: whoever shows a text says by a {@code switch} what becomes of each. */
public sealed interface TextBlock {

    record Paragraph(List<Inline> line) implements TextBlock {
        public Paragraph {
            line = List.copyOf(line);
        }

        public static Paragraph of(String text) {
            return new Paragraph(text.isEmpty() ? List.of() : List.of(Inline.Words.plain(text)));
        }
    }

    /** @param level 2 to 4; the section's own title is level 1 */
    record Heading(int level, List<Inline> line) implements TextBlock {
        public Heading {
            if (level < 2 || level > 4) {
                throw new IllegalArgumentException("a heading in a text has level 2 to 4, not " + level);
            }
            line = List.copyOf(line);
        }
    }

    /** A list with bullets, or with numbers from 1 when {@code numbered}. */
    record Listing(boolean numbered, List<Item> items) implements TextBlock {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** An item of a list: a paragraph first, after it more paragraphs and lists within the list. */
    record Item(List<TextBlock> blocks) {
        public Item {
            blocks = List.copyOf(blocks);
            if (blocks.isEmpty() || !(blocks.getFirst() instanceof Paragraph)) {
                throw new IllegalArgumentException("an item begins with a paragraph");
            }
        }
    }

    /**
     * A table. Every row has as many cells as the first.
     *
     * @param caption what the table shows; empty when it has none
     */
    record Table(String caption, List<Row> rows) implements TextBlock {
        public Table {
            rows = List.copyOf(rows);
            if (rows.stream().map(row -> row.cells().size()).distinct().count() != 1) {
                throw new IllegalArgumentException("a table has rows, all with as many cells");
            }
        }

        /** Whether the first row is a row of headers. */
        public boolean headed() {
            return rows.getFirst().cells().stream().allMatch(Cell::header);
        }

        /** Whether the first cell of each row is its header. */
        public boolean rowHeaders() {
            return rows.stream().allMatch(row -> row.cells().getFirst().header());
        }
    }

    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
            if (cells.isEmpty()) {
                throw new IllegalArgumentException("a row has cells");
            }
        }
    }

    /** @param blocks paragraphs and lists, at least one */
    record Cell(boolean header, List<TextBlock> blocks) {
        public Cell {
            blocks = List.copyOf(blocks);
            if (blocks.isEmpty()) {
                throw new IllegalArgumentException("a cell has a paragraph, if an empty one");
            }
        }

        public static Cell of(boolean header, String text) {
            return new Cell(header, List.of(Paragraph.of(text)));
        }
    }

    /** What somebody else wrote or said, set apart. Paragraphs and lists, at least one. */
    record Quotation(List<TextBlock> blocks) implements TextBlock {
        public Quotation {
            blocks = List.copyOf(blocks);
            if (blocks.isEmpty()) {
                throw new IllegalArgumentException("a quotation has words");
            }
        }
    }

    /**
     * A picture that was uploaded.
     *
     * @param picture     its id among the programme's pictures
     * @param alternative what is to be seen, for who does not see it; never blank
     * @param caption     the words under it; may be empty
     */
    record Figure(UUID picture, String alternative, String caption) implements TextBlock {
        public Figure {
            if (alternative.isBlank()) {
                throw new IllegalArgumentException("a figure without an alternative text");
            }
        }
    }

    /**
     * A block that is drawn from the thread each time the draft is read, such as the goal tree.
     *
     * @param kind       the name of a {@code LivingBlock}
     * @param parameters what it asks, by name, such as the action line
     */
    record Living(String kind, SequencedMap<String, String> parameters) implements TextBlock {
        public Living {
            parameters = java.util.Collections.unmodifiableSequencedMap(new java.util.TreeMap<>(parameters));
        }

        public static Living of(String kind, Map<String, String> parameters) {
            return new Living(kind, new java.util.TreeMap<>(parameters));
        }
    }
}
