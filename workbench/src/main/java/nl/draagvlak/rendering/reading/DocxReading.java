package nl.draagvlak.rendering.reading;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.draagvlak.rendering.ReadDocument;
import nl.draagvlak.rendering.ReadDocument.Block;
import nl.draagvlak.rendering.ReadDocument.Comment;
import nl.draagvlak.rendering.ReadDocument.Reply;
import nl.draagvlak.rendering.ReadDocument.Words;

/** Reads the text of a Word file (WordprocessingML, ISO/IEC 29500-1 transitional or strict): what it says, and none of what it could do. */
public final class DocxReading {

    private static final int NOTES = 3_000;
    private static final int COMMENTS = 2_000;
    static final int COMMENT = 4_000;

    private DocxReading() {}

    /** A comment as it stands in its own part, before it is known where it belongs. */
    private record Raw(String id, String author, Optional<LocalDateTime> at, String text, String paragraph) {}

    /** How comments belong together. */
    private record Thread(String parent, boolean settled) {}

    public static ReadDocument read(Archive archive) throws Refused {
        PackageParts parts = new PackageParts(archive);
        DocxStyles styles = new DocxStyles(parts);
        LeftOut left = new LeftOut();
        Map<String, List<Words>> footnotes = notes(parts, styles, "/footnotes", "footnote", left);
        Map<String, List<Words>> endnotes = notes(parts, styles, "/endnotes", "endnote", left);
        Assembly out = new Assembly();
        boolean body = false;
        try (Xml xml = parts.main()) {
            while (xml.next()) {
                if (xml.begins("body")) {
                    body = true;
                    new DocxBody(parts, styles, footnotes, endnotes, out, left).story(xml);
                }
            }
        }
        if (!body) {
            throw Archive.broken();
        }
        return ReadParts.document("Word", out, comments(parts, styles, out), left);
    }

    private static Map<String, List<Words>> notes(PackageParts parts, DocxStyles styles, String role, String element, LeftOut left) throws Refused {
        Map<String, List<Words>> found = new HashMap<>();
        Optional<Xml> part = parts.part(role);
        if (part.isEmpty()) {
            return found;
        }
        try (Xml xml = part.get()) {
            while (xml.next()) {
                if (!xml.begins(element)) {
                    continue;
                }
                if (found.size() >= NOTES) {
                    throw Assembly.tooLong();
                }
                String id = xml.attribute("id", "");
                if (xml.attribute("type", "normal").equals("normal")) {
                    Assembly note = new Assembly();
                    new DocxBody(parts, styles, Map.of(), Map.of(), note, left).story(xml);
                    found.put(id, ReadParts.words(note.blocks()));
                } else {
                    xml.skip();
                }
            }
        }
        return found;
    }

    private static List<Comment> comments(PackageParts parts, DocxStyles styles, Assembly out) throws Refused {
        Map<String, Raw> raw = new LinkedHashMap<>();
        Optional<Xml> part = parts.part("/comments");
        if (part.isEmpty()) {
            return List.of();
        }
        try (Xml xml = part.get()) {
            while (xml.next()) {
                if (!xml.begins("comment")) {
                    continue;
                }
                if (raw.size() >= COMMENTS) {
                    throw Assembly.tooLong();
                }
                String id = xml.attribute("id", "");
                String author = ReadParts.shortened(xml.attribute("author", ""), 100);
                Optional<LocalDateTime> at = date(xml.attribute("date"));
                Assembly story = new Assembly();
                DocxBody body = new DocxBody(parts, styles, Map.of(), Map.of(), story, new LeftOut());
                body.story(xml);
                raw.put(id, new Raw(id, author, at, text(story.blocks()), body.lastParagraph()));
            }
        }
        return threaded(raw, threads(parts), out);
    }

    private static List<Comment> threaded(Map<String, Raw> raw, Map<String, Thread> threads, Assembly out) {
        Map<String, Raw> byParagraph = new HashMap<>();
        raw.values().stream().filter(each -> !each.paragraph().isEmpty()).forEach(each -> byParagraph.put(each.paragraph(), each));
        Map<String, List<Reply>> replies = new HashMap<>();
        List<Raw> first = new ArrayList<>();
        for (Raw each : raw.values()) {
            Thread thread = threads.get(each.paragraph());
            Raw parent = thread == null ? null : byParagraph.get(thread.parent());
            if (parent == null || parent == each) {
                first.add(each);
            } else {
                replies.computeIfAbsent(parent.id(), id -> new ArrayList<>()).add(new Reply(each.author(), each.at(), each.text()));
            }
        }
        List<Comment> comments = new ArrayList<>();
        for (Raw each : first) {
            if (each.text().isBlank()) {
                continue;
            }
            Assembly.Passage passage = out.passages().get(each.id());
            Thread thread = threads.get(each.paragraph());
            comments.add(new Comment(each.author(), each.at(), each.text(), passage == null ? "" : passage.words(), passage == null ? 0 : passage.block(),
                    thread != null && thread.settled(), List.copyOf(replies.getOrDefault(each.id(), List.of()))));
        }
        return List.copyOf(comments);
    }

    private static Map<String, Thread> threads(PackageParts parts) throws Refused {
        Map<String, Thread> found = new HashMap<>();
        Optional<Xml> part = parts.part("/commentsExtended");
        if (part.isPresent()) {
            try (Xml xml = part.get()) {
                while (xml.next() && found.size() <= 2 * COMMENTS) {
                    if (xml.begins("commentEx")) {
                        found.put(xml.attribute("paraId", ""), new Thread(xml.attribute("paraIdParent", ""), xml.attribute("done", "0").equals("1")));
                    }
                }
            }
        }
        return found;
    }

    private static String text(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            text.append(text.isEmpty() ? "" : "\n").append(block.text());
        }
        return ReadParts.shortened(text.toString(), COMMENT);
    }

    /** A moment as Word and LibreOffice write it, with or without a zone; the clock on the wall is kept. */
    static Optional<LocalDateTime> date(String value) {
        if (value == null || value.isBlank() || value.length() > 40) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(value.strip()).toLocalDateTime());
        } catch (DateTimeParseException withoutZone) {
            try {
                return Optional.of(LocalDateTime.parse(value.strip()));
            } catch (DateTimeParseException none) {
                return Optional.empty();
            }
        }
    }
}
