package nl.draagvlak.statements;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A sheet to vote on with a pen when the line is gone. It is printed from the page and given to people in the room only, who could vote on the same by phone. */
@Controller
class BallotSheetPages {

    private static final int MOST = 40;

    private final Gatherings gatherings;
    private final Statements statements;
    private final Elements elements;

    BallotSheetPages(Gatherings gatherings, Statements statements, Elements elements) {
        this.gatherings = gatherings;
        this.statements = statements;
        this.elements = elements;
    }

    @GetMapping("/programmas/{programme}/bijeenkomsten/{id}/stemvel")
    @Allowed({Role.TEAM, Role.FACILITATOR})
    Reply sheet(Visit visit, @PathVariable UUID id) {
        Gathering gathering = NotHere.unless(gatherings.find(visit.programmeId(), id));
        List<UUID> ids = statements.idsOf(id, MOST);
        Map<UUID, Statement> known = statements.byIds(ids);
        Map<UUID, Element> words = elements.byIds(ids);
        return Reply.page("statements/ballot", visit.frame("Stemvel", "Ballot sheet")).with("gathering", gathering)
                .with("statements", ids.stream().filter(each -> known.get(each).shown()).map(words::get).toList());
    }
}
