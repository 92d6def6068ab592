package nl.draagvlak.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.actions.Contacts;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Language;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.PublicAddress;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Quarterly and half-yearly rounds: the team asks every holder at once and sees who has told and who is silent. */
@Controller
@RequestMapping("/programmas/{programme}/voortgang/rondes")
@Allowed(Role.TEAM)
class RoundPages {

    private static final int USUAL_WEEKS = 3;

    private final ReportRounds rounds;
    private final ReportLinks links;
    private final Asking asking;
    private final Organisations organisations;
    private final PublicAddress address;

    RoundPages(ReportRounds rounds, ReportLinks links, Asking asking, Organisations organisations, PublicAddress address) {
        this.rounds = rounds;
        this.links = links;
        this.asking = asking;
        this.organisations = organisations;
        this.address = address;
    }

    @GetMapping
    Reply list(Visit visit) {
        LocalDate today = SteeringPages.today(visit);
        LocalDate quarter = endOfQuarter(today);
        return listPage(visit, Form.empty().with("titel", title(quarter, visit.language())).with("peil", quarter).with("tot", today.plusWeeks(USUAL_WEEKS)));
    }

    private Reply.Page listPage(Visit visit, Form form) {
        Map<UUID, List<Stand>> held = asking.held(visit.programmeId(), visit.now());
        return Reply.page("progress/rounds", visit.frame("Rondes", "Rounds")).with("form", form).with("rounds", rounds.list(visit.programmeId()))
                .with("organisations", held.size()).with("actions", held.values().stream().mapToInt(List::size).sum()).with("today", SteeringPages.today(visit));
    }

    /** The last day of the quarter that ended last, or that ends within three weeks. */
    private static LocalDate endOfQuarter(LocalDate today) {
        LocalDate soon = today.plusWeeks(USUAL_WEEKS);
        return LocalDate.of(soon.getYear(), (soon.getMonthValue() - 1) / 3 * 3 + 1, 1).minusDays(1);
    }

    private static String title(LocalDate quarter, Language language) {
        boolean half = quarter.getMonthValue() % 6 == 0;
        int part = half ? quarter.getMonthValue() / 6 : quarter.getMonthValue() / 3;
        return language.of((half ? part + "e halfjaar " : part + "e kwartaal ") + quarter.getYear(), (half ? "Half-year " : "Quarter ") + part + " of " + quarter.getYear());
    }

    @PostMapping
    Reply open(Visit visit, Form form) {
        String title = form.required("titel", 120);
        LocalDate asOf = form.requiredDate("peil");
        LocalDate deadline = form.requiredDate("tot");
        if (deadline != null && !deadline.isAfter(SteeringPages.today(visit))) {
            form.error("tot", "Kies een dag die nog komt.", "Choose a day that is still to come.");
        }
        if (rounds.findOpen(visit.programmeId()).isPresent()) {
            form.error("titel", "Er loopt al een ronde. Sluit die eerst.", "A round is open already. Close that one first.");
        }
        if (!form.ok()) {
            return Reply.invalid(listPage(visit, form));
        }
        ReportRound round = asking.open(visit.act(), visit.programme(), title, asOf, deadline, path -> address.of(visit, path));
        visit.tell("De ronde is open. Wie een actie houdt, kreeg een eigen link.", "The round is open. Whoever holds an action got a link of their own.");
        return Reply.redirect(visit.at(round.path()));
    }

    @GetMapping("/{id}")
    Reply show(Visit visit, @PathVariable UUID id) {
        return page(visit, get(visit, id), Form.empty());
    }

    private Reply.Page page(Visit visit, ReportRound round, Form form) {
        List<Asking.Turn> turns = asking.turns(round, visit.now());
        return Reply.page("progress/round", visit.frame(round.title())).with("round", round).with("turns", turns).with("form", form)
                .with("names", organisations.names(turns.stream().map(Asking.Turn::organisation).toList())).with("today", SteeringPages.today(visit));
    }

    /** A link for somebody of an organisation whom the workbench cannot write to by itself. */
    @PostMapping("/{id}/links")
    Reply invite(Visit visit, @PathVariable UUID id, Form form) {
        ReportRound round = NotHere.unless(Optional.of(get(visit, id)).filter(ReportRound::open));
        Optional<Organisation> organisation = asking.held(visit.programmeId(), visit.now()).keySet().stream().filter(each -> each.toString().equals(form.value("organisatie"))).findFirst()
                .flatMap(each -> organisations.find(visit.programmeId(), each));
        if (organisation.isEmpty()) {
            form.error("organisatie", "Kies een organisatie die een actie houdt.", "Choose an organisation that holds an action.");
        }
        Contacts.Contact contact = contact(form, visit.language());
        if (!form.ok()) {
            return Reply.invalid(page(visit, round, form));
        }
        asking.invite(visit.act(), round, organisation.get().id(), contact, null, path -> address.of(visit, path));
        visit.tell("De link is verstuurd.", "The link was sent.");
        return Reply.redirect(visit.at(round.path()));
    }

    static Contacts.Contact contact(Form form, Language language) {
        String name = form.required("naam", 120);
        String email = form.required("email", 200);
        if (form.errorAt("email") == null && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            form.error("email", "Dit is geen e-mailadres, zoals naam@organisatie.nl.", "This is no e-mail address, such as name@organisation.nl.");
        }
        return new Contacts.Contact(name, email, language);
    }

    @PostMapping("/{id}/sluiting")
    Reply close(Visit visit, @PathVariable UUID id) {
        ReportRound round = get(visit, id);
        if (round.open()) {
            asking.close(visit.act(), round);
        }
        visit.tell("De ronde is gesloten. Wie niets liet weten, staat als stil in het overzicht.", "The round is closed. Who told nothing stands as silent in the overview.");
        return Reply.redirect(visit.at(round.path()));
    }

    private ReportRound get(Visit visit, UUID id) {
        return NotHere.unless(rounds.find(visit.programmeId(), id));
    }
}
