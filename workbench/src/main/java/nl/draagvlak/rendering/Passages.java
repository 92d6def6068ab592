package nl.draagvlak.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a document says, piece by piece as plain text, so that two of them can be compared. The words of a quote are not given: they belong to who
 * said them and stay with the document; only that there is one is told.
 */
public final class Passages {

    /**
     * A piece of a document.
     *
     * @param section       the chapter that it stands in; empty before the first one
     * @param sectionSource the element that the chapter is about; null for none
     * @param source        the element that it came from; null when it is the document's own
     * @param text          without markup; a row of a table with its cells parted by a middle dot
     */
    public record Passage(String section, UUID sectionSource, UUID source, String text) {}

    private static final String QUOTE = "“…”";

    private final List<Passage> found = new ArrayList<>();
    private String section = "";
    private UUID sectionSource;

    private Passages() {}

    /** The pieces in their order. Headings of chapters are not among them. */
    public static List<Passage> of(Document document) {
        Passages passages = new Passages();
        document.blocks().forEach(passages::read);
        return passages.found;
    }

    private void read(Block block) {
        switch (block) {
            case Block.Heading heading when heading.level() == 1 -> {
                section = heading.text();
                sectionSource = heading.source();
            }
            case Block.Heading heading -> add(heading.source(), heading.text());
            case Block.Paragraph paragraph -> add(paragraph.source(), text(paragraph.runs()));
            case Block.Listing list -> list.items().forEach(item -> {
                add(item.source(), text(item.runs()));
                item.inner().forEach(this::read);
            });
            case Block.BlockQuote quote -> quote.blocks().forEach(this::read);
            case Block.Quote quote -> add(quote.source(), QUOTE);
            case Block.TableBlock table -> table.rows().forEach(row -> add(row.source(),
                    row.cells().stream().map(cell -> text(cell.runs())).collect(Collectors.joining(" · "))));
            case Block.Note note -> add(null, note.label() + ": " + text(note.runs()));
            case Block.Picture picture -> add(null, picture.title());
            case Block.Image image -> add(null, image.title().isBlank() ? image.alternative() : image.title());
            case Block.SignOff end -> add(null, end.closing());
            case Block.Contents _, Block.Footnotes _, Block.PageBreak _ -> { }
        }
    }

    private void add(UUID source, String text) {
        if (!text.isBlank()) {
            found.add(new Passage(section, sectionSource, source, text.strip()));
        }
    }

    private static String text(List<Block.Run> runs) {
        return runs.stream().map(run -> switch (run) {
            case Block.Run.Words words -> words.text();
            case Block.Run.Footnote note -> " [" + text(note.runs()) + "]";
            case Block.Run.Comment comment -> text(comment.runs());
            case Block.Run.Place place -> text(place.runs());
            case Block.Run.Break _ -> " ";
        }).collect(Collectors.joining());
    }
}
