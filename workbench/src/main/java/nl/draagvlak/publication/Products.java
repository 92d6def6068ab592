package nl.draagvlak.publication;

import java.time.LocalDate;
import java.util.Optional;
import nl.draagvlak.anthology.Anthology;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.rendering.Document;
import org.springframework.stereotype.Component;

/** Each product as it would be frozen now, in the programme's own language. */
@Component
public class Products {

    private final Anthology anthology;

    Products(Anthology anthology) {
        this.anthology = anthology;
    }

    /** The document as it is now; empty when there is nothing to make it of. */
    public Optional<Document> current(Programme programme, Product product, LocalDate date) {
        return switch (product) {
            case ANTHOLOGY -> Optional.of(anthology.document(programme, programme.language(), date));
            case PLAN, PROGRESS, EFFECT -> Optional.empty();
        };
    }
}
