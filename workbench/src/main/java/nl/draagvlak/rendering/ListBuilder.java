package nl.draagvlak.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.draagvlak.disclosure.Publishable;

/** A list in the making. */
public final class ListBuilder {

    private final List<Block.Item> items = new ArrayList<>();

    private ListBuilder() {}

    static Block.Listing list(boolean numbered, Consumer<ListBuilder> items) {
        ListBuilder list = new ListBuilder();
        items.accept(list);
        return new Block.Listing(numbered, List.copyOf(list.items));
    }

    public ListBuilder item(Publishable<String> text) {
        return item(line -> line.text(text));
    }

    public ListBuilder item(Consumer<Line> line) {
        return item(null, line);
    }

    public ListBuilder item(UUID source, Consumer<Line> line) {
        return item(source, line, inner -> { });
    }

    /** An item with paragraphs or lists of its own under it. */
    public ListBuilder item(UUID source, Consumer<Line> line, Consumer<PassageBuilder> inner) {
        items.add(new Block.Item(Line.runs(line), PassageBuilder.blocks(inner), source));
        return this;
    }
}
