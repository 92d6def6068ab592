package nl.draagvlak.drafting.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in a plain field: paragraphs, lists, footnotes and headings by simple signs. What the signs cannot say (a table, bold words) stands there
 * as a line such as {@code [blok 3: Wie doet wat]}; while that line stays, so does the block.
 */
public final class PlainText {

    private static final Pattern FOOTNOTE = Pattern.compile("\\^\\[([^\\[\\]]*(?:\\[[^\\[\\]]*][^\\[\\]]*)*)]");
    private static final Pattern HEADING = Pattern.compile("(#{2,4}) +(.+)");
    private static final Pattern KEPT = Pattern.compile("\\[blok (\\d{1,5})(?::[^\\n]*)?]");
    private static final int SHOWN = 60;

    private PlainText() {}

    /** A text typed by the signs alone. */
    static RichText read(String prose) {
        return read(prose, RichText.EMPTY, false);
    }

    /** What was typed over {@link #of this text}: the lines that stand for a block bring it back. */
    public static RichText read(String typed, RichText before) {
        return read(typed, before, true);
    }

    private static RichText read(String typed, RichText before, boolean signs) {
        List<TextBlock> blocks = new ArrayList<>();
        for (String part : typed.replace("\r\n", "\n").strip().split("\n[ \t]*(?:\n[ \t]*)+")) {
            if (!part.isBlank()) {
                addPart(part, before, signs, blocks);
            }
        }
        return new RichText(blocks);
    }

    private static void addPart(String part, RichText before, boolean signs, List<TextBlock> blocks) {
        List<String> sentence = new ArrayList<>();
        List<TextBlock.Item> items = new ArrayList<>();
        for (String line : part.lines().map(String::strip).toList()) {
            Matcher heading = HEADING.matcher(line);
            Matcher kept = KEPT.matcher(line);
            if (line.startsWith("- ")) {
                addParagraph(sentence, blocks);
                items.add(new TextBlock.Item(List.of(new TextBlock.Paragraph(line(line.substring(2).strip())))));
                continue;
            }
            addList(items, blocks);
            if (signs && heading.matches()) {
                addParagraph(sentence, blocks);
                blocks.add(new TextBlock.Heading(heading.group(1).length(), line(heading.group(2))));
            } else if (signs && kept.matches() && Integer.parseInt(kept.group(1)) >= 1 && Integer.parseInt(kept.group(1)) <= before.blocks().size()) {
                addParagraph(sentence, blocks);
                blocks.add(before.blocks().get(Integer.parseInt(kept.group(1)) - 1));
            } else {
                sentence.add(line);
            }
        }
        addParagraph(sentence, blocks);
        addList(items, blocks);
    }

    private static void addParagraph(List<String> lines, List<TextBlock> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new TextBlock.Paragraph(line(String.join(" ", lines))));
            lines.clear();
        }
    }

    private static void addList(List<TextBlock.Item> items, List<TextBlock> blocks) {
        if (!items.isEmpty()) {
            blocks.add(new TextBlock.Listing(false, items));
            items.clear();
        }
    }

    private static List<Inline> line(String text) {
        List<Inline> line = new ArrayList<>();
        Matcher note = FOOTNOTE.matcher(text);
        int from = 0;
        while (note.find()) {
            if (note.start() > from) {
                line.add(Inline.Words.plain(text.substring(from, note.start())));
            }
            line.add(new Inline.Footnote(note.group(1).strip()));
            from = note.end();
        }
        if (from < text.length()) {
            line.add(Inline.Words.plain(text.substring(from)));
        }
        return line;
    }

    /** The text for a plain field; read back over the same text it gives the same text. */
    public static String of(RichText text) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < text.blocks().size(); i++) {
            TextBlock block = text.blocks().get(i);
            if (block instanceof TextBlock.Paragraph(var line) && TextLine.words(line).isBlank() && new RichText(List.of(block)).blank()) {
                continue;
            }
            String signs = signs(block);
            RichText back = signs == null || signs.isBlank() ? RichText.EMPTY : read(signs, text);
            parts.add(back.blocks().equals(List.of(block)) ? signs : "[blok " + (i + 1) + shown(new RichText(List.of(block))) + "]");
        }
        return String.join("\n\n", parts);
    }

    /** Whether the signs say all of it. */
    public static boolean whole(RichText text) {
        return read(of(text), RichText.EMPTY).equals(text);
    }

    private static String signs(TextBlock block) {
        return switch (block) {
            case TextBlock.Paragraph(var line) -> signs(line);
            case TextBlock.Heading(var level, var line) -> "#".repeat(level) + " " + signs(line);
            case TextBlock.Listing(var numbered, var items) -> numbered ? null : String.join("\n", items.stream()
                    .map(item -> "- " + (item.blocks().getFirst() instanceof TextBlock.Paragraph(var line) ? signs(line) : "")).toList());
            case TextBlock.Table table -> null;
            case TextBlock.Quotation quotation -> null;
            case TextBlock.Figure figure -> null;
            case TextBlock.Living living -> null;
        };
    }

    private static String signs(List<Inline> line) {
        StringBuilder signs = new StringBuilder();
        for (Inline inline : line) {
            switch (inline) {
                case Inline.Words words -> signs.append(words.text());
                case Inline.Footnote(var text) -> signs.append("^[").append(text).append(']');
                case Inline.LineEnd end -> signs.append('\n');
            }
        }
        return signs.toString();
    }

    private static String shown(RichText block) {
        String words = block.blocks().getFirst() instanceof TextBlock.Living living ? living.kind()
                : block.blocks().getFirst() instanceof TextBlock.Figure figure ? figure.alternative() : block.words().replace('\n', ' ').strip();
        return words.isEmpty() ? "" : ": " + (words.length() > SHOWN ? words.substring(0, SHOWN).strip() + "…" : words).replace("]", ")");
    }
}
