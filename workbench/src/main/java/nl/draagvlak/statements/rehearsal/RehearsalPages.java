package nl.draagvlak.statements.rehearsal;

import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Beginning a rehearsal of a gathering, and taking it away. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}/oefening")
@Allowed({Role.TEAM, Role.FACILITATOR})
class RehearsalPages {

    private final Rehearsals rehearsals;
    private final Gatherings gatherings;

    RehearsalPages(Rehearsals rehearsals, Gatherings gatherings) {
        this.rehearsals = rehearsals;
        this.gatherings = gatherings;
    }

    @GetMapping
    Reply show(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        return Reply.page("statements/rehearsal", visit.frame(gathering.title())).with("gathering", gathering)
                .with("rehearsal", rehearsals.of(visit.programmeId()).isPresent()).with("participants", Rehearsals.PARTICIPANTS);
    }

    @PostMapping
    Reply start(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        if (rehearsals.of(visit.programmeId()).isPresent()) {
            return Reply.redirect(visit.at(gathering.path()));
        }
        Gathering copy = rehearsals.start(visit.act(), visit.programme(), gathering);
        visit.tell("De oefening is klaar. Alles hier is verzonnen.", "The rehearsal is ready. All here is made up.");
        return Reply.redirect("/programmas/" + rehearsals.slugOf(copy.programmeId()) + copy.path());
    }

    @PostMapping("/einde")
    Reply remove(Visit visit, @PathVariable UUID id) {
        get(visit, id);
        NotHere.unless(rehearsals.of(visit.programmeId()));
        rehearsals.remove(visit.act(), visit.programmeId());
        visit.tell("De oefening is weg.", "The rehearsal is gone.");
        return Reply.redirect("/programmas");
    }

    private Gathering get(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
