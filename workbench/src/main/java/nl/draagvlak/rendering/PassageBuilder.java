package nl.draagvlak.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.draagvlak.disclosure.Publishable;

/** Paragraphs and lists within something else, such as a block quote or an item of a list. */
public final class PassageBuilder {

    private final List<Block> blocks = new ArrayList<>();

    private PassageBuilder() {}

    static List<Block> blocks(Consumer<PassageBuilder> passage) {
        PassageBuilder filled = new PassageBuilder();
        passage.accept(filled);
        return List.copyOf(filled.blocks);
    }

    public PassageBuilder paragraph(Publishable<String> text) {
        return paragraph(line -> line.text(text));
    }

    public PassageBuilder paragraph(Consumer<Line> line) {
        blocks.add(new Block.Paragraph(Line.runs(line), null));
        return this;
    }

    public PassageBuilder bullets(Consumer<ListBuilder> items) {
        blocks.add(ListBuilder.list(false, items));
        return this;
    }

    public PassageBuilder numbered(Consumer<ListBuilder> items) {
        blocks.add(ListBuilder.list(true, items));
        return this;
    }
}
