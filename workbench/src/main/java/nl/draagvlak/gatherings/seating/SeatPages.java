package nl.draagvlak.gatherings.seating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Round;
import nl.draagvlak.gatherings.Setting;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
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

/**
 * The seats of a round. Guests stand there by name; of who takes part by phone it says only how many sit at each table, since a pseudonym beside a
 * table and a perspective would say whose words are whose.
 */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}/plaatsen")
@Allowed({Role.TEAM, Role.FACILITATOR})
class SeatPages {

    private final Gatherings gatherings;
    private final Settings settings;
    private final Seating seating;
    private final Seats seats;
    private final Programmes programmes;

    SeatPages(Gatherings gatherings, Settings settings, Seating seating, Seats seats, Programmes programmes) {
        this.gatherings = gatherings;
        this.settings = settings;
        this.seating = seating;
        this.seats = seats;
        this.programmes = programmes;
    }

    /** Two guests who are kept apart. */
    record Apart(Seating.Guest one, Seating.Guest other) {}

    @GetMapping
    Reply show(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        return page(visit, gathering, round(gathering, form), Form.empty());
    }

    private Reply.Page page(Visit visit, Gathering gathering, Round round, Form form) {
        UUID roundId = round == null ? null : round.id();
        List<Seating.Guest> guests = seating.guests(gathering);
        Map<UUID, Seating.Guest> byId = guests.stream().collect(Collectors.toMap(Seating.Guest::id, guest -> guest));
        Map<UUID, Integer> there = seats.tables(gathering.id(), roundId, Seats.Sort.GUEST);
        Set<Mixer.Pair> apart = seats.apart(gathering.id());
        Map<Integer, List<Seating.Guest>> tables = new TreeMap<>();
        settings.tables(gathering.id()).forEach(table -> tables.put(table.number(), new ArrayList<>()));
        guests.stream().filter(guest -> there.containsKey(guest.id())).forEach(guest -> tables.computeIfAbsent(there.get(guest.id()), k -> new ArrayList<>()).add(guest));
        Map<Integer, Long> phones = new TreeMap<>(seats.tables(gathering.id(), roundId, Seats.Sort.PHONE).values().stream()
                .collect(Collectors.groupingBy(table -> table, Collectors.counting())));
        return Reply.page("gatherings/seating/plan", visit.frame(gathering.title())).with("form", form).with("gathering", gathering).with("round", round)
                .with("rounds", seating.seatedRounds(gathering.id())).with("tables", tables)
                .with("without", guests.stream().filter(guest -> !there.containsKey(guest.id())).toList())
                .with("mix", Mix.of(there, seating.guestPerspectives(gathering), apart)).with("phones", phones).with("phoneMix", seating.phoneMix(gathering.id(), roundId))
                .with("apart", apart.stream().map(pair -> new Apart(byId.get(pair.one()), byId.get(pair.other())))
                        .sorted(Comparator.comparing(pair -> pair.one().name())).toList())
                .with("choices", guests.stream().map(guest -> new Option(guest.id().toString(), guest.name())).toList())
                .with("perspectives", programmes.list(gathering.programmeId(), ListName.PERSPECTIVE).stream().collect(Collectors.toMap(Choice::key, c -> c.in(visit.language()))));
    }

    /** Seats the guests, or who takes part by phone. */
    @PostMapping
    Reply arrange(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        Round round = round(gathering, form);
        UUID roundId = round == null ? null : round.id();
        if (settings.tables(id).isEmpty()) {
            return Reply.redirect(visit.at(gathering.path() + "/tafels"));
        }
        if (form.has("wie", "telefoons")) {
            seating.arrangePhones(visit.act(), gathering, roundId);
        } else {
            seating.arrangeGuests(visit.act(), gathering, roundId, form.has("opnieuw", "ja"));
        }
        visit.tell("De plaatsen zijn verdeeld.", "The seats are given out.");
        return back(visit, gathering, round);
    }

    @PostMapping("/verplaatsing")
    Reply move(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        Round round = round(gathering, form);
        Seating.Guest guest = guest(gathering, form, "genodigde");
        String table = form.oneOf("tafel", settings.tables(id).stream().map(Setting.Table::number).map(String::valueOf).toList());
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, round, form));
        }
        seats.seat(visit.act(), gathering, round == null ? null : round.id(), Seats.Sort.GUEST, guest.id(), Integer.parseInt(table), true);
        visit.tellSaved();
        return back(visit, gathering, round);
    }

    @PostMapping("/komst")
    Reply coming(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        Round round = round(gathering, form);
        Seating.Guest guest = guest(gathering, form, "genodigde");
        Seats.Coming coming = switch (form.value("komst")) {
            case "verwacht" -> Seats.Coming.EXPECTED;
            case "laat" -> Seats.Coming.LATE;
            case "afwezig" -> Seats.Coming.ABSENT;
            default -> throw new NotHere();
        };
        seating.setComing(visit.act(), gathering, round == null ? null : round.id(), guest, coming);
        visit.tellSaved();
        return back(visit, gathering, round);
    }

    @PostMapping("/apart")
    Reply apart(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        Round round = round(gathering, form);
        List<String> known = seating.guests(gathering).stream().map(guest -> guest.id().toString()).toList();
        String one = form.oneOf("een", known);
        String other = form.oneOf("ander", known);
        if (one != null && one.equals(other)) {
            form.error("ander", "Kies iemand anders.", "Choose somebody else.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, round, form));
        }
        seats.keepApart(visit.act(), gathering, UUID.fromString(one), UUID.fromString(other), !form.has("doe", "weg"));
        visit.tellSaved();
        return back(visit, gathering, round);
    }

    private Seating.Guest guest(Gathering gathering, Form form, String field) {
        UUID id = form.id(field);
        return NotHere.unless(seating.guests(gathering).stream().filter(guest -> guest.id().equals(id)).findFirst());
    }

    /** The round in the form, else the usual one; null when the gathering has no rounds at tables. */
    private Round round(Gathering gathering, Form form) {
        UUID asked = form.id("ronde");
        return asked == null ? seating.usualRound(gathering.id()).orElse(null)
                : NotHere.unless(seating.seatedRounds(gathering.id()).stream().filter(round -> round.id().equals(asked)).findFirst());
    }

    private static Reply back(Visit visit, Gathering gathering, Round round) {
        return Reply.redirect(visit.at(gathering.path() + "/plaatsen") + (round == null ? "" : "?ronde=" + round.id()));
    }

    private Gathering get(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
