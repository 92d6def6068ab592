package nl.draagvlak.drafting.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.draagvlak.drafting.Destinations.Destination;
import nl.draagvlak.rendering.ReadDocument;

/**
 * A stretch of a document that goes to one section.
 *
 * @param number  its place in the document, from 0; also in the form
 * @param heading the heading that it begins with; null for what stands before the first
 * @param blocks  what follows the heading
 * @param first   which block of the document it begins with, the heading counted
 * @param own     whether a section has its title
 * @param target  the key of the section that is proposed
 */
record Piece(int number, ReadDocument.Heading heading, List<ReadDocument.Block> blocks, int first, boolean own, String target) {

    /** More chapters than this without a section of their own stay with the one before them. */
    private static final int MOST = 100;

    /** The field in which somebody chooses where it goes. */
    String field() {
        return "deel-" + number;
    }

    String title() {
        return heading == null ? "" : heading.text();
    }

    /**
     * Cuts a document.
     *
     * @param there the headings within the texts as they are, bare, with the section in which each stands
     */
    static List<Piece> of(ReadDocument document, List<Destination> sections, Map<String, String> there) {
        return of(document, sections).stream().map(piece -> piece.own() || piece.heading() == null ? piece
                : piece.to(there.getOrDefault(Titles.bare(piece.title()), piece.target()))).toList();
    }

    private Piece to(String other) {
        return new Piece(number, heading, blocks, first, own, other);
    }

    /**
     * Cuts a document where a heading has the title of a section, and where a chapter begins that no section has the title of. What has no section of
     * its own is proposed for the section before it, so that nothing falls out by itself.
     */
    static List<Piece> of(ReadDocument document, List<Destination> sections) {
        List<Piece> pieces = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        List<ReadDocument.Block> blocks = document.blocks();
        int top = document.blocks().stream().filter(ReadDocument.Heading.class::isInstance).mapToInt(block -> ((ReadDocument.Heading) block).level()).min().orElse(1);
        String target = sections.getFirst().key();
        int level = top;
        boolean own = false;
        int from = 0;
        ReadDocument.Heading heading = null;
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof ReadDocument.Heading next)) {
                continue;
            }
            String found = matching(next, sections, taken);
            if (found != null || (next.level() <= level && pieces.size() < MOST)) {
                add(pieces, heading, blocks, from, i, own, target);
                from = i;
                heading = next;
                own = found != null;
                level = next.level();
                if (found != null) {
                    taken.add(found);
                    target = found;
                }
            }
        }
        add(pieces, heading, blocks, from, blocks.size(), own, target);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, ReadDocument.Heading heading, List<ReadDocument.Block> blocks, int from, int to, boolean own, String target) {
        if (to > from) {
            pieces.add(new Piece(pieces.size(), heading, List.copyOf(blocks.subList(heading == null ? from : from + 1, to)), from, own, target));
        }
    }

    private static String matching(ReadDocument.Heading heading, List<Destination> sections, Set<String> taken) {
        String bare = Titles.bare(heading.text());
        return sections.stream().filter(section -> !taken.contains(section.key()))
                .filter(section -> Titles.bare(section.title().nl()).equals(bare) || Titles.bare(section.title().en()).equals(bare)).map(Destination::key).findFirst().orElse(null);
    }
}
