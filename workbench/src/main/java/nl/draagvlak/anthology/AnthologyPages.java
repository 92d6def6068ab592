package nl.draagvlak.anthology;

import static nl.draagvlak.statements.StatementGrammar.STATEMENT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.disclosure.Consent;
import nl.draagvlak.disclosure.Use;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Neighbours;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.rendering.DocumentFiles;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.statements.Holds;
import nl.draagvlak.statements.Statements;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Choosing quotes, recording consent, gathering them under themes, and the anthology as it would go out. */
@Controller
@RequestMapping("/programmas/{programme}/bloemlezing")
@Allowed({Role.TEAM, Role.FACILITATOR})
class AnthologyPages {

    private static final int PAGE = 50;

    private final Quotes quotes;
    private final Themes themes;
    private final Coverage coverage;
    private final Anthology anthology;
    private final UseConsents useConsents;
    private final Statements statements;
    private final Elements elements;
    private final Neighbours neighbours;
    private final Holds holds;
    private final DocumentFiles files;

    AnthologyPages(Quotes quotes, Themes themes, Coverage coverage, Anthology anthology, UseConsents useConsents, Statements statements, Elements elements,
                   Neighbours neighbours, Holds holds, DocumentFiles files) {
        this.files = files;
        this.quotes = quotes;
        this.themes = themes;
        this.coverage = coverage;
        this.anthology = anthology;
        this.useConsents = useConsents;
        this.statements = statements;
        this.elements = elements;
        this.neighbours = neighbours;
        this.holds = holds;
    }

    @Bean
    static Room anthologyRoom() {
        return new Room(14, "/bloemlezing", Text.of("Bloemlezing", "Anthology"), Set.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP));
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP})
    Reply overview(Visit visit) {
        return Reply.page("anthology/overview", visit.frame("Bloemlezing", "Anthology"))
                .with("themes", themes.list(visit.programmeId())).with("counts", themes.quoteCounts(visit.programmeId()))
                .with("standings", quotes.counts(visit.programmeId())).with("coverage", coverage.of(visit.programmeId()));
    }

    @GetMapping("/uitgave")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP})
    Reply document(Visit visit) {
        return Reply.page("anthology/document", visit.frame("De bloemlezing zoals zij naar buiten gaat", "The anthology as it goes out"))
                .with("article", HtmlRendering.article(anthology.document(visit.programme(), visit.language(), today(visit))));
    }

    @GetMapping("/uitgave/{format}")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP})
    Object file(Visit visit, @PathVariable String format) {
        return files.answer(visit, anthology.document(visit.programme(), visit.language(), today(visit)), "bloemlezing", format);
    }

    @GetMapping("/citaten")
    Reply list(Visit visit, Form form) {
        Integer asked = form.whole("pagina", 1, 100_000);
        Standing standing = Arrays.stream(Standing.values()).filter(s -> s.name().equals(form.value("stand"))).findFirst().orElse(null);
        Page<Quote> page = quotes.page(visit.programmeId(), standing, form.id("thema"), form.value("zoek"), asked == null ? 1 : asked, PAGE);
        List<UUID> ids = page.items().stream().map(quote -> quote.element().id()).toList();
        return Reply.page("anthology/quotes", visit.frame("Citaten", "Quotes")).with("page", page).with("form", form)
                .with("ofQuotes", themes.ofQuotes(ids)).with("themes", themes.list(visit.programmeId()))
                .with("standings", Arrays.stream(Standing.values()).map(s -> new Option(s.name(), s.label().in(visit.language()))).toList());
    }

    @GetMapping("/citaten/nieuw")
    Reply choose(Visit visit, Form form) {
        Element statement = statement(visit, form.id("uitspraak"));
        return chooseForm(visit, statement, Form.empty().with("uitspraak", statement.id()).with("woorden", statement.text()));
    }

    private Reply.Page chooseForm(Visit visit, Element statement, Form form) {
        return Reply.page("anthology/choose", visit.frame("Citaat kiezen", "Choose a quote")).with("form", form).with("statement", statement)
                .with("themes", themeOptions(visit));
    }

    @PostMapping("/citaten")
    Reply propose(Visit visit, Form form) {
        Element statement = statement(visit, form.id("uitspraak"));
        String words = form.required("woorden", Elements.MAX_TEXT);
        Set<String> chosen = form.someOf("thema", themeOptions(visit).stream().map(Option::value).toList());
        if (holds.find(statement.id()).isPresent()) {
            form.error("woorden", "Deze uitspraak wacht nog tot iemand ernaar heeft gekeken.", "This statement still waits until somebody looked at it.");
        }
        if (!form.ok()) {
            return Reply.invalid(chooseForm(visit, statement, form));
        }
        Quote quote = quotes.propose(visit.act(), statement.id(), words);
        quotes.gather(visit.act(), quote.element().id(), chosen.stream().map(UUID::fromString).toList());
        visit.tellSaved();
        return Reply.redirect(visit.at("/bloemlezing/citaten/" + quote.element().id()));
    }

    @GetMapping("/citaten/{id}")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply quote(Visit visit, @PathVariable UUID id) {
        Quote quote = get(visit, id);
        return quotePage(visit, quote, filled(Form.empty(), quote), "");
    }

    /** With what is kept of the quote, so that a refused step takes none of it away. */
    private Form filled(Form form, Quote quote) {
        UUID id = quote.element().id();
        return form.with("woorden", quote.element().text()).with("toestemming", quote.consentAt() == null || !quote.asked().isEmpty() ? "" : quote.consent().name())
                .with("vermelding", quote.attribution()).withAll("thema", themes.ofQuotes(List.of(id)).getOrDefault(id, List.of()));
    }

    private Reply.Page quotePage(Visit visit, Quote quote, Form form, String refused) {
        Frame frame = visit.frame("Citaat C" + quote.element().number(), "Quote C" + quote.element().number());
        return Reply.page("anthology/quote", frame).with("quote", quote).with("form", form).with("refused", refused).with("themes", themeOptions(visit))
                .with("consents", Arrays.stream(Consent.values()).map(c -> new Option(c.name(), c.label().in(visit.language()))).toList())
                .with("neighbours", neighbours.of(visit, quote.element().id())).with("reachable", reachable(quote)).with("uses", uses(visit))
                .with("statement", elements.get(quote.statementId()))
                .with("mayEdit", visit.has(Role.TEAM, Role.FACILITATOR) && quote.standing() != Standing.WITHDRAWN);
    }

    @PostMapping("/citaten/{id}")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Quote quote = editable(visit, id);
        String words = form.required("woorden", Elements.MAX_TEXT);
        Set<String> chosen = form.someOf("thema", themeOptions(visit).stream().map(Option::value).toList());
        String consent = form.maybeOneOf("toestemming", Arrays.stream(Consent.values()).map(Enum::name).toList());
        String attribution = form.optional("vermelding", 120);
        if (!attribution.isEmpty() && !Consent.PUBLIC.name().equals(consent)) {
            form.error("vermelding", "Een vermelding hoort bij toestemming met vermelding.", "An attribution belongs to consent with an attribution.");
        }
        if (consent != null && !quote.asked().isEmpty()) {
            form.error("toestemming", "De spreker is gevraagd en antwoordt zelf.", "The speaker was asked and answers for themselves.");
        }
        if (!form.ok()) {
            return Reply.invalid(quotePage(visit, quote, form, ""));
        }
        quotes.rewrite(visit.act(), id, words);
        quotes.gather(visit.act(), id, chosen.stream().map(UUID::fromString).toList());
        if (consent != null && (quote.consentAt() == null || quote.consent() != Consent.valueOf(consent) || !quote.attribution().equals(attribution))) {
            quotes.recordConsent(visit.act(), id, Consent.valueOf(consent), attribution);
        }
        visit.tellSaved();
        return Reply.redirect(visit.at("/bloemlezing/citaten/" + id));
    }

    @PostMapping("/citaten/{id}/opname")
    Reply include(Visit visit, @PathVariable UUID id, Form form) {
        Quote quote = editable(visit, id);
        if (quote.consentAt() == null) {
            form.error("toestemming", "Leg eerst vast wat de spreker goedvindt.", "Record first what the speaker agrees to.");
            return Reply.invalid(quotePage(visit, quote, filled(form, quote), ""));
        }
        quotes.include(visit.act(), id);
        visit.tell("Het citaat staat nu in de bloemlezing.", "The quote now stands in the anthology.");
        return Reply.redirect(visit.at("/bloemlezing/citaten/" + id));
    }

    @PostMapping("/citaten/{id}/weglating")
    Reply leaveOut(Visit visit, @PathVariable UUID id, Form form) {
        Quote quote = editable(visit, id);
        String reason = form.required("reden", 300);
        if (!form.ok()) {
            return Reply.invalid(quotePage(visit, quote, filled(form, quote), "weglating"));
        }
        quotes.leaveOut(visit.act(), id, reason);
        visit.tellSaved();
        return Reply.redirect(visit.at("/bloemlezing/citaten/" + id));
    }

    @PostMapping("/citaten/{id}/intrekking")
    Reply withdraw(Visit visit, @PathVariable UUID id, Form form) {
        Quote quote = editable(visit, id);
        String reason = form.required("reden", 300);
        if (!form.ok()) {
            return Reply.invalid(quotePage(visit, quote, filled(form, quote), "intrekking"));
        }
        quotes.withdraw(visit.act(), id, reason);
        visit.tell("Het citaat is ingetrokken, ook uit wat al openbaar was.", "The quote was withdrawn, also from what was public.");
        return Reply.redirect(visit.at("/bloemlezing/citaten/" + id));
    }

    /** Asks who said it on their look-back page, use by use. Only who spoke on a phone has one. */
    @PostMapping("/citaten/{id}/vraag")
    Reply ask(Visit visit, @PathVariable UUID id, Form form) {
        Quote quote = editable(visit, id);
        Set<String> chosen = form.someOf("gebruik", uses(visit).stream().map(Option::value).toList());
        if (chosen.isEmpty() && form.ok()) {
            form.error("gebruik", "Kies waarvoor u het citaat wilt gebruiken.", "Choose what you want to use the quote for.");
        }
        if (!reachable(quote)) {
            form.error("gebruik", "Dit is aan tafel opgeschreven: vraag het aan wie het zei.", "This was written down at a table: ask who said it.");
        }
        if (!form.ok()) {
            return Reply.invalid(quotePage(visit, quote, filled(form, quote), ""));
        }
        useConsents.ask(visit.act(), id, chosen.stream().map(Use::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Use.class))));
        visit.tell("Gevraagd. De spreker ziet het op de terugblik.", "Asked. The speaker sees it when looking back.");
        return Reply.redirect(visit.at("/bloemlezing/citaten/" + id));
    }

    private static List<Option> uses(Visit visit) {
        return Arrays.stream(Use.values()).map(use -> new Option(use.name(), use.heading().in(visit.language()))).toList();
    }

    /** Whether who said it can be asked by way of the personal code. */
    private boolean reachable(Quote quote) {
        return statements.find(quote.statementId()).filter(statement -> statement.participantId() != null).isPresent();
    }

    private Element statement(Visit visit, UUID id) {
        return NotHere.unless(Optional.ofNullable(id).flatMap(known -> elements.find(visit.programmeId(), STATEMENT, known)).filter(Element::active));
    }

    private Quote get(Visit visit, UUID id) {
        return NotHere.unless(quotes.find(id).filter(quote -> quote.element().programmeId().equals(visit.programmeId()))
                .filter(quote -> visit.has(Role.TEAM, Role.FACILITATOR) || quote.element().readableBy(visit.roles())));
    }

    private Quote editable(Visit visit, UUID id) {
        Quote quote = get(visit, id);
        if (quote.standing() == Standing.WITHDRAWN) {
            throw new NotHere();
        }
        return quote;
    }

    private List<Option> themeOptions(Visit visit) {
        return themes.list(visit.programmeId()).stream().map(theme -> new Option(theme.id().toString(), theme.name(visit.language()))).toList();
    }

    private static java.time.LocalDate today(Visit visit) {
        return visit.now().atZone(Frame.ZONE).toLocalDate();
    }

}
