package nl.draagvlak.rendering.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.draagvlak.rendering.Clean;
import nl.draagvlak.rendering.ReadDocument.Block;
import nl.draagvlak.rendering.ReadDocument.Heading;
import nl.draagvlak.rendering.ReadDocument.Note;
import nl.draagvlak.rendering.ReadDocument.Paragraph;
import nl.draagvlak.rendering.ReadDocument.Run;
import nl.draagvlak.rendering.ReadDocument.Words;

/** Puts together what a reader of documents comes across, in its order, and stops at what no plan needs. */
final class Assembly {

    private static final int CHARACTERS = 3_000_000;
    private static final int BLOCKS = 20_000;
    private static final int RUNS = 300_000;
    private static final int OPEN_PASSAGES = 50;
    private static final int PASSAGE = 1_000;

    /** Looks that matter. */
    record Look(boolean strong, boolean emphasis, String link) {
        static final Look PLAIN = new Look(false, false, "");

        Look linked(String address) {
            return new Look(strong, emphasis, address);
        }
    }

    /** A passage that a comment stands on; grows while it is open. */
    static final class Passage {
        private final StringBuilder words = new StringBuilder();
        private int block;

        String words() {
            return words.toString().strip().replaceAll("\\s+", " ");
        }

        int block() {
            return block;
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final Deque<List<Run>> lines = new ArrayDeque<>();
    private final Deque<TableAssembly> tables = new ArrayDeque<>();
    private final Map<String, Passage> passages = new LinkedHashMap<>();
    private final Map<String, Passage> open = new LinkedHashMap<>();
    /** Passages of which the block is not there yet. */
    private final List<Passage> landing = new ArrayList<>();
    private final ListAssembly lists = new ListAssembly();
    private String title = "";
    private int characters;
    private int runs;

    String title() {
        return title;
    }

    List<Block> blocks() {
        endList();
        return blocks;
    }

    Map<String, Passage> passages() {
        return passages;
    }

    /** Begins a line of text: a paragraph, or a note within one. */
    void beginLine() throws Refused {
        if (lines.size() > 20) {
            throw Archive.broken();
        }
        lines.push(new ArrayList<>());
    }

    boolean inLine() {
        return !lines.isEmpty();
    }

    void words(String text, Look look) throws Refused {
        String clean = Clean.text(text);
        if (clean.isEmpty() || lines.isEmpty()) {
            return;
        }
        characters += clean.length();
        if (characters > CHARACTERS) {
            throw tooLong();
        }
        List<Run> line = lines.peek();
        if (!line.isEmpty() && line.getLast() instanceof Words last && last.strong() == look.strong() && last.emphasis() == look.emphasis()
                && last.link().equals(look.link()) && last.text().length() < 500) {
            line.set(line.size() - 1, new Words(last.text() + clean, last.strong(), last.emphasis(), last.link()));
        } else {
            add(new Words(clean, look.strong(), look.emphasis(), look.link()));
        }
        for (Passage passage : open.values()) {
            if (passage.words.length() < PASSAGE) {
                passage.words.append(clean, 0, Math.min(clean.length(), PASSAGE - passage.words.length()));
            }
        }
    }

    void note(List<Words> words) throws Refused {
        if (!words.isEmpty() && !lines.isEmpty()) {
            add(new Note(words));
        }
    }

    private void add(Run run) throws Refused {
        if (++runs > RUNS) {
            throw tooLong();
        }
        lines.peek().add(run);
    }

    void beginPassage(String comment) {
        if (open.size() < OPEN_PASSAGES && !passages.containsKey(comment)) {
            open.put(comment, passage(comment));
        }
    }

    void endPassage(String comment) {
        open.remove(comment);
    }

    /** A comment that stands at a point: its passage is the line up to there. */
    void pointPassage(String comment) {
        if (!passages.containsKey(comment)) {
            Passage passage = passage(comment);
            lines.stream().findFirst().ifPresent(line -> line.forEach(run -> {
                if (run instanceof Words words && passage.words.length() < PASSAGE) {
                    passage.words.append(words.text(), 0, Math.min(words.text().length(), PASSAGE));
                }
            }));
        }
    }

    private Passage passage(String comment) {
        Passage passage = new Passage();
        passages.put(comment, passage);
        landing.add(passage);
        return passage;
    }

    private void landed(int block) {
        landing.forEach(passage -> passage.block = block);
        landing.clear();
    }

    /** Ends the line and gives it, without white space around it. */
    List<Run> endLine() {
        List<Run> line = lines.pop();
        while (!line.isEmpty() && line.getFirst() instanceof Words first) {
            String stripped = first.text().stripLeading();
            line.removeFirst();
            if (!stripped.isEmpty()) {
                line.addFirst(new Words(stripped, first.strong(), first.emphasis(), first.link()));
                break;
            }
        }
        while (!line.isEmpty() && line.getLast() instanceof Words last) {
            String stripped = last.text().stripTrailing();
            line.removeLast();
            if (!stripped.isEmpty()) {
                line.addLast(new Words(stripped, last.strong(), last.emphasis(), last.link()));
                break;
            }
        }
        return List.copyOf(line);
    }

    void title(List<Run> line) throws Refused {
        String words = new Paragraph(line).text();
        if (title.isEmpty() && tables.isEmpty() && !words.isBlank()) {
            title = words.length() > 300 ? words.substring(0, 300) : words;
            landed(0);
        } else {
            paragraph(line);
        }
    }

    void heading(int level, List<Run> line) throws Refused {
        if (!tables.isEmpty()) {
            paragraph(line);
        } else if (!line.isEmpty()) {
            // A heading is a line: looks of its own would only be left over from somebody's template.
            List<Run> plain = new ArrayList<>();
            line.forEach(run -> plain.add(run instanceof Words words ? new Words(words.text().replace('\n', ' '), false, false, "") : run));
            block(new Heading(Math.clamp(level, 1, 6), List.copyOf(plain)));
        }
    }

    void paragraph(List<Run> line) throws Refused {
        if (line.isEmpty()) {
            return;
        }
        if (tables.isEmpty()) {
            block(new Paragraph(line));
        } else {
            tables.peek().line(line);
        }
    }

    /**
     * An item of a list.
     *
     * @param list  which list it belongs to; another one begins a new list
     * @param level 0 for the outermost
     */
    void item(String list, int level, boolean numbered, List<Run> line) throws Refused {
        if (line.isEmpty()) {
            return;
        }
        if (!tables.isEmpty()) {
            List<Run> marked = new ArrayList<>(line);
            marked.addFirst(new Words("• ", false, false, ""));
            tables.peek().line(marked);
            return;
        }
        if (lists.open() && !lists.continues(list, level)) {
            endList();
        }
        lists.add(list, level, numbered, line);
        landed(blocks.size() + lists.count() - 1);
        if (lists.size() > BLOCKS) {
            throw tooLong();
        }
    }

    /** A further paragraph of the last item. */
    void furtherInItem(List<Run> line) throws Refused {
        if (!tables.isEmpty() || !lists.open()) {
            paragraph(line);
        } else {
            lists.further(line);
        }
    }

    private void endList() {
        blocks.addAll(lists.end());
    }

    private void block(Block block) throws Refused {
        endList();
        if (blocks.size() >= BLOCKS) {
            throw tooLong();
        }
        blocks.add(block);
        landed(blocks.size() - 1);
    }

    void beginTable() throws Refused {
        if (tables.size() > 5) {
            throw Archive.broken();
        }
        tables.push(new TableAssembly());
    }

    TableAssembly table() {
        return tables.peek();
    }

    boolean inTable() {
        return !tables.isEmpty();
    }

    /** Ends the table. One in the cell of another becomes lines of that cell; true when that was so. */
    boolean endTable() throws Refused {
        TableAssembly table = tables.pop();
        if (tables.isEmpty()) {
            if (table.filled()) {
                block(table.build());
            }
            return false;
        }
        for (List<Run> line : table.asLines()) {
            tables.peek().line(line);
        }
        return true;
    }

    static Refused tooLong() {
        return new Refused("Dit document is te lang om in te lezen. Deel het op, bijvoorbeeld per hoofdstuk.", "This document is too long to read in. Split it, for example by chapter.");
    }
}
