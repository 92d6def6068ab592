package nl.draagvlak.drafting.imports;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.drafting.text.Inline;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.drafting.text.TextBlock;
import nl.draagvlak.rendering.ReadDocument;
import nl.draagvlak.rendering.ReadDocument.Run;

/** Turns what was read into the text of a section. */
final class Conversion {

    private static final int WIDEST = 20;
    private static final int NOTE = 4_000;

    private final int top;

    /** @param top the level in the document that becomes the highest heading in the section */
    private Conversion(int top) {
        this.top = top;
    }

    /**
     * A piece as text of a section.
     *
     * @param withHeading whether its own heading stands in it; not where the section has that title already
     */
    static RichText of(Piece piece, boolean withHeading) {
        int level = piece.heading() == null ? 1 : piece.heading().level();
        Conversion conversion = new Conversion(withHeading ? level : level + 1);
        List<TextBlock> blocks = new ArrayList<>();
        if (withHeading && piece.heading() != null) {
            blocks.addAll(conversion.blocks(piece.heading()));
        }
        piece.blocks().forEach(block -> blocks.addAll(conversion.blocks(block)));
        return new RichText(blocks);
    }

    private List<TextBlock> blocks(ReadDocument.Block block) {
        return switch (block) {
            case ReadDocument.Heading heading -> List.of(new TextBlock.Heading(Math.clamp(heading.level() - top + 2, 2, 4), line(heading.runs())));
            case ReadDocument.Paragraph paragraph -> List.of(new TextBlock.Paragraph(line(paragraph.runs())));
            case ReadDocument.Listing listing -> List.of(listing(listing));
            case ReadDocument.Table table -> table.rows().getFirst().size() > WIDEST ? asLines(table) : List.of(table(table));
        };
    }

    private static TextBlock.Listing listing(ReadDocument.Listing listing) {
        return new TextBlock.Listing(listing.numbered(), listing.items().stream().map(item -> {
            List<TextBlock> blocks = new ArrayList<>(List.of(new TextBlock.Paragraph(line(item.runs()))));
            item.lists().forEach(inner -> blocks.add(listing(inner)));
            return new TextBlock.Item(blocks);
        }).toList());
    }

    private static TextBlock.Table table(ReadDocument.Table table) {
        List<TextBlock.Row> rows = new ArrayList<>();
        for (List<ReadDocument.Cell> row : table.rows()) {
            boolean header = rows.size() < table.headers();
            rows.add(new TextBlock.Row(row.stream().map(cell -> new TextBlock.Cell(header, paragraphs(cell.runs()))).toList()));
        }
        return new TextBlock.Table("", rows);
    }

    /** A table that is too wide for a page: a line of text a row. */
    private static List<TextBlock> asLines(ReadDocument.Table table) {
        List<TextBlock> lines = new ArrayList<>();
        for (List<ReadDocument.Cell> row : table.rows()) {
            List<Inline> line = new ArrayList<>();
            for (ReadDocument.Cell cell : row) {
                if (!line.isEmpty() && !cell.runs().isEmpty()) {
                    line.add(Inline.Words.plain(" | "));
                }
                line.addAll(line(cell.runs()));
            }
            if (!line.isEmpty()) {
                lines.add(new TextBlock.Paragraph(line));
            }
        }
        return lines;
    }

    /** The lines of a cell as paragraphs of their own, at least one. */
    private static List<TextBlock> paragraphs(List<Run> runs) {
        List<TextBlock> paragraphs = new ArrayList<>();
        List<Inline> line = new ArrayList<>();
        for (Inline inline : line(runs)) {
            if (inline instanceof Inline.LineEnd) {
                paragraphs.add(new TextBlock.Paragraph(line));
                line.clear();
            } else {
                line.add(inline);
            }
        }
        paragraphs.add(new TextBlock.Paragraph(line));
        return paragraphs;
    }

    private static List<Inline> line(List<Run> runs) {
        List<Inline> line = new ArrayList<>();
        for (Run run : runs) {
            switch (run) {
                case ReadDocument.Note note -> line.add(new Inline.Footnote(shortened(note.text())));
                case ReadDocument.Words words -> words(words, line);
            }
        }
        return List.copyOf(line);
    }

    private static void words(ReadDocument.Words words, List<Inline> line) {
        String link = address(words.link());
        String[] parts = words.text().split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                line.add(new Inline.LineEnd());
            }
            if (!parts[i].isEmpty()) {
                line.add(new Inline.Words(parts[i], words.strong(), words.emphasis(), link));
            }
        }
    }

    private static String shortened(String note) {
        String flat = note.replaceAll("\\s+", " ").strip();
        return flat.length() <= NOTE ? flat : flat.substring(0, NOTE - 1) + "…";
    }

    /** The address when a text can carry it; empty when not, and then only the words are kept. */
    private static String address(String link) {
        if (link.isEmpty()) {
            return "";
        }
        try {
            URI uri = new URI(link);
            boolean mail = "mailto".equalsIgnoreCase(uri.getScheme());
            return (mail || uri.getHost() != null) && uri.getUserInfo() == null ? uri.toASCIIString() : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
