package nl.draagvlak.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.rendering.DocumentSource;
import nl.draagvlak.rendering.DocumentSource.Offer;
import org.springframework.stereotype.Component;

/** Every document that a programme can make now: what it publishes, and what its rooms can make besides. What stands in them is what anybody may read. */
@Component
class Offers {

    private final Products products;
    private final List<DocumentSource> sources;

    Offers(Products products, List<DocumentSource> sources) {
        this.products = products;
        this.sources = sources;
    }

    List<Offer> list(Programme programme, LocalDate today) {
        List<Offer> offers = new ArrayList<>();
        for (Product product : Product.values()) {
            products.current(programme, product, today).ifPresent(made -> offers.add(new Offer(product.path(), () -> made)));
        }
        for (DocumentSource source : sources) {
            source.offers(programme, today).forEach(offer -> offers.add(new Offer(offer.name(), () -> products.forAnybody(offer.document().get()))));
        }
        return offers;
    }
}
