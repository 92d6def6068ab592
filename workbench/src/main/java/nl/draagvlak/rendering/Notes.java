package nl.draagvlak.rendering;

import java.util.List;
import java.util.stream.Stream;
import nl.draagvlak.rendering.Block.*;

/** The footnotes of a document, in the order in which the text meets them. */
final class Notes {

    private Notes() {}

    static List<String> of(List<Block> blocks) {
        return blocks.stream().flatMap(Notes::runs).filter(Run.Footnote.class::isInstance).map(Run::text).toList();
    }

    private static Stream<Run> runs(Block block) {
        return switch (block) {
            case Paragraph paragraph -> paragraph.runs().stream();
            case Note note -> note.runs().stream();
            case BulletList list -> list.items().stream().flatMap(item -> item.runs().stream());
            case Heading _, Quote _, TableBlock _, Picture _, Contents _, Footnotes _, PageBreak _ -> Stream.empty();
        };
    }
}
