package nl.draagvlak.anthology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.disclosure.Consent;
import nl.draagvlak.journal.Act;
import nl.draagvlak.people.Participant;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.statements.Statement;
import nl.draagvlak.statements.Statements;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whoever said it sees the words in the place where they would stand, and says for each use whether they may. */
@Controller
@RequestMapping("/terugblik/citaten")
@Allowed(Role.PUBLIC)
class ConsentPages {

    private final Quotes quotes;
    private final Themes themes;
    private final Statements statements;
    private final Elements elements;

    ConsentPages(Quotes quotes, Themes themes, Statements statements, Elements elements) {
        this.quotes = quotes;
        this.themes = themes;
        this.statements = statements;
        this.elements = elements;
    }

    /** A quote of one's own words, under the themes where it would stand, with what was said. */
    record Asked(Quote quote, List<Theme> themes, String said) {}

    @GetMapping
    Reply all(Visit visit) {
        Optional<Participant> me = visit.visitor().participant();
        if (me.isEmpty()) {
            return Reply.redirect("/terugblik");
        }
        return page(visit, me.get(), Form.empty());
    }

    private Reply.Page page(Visit visit, Participant me, Form form) {
        List<Statement> mine = statements.listOf(me.id());
        List<UUID> ids = mine.stream().flatMap(statement -> quotes.idsFrom(statement.elementId()).stream()).toList();
        Map<UUID, List<UUID>> placed = themes.ofQuotes(ids);
        List<Asked> asked = new ArrayList<>();
        quotes.byIds(ids).values().forEach(quote -> asked.add(new Asked(quote, placed.getOrDefault(quote.element().id(), List.of()).stream()
                .map(theme -> themes.find(me.programmeId(), theme)).flatMap(Optional::stream).toList(), elements.get(quote.statementId()).text())));
        List<Option> choices = List.of(new Option(Consent.TEAM.name(), visit.language().of("Nee, alleen het team leest dit", "No, only the team reads this")),
                new Option(Consent.ANONYMOUS.name(), visit.language().of("Ja, zo, zonder naam", "Yes, like this, without a name")),
                new Option(Consent.PUBLIC.name(), visit.language().of("Ja, met de vermelding hieronder", "Yes, with the attribution below")));
        return Reply.page("anthology/consent", visit.frame("Mag dit zo worden gebruikt?", "May this be used like this?")).with("form", form).with("asked", asked)
                .with("choices", choices);
    }

    @PostMapping("/{id}")
    Reply decide(Visit visit, @PathVariable UUID id, Form form) {
        Participant me = visit.visitor().participant().orElseThrow(NotHere::new);
        Quote quote = NotHere.unless(quotes.find(id).filter(q -> q.standing() != Standing.WITHDRAWN)
                .filter(q -> statements.find(q.statementId()).filter(statement -> me.id().equals(statement.participantId())).isPresent()));
        String choice = form.oneOf("mag-" + id, List.of(Consent.TEAM.name(), Consent.ANONYMOUS.name(), Consent.PUBLIC.name()));
        String attribution = form.optional("vermelding-" + id, 120);
        if (Consent.PUBLIC.name().equals(choice) && attribution.isEmpty()) {
            form.error("vermelding-" + id, "Schrijf op wat erbij mag staan. Noem niet uw naam als u dat niet wilt.",
                    "Write down what may stand with it. Do not give your name if you do not want to.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, me, form));
        }
        quotes.decideBySpeaker(new Act(me.id(), visit.now()), quote, Consent.valueOf(choice), Consent.PUBLIC.name().equals(choice) ? attribution : "");
        visit.tellSaved();
        return Reply.redirect("/terugblik/citaten");
    }
}
