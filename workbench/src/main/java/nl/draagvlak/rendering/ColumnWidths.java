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

    private ColumnWidths() {}

    static double[] of(TableBlock table) {
        List<Column> columns = table.columns();
        double[] widths = new double[columns.size()];
        boolean shared = columns.stream().allMatch(column -> column.share() > 0);
        double[] most = new double[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            if (shared) {
                widths[i] = columns.get(i).share();
            } else {
                widths[i] = room(columns.get(i).header());
                most[i] = columns.get(i).header().length() + 2;
                for (Row row : table.rows()) {
                    String text = text(row.cells().get(i).runs());
                    widths[i] = Math.max(widths[i], room(text));
                    most[i] = Math.max(most[i], text.length() + 2);
                }
            }
        }
        if (!shared) {
            shareTheRest(widths, most);
        }
        double whole = Arrays.stream(widths).sum();
        for (int i = 0; i < widths.length; i++) {
            widths[i] = whole == 0 ? 1.0 / widths.length : widths[i] / whole;
        }
        return widths;
    }

    /** What is left after every column has its longest word goes by the root of what each still wants, so that one long text does not take all. */
    private static void shareTheRest(double[] widths, double[] most) {
        double left = LETTERS - Arrays.stream(widths).sum();
        double wanted = 0;
        for (int i = 0; i < widths.length; i++) {
            wanted += Math.sqrt(Math.max(0, most[i] - widths[i]));
        }
        for (int i = 0; left > 0 && wanted > 0 && i < widths.length; i++) {
            widths[i] += left * Math.sqrt(Math.max(0, most[i] - widths[i])) / wanted;
        }
    }

    /** Room for the longest word, also where its letters are wide ones, and for the white beside it. */
    private static double room(String text) {
        return 1.15 * Math.min(LONGEST_WORD, longestWord(text)) + 3;
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
