package nl.draagvlak.sample;

import java.time.LocalDate;
import java.util.Optional;
import nl.draagvlak.publication.Editions;
import nl.draagvlak.publication.Product;
import nl.draagvlak.publication.Products;
import nl.draagvlak.rendering.Document;
import org.springframework.stereotype.Component;

/** What the sample's programme has made public. */
@Component
class PublicationSample implements SamplePart {

    private final Products products;
    private final Editions editions;

    PublicationSample(Products products, Editions editions) {
        this.products = products;
        this.editions = editions;
    }

    @Override
    public int order() {
        return 24;
    }

    @Override
    public void load(Sample sample) {
        freeze(sample, Product.ANTHOLOGY, LocalDate.of(2023, 3, 22), "Meegestuurd met de brief aan de Tweede Kamer.");
        freeze(sample, Product.PLAN, LocalDate.of(2023, 10, 13), "Vastgesteld en aangeboden aan de Tweede Kamer.");
        freeze(sample, Product.PROGRESS, LocalDate.of(2025, 10, 1), "Halfjaarlijks voortgangsoverzicht.");
        freeze(sample, Product.EFFECT, LocalDate.of(2025, 10, 1), "Bij het voortgangsoverzicht.");
    }

    private void freeze(Sample sample, Product product, LocalDate date, String reason) {
        Optional<Document> document = products.current(sample.programme(), product, date);
        document.ifPresent(ready -> editions.freeze(sample.at(date), sample.programmeId(), product, ready, reason));
    }
}
