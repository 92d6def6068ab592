package nl.draagvlak.publication;

import java.time.LocalDate;
import java.util.Optional;
import nl.draagvlak.anthology.Anthology;
import nl.draagvlak.drafting.Versions;
import nl.draagvlak.effect.EffectPage;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.progress.ProgressAnnex;
import nl.draagvlak.rendering.Document;
import org.springframework.stereotype.Component;

/** Each product as it would be frozen now, in the programme's own language. */
@Component
public class Products {

    private final Anthology anthology;
    private final Versions plans;
    private final ProgressAnnex annex;
    private final EffectPage effect;

    Products(Anthology anthology, Versions plans, ProgressAnnex annex, EffectPage effect) {
        this.anthology = anthology;
        this.plans = plans;
        this.annex = annex;
        this.effect = effect;
    }

    /** The document as it is now, of the plan the version that was frozen last; empty when there is nothing to make it of. */
    public Optional<Document> current(Programme programme, Product product, LocalDate date) {
        return switch (product) {
            case ANTHOLOGY -> Optional.of(anthology.document(programme, programme.language(), date));
            case PLAN -> plans.findLatest(programme.id()).map(plans::document);
            case PROGRESS -> Optional.of(annex.document(programme, programme.language(), date));
            case EFFECT -> Optional.of(effect.document(programme, programme.language(), date));
        };
    }
}
