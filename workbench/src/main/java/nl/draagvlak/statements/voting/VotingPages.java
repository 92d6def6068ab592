package nl.draagvlak.statements.voting;

import java.util.Comparator;
import java.util.List;
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

/** The voting at a gathering, for who leads it: open, close, and see how it goes, in batches and never per person. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}/stemmen")
@Allowed({Role.TEAM, Role.FACILITATOR})
class VotingPages {

    private final Gatherings gatherings;
    private final Votings votings;
    private final Votes votes;
    private final Tallies tallies;

    VotingPages(Gatherings gatherings, Votings votings, Votes votes, Tallies tallies) {
        this.gatherings = gatherings;
        this.votings = votings;
        this.votes = votes;
        this.tallies = tallies;
    }

    /** A statement with how many say what to it. */
    record Row(UUID id, String text, Tally.Count count) {}

    @GetMapping
    Reply voting(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        Tally tally = tallies.of(id);
        List<Row> rows = votes.propositions(id).stream().map(each -> new Row(each.id(), each.text(), tally.shown(each.id())))
                .sorted(Comparator.comparingInt((Row row) -> row.count().total()).reversed()).toList();
        return Reply.page("statements/voting/voting", visit.frame(gathering.title())).with("gathering", gathering).with("open", votings.isOpen(gathering))
                .with("rows", rows).with("tally", tally);
    }

    @PostMapping("/opening")
    Reply open(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        votings.open(visit.act(), gathering);
        if (gathering.open()) {
            visit.tell("Het stemmen is open.", "The voting is open.");
        } else {
            visit.tell("Het stemmen begint als de bijeenkomst opent.", "The voting begins when the gathering opens.");
        }
        return Reply.redirect(visit.at(gathering.path() + "/stemmen"));
    }

    @PostMapping("/sluiting")
    Reply close(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        votings.close(visit.act(), gathering);
        visit.tell("Het stemmen is gesloten. Wat geteld is, blijft staan.", "The voting is closed. What was counted stays.");
        return Reply.redirect(visit.at(gathering.path() + "/stemmen"));
    }

    private Gathering get(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
