package nl.draagvlak.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Joining;
import nl.draagvlak.gatherings.Joinings;
import nl.draagvlak.gatherings.Rounds;
import nl.draagvlak.gatherings.Setting.Prompt;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Participant;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The questions on the phone of a participant: one a screen, and what they answered below it. */
@Controller
@RequestMapping("/meedoen")
@Allowed(Role.PUBLIC)
class AnswerPages {

    private final Statements statements;
    private final Elements elements;
    private final Links links;
    private final Holds holds;
    private final Mergers mergers;
    private final Alike alike;
    private final Gatherings gatherings;
    private final Settings settings;
    private final Rounds rounds;
    private final Joinings joinings;
    private final Programmes programmes;

    AnswerPages(Statements statements, Elements elements, Links links, Holds holds, Mergers mergers, Alike alike, Gatherings gatherings,
                Settings settings, Rounds rounds, Joinings joinings, Programmes programmes) {
        this.statements = statements;
        this.elements = elements;
        this.links = links;
        this.holds = holds;
        this.mergers = mergers;
        this.alike = alike;
        this.gatherings = gatherings;
        this.settings = settings;
        this.rounds = rounds;
        this.joinings = joinings;
        this.programmes = programmes;
    }

    /**
     * What somebody said, as they see it themselves.
     *
     * @param used     whether something was made of it, so that it can be withdrawn but no longer changed
     * @param hold     when it waits, else null
     * @param proposal other words that are proposed, or null
     * @param merged   whether it goes on in another that says the same
     */
    record Own(Element element, Statement statement, boolean used, Hold hold, Holds.Proposal proposal, boolean merged) {

        /** Whether the speaker withdrew it, and so may put it back; what the team took out stays out. */
        boolean restorable() {
            return !element.active() && element.text() != null && element.reason().equals(SPEAKER_ASKED);
        }
    }

    @GetMapping("/vragen")
    Reply questions(Visit visit) {
        Optional<Joining> joining = visit.visitor().participant().flatMap(p -> joinings.findLatest(p.id()));
        if (joining.isEmpty()) {
            return Reply.redirect("/meedoen");
        }
        Gathering gathering = gatherings.find(joining.get().gatheringId()).orElseThrow();
        List<Own> own = own(visit.participant(), gathering.id());
        Map<StatementKind, Long> counts = own.stream().filter(o -> o.element().active())
                .collect(Collectors.groupingBy(o -> o.statement().kind(), () -> new HashMap<>(), Collectors.counting()));
        return Reply.page("statements/questions", visit.frame("De vragen", "The questions")).with("gathering", gathering)
                .with("prompts", rounds.askedNow(gathering.id())).with("now", rounds.now(joining.get(), visit.now())).with("counts", counts).with("own", own)
                .with("pseudonym", visit.participant().pseudonym());
    }

    @GetMapping("/vraag/{id}")
    Reply question(Visit visit, @PathVariable UUID id) {
        Prompt prompt = NotHere.unless(settings.findPrompt(id));
        Optional<Joining> joining = joining(visit, prompt.gatheringId());
        if (joining.isEmpty()) {
            return Reply.redirect("/meedoen");
        }
        return page(visit, prompt, Form.empty().with("id", Ids.next()).with("scherm", joining.get().onScreen() ? "ja" : ""));
    }

    private Reply.Page page(Visit visit, Prompt prompt, Form form) {
        Gathering gathering = gatherings.find(prompt.gatheringId()).orElseThrow();
        List<Prompt> all = rounds.askedNow(gathering.id());
        int index = all.stream().map(Prompt::id).toList().indexOf(prompt.id());
        List<Own> own = own(visit.participant(), gathering.id()).stream().filter(o -> o.statement().kind() == prompt.kind()).toList();
        return Reply.page("statements/question", visit.frame(prompt.question())).with("form", form).with("prompt", prompt).with("gathering", gathering)
                .with("number", index + 1).with("of", all.size()).with("next", index >= 0 && index + 1 < all.size() ? all.get(index + 1) : null)
                .with("forms", forms(visit, gathering)).with("own", own)
                .with("now", rounds.now(joining(visit, gathering.id()).orElseThrow(), visit.now()))
                .with("matches", form.checked("kijk") ? alike.to(gathering.id(), visit.participant().id(), form.value("tekst")) : List.of());
    }

    @PostMapping("/vraag/{id}")
    Reply answer(Visit visit, @PathVariable UUID id, Form form) {
        Prompt prompt = NotHere.unless(settings.findPrompt(id));
        Optional<Joining> joined = joining(visit, prompt.gatheringId());
        if (joined.isEmpty()) {
            return Reply.redirect("/meedoen");
        }
        Joining joining = joined.get();
        Gathering gathering = gatherings.find(prompt.gatheringId()).orElseThrow();
        if (form.checked("kijk") && form.ok()) {
            // Only a look whether somebody said this already: nothing is kept, what was typed stays.
            return Reply.invalid(page(visit, prompt, form));
        }
        String words = words(form, gathering);
        Set<String> chosen = form.someOf("vormen", forms(visit, gathering).stream().map(Option::value).toList());
        UUID statementId = form.id("id");
        Optional<Statement> before = statementId == null ? Optional.empty() : statements.find(statementId);
        if (!form.ok() || statementId == null || before.isPresent() && !isOwn(visit, before.get())) {
            return Reply.invalid(page(visit, prompt, statementId == null || before.isPresent() ? form.with("id", Ids.next()) : form));
        }
        Participant me = visit.participant();
        Statement statement = Statement.said(statementId, me.programmeId(), gathering.id(), joining.tableNumber(), prompt.kind(), me.id(), me.perspective(),
                form.checked("scherm"));
        if (statements.add(act(visit), statement, words, chosen).isEmpty() && before.isPresent() && changeable(before.get())) {
            // The first sending arrived after all, and its answer was lost: what was typed since then counts.
            statements.change(act(visit), before.get(), words, chosen, form.checked("scherm"));
        }
        visit.tellSaved();
        return Reply.redirect("/meedoen/vraag/" + prompt.id());
    }

    @GetMapping("/uitspraken/{id}")
    Reply change(Visit visit, @PathVariable UUID id) {
        Statement statement = own(visit, id);
        Element element = elements.get(id);
        Form form = Form.empty().with("tekst", element.text()).with("scherm", statement.onScreen() ? "ja" : "")
                .withAll("vormen", elements.tags(List.of(id), ListName.FORM).getOrDefault(id, List.of()));
        return changePage(visit, statement, form);
    }

    private Reply.Page changePage(Visit visit, Statement statement, Form form) {
        Gathering gathering = gatherings.find(statement.gatheringId()).orElseThrow();
        return Reply.page("statements/change", visit.frame("Uw antwoord wijzigen", "Change your answer")).with("form", form).with("statement", statement)
                .with("gathering", gathering).with("forms", forms(visit, gathering)).with("changeable", changeable(statement));
    }

    @PostMapping("/uitspraken/{id}")
    Reply saveChange(Visit visit, @PathVariable UUID id, Form form) {
        Statement statement = own(visit, id);
        Gathering gathering = gatherings.find(statement.gatheringId()).orElseThrow();
        String words = words(form, null);
        Set<String> chosen = form.someOf("vormen", forms(visit, gathering).stream().map(Option::value).toList());
        if (form.ok() && !changeable(statement)) {
            form.error("tekst", "Hier is al iets mee gemaakt. U kunt dit intrekken en opnieuw opschrijven.", "Something was made of this. You can withdraw it and write it anew.");
        }
        if (!form.ok()) {
            return Reply.invalid(changePage(visit, statement, form));
        }
        statements.change(act(visit), statement, words, chosen, form.checked("scherm"));
        visit.tellSaved();
        return Reply.redirect("/meedoen/vragen");
    }

    @PostMapping("/uitspraken/{id}/intrekking")
    Reply withdraw(Visit visit, @PathVariable UUID id) {
        Statement statement = own(visit, id);
        statements.withdraw(act(visit), statement, true, SPEAKER_ASKED);
        visit.tell("Ingetrokken. Dit wordt nergens meer gebruikt.", "Withdrawn. This is no longer used anywhere.");
        return Reply.redirect("/meedoen/vragen");
    }

    @PostMapping("/uitspraken/{id}/herstel")
    Reply restore(Visit visit, @PathVariable UUID id) {
        Statement statement = own(visit, id);
        if (new Own(elements.get(id), statement, false, null, null, false).restorable()) {
            statements.restore(act(visit), statement);
            visit.tellSaved();
        }
        return Reply.redirect("/meedoen/vragen");
    }

    /** Whoever said it takes other words for what waits, or does not. */
    @PostMapping("/uitspraken/{id}/antwoord")
    Reply answerProposal(Visit visit, @PathVariable UUID id, Form form) {
        Statement statement = own(visit, id);
        decide(visit, holds, statement, form);
        return Reply.redirect("/meedoen/vragen");
    }

    static void decide(Visit visit, Holds holds, Statement statement, Form form) {
        boolean accepted = "ja".equals(form.oneOf("antwoord", List.of("ja", "nee")));
        UUID proposal = form.id("voorstel");
        if (!form.ok() || proposal == null) {
            throw new NotHere();
        }
        holds.answer(act(visit), statement, proposal, accepted);
        visit.tellSaved();
    }

    static final String SPEAKER_ASKED = "Ingetrokken door wie het zei";

    /** The words, judged; a closed gathering takes none, and what seems to name a person asks for a second look. */
    private static String words(Form form, Gathering gathering) {
        String words = form.required("tekst", Elements.MAX_TEXT);
        if (gathering != null && !gathering.open()) {
            form.error("tekst", "De bijeenkomst is gesloten. Dit antwoord is niet opgeslagen.", "The gathering is closed. This answer was not saved.");
        }
        PersonalData.warn(form, "tekst", words);
        return words;
    }

    private List<Option> forms(Visit visit, Gathering gathering) {
        List<Choice> forms = programmes.list(gathering.programmeId(), ListName.FORM);
        return Option.of(forms, visit.language());
    }

    private Optional<Joining> joining(Visit visit, UUID gatheringId) {
        return visit.visitor().participant().flatMap(p -> joinings.find(p.id(), gatheringId));
    }

    /** The participant acts, also where somebody is signed in with an account on the same device: the two are never written beside each other. */
    static Act act(Visit visit) {
        return new Act(visit.participant().id(), visit.now());
    }

    private Statement own(Visit visit, UUID id) {
        return NotHere.unless(statements.find(id).filter(statement -> isOwn(visit, statement)));
    }

    private static boolean isOwn(Visit visit, Statement statement) {
        return visit.visitor().participant().filter(p -> p.id().equals(statement.participantId())).isPresent();
    }

    private boolean changeable(Statement statement) {
        return elements.get(statement.elementId()).active() && links.listTo(statement.elementId()).isEmpty();
    }

    private List<Own> own(Participant me, UUID gatheringId) {
        List<Statement> said = statements.listOf(me.id()).stream().filter(s -> s.gatheringId().equals(gatheringId)).toList();
        List<UUID> ids = said.stream().map(Statement::elementId).toList();
        Map<UUID, Element> words = elements.byIds(ids);
        Set<UUID> used = links.listTo(ids).stream().map(Link::to).collect(Collectors.toCollection(HashSet::new));
        Map<UUID, Hold> waiting = holds.byStatement(ids);
        Map<UUID, Holds.Proposal> proposals = holds.proposals(waiting.keySet());
        Map<UUID, UUID> into = mergers.into(ids);
        List<Own> own = new ArrayList<>();
        said.forEach(s -> own.add(new Own(words.get(s.elementId()), s, used.contains(s.elementId()), waiting.get(s.elementId()), proposals.get(s.elementId()),
                into.containsKey(s.elementId()))));
        return own;
    }
}
