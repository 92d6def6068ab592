package nl.draagvlak.rendering;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.disclosure.Publishable;

/** A line of text in the making: plain, strong, with links and footnotes. */
public final class Line {

    private final List<Block.Run> runs = new ArrayList<>();

    Line() {}

    public Line text(Publishable<String> text) {
        runs.add(new Block.Run.Plain(Clean.text(text.value())));
        return this;
    }

    public Line strong(Publishable<String> text) {
        runs.add(new Block.Run.Strong(Clean.text(text.value())));
        return this;
    }

    public Line emphasis(Publishable<String> text) {
        runs.add(new Block.Run.Emphasis(Clean.text(text.value())));
        return this;
    }

    /** A link to the web, or with {@code #anchor} to a heading of the same document. */
    public Line link(Publishable<String> text, String address) {
        if (!address.startsWith("#") && !List.of("http", "https", "mailto").contains(String.valueOf(URI.create(address).getScheme()))) {
            throw new IllegalArgumentException("a document links to the web, to mail, or within itself: " + address);
        }
        runs.add(new Block.Run.Link(Clean.text(text.value()), address));
        return this;
    }

    /** A footnote at this place; its number comes by itself. */
    public Line note(Publishable<String> text) {
        runs.add(new Block.Run.Footnote(Clean.text(text.value())));
        return this;
    }

    List<Block.Run> runs() {
        return List.copyOf(runs);
    }
}
