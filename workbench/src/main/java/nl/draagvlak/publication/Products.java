package nl.draagvlak.publication;

import java.time.LocalDate;
import java.util.Optional;
import nl.draagvlak.anthology.Anthology;
import nl.draagvlak.anthology.Quote;
import nl.draagvlak.anthology.Quotes;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Use;
import nl.draagvlak.drafting.Versions;
import nl.draagvlak.effect.EffectPage;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.progress.ProgressAnnex;
import nl.draagvlak.rendering.Document;
import org.springframework.stereotype.Component;

/** Each product as it would be frozen now, in the programme's own language. */
@Component
public class Products {

    private static final Text NOT_FOR_ALL = Text.of("Hier staat een citaat dat niet voor iedereen is.", "Here stands a quote that is not for everybody.");

    private final Anthology anthology;
    private final Versions plans;
    private final ProgressAnnex annex;
    private final EffectPage effect;
    private final Quotes quotes;

    Products(Anthology anthology, Versions plans, ProgressAnnex annex, EffectPage effect, Quotes quotes) {
        this.quotes = quotes;
        this.anthology = anthology;
        this.plans = plans;
        this.annex = annex;
        this.effect = effect;
    }

    /** The document as it is now, of the plan the version that was frozen last; empty when there is nothing to make it of. */
    public Optional<Document> current(Programme programme, Product product, LocalDate date) {
        return switch (product) {
            case ANTHOLOGY -> Optional.of(anthology.publicDocument(programme, programme.language(), date));
            case PLAN -> plans.findLatest(programme.id()).map(plans::document).map(this::forAnybody);
            case PROGRESS -> Optional.of(annex.document(programme, programme.language(), date));
            case EFFECT -> Optional.of(effect.document(programme, programme.language(), date));
        };
    }

    /** A document holds quotes that its own readers may see; what leaves for everybody needs a yes to that as well. */
    Document forAnybody(Document plan) {
        Document open = plan;
        for (Quote quote : quotes.byIds(plan.sources()).values()) {
            if (Disclosure.quote(quote.element().id(), quote.agreement(), Use.PLAN, Use.PUBLIC).isEmpty()) {
                open = open.without(quote.element().id(), Disclosure.ownWords(NOT_FOR_ALL, plan.language()));
            }
        }
        return open;
    }
}
