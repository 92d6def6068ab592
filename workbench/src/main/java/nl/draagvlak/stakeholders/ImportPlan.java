package nl.draagvlak.stakeholders;

import java.util.List;
import java.util.Optional;
import nl.draagvlak.process.Slug;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Text;

/**
 * What an uploaded table would change, row by row. Nothing of it has happened yet.
 *
 * @param unknown words in the table that the programme's lists do not have
 * @param warning something about the file as a whole, such as a guessed encoding
 */
record ImportPlan(List<Row> rows, List<Unknown> unknown, Optional<Text> warning) {

    /** What becomes of a row. */
    enum Outcome { NEW, CHANGED, SAME, ERROR }

    /** A row, numbered as the spreadsheet program does. */
    record Row(int number, String title, Outcome outcome, List<Change> changes, List<Complaint> complaints) {}

    /** What changes of something that is there already; {@code after} as it will read. */
    record Change(String column, String before, String after) {}

    /** What is wrong, at which column; the column is empty when the whole row cannot be read. */
    record Complaint(String column, Text message) {}

    /** A word that is not in one of the programme's lists, with how many rows have it. */
    record Unknown(ListName list, String word, long rows) {

        /** The field in which one says what to do with it. */
        String field() {
            return list.path() + "-" + Slug.of(word);
        }
    }

    long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    List<Row> with(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).toList();
    }

    boolean nothingToDo() {
        return count(Outcome.NEW) == 0 && count(Outcome.CHANGED) == 0;
    }
}
