package nl.draagvlak.anthology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.disclosure.Use;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.journal.Act;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.statements.Inquiry;
import nl.draagvlak.statements.Statement;
import nl.draagvlak.statements.Statements;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A quote before who said it: where it stands, and per use whether that is allowed. Only whoever has the personal code sees it. */
@Controller
@RequestMapping("/terugblik/citaten")
@Allowed(Role.PUBLIC)
class SpeakerPages implements Inquiry {

    private static final String YES = "ja";
    private static final String NO = "nee";

    private final Quotes quotes;
    private final UseConsents consents;
    private final Statements statements;
    private final Elements elements;
    private final Programmes programmes;
    private final Gatherings gatherings;
    private final ObjectProvider<Places> places;

    SpeakerPages(Quotes quotes, UseConsents consents, Statements statements, Elements elements, Programmes programmes, Gatherings gatherings,
                 ObjectProvider<Places> places) {
        this.quotes = quotes;
        this.consents = consents;
        this.statements = statements;
        this.elements = elements;
        this.programmes = programmes;
        this.gatherings = gatherings;
        this.places = places;
    }

    @Override
    public Map<UUID, List<Line>> of(Collection<UUID> statementIds) {
        Map<UUID, List<Line>> lines = new HashMap<>();
        for (Quote quote : quotes.byIds(statementIds.stream().flatMap(id -> quotes.idsFrom(id).stream()).toList()).values()) {
            if (quote.element().active()) {
                lines.computeIfAbsent(quote.statementId(), k -> new ArrayList<>())
                        .add(new Line(quote.element().text(), state(quote), "/terugblik/citaten/" + quote.element().id(), quote.open()));
            }
        }
        return lines;
    }

    private static Text state(Quote quote) {
        if (quote.open()) {
            return Text.of("Zolang u niets zegt, blijft het bij het team.", "As long as you say nothing it stays with the team.");
        }
        var uses = quote.agreement().uses();
        if (uses.isEmpty()) {
            return Text.of("Dit blijft bij het team.", "This stays with the team.");
        }
        return Text.of("Dit mag " + joined(uses, " en ", true) + " staan.", "This may stand " + joined(uses, " and ", false) + ".");
    }

    private static String joined(Collection<Use> uses, String and, boolean dutch) {
        List<String> words = uses.stream().sorted().map(use -> dutch ? use.label().nl() : use.label().en()).toList();
        return words.size() < 2 ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + and + words.getLast();
    }

    @GetMapping("/{id}")
    Reply look(Visit visit, @PathVariable UUID id) {
        Quote quote = own(visit, id);
        Form form = Form.empty();
        quote.asked().stream().filter(asked -> !asked.open()).forEach(asked -> form.with(field(asked.use()), asked.granted() ? YES : NO));
        return page(visit, quote, form);
    }

    private Reply.Page page(Visit visit, Quote quote, Form form) {
        Programme programme = programmes.get(quote.element().programmeId());
        Map<Use, List<Place>> standing = new EnumMap<>(Use.class);
        places.forEach(step -> step.of(programme, quote, visit.language())
                .forEach(place -> standing.computeIfAbsent(place.use(), k -> new ArrayList<>()).add(place)));
        Statement statement = statements.find(quote.statementId()).orElseThrow();
        return Reply.page("anthology/speaker", visit.frame("Uw citaat", "Your quote")).with("quote", quote).with("form", form).with("places", standing)
                .with("statement", elements.get(quote.statementId())).with("contact", gatherings.find(statement.gatheringId()).orElseThrow().contact())
                .with("asked", quote.asked().stream().sorted(Comparator.comparing(Asked::use)).toList())
                .with("answers", List.of(new Option(YES, visit.language().of("Ja", "Yes")), new Option(NO, visit.language().of("Nee", "No"))));
    }

    @PostMapping("/{id}")
    Reply answer(Visit visit, @PathVariable UUID id, Form form) {
        Quote quote = own(visit, id);
        Map<Use, Boolean> answers = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            String answer = form.maybeOneOf(field(use), List.of(YES, NO));
            if (answer != null) {
                answers.put(use, answer.equals(YES));
            }
        }
        if (!form.value("woorden").equals(quote.element().text()) && answers.containsValue(true)) {
            form.error("woorden", "Het team heeft de woorden intussen veranderd. Kijk nog eens, en antwoord dan opnieuw.",
                    "The team changed the words in the meantime. Look again, and then answer anew.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, quote, form));
        }
        consents.answer(new Act(visit.participant().id(), visit.now()), id, answers);
        visit.tell("Uw antwoord is opgeslagen. U kunt het hier altijd veranderen.", "Your answer was saved. You can always change it here.");
        return Reply.redirect("/terugblik/citaten/" + id);
    }

    static String field(Use use) {
        return "mag-" + use.name().toLowerCase();
    }

    /** The quote, if it comes from words of whoever opened the look-back on this device. */
    private Quote own(Visit visit, UUID id) {
        return NotHere.unless(quotes.find(id).filter(quote -> quote.element().active() && quote.standing() != Standing.WITHDRAWN)
                .filter(quote -> statements.find(quote.statementId())
                        .filter(s -> visit.visitor().participant().filter(p -> p.id().equals(s.participantId())).isPresent()).isPresent()));
    }
}
