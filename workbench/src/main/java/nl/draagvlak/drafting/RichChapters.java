package nl.draagvlak.drafting;

import java.util.List;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.drafting.text.Inline;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.drafting.text.TextBlock;
import nl.draagvlak.drafting.text.TextLine;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.Line;
import nl.draagvlak.rendering.ListBuilder;

/** Writes the team's own rich text into a document. */
final class RichChapters {

    private final DocumentBuilder document;

    RichChapters(DocumentBuilder document) {
        this.document = document;
    }

    void write(RichText text) {
        text.blocks().forEach(this::write);
    }

    private void write(TextBlock block) {
        switch (block) {
            case TextBlock.Paragraph(var line) -> {
                if (!line.isEmpty()) {
                    document.paragraph(out -> line(line, out));
                }
            }
            case TextBlock.Heading(var level, var line) -> document.heading(level, own(TextLine.words(line)));
            case TextBlock.Listing listing -> document.bullets(list -> items(listing, "", list));
            case TextBlock.Table table -> table(table);
            case TextBlock.Quotation(var blocks) -> blocks.forEach(this::write);
            case TextBlock.Figure figure -> document.paragraph(out -> out.emphasis(own(figure.alternative())));
            case TextBlock.Living living -> { }
        }
    }

    private static void line(List<Inline> line, Line out) {
        for (Inline inline : line) {
            switch (inline) {
                case Inline.Words words when !words.link().isEmpty() -> out.link(own(words.text()), words.link());
                case Inline.Words words when words.strong() -> out.strong(own(words.text()));
                case Inline.Words words when words.emphasis() -> out.emphasis(own(words.text()));
                case Inline.Words words -> out.text(own(words.text()));
                case Inline.Footnote(var text) -> out.note(own(text));
                case Inline.LineEnd end -> out.text(own(" "));
            }
        }
    }

    /** A list within a list stands below its item with what it is numbered under: the document has lists of one level. */
    private static void items(TextBlock.Listing listing, String under, ListBuilder list) {
        int number = 0;
        for (TextBlock.Item item : listing.items()) {
            String mark = listing.numbered() ? under + ++number + ". " : under.isEmpty() ? "" : "– ";
            for (TextBlock block : item.blocks()) {
                if (block instanceof TextBlock.Paragraph(var line)) {
                    list.item(null, out -> {
                        out.text(own(mark));
                        line(line, out);
                    });
                } else if (block instanceof TextBlock.Listing inner) {
                    items(inner, mark.isBlank() ? "– " : mark, list);
                }
            }
        }
    }

    private void table(TextBlock.Table table) {
        document.table(own(table.caption()), out -> {
            table.rows().getFirst().cells().forEach(cell -> out.column(own(table.headed() ? words(cell) : "")));
            if (!table.rowHeaders()) {
                out.withoutRowHeaders();
            }
            table.rows().stream().skip(table.headed() ? 1 : 0).forEach(row -> out.row(null, row.cells().stream().map(cell -> own(words(cell))).toList()));
        });
    }

    private static String words(TextBlock.Cell cell) {
        return new RichText(cell.blocks()).words();
    }

    private static Publishable<String> own(String words) {
        return Disclosure.ownWords(words);
    }
}
