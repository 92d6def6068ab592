package nl.draagvlak.progress;

import java.time.LocalDate;
import java.util.List;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.rendering.PdfRendering;
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
import org.springframework.web.bind.annotation.RequestMapping;

/** The annex with the status of every action, as page and as files. */
@Controller
@RequestMapping("/programmas/{programme}/voortgang/bijlage")
@Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
class AnnexPages {

    private final ProgressAnnex annex;
    private final SteeringPages steering;
    private final Moments moments;

    AnnexPages(ProgressAnnex annex, SteeringPages steering, Moments moments) {
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

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(Visit visit, Form form) {
        Window window = steering.window(visit, form.value("peil"));
        return file(MediaType.APPLICATION_PDF, "voortgang-" + window.asOf() + ".pdf", PdfRendering.pdf(annex.document(visit.programme(), visit.language(), window)));
    }

    @GetMapping("/csv")
    ResponseEntity<byte[]> csv(Visit visit, Form form) {
        Window window = steering.window(visit, form.value("peil"));
        return file(MediaType.parseMediaType("text/csv;charset=UTF-8"), "voortgang-" + window.asOf() + ".csv", annex.csv(visit.programme(), visit.language(), window));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        ContentDisposition disposition = type.equals(MediaType.APPLICATION_PDF) ? ContentDisposition.inline().filename(name).build()
                : ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).body(bytes);
    }
}
