package nl.draagvlak.rendering.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields that are open at a place in a Word file (ISO/IEC 29500-1, 17.16): their result is text, their instruction is not, and none is carried out. */
final class DocxFields {

    private static final Pattern LINK = Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]*)\".*", Pattern.DOTALL);
    private static final int DEEPEST = 30;
    private static final int INSTRUCTION = 4_000;

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean result;
    }

    private final Deque<Field> open = new ArrayDeque<>();

    /** Something that begins, separates or ends a field. */
    void mark(String type) throws Refused {
        switch (type) {
            case "begin" -> {
                if (open.size() >= DEEPEST) {
                    throw Archive.broken();
                }
                open.push(new Field());
            }
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.peek().result = true;
                }
            }
            case "end" -> open.poll();
            default -> { }
        }
    }

    void instruct(String text) {
        if (!open.isEmpty() && !open.peek().result && open.peek().instruction.length() + text.length() <= INSTRUCTION) {
            open.peek().instruction.append(text);
        }
    }

    /** Whether text here is what a reader sees. */
    boolean shown() {
        return open.stream().allMatch(field -> field.result && !isContents(field.instruction));
    }

    /** Whether a table of contents is open. */
    boolean contents() {
        return open.stream().anyMatch(field -> isContents(field.instruction));
    }

    static boolean isContents(CharSequence instruction) {
        return instruction.toString().strip().startsWith("TOC");
    }

    /** The address of the link that is open; null when none is. */
    String link() {
        for (Field field : open) {
            String address = link(field.instruction);
            if (field.result && address != null) {
                return address;
            }
        }
        return null;
    }

    static String link(CharSequence instruction) {
        Matcher link = LINK.matcher(instruction);
        return link.matches() ? link.group(1) : null;
    }
}
