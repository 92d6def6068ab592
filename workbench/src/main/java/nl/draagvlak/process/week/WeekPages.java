package nl.draagvlak.process.week;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.mail.Mailbox;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.Due;
import nl.draagvlak.process.OverviewPart;
import nl.draagvlak.process.week.Handovers.Handover;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Kind;
import nl.draagvlak.reasoning.Kinds;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.PublicAddress;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The programme team's week: what is late, what is due, who waits for the team, and handing work over. */
@Controller
class WeekPages {

    private static final int WEEKS_BEFORE = 4;
    private static final int WEEKS_AHEAD = 52;
    private static final int NEAR_WEEKS = 6;
    private static final int LONGEST_NOTE = 4000;
    private static final Duration LATELY = Duration.ofDays(42);

    private final Agenda agenda;
    private final Calendars calendars;
    private final Handovers handovers;
    private final Touched touched;
    private final List<OverviewPart> parts;
    private final Accounts accounts;
    private final Programmes programmes;
    private final Mailbox mailbox;
    private final PublicAddress address;
    private final Kinds kinds;

    WeekPages(Agenda agenda, Calendars calendars, Handovers handovers, Touched touched, List<OverviewPart> parts, Accounts accounts, Programmes programmes,
            Mailbox mailbox, PublicAddress address, Kinds kinds) {
        this.agenda = agenda;
        this.calendars = calendars;
        this.handovers = handovers;
        this.touched = touched;
        this.parts = parts.stream().sorted(Comparator.comparingInt(OverviewPart::order)).toList();
        this.accounts = accounts;
        this.programmes = programmes;
        this.mailbox = mailbox;
        this.address = address;
        this.kinds = kinds;
    }

    @Bean
    static Room weekRoom() {
        return new Room(8, "/week", Text.of("Onze week", "Our week"), Set.of(Role.TEAM));
    }

    /** A day with what is due on it. */
    record Day(LocalDate date, String name, List<Due> dues) {}

    /** A week from now on; {@code days} holds the days with something. */
    record Week(String name, List<Day> days) {}

    /** Something handed over, with whose name stands on the other side. */
    record Handed(Handover handover, String from, String to, boolean mine) {}

    /** Something worked on lately. */
    record Work(Kind kind, String label, String words, String page) {}

    @GetMapping("/programmas/{programme}/week")
    @Allowed(Role.TEAM)
    Reply week(Visit visit) {
        LocalDate today = today(visit);
        LocalDate monday = today.with(DayOfWeek.MONDAY);
        List<Due> all = agenda.list(visit.programme(), today, monday.plusWeeks(NEAR_WEEKS).minusDays(1));
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < NEAR_WEEKS; i++) {
            LocalDate start = monday.plusWeeks(i);
            List<Day> days = new ArrayList<>();
            for (LocalDate date = start; date.isBefore(start.plusWeeks(1)); date = date.plusDays(1)) {
                LocalDate day = date;
                List<Due> dues = all.stream().filter(due -> due.on().equals(day) && !due.late(today)).toList();
                if (!dues.isEmpty() || day.equals(today)) {
                    days.add(new Day(day, day.getDayOfWeek().getDisplayName(TextStyle.FULL, visit.language().locale()), dues));
                }
            }
            int number = start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            if (!days.isEmpty()) {
                weeks.add(new Week(visit.language().of(i == 0 ? "Deze week" : i == 1 ? "Volgende week" : "Week " + number, i == 0 ? "This week" : i == 1 ? "Next week" : "Week " + number), days));
            }
        }
        return Reply.page("process/week/week", visit.frame("Onze week", "Our week")).with("today", today)
                .with("late", all.stream().filter(due -> due.late(today)).toList()).with("weeks", weeks)
                .with("attention", parts.stream().flatMap(part -> part.attention(visit.programme(), today).stream()).sorted(Comparator.comparing(each -> !each.urgent())).toList())
                .with("handed", handed(visit, 5)).with("calendar", calendars.isOpen(visit.programmeId(), visit.account().id()));
    }

    private List<Handed> handed(Visit visit, int most) {
        List<Handover> found = handovers.of(visit.programmeId(), visit.account().id(), most);
        Map<UUID, String> names = accounts.names(found.stream().flatMap(each -> java.util.stream.Stream.of(each.from(), each.to())).distinct().toList());
        return found.stream().map(each -> new Handed(each, names.getOrDefault(each.from(), "–"), names.getOrDefault(each.to(), "–"), each.to().equals(visit.account().id()))).toList();
    }

    /** The link is told on the page that comes next and never again; whoever loses it makes another. */
    @PostMapping("/programmas/{programme}/week/agenda")
    @Allowed(Role.TEAM)
    Reply openCalendar(Visit visit, Form form) {
        if (form.value("doe").equals("dicht")) {
            calendars.close(visit.act(), visit.programmeId(), visit.account().id());
            visit.tell("De agenda-link werkt niet meer.", "The calendar link no longer works.");
            return Reply.redirect(visit.at("/week"));
        }
        String link = address.of(visit, "/agenda/" + calendars.open(visit.act(), visit.programmeId(), visit.account().id()) + ".ics");
        visit.tell("Plak dit adres als abonnement in uw agenda; u ziet het één keer: " + link, "Paste this address as a subscription in your calendar; you see it once: " + link);
        return Reply.redirect(visit.at("/week"));
    }

    @GetMapping("/agenda/{secret}.ics")
    @Allowed(Role.PUBLIC)
    ResponseEntity<String> feed(Visit visit, @PathVariable String secret) {
        Calendars.Owner owner = NotHere.unless(calendars.find(secret));
        Account account = NotHere.unless(accounts.find(owner.accountId()));
        // Who left the team reads along no longer.
        NotHere.unless(Optional.of(owner).filter(each -> accounts.roles(account.id()).getOrDefault(each.programmeId(), Set.of()).contains(Role.TEAM)));
        Programme programme = programmes.get(owner.programmeId());
        LocalDate today = today(visit);
        String calendar = CalendarFeed.of(agenda.list(programme, today.minusWeeks(WEEKS_BEFORE), today.plusWeeks(WEEKS_AHEAD)), account.language(),
                "Draagvlak", address.of(visit, programme.path()), visit.now());
        return ResponseEntity.ok().contentType(new MediaType("text", "calendar", java.nio.charset.StandardCharsets.UTF_8)).cacheControl(CacheControl.noStore()).body(calendar);
    }

    @GetMapping("/programmas/{programme}/week/overdracht")
    @Allowed(Role.TEAM)
    Reply handOver(Visit visit) {
        return form(visit, Form.empty());
    }

    private Reply.Page form(Visit visit, Form form) {
        LocalDate today = today(visit);
        return Reply.page("process/week/handover", visit.frame("Werk overdragen", "Hand work over")).with("form", form).with("colleagues", colleagues(visit))
                .with("dues", agenda.list(visit.programme(), today, today.plusWeeks(NEAR_WEEKS))).with("today", today)
                .with("work", work(visit, visit.account().id()));
    }

    private List<Account> colleagues(Visit visit) {
        return accounts.listMembers(visit.programmeId(), Role.TEAM).stream().filter(each -> !each.id().equals(visit.account().id())).toList();
    }

    private List<Work> work(Visit visit, UUID account) {
        List<Element> lately = touched.lately(visit.programmeId(), account, visit.now().minus(LATELY), 15);
        return lately.stream().map(element -> {
            Kind kind = kinds.get(element.kind());
            return new Work(kind, kind.letter() + element.number(), element.text(), visit.at(kind.path() + "/" + element.id()));
        }).toList();
    }

    @PostMapping("/programmas/{programme}/week/overdracht")
    @Allowed(Role.TEAM)
    Reply handOver(Visit visit, Form form) {
        String note = form.required("bericht", LONGEST_NOTE);
        Optional<Account> to = colleagues(visit).stream().filter(each -> each.id().toString().equals(form.value("aan"))).findFirst();
        if (to.isEmpty()) {
            form.error("aan", "Kies een collega uit het programmateam.", "Choose a colleague of the programme team.");
        }
        if (!form.ok()) {
            return Reply.invalid(form(visit, form));
        }
        Handover made = handovers.add(visit.act(), visit.programmeId(), to.get().id(), note);
        String page = address.of(visit, visit.at("/week/overdracht/" + made.id()));
        mailbox.queue(visit.act(), visit.programmeId(), to.get().email(), to.get().language().of("Werk voor u overgedragen", "Work handed over to you"),
                to.get().language().of("Goedendag,\n\nEen collega draagt werk aan u over. Wat dat is, leest u hier:\n\n" + page + "\n\nDraagvlak",
                        "Good day,\n\nA colleague hands work over to you. What it is, you read here:\n\n" + page + "\n\nDraagvlak"));
        visit.tell("Overgedragen. Uw collega krijgt bericht.", "Handed over. Your colleague is told.");
        return Reply.redirect(visit.at("/week/overdracht/" + made.id()));
    }

    @GetMapping("/programmas/{programme}/week/overdracht/{id}")
    @Allowed(Role.TEAM)
    Reply handedOver(Visit visit, @PathVariable UUID id) {
        Handover handover = NotHere.unless(handovers.find(visit.programmeId(), id));
        Map<UUID, String> names = accounts.names(List.of(handover.from(), handover.to()));
        LocalDate today = today(visit);
        return Reply.page("process/week/handed", visit.frame("Overgedragen werk", "Work handed over"))
                .with("handed", new Handed(handover, names.getOrDefault(handover.from(), "–"), names.getOrDefault(handover.to(), "–"), handover.to().equals(visit.account().id())))
                .with("dues", agenda.list(visit.programme(), today, today.plusWeeks(NEAR_WEEKS))).with("today", today).with("work", work(visit, handover.from()));
    }

    @PostMapping("/programmas/{programme}/week/overdracht/{id}/ontvangst")
    @Allowed(Role.TEAM)
    Reply take(Visit visit, @PathVariable UUID id) {
        Handover handover = NotHere.unless(handovers.find(visit.programmeId(), id).filter(each -> each.to().equals(visit.account().id())));
        handovers.take(visit.act(), handover);
        visit.tell("U hebt het werk overgenomen.", "You took the work over.");
        return Reply.redirect(visit.at("/week/overdracht/" + id));
    }

    private static LocalDate today(Visit visit) {
        return visit.now().atZone(Frame.ZONE).toLocalDate();
    }
}
