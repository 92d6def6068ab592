package nl.draagvlak.disclosure;

import java.text.NumberFormat;
import java.util.List;
import nl.draagvlak.programme.Language;

/** A table of counts in which no hidden cell can be reckoned back from the others and the totals. */
public record PublishedTable(List<String> rows, List<String> columns, List<List<Cell>> cells, List<Cell> rowTotals, List<Cell> columnTotals,
                             Cell total) {

    /**
     * One count.
     *
     * @param atLeast the count, or with rounding the multiple just below it; 0 and meaningless when hidden
     */
    public record Cell(long atLeast, boolean hidden) {

        /** The count as text; a dot for what is not told, whether it is small itself or protects another. */
        public String in(Language language) {
            return hidden ? "·" : NumberFormat.getIntegerInstance(language.locale()).format(atLeast);
        }
    }
}
