package nl.draagvlak.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.PublicAddress;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.stakeholders.Representatives;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rounds of reading along: opening one, seeing how far it is, closing it. */
@Controller
@RequestMapping("/programmas/{programme}/concepten/rondes")
@Allowed(Role.TEAM)
class RoundPages {

    private final Rounds rounds;
    private final Remarks remarks;
    private final Reading reading;
    private final PublicAddress address;
    private final Organisations organisations;
    private final Representatives representatives;

    RoundPages(Rounds rounds, Remarks remarks, Reading reading, PublicAddress address, Organisations organisations, Representatives representatives) {
        this.rounds = rounds;
        this.remarks = remarks;
        this.reading = reading;
        this.address = address;
        this.organisations = organisations;
        this.representatives = representatives;
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply list(Visit visit) {
        return Reply.page("drafting/rounds", visit.frame("Meelezen", "Reading along")).with("rounds", rounds.list(visit.programmeId()))
                .with("tallies", remarks.talliesByRound(visit.programmeId())).with("today", PlanPages.today(visit));
    }

    @GetMapping("/nieuw")
    Reply blank(Visit visit) {
        return formPage(visit, Form.empty().withAll("groepen", groups(visit).stream().map(Option::value).toList()).with("titel", "Meelezen, ronde " + (rounds.list(visit.programmeId()).size() + 1))
                .with("termijn", PlanPages.today(visit).plusWeeks(3)));
    }

    private Reply.Page formPage(Visit visit, Form form) {
        return Reply.page("drafting/roundform", visit.frame("Meeleesronde openen", "Open a round of reading along")).with("form", form)
                .with("groups", groups(visit)).with("open", rounds.findOpen(visit.programmeId()).orElse(null))
                .with("organisations", organisations.list(visit.programmeId()).stream().filter(each -> !representatives.accountsOf(visit.programmeId(), each.id()).isEmpty())
                        .map(each -> new Option(each.id().toString(), each.name())).toList());
    }

    @PostMapping
    Reply open(Visit visit, Form form) {
        String title = form.required("titel", 120);
        String question = form.optional("vraag", 1000);
        LocalDate deadline = deadline(visit, form);
        if (rounds.findOpen(visit.programmeId()).isPresent()) {
            form.error("titel", "Er loopt al een ronde. Sluit die eerst.", "A round is open already. Close it first.");
        }
        Reading.Audience audience = audience(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, form));
        }
        Round round = reading.open(visit.act(), visit.programme(), title, question, deadline, audience, path -> address.of(visit, path));
        visit.tell("De ronde is open. De lezers krijgen bericht.", "The round is open. The readers get a message.");
        return Reply.redirect(visit.at(round.path()));
    }

    private static List<Option> groups(Visit visit) {
        return List.of(new Option("WORKING_GROUP", visit.language().of("De werkgroep", "The working group")), new Option("STEERING_GROUP", visit.language().of("De stuurgroep", "The steering group")),
                new Option("HOLDER", visit.language().of("De actiehouders", "The holders of actions")), new Option("FACILITATOR", visit.language().of("De gespreksleiders", "The facilitators")));
    }

    private Reading.Audience audience(Visit visit, Form form) {
        // A form that says nothing of readers asks all who work on the programme.
        Set<String> groups = form.value("lezers").isEmpty() ? Set.copyOf(groups(visit).stream().map(Option::value).toList()) : form.someOf("groepen", groups(visit).stream().map(Option::value).toList());
        Set<String> chosen = form.someOf("organisaties", organisations.list(visit.programmeId()).stream().map(each -> each.id().toString()).toList());
        List<Reading.Guest> guests = guests(visit, form);
        if (groups.isEmpty() && chosen.isEmpty() && guests.isEmpty() && !form.checked("open")) {
            form.error("groepen", "Kies wie er meeleest.", "Choose who reads along.");
        }
        return new Reading.Audience(groups.stream().map(Role::valueOf).collect(Collectors.toSet()), chosen.stream().map(UUID::fromString).collect(Collectors.toSet()), guests, form.checked("open"));
    }

    /** A line for each: an e-mail address, and after a comma or semicolon for whom they speak. */
    private List<Reading.Guest> guests(Visit visit, Form form) {
        List<Reading.Guest> guests = new ArrayList<>();
        String lines = form.optional("gasten", 20_000);
        List<Organisation> all = organisations.list(visit.programmeId());
        for (String line : lines.lines().filter(each -> !each.isBlank()).toList()) {
            String[] parts = line.strip().split("\\s*[,;]\\s*", 2);
            if (!parts[0].matches("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+")) {
                form.error("gasten", "Dit lijkt geen e-mailadres: " + parts[0], "This does not look like an e-mail address: " + parts[0]);
            } else {
                String speaksFor = parts.length > 1 ? parts[1] : "";
                UUID organisation = all.stream().filter(each -> each.name().equalsIgnoreCase(speaksFor) || each.abbreviation().equalsIgnoreCase(speaksFor) && !speaksFor.isEmpty())
                        .map(Organisation::id).findFirst().orElse(null);
                guests.add(new Reading.Guest(parts[0], speaksFor, organisation));
            }
        }
        return guests;
    }

    private static LocalDate deadline(Visit visit, Form form) {
        LocalDate deadline = form.requiredDate("termijn");
        if (deadline != null && deadline.isBefore(PlanPages.today(visit))) {
            form.error("termijn", "Deze dag is al voorbij.", "This day has passed.");
        }
        return deadline;
    }

    @GetMapping("/{id}")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply show(Visit visit, @PathVariable UUID id) {
        return roundPage(visit, get(visit, id), Form.empty());
    }

    private Reply.Page roundPage(Visit visit, Round round, Form form) {
        return Reply.page("drafting/round", visit.frame(round.title())).with("round", round).with("form", form).with("sections", rounds.sections(round.id()))
                .with("tallies", remarks.talliesBySection(round.id())).with("verdicts", remarks.verdicts(round.id())).with("waiting", reading.waiting(round))
                .with("openLink", visit.has(Role.TEAM) && round.open() && round.openKey() != null ? address.of(visit, visit.at("/meelezen/sleutel/" + round.openKey())) : "")
                .with("today", PlanPages.today(visit));
    }

    @PostMapping("/{id}/sluiting")
    Reply close(Visit visit, @PathVariable UUID id) {
        Round round = get(visit, id);
        Form form = Form.empty();
        long waiting = reading.waiting(round);
        if (waiting > 0) {
            form.error("sluiting", waiting == 1 ? "Eén opmerking heeft nog geen antwoord." : waiting + " opmerkingen hebben nog geen antwoord.",
                    waiting == 1 ? "One remark has no answer yet." : waiting + " remarks have no answer yet.");
        }
        if (!form.ok()) {
            return Reply.invalid(roundPage(visit, round, form));
        }
        if (round.open()) {
            reading.close(visit.act(), visit.programme(), round);
        }
        visit.tell("De ronde is gesloten. Wie meelas, staat nu in het overzicht van betrokkenheid.", "The round is closed. Who read along stands in the register of involvement now.");
        return Reply.redirect(visit.at(round.path()));
    }

    @PostMapping("/{id}/heropening")
    Reply reopen(Visit visit, @PathVariable UUID id, Form form) {
        Round round = get(visit, id);
        LocalDate deadline = deadline(visit, form);
        rounds.findOpen(visit.programmeId()).filter(other -> !other.id().equals(id))
                .ifPresent(other -> form.error("termijn", "Er loopt al een andere ronde.", "Another round is open already."));
        if (!form.ok()) {
            return Reply.invalid(roundPage(visit, round, form));
        }
        rounds.reopen(visit.act(), round, deadline);
        visit.tellSaved();
        return Reply.redirect(visit.at(round.path()));
    }

    private Round get(Visit visit, UUID id) {
        return NotHere.unless(rounds.find(visit.programmeId(), id));
    }
}
