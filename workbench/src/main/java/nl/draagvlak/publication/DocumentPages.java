package nl.draagvlak.publication;

import java.util.List;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentFiles;
import nl.draagvlak.rendering.DocumentSource.Offer;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** All documents of a programme in one place, each as a file in every format. */
@Controller
@RequestMapping("/programmas/{programme}/documenten")
@Allowed(Role.TEAM)
class DocumentPages {

    /** A line of the list. */
    record Line(String name, String title) {}

    private final Offers offers;
    private final DocumentFiles files;

    DocumentPages(Offers offers, DocumentFiles files) {
        this.offers = offers;
        this.files = files;
    }

    @GetMapping
    Reply list(Visit visit) {
        List<Line> lines = offers(visit).stream().map(offer -> new Line(offer.name(), offer.document().get().title())).toList();
        return Reply.page("publication/documents", visit.frame("Alle documenten", "All documents")).with("lines", lines);
    }

    @GetMapping("/{name}/{format}")
    Object file(Visit visit, @PathVariable String name, @PathVariable String format) {
        Document document = NotHere.unless(offers(visit).stream().filter(offer -> offer.name().equals(name)).findFirst()).document().get();
        return files.answer(visit, document, name, format);
    }

    private List<Offer> offers(Visit visit) {
        return offers.list(visit.programme(), visit.now().atZone(Frame.ZONE).toLocalDate());
    }
}
