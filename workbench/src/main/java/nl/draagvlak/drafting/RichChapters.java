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
import nl.draagvlak.rendering.PassageBuilder;
import org.springframework.stereotype.Component;

/** Writes the team's own rich text into a document, with its pictures and its living blocks. */
@Component
class RichChapters {

    private final LivingBlocks living;
    private final Pictures pictures;

    RichChapters(LivingBlocks living, Pictures pictures) {
        this.living = living;
        this.pictures = pictures;
    }

    /** The team's own text of a section, if there is any. */
    void write(Draft draft, Section section) {
        write(draft, draft.texts().getOrDefault(section.key(), RichText.EMPTY));
    }

    void write(Draft draft, RichText text) {
        int level = 1;
        for (TextBlock block : text.blocks()) {
            if (block instanceof TextBlock.Heading(var asked, var line)) {
                // No level is left out, for who walks through a document by its headings.
                level = Math.min(asked, level + 1);
                heading(draft, level, line);
            } else {
                write(draft, block);
            }
        }
    }

    private static void heading(Draft draft, int level, List<Inline> line) {
        if (!TextLine.words(line).isBlank()) {
            draft.document().heading(level, own(TextLine.words(line)));
        }
    }

    private void write(Draft draft, TextBlock block) {
        DocumentBuilder document = draft.document();
        switch (block) {
            case TextBlock.Paragraph(var line) -> {
                if (!line.isEmpty()) {
                    document.paragraph(out -> line(line, out));
                }
            }
            case TextBlock.Heading(var level, var line) -> heading(draft, level, line);
            case TextBlock.Listing(var numbered, var items) when numbered -> document.numbered(list -> items(items, list));
            case TextBlock.Listing(var numbered, var items) -> document.bullets(list -> items(items, list));
            case TextBlock.Table table -> table(document, table);
            case TextBlock.Quotation(var blocks) -> document.blockQuote(passage -> blocks.forEach(each -> passage(each, passage)));
            case TextBlock.Figure figure -> pictures.find(draft.programmeId(), figure.picture()).ifPresentOrElse(
                    picture -> document.image(own(figure.caption()), own(figure.alternative()), Disclosure.ownImage(picture.file())),
                    () -> document.paragraph(out -> out.emphasis(own(figure.alternative()))));
            case TextBlock.Living(var kind, var answers) -> living.write(draft.programme(), draft.language(), kind, answers, document);
        }
    }

    private static void line(List<Inline> line, Line out) {
        for (Inline inline : line) {
            switch (inline) {
                case Inline.Words words when !words.link().isEmpty() -> out.link(words.link(), inner -> marked(words, inner));
                case Inline.Words words -> marked(words, out);
                case Inline.Footnote(var text) -> out.note(own(text));
                case Inline.LineEnd end -> out.lineBreak();
            }
        }
    }

    private static void marked(Inline.Words words, Line out) {
        if (words.strong() && words.emphasis()) {
            out.strong(inner -> inner.emphasis(own(words.text())));
        } else if (words.strong()) {
            out.strong(own(words.text()));
        } else if (words.emphasis()) {
            out.emphasis(own(words.text()));
        } else {
            out.text(own(words.text()));
        }
    }

    private static void items(List<TextBlock.Item> items, ListBuilder list) {
        items.forEach(item -> list.item(null, out -> line(((TextBlock.Paragraph) item.blocks().getFirst()).line(), out),
                inner -> item.blocks().stream().skip(1).forEach(each -> passage(each, inner))));
    }

    /** Within an item or a quotation stand paragraphs and lists only. */
    private static void passage(TextBlock block, PassageBuilder passage) {
        switch (block) {
            case TextBlock.Paragraph(var line) -> passage.paragraph(out -> line(line, out));
            case TextBlock.Listing(var numbered, var items) when numbered -> passage.numbered(list -> items(items, list));
            case TextBlock.Listing(var numbered, var items) -> passage.bullets(list -> items(items, list));
            case TextBlock.Heading _, TextBlock.Table _, TextBlock.Quotation _, TextBlock.Figure _, TextBlock.Living _ ->
                    throw new IllegalStateException("no such block within an item");
        }
    }

    private static void table(DocumentBuilder document, TextBlock.Table table) {
        document.table(own(table.caption()), out -> {
            table.rows().getFirst().cells().forEach(cell -> out.column(own(header(cell))));
            if (!table.rowHeaders()) {
                out.withoutRowHeaders();
            }
            table.rows().stream().skip(1).forEach(row -> out.cells(cells -> row.cells().forEach(cell -> cells.cell(line -> cell(cell, line)))));
        });
    }

    /** A table that leaves the house has headers, whoever made it: its first row. One without words would be read out as nothing. */
    private static String header(TextBlock.Cell cell) {
        String words = new RichText(cell.blocks()).words().replace('\n', ' ').strip();
        return words.isEmpty() ? "–" : words;
    }

    /** The paragraphs and items of a cell, each on a line of its own. */
    private static void cell(TextBlock.Cell cell, Line out) {
        boolean first = true;
        for (List<Inline> line : lines(cell.blocks(), "")) {
            if (!first) {
                out.lineBreak();
            }
            line(line, out);
            first = false;
        }
    }

    private static List<List<Inline>> lines(List<TextBlock> blocks, String mark) {
        List<List<Inline>> lines = new java.util.ArrayList<>();
        for (TextBlock block : blocks) {
            if (block instanceof TextBlock.Paragraph(var line)) {
                List<Inline> marked = new java.util.ArrayList<>(line);
                if (!mark.isEmpty()) {
                    marked.addFirst(Inline.Words.plain(mark));
                }
                lines.add(marked);
            } else if (block instanceof TextBlock.Listing(var numbered, var items)) {
                for (int i = 0; i < items.size(); i++) {
                    lines.addAll(lines(items.get(i).blocks(), numbered ? (i + 1) + ". " : "– "));
                }
            }
        }
        return lines;
    }

    private static Publishable<String> own(String words) {
        return Disclosure.ownWords(words);
    }
}
