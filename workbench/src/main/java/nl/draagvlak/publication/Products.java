package nl.draagvlak.publication;

import java.time.LocalDate;
import java.util.Optional;
import nl.draagvlak.anthology.Anthology;
import nl.draagvlak.drafting.Versions;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.rendering.Document;
import org.springframework.stereotype.Component;

/** Each product as it would be frozen now, in the programme's own language. */
@Component
public class Products {

    private final Anthology anthology;
    private final Versions plans;

    Products(Anthology anthology, Versions plans) {
        this.anthology = anthology;
        this.plans = plans;
    }

    /** The document as it is now, of the plan the version that was frozen last; empty when there is nothing to make it of. */
    public Optional<Document> current(Programme programme, Product product, LocalDate date) {
        return switch (product) {
            case ANTHOLOGY -> Optional.of(anthology.document(programme, programme.language(), date));
            case PLAN -> plans.findLatest(programme.id()).map(plans::document);
            case PROGRESS, EFFECT -> Optional.empty();
        };
    }
}
