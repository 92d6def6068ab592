package nl.draagvlak.drafting.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of words in a text. Footnotes stand outside the words: they belong to the sentence at whose place they are called.
 *
 * @param block the top block in which it stands, counted from 0
 * @param text  its words without marks; the end of a line within a paragraph is a space
 */
public record TextLine(int block, String text) {

    static List<TextLine> of(RichText text) {
        List<TextLine> lines = new ArrayList<>();
        for (int i = 0; i < text.blocks().size(); i++) {
            add(i, text.blocks().get(i), lines);
        }
        return lines;
    }

    private static void add(int at, TextBlock block, List<TextLine> lines) {
        switch (block) {
            case TextBlock.Paragraph(var line) -> lines.add(new TextLine(at, words(line)));
            case TextBlock.Heading(var level, var line) -> lines.add(new TextLine(at, words(line)));
            case TextBlock.Listing(var numbered, var items) -> items.forEach(item -> item.blocks().forEach(inner -> add(at, inner, lines)));
            case TextBlock.Table table -> table.rows().forEach(row -> row.cells().forEach(cell -> cell.blocks().forEach(inner -> add(at, inner, lines))));
            case TextBlock.Quotation(var blocks) -> blocks.forEach(inner -> add(at, inner, lines));
            case TextBlock.Figure figure -> { }
            case TextBlock.Living living -> { }
        }
    }

    /** The words of a line without marks and footnotes. */
    public static String words(List<Inline> line) {
        StringBuilder words = new StringBuilder();
        for (Inline inline : line) {
            switch (inline) {
                case Inline.Words said -> words.append(said.text());
                case Inline.LineEnd end -> words.append(' ');
                case Inline.Footnote note -> { }
            }
        }
        return words.toString();
    }
}
