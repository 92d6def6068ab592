package nl.draagvlak.drafting.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import nl.draagvlak.drafting.text.BadText;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.drafting.text.TextBlock;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.ReadDocument;
import nl.draagvlak.rendering.ReadDocument.Comment;

/**
 * What a file would bring.
 *
 * @param authors who wrote comments, as the file calls them, in the order of their first; shown by their place in this list and not kept
 */
record ImportPlan(ReadDocument document, List<Piece> pieces, List<String> authors) {

    /** For a piece that is not taken. */
    static final String NOWHERE = "-";

    /** What would become of a section. */
    record Change(String section, RichText text, Text problem) {

        boolean possible() {
            return problem == null;
        }
    }

    static ImportPlan of(ReadDocument document, List<Piece> pieces) {
        List<String> authors = new ArrayList<>();
        for (Comment comment : document.comments()) {
            add(authors, comment.author());
            comment.replies().forEach(reply -> add(authors, reply.author()));
        }
        return new ImportPlan(document, pieces, List.copyOf(authors));
    }

    private static void add(List<String> authors, String author) {
        if (!authors.contains(author)) {
            authors.add(author);
        }
    }

    /** The comments that somebody marked as done in the file do not come along unless asked. */
    List<Comment> comments(boolean settledToo) {
        return document.comments().stream().filter(comment -> settledToo || !comment.settled()).toList();
    }

    /** The place of an author in the list, from 1. */
    int author(String name) {
        return authors.indexOf(name) + 1;
    }

    /** The piece that a comment stands in. */
    Piece piece(Comment comment) {
        Piece found = pieces.getFirst();
        for (Piece piece : pieces) {
            found = piece.first() <= comment.block() ? piece : found;
        }
        return found;
    }

    /**
     * The new texts by section.
     *
     * @param targets where each piece goes, by the piece's number; {@link #NOWHERE} when it is left
     * @param before  the texts as they are
     * @param below   whether it comes below what is there, rather than in its place
     */
    List<Change> changes(Map<Integer, String> targets, Map<String, RichText> before, boolean below) {
        SequencedMap<String, RichText> gathered = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            String target = targets.get(piece.number());
            if (target != null && !target.equals(NOWHERE)) {
                boolean titled = piece.own() && target.equals(piece.target());
                gathered.merge(target, Conversion.of(piece, !titled), RichText::and);
            }
        }
        List<Change> changes = new ArrayList<>();
        gathered.forEach((section, text) -> {
            if (!text.blank()) {
                changes.add(change(section, text, before.getOrDefault(section, RichText.EMPTY), below));
            }
        });
        return changes;
    }

    private static Change change(String section, RichText asked, RichText before, boolean below) {
        try {
            // Read as if an editor had sent it: the same rules, the same form of every letter.
            RichText text = RichText.read(asked.json());
            return new Change(section, RichText.read(joined(text, before, below).json()), null);
        } catch (BadText e) {
            return new Change(section, before, e.reason());
        }
    }

    /** What is drawn from the thread or was put in as a picture is in no Word file: it stays. */
    private static RichText joined(RichText text, RichText before, boolean below) {
        if (below) {
            boolean there = java.util.Collections.indexOfSubList(before.blocks(), text.blocks()) >= 0;
            return there ? before : before.and(text);
        }
        return text.and(new RichText(before.blocks().stream().filter(block -> block instanceof TextBlock.Living || block instanceof TextBlock.Figure).toList()));
    }
}
