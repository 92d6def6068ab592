package nl.draagvlak.progress;

import java.time.LocalDate;
import java.util.List;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.DocumentFiles;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The annex with the status of every action, as page and as files. */
@Controller
@RequestMapping("/programmas/{programme}/voortgang/bijlage")
@Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
class AnnexPages {

    private final ProgressAnnex annex;
    private final SteeringPages steering;
    private final Moments moments;
    private final DocumentFiles files;
    private final ProgressLetter letter;

    AnnexPages(ProgressAnnex annex, SteeringPages steering, Moments moments, DocumentFiles files, ProgressLetter letter) {
        this.files = files;
        this.letter = letter;
        this.annex = annex;
        this.steering = steering;
        this.moments = moments;
    }

    @GetMapping
    Reply page(Visit visit, Form form) {
        Window window = steering.window(visit, form.value("peil"));
        List<LocalDate> days = moments.list(visit.programmeId());
        return Reply.page("progress/annex", visit.frame("Bijlage: voortgang van de acties", "Annex: progress of the actions"))
                .with("article", HtmlRendering.article(annex.document(visit.programme(), visit.language(), window)))
                .with("window", window).with("form", form.with("peil", window.asOf())).with("days", SteeringPages.dayOptions(visit, days, window));
    }

    @GetMapping("/{format}")
    Object file(Visit visit, @PathVariable String format, Form form) {
        Window window = steering.window(visit, form.value("peil"));
        return files.answer(visit, annex.document(visit.programme(), visit.language(), window), "voortgang-" + window.asOf(), format);
    }

    /** The letter that the annex belongs to, with the annex after it. */
    @GetMapping("/brief/{format}")
    Object letter(Visit visit, @PathVariable String format, Form form) {
        Window window = steering.window(visit, form.value("peil"));
        return files.answer(visit, letter.document(visit.programme(), visit.language(), window), "voortgangsbrief-" + window.asOf(), format);
    }

    @GetMapping("/csv")
    ResponseEntity<byte[]> csv(Visit visit, Form form) {
        Window window = steering.window(visit, form.value("peil"));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("voortgang-" + window.asOf() + ".csv").build().toString())
                .body(annex.csv(visit.programme(), visit.language(), window));
    }
}
