package nl.draagvlak.statements;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.people.Participant;
import nl.draagvlak.people.Participants;
import nl.draagvlak.people.Role;
import nl.draagvlak.people.Sessions;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Cookies;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What happened with what I said: opened by the personal code, which never stands in an address. */
@Controller
@RequestMapping("/terugblik")
@Allowed(Role.PUBLIC)
class LookBackPages {

    private static final int MOST_WRONG = 20;
    /** Until the browser is closed: this may be somebody else's device. */
    private static final Duration WHILE_OPEN = Duration.ofSeconds(-1);

    private final Statements statements;
    private final Elements elements;
    private final Fates fates;
    private final Holds holds;
    private final Mergers mergers;
    private final Gatherings gatherings;
    private final Participants participants;
    private final Sessions sessions;
    private final ObjectProvider<Inquiry> inquiries;

    LookBackPages(Statements statements, Elements elements, Fates fates, Holds holds, Mergers mergers, Gatherings gatherings, Participants participants,
                  Sessions sessions, ObjectProvider<Inquiry> inquiries) {
        this.statements = statements;
        this.elements = elements;
        this.fates = fates;
        this.holds = holds;
        this.mergers = mergers;
        this.gatherings = gatherings;
        this.participants = participants;
        this.sessions = sessions;
        this.inquiries = inquiries;
    }

    /**
     * A statement as its speaker looks back on it.
     *
     * @param lines  what came of it; empty when nothing did yet
     * @param traces when it was withdrawn: where it stood, and whether it is gone there
     * @param merged whether it goes on in another that says the same
     * @param inRoom whether it could stand on the screen in the room
     * @param hold   when it waits, else null; then with the other words that are proposed, or null
     */
    record Said(Element element, Gathering gathering, boolean byMe, List<Fates.Line> lines, List<Fates.Trace> traces, Hold hold, Holds.Proposal proposal,
                boolean merged, boolean inRoom) {

        /** Whether it stands, for itself or in another that says the same. */
        boolean stands() {
            return merged || element.active();
        }
    }

    @GetMapping
    Reply lookBack(Visit visit) {
        Optional<Participant> me = visit.visitor().participant();
        if (me.isEmpty()) {
            return codePage(visit, Form.empty());
        }
        return Reply.page("statements/lookback", visit.frame("Wat er met uw woorden is gebeurd", "What happened with your words"))
                .with("said", said(me.get())).with("pseudonym", me.get().pseudonym()).with("inquiries", inquiries(me.get()));
    }

    /** What later steps ask, per statement. */
    private Map<UUID, List<Inquiry.Line>> inquiries(Participant me) {
        List<UUID> mine = statements.listOf(me.id()).stream().map(Statement::elementId).toList();
        Map<UUID, List<Inquiry.Line>> asked = new HashMap<>();
        inquiries.forEach(inquiry -> inquiry.of(mine).forEach((id, lines) -> asked.computeIfAbsent(id, k -> new ArrayList<>()).addAll(lines)));
        return asked;
    }

    private List<Said> said(Participant me) {
        List<Statement> mine = statements.listOf(me.id());
        List<UUID> ids = mine.stream().map(Statement::elementId).toList();
        Map<UUID, Element> words = elements.byIds(ids);
        Map<UUID, Gathering> held = gatherings.byIds(mine.stream().map(Statement::gatheringId).distinct().toList());
        Map<UUID, UUID> into = mergers.into(ids);
        List<UUID> active = ids.stream().filter(id -> words.get(id).active()).toList();
        List<UUID> withdrawn = ids.stream().filter(id -> !words.get(id).active() && !into.containsKey(id)).toList();
        // Whatever comes of the one that goes on comes of those that said the same.
        Map<UUID, List<Fates.Line>> lines = new HashMap<>(fates.of(Stream.concat(active.stream(), into.values().stream()).distinct().toList()));
        into.forEach((merged, other) -> lines.put(merged, lines.getOrDefault(other, List.of())));
        Map<UUID, List<Fates.Trace>> traces = fates.traces(withdrawn);
        Map<UUID, Hold> waiting = holds.byStatement(active);
        Map<UUID, Holds.Proposal> proposals = holds.proposals(waiting.keySet());
        List<Said> said = new ArrayList<>();
        mine.forEach(statement -> {
            UUID id = statement.elementId();
            said.add(new Said(words.get(id), held.get(statement.gatheringId()), words.get(id).reason().equals(AnswerPages.SPEAKER_ASKED),
                    lines.getOrDefault(id, List.of()), traces.getOrDefault(id, List.of()), waiting.get(id), proposals.get(id), into.containsKey(id),
                    statement.shown()));
        });
        // What became something comes first; the rest stays in the order of saying it.
        said.sort(java.util.Comparator.comparing(one -> one.lines().isEmpty()));
        return said;
    }

    private static Reply.Page codePage(Visit visit, Form form) {
        return Reply.page("statements/receipt", visit.frame("Terugkijken", "Look back")).with("form", form);
    }

    @PostMapping
    Reply open(Visit visit, Form form, HttpServletRequest request, HttpServletResponse response) {
        String code = form.required("persoonlijk", 40);
        String from = "terugblik:" + visit.whence();
        if (form.ok() && sessions.wereAttempts(from, MOST_WRONG, visit.now())) {
            form.error("persoonlijk", "Er is te vaak een verkeerde code ingevuld. Wacht een kwartier en probeer het dan opnieuw.",
                    "A wrong code was filled in too often. Wait a quarter of an hour and try again.");
        }
        Optional<Participant> me = form.ok() ? participants.findByReceipt(code) : Optional.empty();
        if (form.ok() && me.isEmpty()) {
            sessions.tooManyAttempts(from, visit.now());
            form.error("persoonlijk", "Deze code kennen wij niet. Kijk of u alle zestien tekens hebt.", "We do not know this code. See whether you have all sixteen characters.");
        }
        if (me.isEmpty()) {
            return Reply.invalid(codePage(visit, form));
        }
        Cookies.write(request, response, Cookies.PARTICIPANT, sessions.openForParticipant(me.get().id(), visit.now()), WHILE_OPEN);
        return Reply.redirect("/terugblik");
    }

    private Statement own(Visit visit, UUID id) {
        return NotHere.unless(statements.find(id)
                .filter(s -> visit.visitor().participant().filter(p -> p.id().equals(s.participantId())).isPresent()));
    }

    @PostMapping("/uitspraken/{id}/antwoord")
    Reply answerProposal(Visit visit, @PathVariable UUID id, Form form) {
        AnswerPages.decide(visit, holds, own(visit, id), form);
        return Reply.redirect("/terugblik");
    }
}
