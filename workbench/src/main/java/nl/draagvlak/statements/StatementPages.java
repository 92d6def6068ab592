package nl.draagvlak.statements;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Neighbours;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was said, for the team and the facilitators, and for nobody else. */
@Controller
@RequestMapping("/programmas/{programme}/uitspraken")
@Allowed({Role.TEAM, Role.FACILITATOR})
class StatementPages {

    private static final int PAGE = 50;

    private final Statements statements;
    private final StatementSearch search;
    private final Elements elements;
    private final Gatherings gatherings;
    private final Programmes programmes;
    private final Accounts accounts;
    private final Neighbours neighbours;
    private final Holds holds;

    StatementPages(Statements statements, StatementSearch search, Elements elements, Gatherings gatherings, Programmes programmes, Accounts accounts,
                   Neighbours neighbours, Holds holds) {
        this.statements = statements;
        this.search = search;
        this.elements = elements;
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.accounts = accounts;
        this.neighbours = neighbours;
        this.holds = holds;
    }

    @Bean
    static Room statementsRoom() {
        return new Room(13, "/uitspraken", Text.of("Uitspraken", "Statements"), Set.of(Role.TEAM, Role.FACILITATOR));
    }

    @GetMapping
    Reply list(Visit visit, Form form) {
        Map<String, String> titles = new LinkedHashMap<>();
        gatherings.list(visit.programmeId()).forEach(g -> titles.put(g.id().toString(), g.title().in(visit.language())));
        Map<String, String> perspectives = labels(visit, ListName.PERSPECTIVE);
        Map<String, String> forms = labels(visit, ListName.FORM);
        String gathering = known(form.value("bijeenkomst"), titles);
        StatementSearch.Filter filter = new StatementSearch.Filter(gathering == null ? null : UUID.fromString(gathering), null,
                StatementKind.find(form.value("soort")).orElse(null), known(form.value("perspectief"), perspectives), known(form.value("vorm"), forms),
                form.optional("zoek", 200), form.has("staat", "ingetrokken"), form.has("staat", "ongebruikt"));
        Integer asked = form.whole("pagina", 1, 1_000_000);
        return Reply.page("statements/list", visit.frame("Uitspraken", "Statements")).with("form", form)
                .with("page", search.page(visit.programmeId(), filter, asked == null ? 1 : asked, PAGE))
                .with("titles", titles).with("perspectives", perspectives).with("forms", forms).with("kinds", kinds(visit)).with("address", address(visit, form))
                .with("filtered", !form.value("zoek").isBlank() || !List.of("bijeenkomst", "soort", "perspectief", "vorm", "staat").stream().allMatch(n -> form.value(n).isBlank()));
    }

    private static String known(String key, Map<String, String> known) {
        return known.containsKey(key) ? key : null;
    }

    private Map<String, String> labels(Visit visit, ListName list) {
        return programmes.list(visit.programmeId(), list).stream()
                .collect(Collectors.toMap(Choice::key, choice -> choice.in(visit.language()), (a, b) -> a, LinkedHashMap::new));
    }

    private static List<Option> kinds(Visit visit) {
        return Arrays.stream(StatementKind.values()).map(kind -> new Option(kind.key(), kind.label().in(visit.language()))).toList();
    }

    /** The address of this list with its filter, for the pages that follow. */
    private static String address(Visit visit, Form form) {
        String query = List.of("zoek", "bijeenkomst", "soort", "perspectief", "vorm", "staat").stream().filter(name -> !form.value(name).isBlank())
                .map(name -> name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return visit.at("/uitspraken") + (query.isEmpty() ? "" : "?" + query);
    }

    @GetMapping("/{id}")
    Reply one(Visit visit, @PathVariable UUID id) {
        return page(visit, get(visit, id), Form.empty());
    }

    private Reply.Page page(Visit visit, Statement statement, Form form) {
        Element element = elements.get(statement.elementId());
        Gathering gathering = gatherings.find(statement.gatheringId()).orElseThrow();
        boolean speakerTookBack = !element.active() && element.reason().equals(AnswerPages.SPEAKER_ASKED);
        String scribe = statement.typedBy() == null ? "" : accounts.names(List.of(statement.typedBy())).getOrDefault(statement.typedBy(), "");
        List<String> about = elements.tags(List.of(element.id()), ListName.FORM).getOrDefault(element.id(), List.of());
        Map<String, String> forms = labels(visit, ListName.FORM);
        return Reply.page("statements/one", visit.frame("Uitspraak U" + element.number(), "Statement U" + element.number())).with("form", form)
                .with("element", element).with("statement", statement).with("gathering", gathering).with("speakerTookBack", speakerTookBack)
                .with("perspective", statement.perspective() == null ? "" : labels(visit, ListName.PERSPECTIVE).getOrDefault(statement.perspective(), statement.perspective()))
                .with("about", about.stream().map(key -> forms.getOrDefault(key, key)).toList()).with("scribe", scribe)
                .with("former", speakerTookBack ? List.<String>of() : elements.formerTexts(element.id()))
                .with("neighbours", neighbours.of(visit, element.id())).with("hold", holds.find(element.id()).orElse(null));
    }

    /** The team takes a statement out, with a reason that the speaker reads. */
    @PostMapping("/{id}/intrekking")
    Reply withdraw(Visit visit, @PathVariable UUID id, Form form) {
        Statement statement = get(visit, id);
        form.required("reden", 300);
        if (!form.ok()) {
            return Reply.invalid(page(visit, statement, form));
        }
        statements.withdraw(visit.act(), statement, false, form.required("reden", 300));
        visit.tell("Ingetrokken. Wat ervan was gemaakt, is ook weggehaald.", "Withdrawn. What was made of it was taken out as well.");
        return Reply.redirect(visit.at("/uitspraken/" + id));
    }

    @PostMapping("/{id}/herstel")
    Reply restore(Visit visit, @PathVariable UUID id) {
        Statement statement = get(visit, id);
        Element element = elements.get(id);
        if (element.state() == Element.State.WITHDRAWN && !element.reason().equals(AnswerPages.SPEAKER_ASKED)) {
            statements.restore(visit.act(), statement);
            visit.tellSaved();
        }
        return Reply.redirect(visit.at("/uitspraken/" + id));
    }

    /** Takes it off the big screen, or lets it stand there again. */
    @PostMapping("/{id}/scherm")
    Reply holdBack(Visit visit, @PathVariable UUID id, Form form) {
        Statement statement = get(visit, id);
        if (holds.find(id).isEmpty()) {
            statements.holdBack(visit.act(), statement, !form.has("toon", "ja"));
        }
        visit.tellSaved();
        return Reply.redirect(visit.at("/uitspraken/" + id));
    }

    private Statement get(Visit visit, UUID id) {
        return NotHere.unless(statements.find(visit.programmeId(), id));
    }
}
