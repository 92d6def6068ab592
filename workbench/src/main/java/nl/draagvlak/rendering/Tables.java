package nl.draagvlak.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.draagvlak.disclosure.PublishedTable;
import nl.draagvlak.programme.Language;

/** Published counts as a table of a document. */
final class Tables {

    private Tables() {}

    static Block.TableBlock of(String caption, String corner, PublishedTable counts, Language language) {
        List<Block.Column> columns = new ArrayList<>(List.of(new Block.Column(corner, Align.LEFT, 0)));
        counts.columns().forEach(column -> columns.add(new Block.Column(Clean.text(column), Align.RIGHT, 0)));
        columns.add(new Block.Column(language.of("Totaal", "Total"), Align.RIGHT, 0));
        List<Block.Row> rows = new ArrayList<>();
        for (int i = 0; i < counts.rows().size(); i++) {
            rows.add(row(Clean.text(counts.rows().get(i)), counts.cells().get(i), counts.rowTotals().get(i), language));
        }
        rows.add(row(language.of("Totaal", "Total"), counts.columnTotals(), counts.total(), language));
        return new Block.TableBlock(caption, columns, rows, true);
    }

    private static Block.Row row(String label, List<PublishedTable.Cell> cells, PublishedTable.Cell total, Language language) {
        List<String> texts = new ArrayList<>(List.of(label));
        cells.forEach(cell -> texts.add(cell.in(language)));
        texts.add(total.in(language));
        return plain(texts);
    }

    /** A row of the house's own, with nothing but words. */
    static Block.Row plain(List<String> texts) {
        return new Block.Row(texts.stream().map(text -> new Block.Cell(words(text))).toList(), null);
    }

    static List<Block.Run> words(String text) {
        return List.of(new Block.Run.Words(text, Set.of(), null));
    }
}
