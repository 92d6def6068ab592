package nl.draagvlak.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.people.Participant;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Taking back what one said, by the personal code: one statement or everything, and then where it was taken out. */
@Controller
@RequestMapping("/terugblik")
@Allowed(Role.PUBLIC)
class TakeBackPages {

    private final Withdrawals withdrawals;
    private final Removals removals;
    private final Statements statements;
    private final Elements elements;
    private final Gatherings gatherings;

    TakeBackPages(Withdrawals withdrawals, Removals removals, Statements statements, Elements elements, Gatherings gatherings) {
        this.elements = elements;
        this.withdrawals = withdrawals;
        this.removals = removals;
        this.statements = statements;
        this.gatherings = gatherings;
    }

    /** What was taken out of one statement, or of all votes: then there is no gathering. */
    record Taken(Gathering gathering, List<Removal> places) {}

    @PostMapping("/uitspraken/{id}/intrekking")
    Reply one(Visit visit, @PathVariable UUID id) {
        Statement statement = NotHere.unless(statements.find(id)
                .filter(s -> visit.visitor().participant().filter(p -> p.id().equals(s.participantId())).isPresent()));
        withdrawals.forGood(AnswerPages.act(visit), statement);
        visit.tell("Ingetrokken. Hieronder ziet u waar het is weggehaald.", "Withdrawn. Below you see where it was taken out.");
        return Reply.redirect("/terugblik/weggehaald");
    }

    @GetMapping("/alles")
    Reply ask(Visit visit) {
        return visit.visitor().participant().isEmpty() ? Reply.redirect("/terugblik") : page(visit, Form.empty());
    }

    private Reply.Page page(Visit visit, Form form) {
        Participant me = visit.participant();
        return Reply.page("statements/takeback", visit.frame("Alles intrekken", "Withdraw everything")).with("form", form)
                .with("statements", statements.listOf(me.id()).size());
    }

    @PostMapping("/alles")
    Reply everything(Visit visit, Form form) {
        if (visit.visitor().participant().isEmpty()) {
            return Reply.redirect("/terugblik");
        }
        if (!form.checked("zeker")) {
            return Reply.invalid(page(visit, form.error("zeker", "Zet hier een vinkje als u alles wilt intrekken.", "Tick this if you want to withdraw everything.")));
        }
        withdrawals.everything(AnswerPages.act(visit), visit.participant());
        visit.tell("Alles is ingetrokken. Hieronder ziet u waar het is weggehaald.", "Everything was withdrawn. Below you see where it was taken out.");
        return Reply.redirect("/terugblik/weggehaald");
    }

    @GetMapping("/weggehaald")
    Reply taken(Visit visit) {
        if (visit.visitor().participant().isEmpty()) {
            return Reply.redirect("/terugblik");
        }
        // What the team took out stands on the look-back page with the team's reason.
        Set<UUID> byTeam = elements.byIds(statements.listOf(visit.participant().id()).stream().map(Statement::elementId).toList()).values().stream()
                .filter(element -> !element.reason().equals(AnswerPages.SPEAKER_ASKED)).map(Element::id).collect(Collectors.toSet());
        Map<UUID, List<Removal>> places = new LinkedHashMap<>();
        removals.of(visit.participant().id()).stream().filter(removal -> !byTeam.contains(removal.statementId())).forEach(removal -> places.computeIfAbsent(removal.statementId(), k -> new ArrayList<>()).add(removal));
        Map<UUID, Statement> known = statements.byIds(places.keySet().stream().filter(Objects::nonNull).toList());
        List<Taken> taken = new ArrayList<>();
        places.forEach((id, all) -> taken.addFirst(new Taken(id == null ? null : gatherings.find(known.get(id).gatheringId()).orElseThrow(), all)));
        return Reply.page("statements/taken", visit.frame("Waar het is weggehaald", "Where it was taken out")).with("taken", taken);
    }
}
