package nl.draagvlak.rendering;

import java.util.Arrays;
import java.util.List;
import nl.draagvlak.rendering.Block.Column;
import nl.draagvlak.rendering.Block.Row;
import nl.draagvlak.rendering.Block.Run;
import nl.draagvlak.rendering.Block.TableBlock;

/** How the columns of a table share its width, as parts that add up to 1: by their shares, or else by what their words need. */
final class ColumnWidths {

    /** About so many letters of a table stand beside each other on the page. */
    private static final double LETTERS = 96;

    private static final int LONGEST_WORD = 22;

    /** A column of figures, which are wider than letters, is never narrower than this. */
    private static final double FIGURES = 10;

    private static final double EVENNESS = 0.75;

    private ColumnWidths() {}

    static double[] of(TableBlock table) {
        List<Column> columns = table.columns();
        double[] widths = new double[columns.size()];
        if (columns.stream().allMatch(column -> column.share() > 0)) {
            Arrays.setAll(widths, i -> columns.get(i).share());
        } else {
            double[] wanted = new double[columns.size()];
            for (int i = 0; i < widths.length; i++) {
                measure(table, i, widths, wanted);
            }
            shareTheRest(widths, wanted);
        }
        double whole = Arrays.stream(widths).sum();
        Arrays.setAll(widths, i -> whole == 0 ? 1.0 / widths.length : widths[i] / whole);
        return widths;
    }

    /** What a column must have, for its longest word, and what it wants: its longest line, but not for the sake of one cell among many. */
    private static void measure(TableBlock table, int i, double[] widths, double[] wanted) {
        String header = table.columns().get(i).header();
        widths[i] = room(header);
        double longest = header.length() / 2.0;
        double sum = 0;
        for (Row row : table.rows()) {
            String text = text(row.cells().get(i).runs());
            widths[i] = Math.max(widths[i], room(text));
            longest = Math.max(longest, text.length());
            sum += text.length();
        }
        if (table.columns().get(i).align() != Align.LEFT) {
            widths[i] = Math.max(widths[i], FIGURES);
        }
        wanted[i] = Math.min(longest, 2 * sum / Math.max(1, table.rows().size())) + 2;
    }

    /** What is left after every column has its longest word goes by what each still wants; a little more evenly, so that one long text does not take all. */
    private static void shareTheRest(double[] widths, double[] wanted) {
        double left = LETTERS - Arrays.stream(widths).sum();
        double[] more = new double[widths.length];
        Arrays.setAll(more, i -> Math.pow(Math.max(0, wanted[i] - widths[i]), EVENNESS));
        double all = Arrays.stream(more).sum();
        for (int i = 0; left > 0 && all > 0 && i < widths.length; i++) {
            widths[i] += left * more[i] / all;
        }
    }

    /** Room for the longest word and the white beside it. */
    private static double room(String text) {
        return Math.min(LONGEST_WORD, longestWord(text)) + 2.8;
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split("[\\s-]+")).mapToInt(String::length).max().orElse(0);
    }

    private static String text(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            switch (run) {
                case Run.Words words -> text.append(words.text());
                case Run.Place place -> text.append(text(place.runs()));
                case Run.Comment comment -> text.append(text(comment.runs()));
                case Run.Break _ -> text.append(' ');
                case Run.Footnote _ -> { }
            }
        }
        return text.toString();
    }
}
