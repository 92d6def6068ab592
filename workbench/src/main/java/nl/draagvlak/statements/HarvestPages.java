package nl.draagvlak.statements;

import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.people.Role;
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

/** From the tables to everybody: a table chooses what it brings, the plenary sees it per table. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}")
@Allowed({Role.TEAM, Role.FACILITATOR})
class HarvestPages {

    private final Statements statements;
    private final Harvest harvest;
    private final Gatherings gatherings;
    private final Settings settings;

    HarvestPages(Statements statements, Harvest harvest, Gatherings gatherings, Settings settings) {
        this.statements = statements;
        this.harvest = harvest;
        this.gatherings = gatherings;
        this.settings = settings;
    }

    @GetMapping("/oogst")
    Reply all(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        return Reply.page("statements/harvest", visit.frame("Oogst van de tafels", "Harvest of the tables")).with("gathering", gathering)
                .with("tables", settings.tables(id)).with("harvest", harvest.byTable(id));
    }

    @PostMapping("/tafels/{number}/oogst")
    Reply choose(Visit visit, @PathVariable UUID id, @PathVariable int number, Form form) {
        Gathering gathering = get(visit, id);
        UUID chosen = form.id("uitspraak");
        Statement statement = NotHere.unless(chosen == null ? Optional.<Statement>empty() : statements.find(visit.programmeId(), chosen)
                .filter(s -> s.gatheringId().equals(id) && Integer.valueOf(number).equals(s.table())));
        if (form.has("breng", "nee")) {
            harvest.keep(visit.act(), statement);
            visit.tell("Dit blijft aan tafel.", "This stays at the table.");
        } else {
            harvest.bring(visit.act(), statement);
            visit.tell("Dit gaat mee naar de plenaire ronde.", "This goes to the plenary round.");
        }
        return Reply.redirect(visit.at(gathering.path() + "/tafels/" + number));
    }

    private Gathering get(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
