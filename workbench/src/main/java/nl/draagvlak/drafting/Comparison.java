package nl.draagvlak.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.drafting.text.Inline;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.drafting.text.TextBlock;
import nl.draagvlak.drafting.text.Wordings;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.Passages;

/**
 * Two texts compared, line by line and within a line word by word.
 *
 * @param lines in reading order; a line that is only in one of both has only pieces of that one
 */
record Comparison(List<Line> lines) {

    /** What a piece is: in both texts, only in the older one, or only in the newer one. */
    enum Piece { SAME, OUT, IN }

    record Run(Piece piece, String text) {}

    record Line(List<Run> runs) {

        boolean same() {
            return runs.stream().allMatch(run -> run.piece() == Piece.SAME);
        }

        List<Run> before() {
            return runs.stream().filter(run -> run.piece() != Piece.IN).toList();
        }

        List<Run> after() {
            return runs.stream().filter(run -> run.piece() != Piece.OUT).toList();
        }
    }

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}’'-]+|\\s+|.", Pattern.DOTALL);
    /** Longer lines than this are shown whole as out and in: comparing them word by word would take too much memory. */
    private static final int LONGEST = 3_000;

    static Comparison of(RichText before, RichText after) {
        return of(lines(before), lines(after));
    }

    /** Two documents, such as frozen versions, with the titles of their chapters. */
    static Comparison of(Document before, Document after) {
        return of(lines(before), lines(after));
    }

    private static List<String> lines(Document document) {
        List<String> lines = new ArrayList<>();
        String chapter = "";
        for (Passages.Passage passage : Passages.of(document)) {
            if (!passage.section().equals(chapter)) {
                chapter = passage.section();
                lines.add(chapter);
            }
            lines.add(passage.text());
        }
        return lines;
    }

    static Comparison of(List<String> before, List<String> after) {
        List<Line> lines = new ArrayList<>();
        int done = 0;
        int[] same = Wordings.inOrder(before, after);
        for (int i = 0; i < after.size(); i++) {
            if (same[i] < 0) {
                lines.add(new Line(List.of(new Run(Piece.IN, after.get(i)))));
                continue;
            }
            for (; done < same[i]; done++) {
                lines.add(new Line(List.of(new Run(Piece.OUT, before.get(done)))));
            }
            lines.add(words(before.get(done++), after.get(i)));
        }
        for (; done < before.size(); done++) {
            lines.add(new Line(List.of(new Run(Piece.OUT, before.get(done)))));
        }
        return new Comparison(lines);
    }

    boolean same() {
        return lines.stream().allMatch(Line::same);
    }

    /** How many words came and how many went. */
    long count(Piece piece) {
        return lines.stream().flatMap(line -> line.runs().stream()).filter(run -> run.piece() == piece)
                .mapToLong(run -> Pattern.compile("[\\p{L}\\p{N}]+").matcher(run.text()).results().count()).sum();
    }

    private static Line words(String before, String after) {
        List<String> olds = tokens(before);
        List<String> news = tokens(after);
        if (before.equals(after)) {
            return new Line(List.of(new Run(Piece.SAME, after)));
        }
        if (olds.size() > LONGEST || news.size() > LONGEST) {
            return new Line(List.of(new Run(Piece.OUT, before), new Run(Piece.IN, after)));
        }
        int[][] longest = new int[olds.size() + 1][news.size() + 1];
        for (int j = olds.size() - 1; j >= 0; j--) {
            for (int i = news.size() - 1; i >= 0; i--) {
                longest[j][i] = olds.get(j).equals(news.get(i)) ? longest[j + 1][i + 1] + 1 : Math.max(longest[j + 1][i], longest[j][i + 1]);
            }
        }
        List<Run> runs = new ArrayList<>();
        int j = 0;
        int i = 0;
        while (j < olds.size() || i < news.size()) {
            if (j < olds.size() && i < news.size() && olds.get(j).equals(news.get(i))) {
                add(runs, Piece.SAME, olds.get(j++));
                i++;
            } else if (j < olds.size() && (i == news.size() || longest[j + 1][i] >= longest[j][i + 1])) {
                add(runs, Piece.OUT, olds.get(j++));
            } else {
                add(runs, Piece.IN, news.get(i++));
            }
        }
        return new Line(joined(runs));
    }

    private static List<String> tokens(String line) {
        List<String> tokens = new ArrayList<>();
        for (Matcher token = TOKEN.matcher(line); token.find(); ) {
            tokens.add(token.group());
        }
        return tokens;
    }

    private static void add(List<Run> runs, Piece piece, String text) {
        if (!runs.isEmpty() && runs.getLast().piece() == piece) {
            runs.set(runs.size() - 1, new Run(piece, runs.getLast().text() + text));
        } else {
            runs.add(new Run(piece, text));
        }
    }

    /** A single space that both have in common parts no change in two: "one two" against "three four" reads as one change. */
    private static List<Run> joined(List<Run> runs) {
        List<Run> out = new ArrayList<>();
        StringBuilder gone = new StringBuilder();
        StringBuilder come = new StringBuilder();
        for (int at = 0; at < runs.size(); at++) {
            Run run = runs.get(at);
            boolean gap = run.piece() == Piece.SAME && run.text().isBlank() && at > 0 && at + 1 < runs.size() && !gone.isEmpty() && !come.isEmpty();
            if (gap || run.piece() == Piece.OUT) {
                gone.append(run.text());
            }
            if (gap || run.piece() == Piece.IN) {
                come.append(run.text());
            }
            if (!gap && run.piece() == Piece.SAME) {
                flush(out, gone, come);
                out.add(run);
            }
        }
        flush(out, gone, come);
        return out;
    }

    private static void flush(List<Run> out, StringBuilder gone, StringBuilder come) {
        if (!gone.isEmpty()) {
            out.add(new Run(Piece.OUT, gone.toString()));
            gone.setLength(0);
        }
        if (!come.isEmpty()) {
            out.add(new Run(Piece.IN, come.toString()));
            come.setLength(0);
        }
    }

    /** The lines of a text with its footnotes, and a line for what is no words. */
    private static List<String> lines(RichText text) {
        List<String> lines = new ArrayList<>();
        text.blocks().forEach(block -> add(block, lines));
        return lines;
    }

    private static void add(TextBlock block, List<String> lines) {
        switch (block) {
            case TextBlock.Paragraph(var line) -> add(line, lines);
            case TextBlock.Heading(var level, var line) -> add(line, lines);
            case TextBlock.Listing(var numbered, var items) -> items.forEach(item -> item.blocks().forEach(inner -> add(inner, lines)));
            case TextBlock.Table table -> {
                if (!table.caption().isBlank()) {
                    lines.add(table.caption());
                }
                table.rows().forEach(row -> lines.add(String.join(" | ", row.cells().stream().map(cell -> new RichText(cell.blocks()).words().replace('\n', ' ')).toList())));
            }
            case TextBlock.Quotation(var blocks) -> blocks.forEach(inner -> add(inner, lines));
            case TextBlock.Figure figure -> lines.add("[" + figure.alternative() + "]" + (figure.caption().isBlank() ? "" : " " + figure.caption()));
            case TextBlock.Living living -> lines.add("[" + living.kind() + (living.parameters().isEmpty() ? "" : " " + String.join(", ", living.parameters().values())) + "]");
        }
    }

    private static void add(List<Inline> line, List<String> lines) {
        StringBuilder words = new StringBuilder();
        line.forEach(inline -> words.append(switch (inline) {
            case Inline.Words said -> said.text();
            case Inline.Footnote note -> " [" + note.text() + "]";
            case Inline.LineEnd end -> " ";
        }));
        if (!words.toString().isBlank()) {
            lines.add(words.toString().strip());
        }
    }
}
