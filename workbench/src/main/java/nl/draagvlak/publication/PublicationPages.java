package nl.draagvlak.publication;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.draagvlak.drafting.Remarks;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Freezing an edition: look first at what would go out, then say why it goes out now. */
@Controller
@RequestMapping("/programmas/{programme}/publicatie")
@Allowed(Role.TEAM)
class PublicationPages {

    private final Editions editions;
    private final Products products;
    private final Remarks remarks;

    PublicationPages(Editions editions, Products products, Remarks remarks) {
        this.editions = editions;
        this.products = products;
        this.remarks = remarks;
    }

    @Bean
    static Room publicationRoom() {
        return new Room(24, "/publicatie", Text.of("Publicatie", "Publication"), Set.of(Role.TEAM));
    }

    @GetMapping
    Reply overview(Visit visit) {
        return Reply.page("publication/overview", visit.frame("Publicatie", "Publication")).with("editions", editions.list(visit.programmeId()));
    }

    @GetMapping("/{product}")
    Reply preview(Visit visit, @PathVariable String product) {
        return previewPage(visit, product(product), Form.empty());
    }

    private Reply.Page previewPage(Visit visit, Product product, Form form) {
        Optional<Document> document = products.current(visit.programme(), product, visit.now().atZone(Frame.ZONE).toLocalDate());
        return Reply.page("publication/preview", visit.frame(Text.of(product.label().nl() + " vastleggen", "Freeze " + product.label().en().toLowerCase())))
                .with("product", product).with("form", form).with("article", document.map(HtmlRendering::article).orElse(null))
                .with("latest", editions.findLatest(visit.programmeId(), product).orElse(null));
    }

    @PostMapping("/{product}")
    Reply freeze(Visit visit, @PathVariable String product, Form form) {
        Product chosen = product(product);
        String reason = form.required("reden", 300);
        if (chosen == Product.PLAN && remarks.countWaiting(visit.programmeId()) > 0) {
            form.error("reden", "Een opmerking van een meelezer heeft nog geen antwoord. Geef dat eerst.", "A remark of a reader has no answer yet. Give that first.");
        }
        Optional<Document> document = products.current(visit.programme(), chosen, visit.now().atZone(Frame.ZONE).toLocalDate());
        if (document.isEmpty()) {
            form.error("reden", "Er is nog niets om vast te leggen.", "There is nothing to freeze yet.");
        }
        if (!form.ok()) {
            return Reply.invalid(previewPage(visit, chosen, form));
        }
        Edition edition = editions.freeze(visit.act(), visit.programmeId(), chosen, document.get(), reason);
        visit.tell("Uitgave " + edition.number() + " is vastgelegd en openbaar.", "Edition " + edition.number() + " was frozen and is public.");
        return Reply.redirect(visit.at("/publicatie"));
    }

    static Product product(String path) {
        return NotHere.unless(Arrays.stream(Product.values()).filter(product -> product.path().equals(path)).findFirst());
    }
}
