package nl.draagvlak.drafting;

import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.anthology.Place;
import nl.draagvlak.anthology.Places;
import nl.draagvlak.anthology.Quote;
import nl.draagvlak.causes.CauseGrammar;
import nl.draagvlak.causes.Problem;
import nl.draagvlak.causes.Problems;
import nl.draagvlak.disclosure.Use;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import org.springframework.stereotype.Component;

/** A quote's place in the plan: below the problem that shows from it. */
@Component
class PlanPlaces implements Places {

    private static final Text READERS = Text.of("De organisaties die aan het plan werken, lezen dit.", "The organisations that work on the plan read this.");

    private final Problems problems;
    private final Links links;

    PlanPlaces(Problems problems, Links links) {
        this.problems = problems;
        this.links = links;
    }

    @Override
    public List<Place> of(Programme programme, Quote quote, Language language) {
        List<Place> places = new ArrayList<>();
        for (Link link : links.listTo(quote.element().id())) {
            if (link.relation().equals(CauseGrammar.SHOWS_FROM)) {
                problems.find(programme.id(), link.from()).filter(problem -> problem.element().active()).ifPresent(problem -> places.add(place(problem, language)));
            }
        }
        return places;
    }

    private static Place place(Problem problem, Language language) {
        boolean readable = problem.element().audience() != Audience.TEAM;
        return new Place(Use.PLAN, language.of("Het probleem", "The problem"), readable ? problem.element().text() : "", "", READERS);
    }
}
