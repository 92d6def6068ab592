package nl.draagvlak.gatherings.rounds;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Round;
import nl.draagvlak.gatherings.Rounds;
import nl.draagvlak.gatherings.Setting;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.Yield;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
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

/** Leading a gathering: the clock, the round, who is silent, what waits, in one view. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}/rondes")
@Allowed({Role.TEAM, Role.FACILITATOR})
class RoundPages {

    private static final int LONGEST_EXTENSION = 120;

    private final Gatherings gatherings;
    private final Settings settings;
    private final Rounds rounds;
    private final ObjectProvider<Yield> yields;

    RoundPages(Gatherings gatherings, Settings settings, Rounds rounds, ObjectProvider<Yield> yields) {
        this.gatherings = gatherings;
        this.settings = settings;
        this.rounds = rounds;
        this.yields = yields;
    }

    /** A table and how much was said there in this round. */
    record TableLine(Setting.Table table, long said) {}

    /** How the gathering stands at one moment, with how many statements wait until somebody looked. */
    record Stand(Gathering gathering, List<Round> rounds, Round.Moment moment, List<TableLine> tables, long waiting) {}

    @GetMapping
    Reply lead(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        return Reply.page("gatherings/rounds/lead", visit.frame(gathering.title())).with("stand", stand(visit, gathering));
    }

    /** The part of the page that changes by itself. */
    @GetMapping("/stand")
    Reply part(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        return Reply.page("gatherings/rounds/stand", visit.frame(gathering.title())).with("stand", stand(visit, gathering));
    }

    private Stand stand(Visit visit, Gathering gathering) {
        Round.Moment moment = rounds.moment(gathering.id(), visit.now()).orElse(null);
        Map<Integer, Long> said = moment == null ? Map.of()
                : yields.stream().findFirst().map(y -> y.countsByTable(gathering.id(), moment.round().openedAt())).orElse(Map.of());
        List<TableLine> tables = moment == null ? List.of()
                : settings.tables(gathering.id()).stream().map(table -> new TableLine(table, said.getOrDefault(table.number(), 0L))).toList();
        return new Stand(gathering, rounds.list(gathering.id()), moment, tables,
                yields.stream().findFirst().map(y -> y.waiting(gathering.id())).orElse(0L));
    }

    @PostMapping("/{round}/opening")
    Reply open(Visit visit, @PathVariable UUID id, @PathVariable UUID round) {
        Gathering gathering = get(visit, id);
        Round chosen = NotHere.unless(rounds.find(id, round));
        if (!gathering.open()) {
            visit.tell("Open eerst de bijeenkomst. Daarna kan een ronde beginnen.", "First open the gathering. After that a round can begin.");
        } else if (!chosen.running()) {
            rounds.open(visit.act(), gathering, chosen);
            visit.tell("De ronde loopt.", "The round runs.");
        }
        return back(visit, gathering);
    }

    @PostMapping("/{round}/verlenging")
    Reply extend(Visit visit, @PathVariable UUID id, @PathVariable UUID round, Form form) {
        Gathering gathering = get(visit, id);
        Round chosen = NotHere.unless(rounds.find(id, round));
        Integer minutes = form.whole("minuten", 1, LONGEST_EXTENSION);
        if (!form.ok() || minutes == null) {
            throw new NotHere();
        }
        if (chosen.running()) {
            rounds.extend(visit.act(), gathering, chosen, minutes);
            visit.tell(minutes == 1 ? "1 minuut erbij." : minutes + " minuten erbij.", minutes == 1 ? "1 minute more." : minutes + " minutes more.");
        }
        return back(visit, gathering);
    }

    @PostMapping("/{round}/sluiting")
    Reply close(Visit visit, @PathVariable UUID id, @PathVariable UUID round) {
        Gathering gathering = get(visit, id);
        Round chosen = NotHere.unless(rounds.find(id, round));
        if (chosen.running()) {
            rounds.close(visit.act(), gathering, chosen);
            visit.tell("De ronde is gesloten. Wat nog onderweg is, komt nog binnen.", "The round is closed. What is still on its way still comes in.");
        }
        return back(visit, gathering);
    }

    private static Reply back(Visit visit, Gathering gathering) {
        return Reply.redirect(visit.at(gathering.path() + "/rondes"));
    }

    private Gathering get(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
