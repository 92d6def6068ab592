package nl.draagvlak.rendering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.draagvlak.rendering.Block.Heading;
import nl.draagvlak.rendering.Block.Mark;
import nl.draagvlak.rendering.Block.Run;

/** Writes words as OpenDocument text, with footnotes and remarks at their place. */
final class OdtRuns {

    private final Tag out;
    private final Set<String> anchors = new HashSet<>();
    private int notesSet;
    private int commentsSet;

    OdtRuns(List<Block> blocks, Tag out) {
        this.out = out;
        blocks.stream().filter(Heading.class::isInstance).map(block -> ((Heading) block).anchor()).forEach(anchors::add);
        Walk.runs(blocks).filter(Run.Place.class::isInstance).map(run -> ((Run.Place) run).anchor()).forEach(anchors::add);
    }

    void write(List<Run> runs) {
        runs.forEach(this::run);
    }

    private void run(Run run) {
        switch (run) {
            case Run.Words words -> words(words);
            case Run.Break _ -> out.empty("text:line-break");
            case Run.Place place -> {
                out.empty("text:bookmark-start", "text:name", place.anchor());
                write(place.runs());
                out.empty("text:bookmark-end", "text:name", place.anchor());
            }
            case Run.Comment comment -> comment(comment);
            case Run.Footnote footnote -> {
                int n = ++notesSet;
                out.open("text:note", "text:id", "ftn" + n, "text:note-class", "footnote").text("text:note-citation", String.valueOf(n))
                        .open("text:note-body").open("text:p", "text:style-name", Face.FOOTNOTE.odt());
                write(footnote.runs());
                out.close("text:p").close("text:note-body").close("text:note");
            }
        }
    }

    private void comment(Run.Comment comment) {
        String name = "opmerking" + ++commentsSet;
        out.open("office:annotation", "office:name", name).text("dc:creator", comment.by());
        if (comment.on() != null) {
            out.text("dc:date", comment.on() + "T00:00:00");
        }
        text(out.open("text:p"), comment.text()).close("text:p").close("office:annotation");
        write(comment.runs());
        out.empty("office:annotation-end", "office:name", name);
    }

    private void words(Run.Words words) {
        boolean link = words.address() != null && (!words.address().startsWith("#") || anchors.contains(words.address().substring(1)));
        if (link) {
            out.open("text:a", "xlink:type", "simple", "xlink:href", words.address(), "text:style-name", "Internet_20_link", "text:visited-style-name", "Visited_20_Internet_20_Link");
        }
        int spans = 0;
        for (Mark mark : Mark.values()) {
            if (words.is(mark)) {
                out.open("text:span", "text:style-name", style(mark));
                spans++;
            }
        }
        text(out, words.text());
        for (; spans > 0; spans--) {
            out.close("text:span");
        }
        if (link) {
            out.close("text:a");
        }
    }

    private static String style(Mark mark) {
        return switch (mark) {
            case STRONG -> "Strong_20_Emphasis";
            case EMPHASIS -> "Emphasis";
            case INSERTED -> "Ingevoegd";
            case DELETED -> "Vervallen";
        };
    }

    /** Of several spaces in a row a reader of ODF keeps one, as a browser does. */
    static Tag text(Tag out, String text) {
        return out.text(text.replace('\n', ' ').replace('\t', ' '));
    }
}
