package nl.draagvlak.rendering;

import java.util.List;
import java.util.stream.Stream;
import nl.draagvlak.rendering.Block.*;

/** The words of a document in the order in which a reader meets them. */
final class Walk {

    private Walk() {}

    static Stream<Run> runs(List<Block> blocks) {
        return blocks.stream().flatMap(Walk::runs);
    }

    /** The footnotes, in the order of their places. */
    static List<Run.Footnote> footnotes(List<Block> blocks) {
        return runs(blocks).filter(Run.Footnote.class::isInstance).map(Run.Footnote.class::cast).toList();
    }

    /** The notes in the margin, in the order of their places. */
    static List<Run.Comment> comments(List<Block> blocks) {
        return runs(blocks).filter(Run.Comment.class::isInstance).map(Run.Comment.class::cast).toList();
    }

    private static Stream<Run> runs(Block block) {
        return switch (block) {
            case Paragraph paragraph -> deep(paragraph.runs());
            case Note note -> deep(note.runs());
            case Listing list -> list.items().stream().flatMap(item -> Stream.concat(deep(item.runs()), runs(item.inner())));
            case BlockQuote quote -> runs(quote.blocks());
            case TableBlock table -> table.rows().stream().flatMap(row -> row.cells().stream()).flatMap(cell -> deep(cell.runs()));
            case Picture picture -> picture.table() == null ? Stream.empty() : runs(picture.table());
            case Heading _, Quote _, Image _, SignOff _, Contents _, Footnotes _, PageBreak _ -> Stream.empty();
        };
    }

    /** Each run, and after it those inside it; the words of a footnote are its own. */
    private static Stream<Run> deep(List<Run> runs) {
        return runs.stream().flatMap(run -> switch (run) {
            case Run.Comment comment -> Stream.concat(deep(comment.runs()), Stream.of(run));
            case Run.Place place -> Stream.concat(Stream.of(run), deep(place.runs()));
            case Run.Words _, Run.Footnote _, Run.Break _ -> Stream.of(run);
        });
    }

    /** How many letters stand in these runs, without their footnotes. */
    static int letters(List<Run> runs) {
        return deep(runs).mapToInt(run -> run instanceof Run.Words words ? words.text().length() : 0).sum();
    }
}
