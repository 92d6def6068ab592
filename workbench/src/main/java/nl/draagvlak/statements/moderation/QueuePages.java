package nl.draagvlak.statements.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.gatherings.Cares;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.statements.Hold;
import nl.draagvlak.statements.Holds;
import nl.draagvlak.statements.Statement;
import nl.draagvlak.statements.Statements;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What waits in a gathering, and letting it go on, with other words or as it is. */
@Controller
@RequestMapping("/programmas/{programme}")
@Allowed({Role.TEAM, Role.FACILITATOR})
class QueuePages {

    private final Holds holds;
    private final Statements statements;
    private final Elements elements;
    private final Gatherings gatherings;
    private final Cares cares;

    QueuePages(Holds holds, Statements statements, Elements elements, Gatherings gatherings, Cares cares) {
        this.holds = holds;
        this.statements = statements;
        this.elements = elements;
        this.gatherings = gatherings;
        this.cares = cares;
    }

    /**
     * A statement that waits.
     *
     * @param proposal other words without an answer, or refused; null when nobody proposed any
     * @param mine     whether this visitor typed it, and so is not the second person who looks
     */
    record Waiting(Element element, Statement statement, Hold hold, Holds.Proposal proposal, boolean mine) {}

    @GetMapping("/bijeenkomsten/{id}/wachtrij")
    Reply queue(Visit visit, @PathVariable UUID id) {
        return page(visit, NotHere.unless(gatherings.find(visit.programmeId(), id)), Form.empty());
    }

    private Reply.Page page(Visit visit, Gathering gathering, Form form) {
        List<Hold> holding = holds.waiting(gathering.id());
        List<UUID> ids = holding.stream().map(Hold::statementId).toList();
        Map<UUID, Element> words = elements.byIds(ids);
        Map<UUID, Statement> known = statements.byIds(ids);
        Map<UUID, Holds.Proposal> proposals = holds.proposals(ids);
        List<Waiting> waiting = new ArrayList<>();
        holding.forEach(hold -> waiting.add(new Waiting(words.get(hold.statementId()), known.get(hold.statementId()), hold, proposals.get(hold.statementId()),
                mine(visit, known.get(hold.statementId()), hold))));
        return Reply.page("statements/moderation/queue", visit.frame(gathering.title())).with("form", form).with("gathering", gathering).with("waiting", waiting)
                .with("care", cares.of(gathering.id()));
    }

    private static boolean mine(Visit visit, Statement statement, Hold hold) {
        return hold.cause() == Hold.Cause.SECOND_LOOK && visit.account().id().equals(statement.typedBy());
    }

    /** The facilitator lets a statement wait, with a reason that whoever said it reads. */
    @PostMapping("/uitspraken/{id}/wacht")
    Reply hold(Visit visit, @PathVariable UUID id, Form form) {
        Statement statement = get(visit, id);
        String reason = form.required("reden", 300);
        if (!form.ok()) {
            return Reply.invalid(Reply.page("statements/moderation/hold", visit.frame("Even vasthouden", "Hold for a moment")).with("form", form).with("id", id));
        }
        holds.hold(visit.act(), statement, Hold.Cause.FACILITATOR, reason);
        visit.tell("Dit wacht. Wie het zei, leest de reden.", "This waits. Who said it reads the reason.");
        return Reply.redirect(visit.at("/uitspraken/" + id));
    }

    @PostMapping("/uitspraken/{id}/vrijgave")
    Reply release(Visit visit, @PathVariable UUID id) {
        Statement statement = get(visit, id);
        Hold hold = NotHere.unless(holds.find(id));
        if (mine(visit, statement, hold)) {
            visit.tell("U typte dit zelf. Laat iemand anders ernaar kijken.", "You typed this yourself. Let somebody else look at it.");
        } else {
            holds.release(visit.act(), statement);
            visit.tell("Vrijgegeven.", "Released.");
        }
        return back(visit, statement);
    }

    @PostMapping("/uitspraken/{id}/voorstel")
    Reply propose(Visit visit, @PathVariable UUID id, Form form) {
        Statement statement = get(visit, id);
        NotHere.unless(holds.find(id));
        String words = form.required("tekst", Elements.MAX_TEXT);
        if (!form.ok()) {
            return Reply.invalid(page(visit, gatherings.find(statement.gatheringId()).orElseThrow(), form));
        }
        if (statement.participantId() == null) {
            // Typed at a table: nobody's phone can answer, so that who listened and who looked decide together.
            statements.change(visit.act(), statement, words, elements.tags(List.of(id), ListName.FORM).getOrDefault(id, List.of()), statement.onScreen());
            elements.forgetFormer(visit.act(), id);
            visit.tell("De woorden zijn vervangen. Geef de uitspraak vrij als zij zo goed is.", "The words were replaced. Release the statement when it is good like this.");
        } else {
            holds.propose(visit.act(), statement, words);
            visit.tell("Het voorstel staat op de telefoon van wie dit zei.", "The proposal stands on the phone of whoever said this.");
        }
        return back(visit, statement);
    }

    private static Reply back(Visit visit, Statement statement) {
        return Reply.redirect(visit.at("/bijeenkomsten/" + statement.gatheringId() + "/wachtrij"));
    }

    private Statement get(Visit visit, UUID id) {
        return NotHere.unless(statements.find(visit.programmeId(), id));
    }
}
