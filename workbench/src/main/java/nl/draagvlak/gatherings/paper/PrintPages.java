package nl.draagvlak.gatherings.paper;

import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.PdfRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The papers of a gathering as PDF. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}")
@Allowed({Role.TEAM, Role.FACILITATOR})
class PrintPages {

    private final Gatherings gatherings;
    private final Script script;

    PrintPages(Gatherings gatherings, Script script) {
        this.gatherings = gatherings;
        this.script = script;
    }

    @GetMapping("/draaiboek/pdf")
    ResponseEntity<byte[]> script(Visit visit, @PathVariable UUID id) {
        return pdf("draaiboek", script.script(get(visit, id), visit.language()));
    }

    @GetMapping("/tafelvellen/pdf")
    ResponseEntity<byte[]> sheets(Visit visit, @PathVariable UUID id) {
        return pdf("tafelvellen", script.sheets(get(visit, id), visit.language()));
    }

    private static ResponseEntity<byte[]> pdf(String name, Document document) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name + ".pdf").build().toString()).body(PdfRendering.pdf(document));
    }

    private Gathering get(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
