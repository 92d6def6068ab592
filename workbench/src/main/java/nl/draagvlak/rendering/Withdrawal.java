package nl.draagvlak.rendering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.rendering.Block.*;

/** Takes what came from one element out of blocks. */
final class Withdrawal {

    private Withdrawal() {}

    static Set<UUID> sources(List<Block> blocks) {
        Set<UUID> sources = new LinkedHashSet<>();
        for (Block block : blocks) {
            sources.add(block.source());
            switch (block) {
                case BulletList list -> list.items().forEach(item -> sources.add(item.source()));
                case TableBlock table -> table.rows().forEach(row -> sources.add(row.source()));
                case Picture picture when picture.table() != null -> picture.table().rows().forEach(row -> sources.add(row.source()));
                case Heading _, Paragraph _, Quote _, Picture _, Note _, Contents _, Footnotes _, PageBreak _ -> { }
            }
        }
        sources.remove(null);
        return sources;
    }

    static List<Block> of(UUID source, String mark, List<Block> blocks) {
        return blocks.stream().map(block -> without(source, mark, block)).toList();
    }

    private static Block without(UUID source, String mark, Block block) {
        if (source.equals(block.source())) {
            return block instanceof Heading heading ? new Heading(heading.level(), mark, heading.anchor(), null) : new Paragraph(marked(mark), null);
        }
        return switch (block) {
            case BulletList list -> new BulletList(list.items().stream()
                    .map(item -> source.equals(item.source()) ? new Item(marked(mark), null) : item).toList());
            case TableBlock table -> without(source, mark, table);
            case Picture picture -> picture.table() == null ? picture
                    : new Picture(picture.svg(), picture.title(), picture.alternative(), without(source, mark, picture.table()));
            case Heading _, Paragraph _, Quote _, Note _, Contents _, Footnotes _, PageBreak _ -> block;
        };
    }

    private static TableBlock without(UUID source, String mark, TableBlock table) {
        return new TableBlock(table.caption(), table.columns(), table.rows().stream()
                .map(row -> source.equals(row.source()) ? new Row(markedRow(mark, row.cells().size()), null) : row).toList(), table.rowHeaders());
    }

    private static List<Run> marked(String mark) {
        return List.of(new Run.Emphasis(mark));
    }

    private static List<String> markedRow(String mark, int size) {
        List<String> cells = new ArrayList<>(Collections.nCopies(size, ""));
        cells.set(0, mark);
        return cells;
    }
}
