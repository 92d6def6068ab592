package nl.draagvlak.publication;

import java.util.List;
import nl.draagvlak.anthology.Place;
import nl.draagvlak.anthology.Places;
import nl.draagvlak.anthology.Quote;
import nl.draagvlak.disclosure.Use;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.stereotype.Component;

/** Where anybody can read a quote: the next public edition of the anthology, as a page and as a file. */
@Component
class PublicPlaces implements Places {

    private final Editions editions;

    PublicPlaces(Editions editions) {
        this.editions = editions;
    }

    @Override
    public List<Place> of(Programme programme, Quote quote, Language language) {
        int next = editions.findLatest(programme.id(), Product.ANTHOLOGY).map(Edition::number).orElse(0) + 1;
        // Without the programme's name: somebody may look over a shoulder.
        String title = Product.ANTHOLOGY.label().in(language) + ", " + language.of("uitgave ", "edition ") + next;
        return List.of(new Place(Use.PUBLIC, title, "", "", Text.of(
                "Iedereen kan dit lezen op internet en als bestand opslaan. Zegt u later nee, dan halen wij het overal weg. "
                        + "Wat iemand dan al heeft opgeslagen of gedrukt, kunnen wij niet terughalen.",
                "Everybody can read this on the internet and save it as a file. If you say no later, we take it out everywhere. "
                        + "What somebody saved or printed by then cannot be taken back.")));
    }
}
