package nl.draagvlak.gatherings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.Step;
import nl.draagvlak.process.Steps;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.rendering.Qr;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.PublicAddress;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The gatherings of a programme: the list, one of them, preparing it, opening and closing it. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten")
@Allowed({Role.TEAM, Role.FACILITATOR})
class GatheringPages {

    private static final int PAGE = 50;
    private static final Set<Role> READERS = Set.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER);

    private final Gatherings gatherings;
    private final Settings settings;
    private final Invitations invitations;
    private final Attendance attendance;
    private final Joinings joinings;
    private final Doors doors;
    private final Steps steps;
    private final Cares cares;
    private final PublicAddress addresses;
    private final ObjectProvider<Yield> yields;

    GatheringPages(Gatherings gatherings, Settings settings, Invitations invitations, Attendance attendance, Joinings joinings, Doors doors, Steps steps,
                   Cares cares, PublicAddress addresses, ObjectProvider<Yield> yields) {
        this.gatherings = gatherings;
        this.settings = settings;
        this.invitations = invitations;
        this.attendance = attendance;
        this.joinings = joinings;
        this.doors = doors;
        this.steps = steps;
        this.cares = cares;
        this.addresses = addresses;
        this.yields = yields;
    }

    @Bean
    static Room gatheringsRoom() {
        return new Room(12, "/bijeenkomsten", Text.of("Bijeenkomsten", "Gatherings"), READERS);
    }

    /**
     * A gathering with its figures.
     *
     * @param came       people and organisations that came
     * @param byPhone    who take part by phone
     * @param statements what was said
     */
    record Line(Gathering gathering, long invited, Attendance.Total came, long byPhone, long statements) {}

    @GetMapping
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply list(Visit visit, Form form) {
        Integer asked = form.whole("pagina", 1, 1_000_000);
        Page<Gathering> page = gatherings.page(visit.programmeId(), asked == null ? 1 : asked, PAGE);
        return Reply.page("gatherings/list", visit.frame("Bijeenkomsten", "Gatherings")).with("lines", lines(page.items())).with("page", page)
                .with("edits", visit.has(Role.TEAM, Role.FACILITATOR));
    }

    private List<Line> lines(List<Gathering> shown) {
        List<UUID> ids = shown.stream().map(Gathering::id).toList();
        Map<UUID, Long> invited = invitations.counts(ids);
        Map<UUID, Attendance.Total> came = attendance.totals(ids);
        Map<UUID, Long> byPhone = joinings.counts(ids);
        Map<UUID, Long> said = yields.stream().findFirst().map(y -> y.counts(ids)).orElse(Map.of());
        return shown.stream().map(g -> new Line(g, invited.getOrDefault(g.id(), 0L), came.getOrDefault(g.id(), Attendance.Total.NONE),
                byPhone.getOrDefault(g.id(), 0L), said.getOrDefault(g.id(), 0L))).toList();
    }

    @GetMapping("/nieuw")
    Reply fresh(Visit visit, Form form) {
        Form start = Form.empty().with("soort", GatheringKind.ROUNDTABLE.key()).with("begin", "09:30").with("einde", "16:00").with("stap", form.value("stap"));
        return formPage(visit, visit.frame("Nieuwe bijeenkomst", "New gathering"), start, visit.at("/bijeenkomsten"), null);
    }

    @PostMapping
    Reply add(Visit visit, Form form) {
        Optional<Gathering> read = read(visit, form, null);
        if (read.isEmpty()) {
            return Reply.invalid(formPage(visit, visit.frame("Nieuwe bijeenkomst", "New gathering"), form, visit.at("/bijeenkomsten"), null));
        }
        Gathering added = gatherings.add(visit.act(), read.get());
        visit.tellSaved();
        return Reply.redirect(visit.at(added.path()));
    }

    @GetMapping("/{id}/wijzigen")
    Reply edit(Visit visit, @PathVariable UUID id) {
        Gathering g = get(visit, id);
        Form form = Form.empty().with("titel", g.title().nl()).with("titel-en", g.title().en().equals(g.title().nl()) ? "" : g.title().en())
                .with("soort", g.kind().key()).with("stap", g.stepId()).with("datum", g.date()).with("begin", g.start()).with("einde", g.end())
                .with("plaats", g.place()).with("bedoeling", g.purpose()).with("contact", g.contact().name()).with("bereikbaar", g.contact().reach())
                .with("hulplijn", g.contact().supportLine());
        return formPage(visit, visit.frame("Bijeenkomst wijzigen", "Change the gathering"), form, visit.at(g.path()), g);
    }

    @PostMapping("/{id}")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Gathering before = get(visit, id);
        Optional<Gathering> read = read(visit, form, before);
        if (read.isEmpty()) {
            return Reply.invalid(formPage(visit, visit.frame("Bijeenkomst wijzigen", "Change the gathering"), form, visit.at(before.path()), before));
        }
        gatherings.change(visit.act(), read.get());
        visit.tellSaved();
        return Reply.redirect(visit.at(before.path()));
    }

    private Reply.Page formPage(Visit visit, Frame frame, Form form, String action, Gathering gathering) {
        List<Option> kinds = Arrays.stream(GatheringKind.values()).map(k -> new Option(k.key(), visit.language().of(k.label().nl(), k.label().en()))).toList();
        List<Option> stepOptions = steps.list(visit.programmeId()).stream().map(s -> new Option(s.id().toString(), s.name().in(visit.language()))).toList();
        return Reply.page("gatherings/form", frame).with("form", form).with("action", action).with("kinds", kinds).with("steps", stepOptions)
                .with("back", gathering == null ? visit.at("/bijeenkomsten") : visit.at(gathering.path()));
    }

    private Optional<Gathering> read(Visit visit, Form form, Gathering before) {
        String nl = form.required("titel", 200);
        String en = form.optional("titel-en", 200);
        String kind = form.oneOf("soort", Arrays.stream(GatheringKind.values()).map(GatheringKind::key).toList());
        String step = form.maybeOneOf("stap", steps.list(visit.programmeId()).stream().map(s -> s.id().toString()).toList());
        LocalDate date = form.requiredDate("datum");
        LocalTime start = requiredTime(form, "begin");
        LocalTime end = requiredTime(form, "einde");
        if (start != null && end != null && !end.isAfter(start)) {
            form.error("einde", "Het einde ligt na het begin.", "The end comes after the start.");
        }
        String place = form.optional("plaats", 300);
        String purpose = form.optional("bedoeling", 1000);
        Gathering.Contact contact = new Gathering.Contact(form.optional("contact", 200), form.optional("bereikbaar", 200), form.optional("hulplijn", 200));
        if (!form.ok()) {
            return Optional.empty();
        }
        UUID stepId = step == null ? null : UUID.fromString(step);
        Gathering fresh = Gatherings.prepare(visit.programmeId(), stepId, Text.of(nl, en.isEmpty() ? nl : en), GatheringKind.valueOf(kind.toUpperCase()), date,
                start, end, place, purpose, contact);
        return Optional.of(before == null ? fresh : new Gathering(before.id(), before.programmeId(), fresh.stepId(), fresh.title(), fresh.kind(), fresh.date(),
                fresh.start(), fresh.end(), fresh.place(), fresh.purpose(), fresh.contact(), before.joinCode(), before.state(), before.outcome()));
    }

    private static LocalTime requiredTime(Form form, String name) {
        LocalTime time = form.time(name);
        if (time == null) {
            form.error(name, "Vul een tijd in.", "Fill in a time.");
        }
        return time;
    }

    @GetMapping("/{id}")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply one(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        String joinAddress = addresses.of(visit, "/meedoen/" + gathering.joinCode());
        boolean edits = visit.has(Role.TEAM, Role.FACILITATOR);
        return Reply.page("gatherings/one", visit.frame(gathering.title())).with("line", lines(List.of(gathering)).getFirst())
                .with("step", doors.stepOf(gathering).orElse(null)).with("edits", edits).with("missing", missing(gathering))
                .with("shortAddress", addresses.of(visit, "/meedoen").replaceFirst("^https?://", ""))
                .with("qr", edits && !gathering.closed() ? Qr.svg(joinAddress, visit.language().of("Meedoen met de telefoon", "Take part by phone")) : null)
                .with("tables", yields.stream().findFirst().map(y -> y.countsByTable(gathering.id())).orElse(Map.of()))
                .with("setTables", settings.tables(gathering.id())).with("agenda", settings.agenda(gathering.id())).with("prompts", settings.prompts(gathering.id()));
    }

    /** What is still to be prepared, in the order in which one would do it. */
    record ToDo(Text what, String path) {}

    private List<ToDo> missing(Gathering gathering) {
        List<ToDo> all = new ArrayList<>();
        if (settings.prompts(gathering.id()).isEmpty()) {
            all.add(new ToDo(Text.of("Er zijn nog geen vragen: deelnemers zien dan niets.", "There are no questions yet: participants would see nothing."), "/vragen"));
        }
        if (settings.tables(gathering.id()).isEmpty()) {
            all.add(new ToDo(Text.of("Er zijn nog geen tafels.", "There are no tables yet."), "/tafels"));
        }
        if (settings.agenda(gathering.id()).isEmpty()) {
            all.add(new ToDo(Text.of("Er is nog geen agenda.", "There is no agenda yet."), "/agenda"));
        }
        if (invitations.counts(List.of(gathering.id())).isEmpty()) {
            all.add(new ToDo(Text.of("Er is nog niemand uitgenodigd.", "Nobody is invited yet."), "/genodigden"));
        }
        if (!gathering.contact().known()) {
            all.add(new ToDo(Text.of("Er staat nog niet bij wie men terecht kan. Vul dit in als u iets vraagt dat mensen kan raken.",
                    "It does not say yet whom people can turn to. Fill this in when you ask what may touch people."), "/wijzigen"));
        }
        if (cares.of(gathering.id()).trainedId() == null) {
            all.add(new ToDo(Text.of("Er is nog niemand aangewezen die kijkt als woorden iemand raken.", "Nobody is named yet who looks when words touch somebody."), "/zorg"));
        }
        return all;
    }

    @PostMapping("/{id}/opening")
    Reply open(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        Optional<Step> shut = doors.shutBy(gathering, visit.now().atZone(Frame.ZONE).toLocalDate());
        String reason = form.optional("reden", 1000);
        if (shut.isPresent() && reason.isEmpty()) {
            if (form.checked("gezien")) {
                form.error("reden", "Schrijf op waarom u toch doorgaat.", "Write down why you go on.");
            }
            return Reply.invalid(Reply.page("gatherings/opening", visit.frame("Toch openen?", "Open all the same?")).with("form", form)
                    .with("gathering", gathering).with("shut", shut.get()).with("step", doors.stepOf(gathering).orElseThrow()));
        }
        if (!form.ok()) {
            throw new NotHere();
        }
        if (!gathering.open()) {
            doors.open(visit.act(), gathering, reason);
            visit.tell("De bijeenkomst is open. Deelnemers kunnen meedoen.", "The gathering is open. Participants can take part.");
        }
        return Reply.redirect(visit.at(gathering.path()));
    }

    @GetMapping("/{id}/sluiting")
    Reply closing(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        return closingPage(visit, gathering, Form.empty().with("uitkomst", gathering.outcome()));
    }

    private Reply.Page closingPage(Visit visit, Gathering gathering, Form form) {
        return Reply.page("gatherings/closing", visit.frame("De bijeenkomst sluiten", "Close the gathering")).with("form", form)
                .with("line", lines(List.of(gathering)).getFirst()).with("step", doors.stepOf(gathering).filter(Step::open).orElse(null));
    }

    @PostMapping("/{id}/sluiting")
    Reply close(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        String outcome = form.required("uitkomst", 2000);
        if (!form.ok()) {
            return Reply.invalid(closingPage(visit, gathering, form));
        }
        doors.close(visit.act(), gathering, outcome);
        if (form.checked("stap")) {
            doors.closeStep(visit.act(), gathering);
        }
        visit.tell("De bijeenkomst is gesloten. Wie er was, staat in het register.", "The gathering is closed. Who was there stands in the register.");
        return Reply.redirect(visit.at(gathering.path()));
    }

    private Gathering get(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
