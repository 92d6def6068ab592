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
        blocks.forEach(block -> collect(block, sources));
        sources.remove(null);
        return sources;
    }

    private static void collect(Block block, Set<UUID> sources) {
        sources.add(block.source());
        switch (block) {
            case Listing list -> list.items().forEach(item -> {
                sources.add(item.source());
                item.inner().forEach(inner -> collect(inner, sources));
            });
            case BlockQuote quote -> quote.blocks().forEach(inner -> collect(inner, sources));
            case TableBlock table -> table.rows().forEach(row -> sources.add(row.source()));
            case Picture picture when picture.table() != null -> collect(picture.table(), sources);
            case Heading _, Paragraph _, Quote _, Picture _, Image _, Note _, SignOff _, Contents _, Footnotes _, PageBreak _ -> { }
        }
    }

    static List<Block> of(UUID source, String mark, List<Block> blocks) {
        return blocks.stream().map(block -> without(source, mark, block)).toList();
    }

    private static Block without(UUID source, String mark, Block block) {
        if (source.equals(block.source())) {
            return block instanceof Heading heading ? new Heading(heading.level(), mark, heading.anchor(), null) : new Paragraph(marked(mark), null);
        }
        return switch (block) {
            case Listing list -> new Listing(list.numbered(), list.items().stream().map(item -> without(source, mark, item)).toList());
            case BlockQuote quote -> new BlockQuote(of(source, mark, quote.blocks()));
            case TableBlock table -> without(source, mark, table);
            case Picture picture -> picture.table() == null ? picture
                    : new Picture(picture.svg(), picture.title(), picture.alternative(), without(source, mark, picture.table()));
            case Heading _, Paragraph _, Quote _, Image _, Note _, SignOff _, Contents _, Footnotes _, PageBreak _ -> block;
        };
    }

    private static Item without(UUID source, String mark, Item item) {
        return source.equals(item.source()) ? new Item(marked(mark), List.of(), null) : new Item(item.runs(), of(source, mark, item.inner()), item.source());
    }

    private static TableBlock without(UUID source, String mark, TableBlock table) {
        return new TableBlock(table.caption(), table.columns(), table.rows().stream()
                .map(row -> source.equals(row.source()) ? new Row(markedRow(mark, row.cells().size()), null) : row).toList(), table.rowHeaders());
    }

    private static List<Run> marked(String mark) {
        return List.of(new Run.Words(mark, Set.of(Mark.EMPHASIS), null));
    }

    private static List<Cell> markedRow(String mark, int size) {
        List<Cell> cells = new ArrayList<>(Collections.nCopies(size, new Cell(List.of())));
        cells.set(0, new Cell(marked(mark)));
        return cells;
    }
}
