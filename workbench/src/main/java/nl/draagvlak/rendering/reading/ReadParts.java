package nl.draagvlak.rendering.reading;

import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.rendering.Clean;
import nl.draagvlak.rendering.ReadDocument;
import nl.draagvlak.rendering.ReadDocument.Block;
import nl.draagvlak.rendering.ReadDocument.Comment;
import nl.draagvlak.rendering.ReadDocument.Counts;
import nl.draagvlak.rendering.ReadDocument.Heading;
import nl.draagvlak.rendering.ReadDocument.Item;
import nl.draagvlak.rendering.ReadDocument.Listing;
import nl.draagvlak.rendering.ReadDocument.Paragraph;
import nl.draagvlak.rendering.ReadDocument.Run;
import nl.draagvlak.rendering.ReadDocument.Table;
import nl.draagvlak.rendering.ReadDocument.Words;

/** What the readers of both kinds of documents do alike at the end. */
final class ReadParts {

    private ReadParts() {}

    static ReadDocument document(String kind, Assembly out, List<Comment> comments, LeftOut left) throws Refused {
        List<Block> blocks = List.copyOf(out.blocks());
        if (blocks.isEmpty()) {
            throw new Refused("In dit document staat geen tekst die wij kunnen lezen.", "This document holds no text that we can read.");
        }
        Counts counts = new Counts(count(blocks, Heading.class), count(blocks, Paragraph.class), count(blocks, Listing.class), count(blocks, Table.class), left.notes,
                left.images, left.inserted, left.deleted);
        return new ReadDocument(kind, out.title(), blocks, comments, counts, left.warnings());
    }

    private static int count(List<Block> blocks, Class<? extends Block> kind) {
        return (int) blocks.stream().filter(kind::isInstance).count();
    }

    /** The words of a note: one line, whatever it was made of. */
    static List<Words> words(List<Block> blocks) {
        List<Words> words = new ArrayList<>();
        for (Block block : blocks) {
            if (!words.isEmpty()) {
                words.add(new Words(" ", false, false, ""));
            }
            switch (block) {
                case Heading heading -> add(words, heading.runs());
                case Paragraph paragraph -> add(words, paragraph.runs());
                case Listing listing -> items(words, listing);
                case Table table -> words.add(new Words(table.text().replaceAll("\\s+", " "), false, false, ""));
            }
        }
        return List.copyOf(words);
    }

    private static void items(List<Words> words, Listing listing) {
        for (Item item : listing.items()) {
            words.add(new Words(" ", false, false, ""));
            add(words, item.runs());
            item.lists().forEach(inner -> items(words, inner));
        }
    }

    private static void add(List<Words> words, List<Run> runs) {
        runs.forEach(run -> {
            if (run instanceof Words some) {
                words.add(some);
            }
        });
    }

    /** The text, clean, and not longer than this. */
    static String shortened(String text, int most) {
        String clean = Clean.text(text).strip();
        return clean.length() <= most ? clean : clean.substring(0, Character.isHighSurrogate(clean.charAt(most - 2)) ? most - 2 : most - 1) + "…";
    }
}
