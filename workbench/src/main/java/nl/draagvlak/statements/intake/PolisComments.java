package nl.draagvlak.statements.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.SheetReading.Row;
import nl.draagvlak.rendering.SheetReading.Sheet;

/** The statements of a Polis export, as they stand in its {@code comments.csv}. */
final class PolisComments {

    /** A statement; moderated out it is kept and not shown. */
    record Comment(String label, String text, boolean moderatedOut) {}

    private PolisComments() {}

    static Optional<Text> missing(Sheet sheet) {
        for (String name : List.of("comment-id", "comment-body")) {
            if (header(sheet, name).isEmpty()) {
                return Optional.of(Text.of("De kolom " + name + " ontbreekt: dit is geen comments.csv van Polis.", "The column " + name + " is missing: this is no comments.csv of Polis."));
            }
        }
        return Optional.empty();
    }

    static List<Comment> read(Sheet sheet) {
        String id = header(sheet, "comment-id").orElseThrow();
        String body = header(sheet, "comment-body").orElseThrow();
        Optional<String> moderated = header(sheet, "moderated");
        List<Comment> comments = new ArrayList<>();
        for (Row row : sheet.rows()) {
            if (!row.cell(id).isEmpty() && !row.cell(body).isEmpty()) {
                comments.add(new Comment(VoteTable.plain(row.cell(id)), row.cell(body), moderated.map(row::cell).map("-1"::equals).orElse(false)));
            }
        }
        return comments;
    }

    private static Optional<String> header(Sheet sheet, String name) {
        return sheet.headers().stream().filter(header -> header.strip().equalsIgnoreCase(name)).findFirst();
    }
}
