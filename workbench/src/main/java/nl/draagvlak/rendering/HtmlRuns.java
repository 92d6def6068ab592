package nl.draagvlak.rendering;

import java.util.List;
import nl.draagvlak.rendering.Block.Mark;
import nl.draagvlak.rendering.Block.Run;

/** Writes the words of a document as HTML, and numbers its footnotes and notes in the margin as it meets them. */
final class HtmlRuns {

    /** Stands before every id, so that none is the same as one of the page around it. */
    static final String ID = "d-";

    private final Document document;
    private final Tag out;
    private int notesSet;
    private int commentsSet;

    HtmlRuns(Document document, Tag out) {
        this.document = document;
        this.out = out;
    }

    void write(List<Run> runs) {
        runs.forEach(this::run);
    }

    private void run(Run run) {
        switch (run) {
            case Run.Words words -> words(words);
            case Run.Break _ -> out.empty("br");
            case Run.Place place -> {
                out.open("span", "id", ID + place.anchor());
                write(place.runs());
                out.close("span");
            }
            case Run.Comment comment -> comment(comment);
            case Run.Footnote _ -> {
                int n = ++notesSet;
                out.open("sup", "class", "nootteken").text("a", String.valueOf(n), "href", "#" + ID + "noot-" + n, "id", ID + "bij-noot-" + n,
                        "aria-label", document.language().of("Noot ", "Note ") + n).close("sup");
            }
        }
    }

    private void words(Run.Words words) {
        if (words.address() != null) {
            out.open("a", "href", words.address().startsWith("#") ? "#" + ID + words.address().substring(1) : words.address());
        }
        for (Mark mark : Mark.values()) {
            if (words.is(mark)) {
                out.open(tag(mark));
            }
        }
        out.text(words.text());
        for (Mark mark : List.of(Mark.values()).reversed()) {
            if (words.is(mark)) {
                out.close(tag(mark));
            }
        }
        if (words.address() != null) {
            out.close("a");
        }
    }

    private static String tag(Mark mark) {
        return switch (mark) {
            case STRONG -> "strong";
            case EMPHASIS -> "em";
            case INSERTED -> "ins";
            case DELETED -> "del";
        };
    }

    private void comment(Run.Comment comment) {
        int n = ++commentsSet;
        out.open("span", "class", "opgemerkt");
        write(comment.runs());
        out.close("span").open("sup", "class", "nootteken opmerkingteken").text("a", letter(n), "href", "#" + ID + "opmerking-" + n, "id", ID + "bij-opmerking-" + n,
                "aria-label", document.language().of("Opmerking ", "Comment ") + letter(n)).close("sup");
    }

    /** Notes in the margin carry letters, since footnotes carry numbers: a to z, then aa, ab. */
    static String letter(int n) {
        return (n > 26 ? letter((n - 1) / 26) : "") + (char) ('a' + (n - 1) % 26);
    }
}
