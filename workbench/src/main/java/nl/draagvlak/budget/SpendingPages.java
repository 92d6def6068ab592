package nl.draagvlak.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was promised and paid: the state of spending. */
@Controller
@RequestMapping("/programmas/{programme}/budget/uitgaven")
@Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
class SpendingPages {

    private static final int SIZE = 50;
    private static final int MOST_CHOICES = 300;

    private final Bookings bookings;
    private final Money money;
    private final Spending spending;
    private final Actions actions;
    private final BridgeProjects projects;

    SpendingPages(Bookings bookings, Money money, Spending spending, Actions actions, BridgeProjects projects) {
        this.bookings = bookings;
        this.money = money;
        this.spending = spending;
        this.actions = actions;
        this.projects = projects;
    }

    @GetMapping
    Reply list(Visit visit, Form asked) {
        return page(visit, asked, Form.empty().with("kind", "COMMITMENT").with("year", Fields.today(visit).getYear()).with("on", Fields.today(visit)).with("about", asked.value("voor")));
    }

    private Reply.Page page(Visit visit, Form asked, Form form) {
        Integer year = asked.value("jaar").matches("\\d{4}") ? Integer.valueOf(asked.value("jaar")) : null;
        Integer number = asked.whole("pagina", 1, 100_000);
        return Reply.page("budget/spending", visit.frame("Toegezegd en betaald", "Committed and paid")).with("form", form).with("year", year)
                .with("years", money.list(visit.programmeId())).with("page", bookings.page(visit.programmeId(), year, number == null ? 1 : number, SIZE))
                .with("abouts", visit.has(Role.TEAM) ? abouts(visit) : List.of());
    }

    /** What money can be for, to choose from; with very many actions one types the code alone. */
    private List<Option> abouts(Visit visit) {
        List<Option> options = new ArrayList<>();
        projects.list(visit.programmeId()).forEach(p -> options.add(new Option("B" + p.number(), p.title())));
        if (actions.count(visit.programmeId()) <= MOST_CHOICES) {
            actions.list(visit.programmeId()).forEach(a -> options.add(new Option(a.code(), a.text())));
        }
        return options;
    }

    @GetMapping("/lijst.csv")
    ResponseEntity<byte[]> csv(Visit visit) {
        List<String> header = visit.language() == nl.draagvlak.programme.Language.NL
                ? List.of("datum", "soort", "voor", "jaar", "bedrag", "toelichting", "teruggedraaid omdat")
                : List.of("date", "sort", "for", "year", "amount", "note", "turned back because");
        return Fields.csv(visit, "uitgaven", header, bookings.page(visit.programmeId(), null, 1, 1_000_000).items().stream().map(b -> List.of(
                String.valueOf(b.on()), b.kind().label().in(visit.language()), b.what(), String.valueOf(b.year()), String.valueOf(b.amount()), b.note(),
                b.undoReason())).toList());
    }

    /** The state of spending: per year and category against what there is. */
    @GetMapping("/stand")
    Reply standing(Visit visit) {
        return Reply.page("budget/spendingstate", visit.frame("Stand van de besteding", "State of spending")).with("years", money.list(visit.programmeId())).with("rows", spending.list(visit.programmeId()));
    }

    @GetMapping("/stand.csv")
    ResponseEntity<byte[]> standingCsv(Visit visit) {
        List<String> header = visit.language() == nl.draagvlak.programme.Language.NL ? List.of("jaar", "waarvoor", "gepland", "toegezegd", "betaald")
                : List.of("year", "what for", "planned", "committed", "paid");
        return Fields.csv(visit, "besteding", header, spending.list(visit.programmeId()).stream().map(row -> List.of(String.valueOf(row.year()), row.label().in(visit.language()),
                String.valueOf(row.planned()), String.valueOf(row.committed()), String.valueOf(row.paid()))).toList());
    }

    @PostMapping
    @Allowed(Role.TEAM)
    Reply book(Visit visit, Form form) {
        String kind = form.oneOf("kind", List.of("COMMITMENT", "PAYMENT"));
        About about = about(visit, form);
        Integer year = Fields.year(form, "year");
        Long amount = Fields.euros(form, "amount", true);
        if (amount != null && amount == 0) {
            form.error("amount", "Vul een bedrag in dat hoger is dan 0.", "Fill in an amount above 0.");
        }
        LocalDate on = form.requiredDate("on");
        if (on != null && on.isAfter(Fields.today(visit))) {
            form.error("on", "Deze dag moet nog komen.", "This day is still to come.");
        }
        String note = form.optional("note", 400);
        if (!form.ok()) {
            return Reply.invalid(page(visit, Form.empty(), form));
        }
        bookings.add(visit.act(), visit.programmeId(), new Booking.Draft(Booking.Kind.valueOf(kind), about.action(), about.project(), year, amount, on, note));
        visit.tellSaved();
        return Reply.redirect(visit.at("/budget/uitgaven"));
    }

    private record About(UUID action, UUID project) {}

    /** 2.1 is an action, B3 a bridge project, nothing the programme itself. */
    private About about(Visit visit, Form form) {
        String code = form.optional("about", 40);
        Optional<UUID> action = actions.findByCode(visit.programmeId(), code).map(ActionDetail::id);
        Optional<UUID> project = code.matches("[Bb]\\d{1,6}") ? projects.findByNumber(visit.programmeId(), Integer.parseInt(code.substring(1))).map(BridgeProject::id)
                : Optional.empty();
        if (!code.isEmpty() && action.isEmpty() && project.isEmpty()) {
            form.error("about", "Dit nummer is er niet. Schrijf 2.1 voor een actie of B3 voor een brugproject.",
                    "This number is not there. Write 2.1 for an action or B3 for a bridge project.");
        }
        return new About(action.orElse(null), project.orElse(null));
    }

    @GetMapping("/{id}/terugdraaien")
    @Allowed(Role.TEAM)
    Reply undoForm(Visit visit, @PathVariable UUID id) {
        return undoPage(visit, standing(visit, id), Form.empty());
    }

    @PostMapping("/{id}/terugdraaiing")
    @Allowed(Role.TEAM)
    Reply undo(Visit visit, @PathVariable UUID id, Form form) {
        Booking booking = standing(visit, id);
        String reason = form.required("reason", 400);
        if (!form.ok()) {
            return Reply.invalid(undoPage(visit, booking, form));
        }
        bookings.undo(visit.act(), visit.programmeId(), id, reason);
        visit.tell("De boeking telt niet meer mee. Zij blijft te lezen.", "The booking no longer counts. It stays to be read.");
        return Reply.redirect(visit.at("/budget/uitgaven"));
    }

    private static Reply.Page undoPage(Visit visit, Booking booking, Form form) {
        return Reply.page("budget/undo", visit.frame("Boeking terugdraaien", "Turn a booking back")).with("booking", booking).with("form", form);
    }

    private Booking standing(Visit visit, UUID id) {
        return NotHere.unless(bookings.find(visit.programmeId(), id).filter(booking -> !booking.undone()));
    }
}
