package nl.draagvlak.rendering;

import static nl.draagvlak.rendering.HtmlRuns.ID;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import nl.draagvlak.rendering.Block.Run;

/** Writes the footnotes of a document and what readers noted in its margin, each with a link back to its place. */
final class HtmlNotes {

    private final Document document;
    private final Tag out;

    HtmlNotes(Document document, Tag out) {
        this.document = document;
        this.out = out;
    }

    void write() {
        footnotes(Walk.footnotes(document.blocks()));
        comments(Walk.comments(document.blocks()));
    }

    private void footnotes(List<Run.Footnote> notes) {
        if (notes.isEmpty()) {
            return;
        }
        open("voetnoten", "noten", t("Noten", "Notes"));
        for (int n = 1; n <= notes.size(); n++) {
            out.open("li", "id", ID + "noot-" + n);
            // The words of a footnote hold no footnotes, so numbering them anew does no harm.
            new HtmlRuns(document, out).write(notes.get(n - 1).runs());
            back("#" + ID + "bij-noot-" + n, t("Terug naar de tekst bij noot ", "Back to the text at note ") + n);
        }
        out.close("ol").close("section");
    }

    private void comments(List<Run.Comment> comments) {
        if (comments.isEmpty()) {
            return;
        }
        open("voetnoten opmerkingen", "opmerkingen", t("Opmerkingen", "Comments"));
        for (int n = 1; n <= comments.size(); n++) {
            Run.Comment comment = comments.get(n - 1);
            out.open("li", "id", ID + "opmerking-" + n).text("strong", who(comment)).text(": " + comment.text());
            back("#" + ID + "bij-opmerking-" + n, t("Terug naar de tekst bij opmerking ", "Back to the text at comment ") + HtmlRuns.letter(n));
        }
        out.close("ol").close("section");
    }

    private String who(Run.Comment comment) {
        return comment.on() == null ? comment.by() : comment.by() + ", "
                + LocalDate.parse(comment.on()).format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(document.language().locale()));
    }

    private void open(String css, String id, String title) {
        out.open("section", "class", css, "aria-labelledby", ID + id).text("h2", title, "id", ID + id).open("ol");
    }

    private void back(String address, String label) {
        out.text(" ").text("a", "↑", "href", address, "class", "noot-terug", "aria-label", label, "title", t("Terug naar de tekst", "Back to the text")).close("li");
    }

    private String t(String nl, String en) {
        return document.language().of(nl, en);
    }
}
