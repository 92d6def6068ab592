package nl.draagvlak.publication;

import java.util.List;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.rendering.DocumentFiles;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What anybody sees: what was frozen, and nothing else. */
@Controller
@Allowed(Role.PUBLIC)
class PublicPages {

    private final Editions editions;
    private final Programmes programmes;
    private final DocumentFiles files;

    PublicPages(Editions editions, Programmes programmes, DocumentFiles files) {
        this.editions = editions;
        this.programmes = programmes;
        this.files = files;
    }

    @GetMapping("/")
    Reply home(Visit visit) {
        return Reply.page("publication/home", visit.frame("Draagvlak", "Draagvlak")).with("programmes", editions.programmes().stream().map(programmes::get).toList());
    }

    @GetMapping("/openbaar/{programme}")
    Reply programme(Visit visit) {
        List<Edition> all = editions.list(visit.programmeId());
        if (all.isEmpty()) {
            throw new NotHere();
        }
        return Reply.page("publication/programme", visit.frame(visit.programme().name())).with("editions", all);
    }

    @GetMapping("/openbaar/{programme}/{product}")
    Reply latest(Visit visit, @PathVariable String product) {
        return page(visit, NotHere.unless(editions.findLatest(visit.programmeId(), PublicationPages.product(product))));
    }

    @GetMapping("/openbaar/{programme}/{product}/{number}")
    Reply numbered(Visit visit, @PathVariable String product, @PathVariable int number) {
        return page(visit, edition(visit, product, number));
    }

    private Reply page(Visit visit, Edition edition) {
        return Reply.page("publication/edition", visit.frame(edition.title())).with("edition", edition)
                .with("article", HtmlRendering.article(editions.document(edition)))
                .with("newest", editions.findLatest(visit.programmeId(), edition.product()).orElseThrow());
    }

    @GetMapping("/openbaar/{programme}/{product}/{number}/{format}")
    Object file(Visit visit, @PathVariable String product, @PathVariable int number, @PathVariable String format) {
        Edition edition = edition(visit, product, number);
        return files.answer(visit, editions.document(edition), edition.product().path() + "-" + number, format);
    }

    private Edition edition(Visit visit, String product, int number) {
        return NotHere.unless(editions.find(visit.programmeId(), PublicationPages.product(product), number));
    }
}
