package nl.draagvlak.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as typed in a form, as blocks: see {@link DocumentBuilder#prose}. */
final class Prose {

    private static final Pattern FOOTNOTE = Pattern.compile("\\^\\[([^\\[\\]]*(?:\\[[^\\[\\]]*][^\\[\\]]*)*)]");

    private Prose() {}

    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String part : text.strip().split("\n[ \t]*(?:\n[ \t]*)+")) {
            if (!part.isBlank()) {
                addPart(part, blocks);
            }
        }
        return blocks;
    }

    private static void addPart(String part, List<Block> blocks) {
        List<String> sentence = new ArrayList<>();
        List<Block.Item> items = new ArrayList<>();
        for (String line : part.lines().map(String::strip).toList()) {
            if (line.startsWith("- ")) {
                addParagraph(sentence, blocks);
                items.add(new Block.Item(runs(line.substring(2).strip()), List.of(), null));
            } else if (!items.isEmpty()) {
                addList(items, blocks);
                sentence.add(line);
            } else {
                sentence.add(line);
            }
        }
        addParagraph(sentence, blocks);
        addList(items, blocks);
    }

    private static void addParagraph(List<String> lines, List<Block> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Paragraph(runs(String.join(" ", lines)), null));
            lines.clear();
        }
    }

    private static void addList(List<Block.Item> items, List<Block> blocks) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Listing(false, List.copyOf(items)));
            items.clear();
        }
    }

    static List<Block.Run> runs(String line) {
        List<Block.Run> runs = new ArrayList<>();
        Matcher note = FOOTNOTE.matcher(line);
        int from = 0;
        while (note.find()) {
            if (note.start() > from) {
                runs.addAll(Tables.words(line.substring(from, note.start())));
            }
            runs.add(new Block.Run.Footnote(Tables.words(note.group(1).strip())));
            from = note.end();
        }
        if (from < line.length()) {
            runs.addAll(Tables.words(line.substring(from)));
        }
        return List.copyOf(runs);
    }
}
