package nl.draagvlak.decisions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotAllowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Bodies;
import nl.draagvlak.stakeholders.Body;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The meetings of the bodies and what they decided. A body records its own decisions; the team may record those of all. */
@Controller
@RequestMapping("/programmas/{programme}/besluiten")
@Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
class DecisionPages {

    private static final int PAGE = 50;

    private final Meetings meetings;
    private final Decisions decisions;
    private final Bodies bodies;
    private final Organisations organisations;
    private final Agendas agendas;

    DecisionPages(Meetings meetings, Decisions decisions, Bodies bodies, Organisations organisations, Agendas agendas) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.bodies = bodies;
        this.organisations = organisations;
        this.agendas = agendas;
    }

    @Bean
    static Room decisionsRoom() {
        return new Room(21, "/besluiten", Text.of("Besluiten", "Decisions"), Set.of(Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP));
    }

    @GetMapping
    Reply list(Visit visit, Form form) {
        List<Body> all = bodies.list(visit.programmeId());
        Integer asked = form.whole("pagina", 1, 100_000);
        UUID body = all.stream().filter(each -> each.key().equals(form.value("gremium"))).map(Body::id).findFirst().orElse(null);
        Page<Meeting> page = meetings.page(visit.programmeId(), body, form.value("zoek"), asked == null ? 1 : asked, PAGE);
        List<UUID> ids = page.items().stream().map(Meeting::id).toList();
        return Reply.page("decisions/meetings", visit.frame("Besluiten", "Decisions")).with("form", form).with("page", page)
                .with("taken", decisions.ofMeetings(ids)).with("present", meetings.countPresent(ids))
                .with("bodies", all.stream().collect(Collectors.toMap(Body::id, each -> each))).with("options", options(visit, all))
                .with("mayAdd", !choices(visit).isEmpty()).with("today", today(visit));
    }

    @GetMapping("/vergaderingen/nieuw")
    Reply blank(Visit visit, Form form) {
        return formPage(visit, null, form);
    }

    private Reply.Page formPage(Visit visit, Meeting meeting, Form form) {
        return Reply.page("decisions/meetingform", meeting == null ? visit.frame("Vergadering vastleggen", "Record a meeting") : visit.frame("Vergadering wijzigen", "Change the meeting"))
                .with("form", form).with("meeting", meeting).with("bodies", choices(visit)).with("organisations", members(visit));
    }

    /** Who sit in a body come first: mostly it is they who were there. */
    private List<Option> members(Visit visit) {
        Set<UUID> seated = bodies.seats(visit.programmeId()).stream().map(Body.Seat::organisationId).collect(Collectors.toSet());
        return organisations.list(visit.programmeId()).stream()
                .sorted(java.util.Comparator.comparing(each -> !seated.contains(each.id())))
                .map(each -> new Option(each.id().toString(), each.name())).toList();
    }

    @PostMapping("/vergaderingen")
    Reply add(Visit visit, Form form) {
        String key = form.oneOf("gremium", choices(visit).stream().map(Option::value).toList());
        Input input = read(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, null, form));
        }
        Meeting meeting = meetings.add(visit.act(), bodies.require(visit.act(), visit.programmeId(), key), input.title(), input.heldOn(), input.present());
        if (meeting.planned(today(visit))) {
            visit.tell("De vergadering staat gepland. Kies nu wat er op de agenda komt.", "The meeting is planned. Now choose what is on the agenda.");
            return Reply.redirect(visit.at(meeting.path() + "/agenda"));
        }
        visit.tell("De vergadering is vastgelegd. Schrijf nu op wat er is besloten.", "The meeting was recorded. Now write down what was decided.");
        return Reply.redirect(visit.at(meeting.path()));
    }

    private record Input(String title, LocalDate heldOn, List<UUID> present) {}

    private Input read(Visit visit, Form form) {
        String title = form.required("titel", 200);
        LocalDate heldOn = form.requiredDate("datum");
        Set<String> present = form.someOf("aanwezig", members(visit).stream().map(Option::value).toList());
        if (heldOn != null && heldOn.isAfter(today(visit)) && !present.isEmpty()) {
            form.error("aanwezig", "De vergadering moet nog komen. Wie er was, vult u daarna in.", "The meeting is still to come. Who was there, you fill in afterwards.");
        }
        return new Input(title, heldOn, present.stream().map(UUID::fromString).toList());
    }

    @GetMapping("/vergaderingen/{id}")
    Reply show(Visit visit, @PathVariable UUID id) {
        return showPage(visit, get(visit, id), Form.empty());
    }

    private Reply.Page showPage(Visit visit, Meeting meeting, Form form) {
        return Reply.page("decisions/meeting", visit.frame(meeting.title())).with("meeting", meeting).with("body", body(visit, meeting)).with("form", form)
                .with("decisions", decisions.ofMeeting(meeting.id())).with("present", organisations.byIds(meetings.present(meeting.id())).values().stream().toList())
                .with("absent", absent(visit, meeting)).with("items", agendas.list(meeting.id())).with("planned", meeting.planned(today(visit)))
                .with("mayEdit", BodyRights.writes(visit, body(visit, meeting).key()));
    }

    /** Who have a seat and were not there; before the meeting, all who have one. */
    private List<Organisation> absent(Visit visit, Meeting meeting) {
        Set<UUID> seated = bodies.seats(visit.programmeId()).stream().filter(seat -> seat.bodyId().equals(meeting.bodyId())).map(Body.Seat::organisationId)
                .collect(Collectors.toSet());
        seated.removeAll(meetings.present(meeting.id()));
        return organisations.byIds(seated).values().stream().sorted(java.util.Comparator.comparing(Organisation::shortName, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    @GetMapping("/vergaderingen/{id}/wijziging")
    Reply edit(Visit visit, @PathVariable UUID id) {
        Meeting meeting = editable(visit, id);
        return formPage(visit, meeting, Form.empty().with("titel", meeting.title()).with("datum", meeting.heldOn()).withAll("aanwezig", meetings.present(id)));
    }

    @PostMapping("/vergaderingen/{id}")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Meeting meeting = editable(visit, id);
        Input input = read(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, meeting, form));
        }
        meetings.change(visit.act(), meeting, body(visit, meeting), input.title(), input.heldOn(), input.present());
        visit.tellSaved();
        return Reply.redirect(visit.at(meeting.path()));
    }

    @PostMapping("/vergaderingen/{id}/besluiten")
    Reply decide(Visit visit, @PathVariable UUID id, Form form) {
        Meeting meeting = editable(visit, id);
        String text = form.required("besluit", 1000);
        String reason = form.required("reden", 2000);
        String dissent = form.optional("anders", 2000);
        String item = form.maybeOneOf("punt", agendas.list(id).stream().map(each -> each.id().toString()).toList());
        if (meeting.planned(today(visit))) {
            form.error("besluit", "De vergadering moet nog komen. Besluiten legt u daarna vast.", "The meeting is still to come. You record decisions afterwards.");
        }
        if (!form.ok()) {
            return Reply.invalid(showPage(visit, meeting, form));
        }
        Decision decision = decisions.add(visit.act(), meeting, item == null ? null : UUID.fromString(item), text, reason, dissent);
        visit.tell("Besluit " + decision.code() + " is vastgelegd.", "Decision " + decision.code() + " was recorded.");
        return Reply.redirect(visit.at(meeting.path()));
    }

    @PostMapping("/vergaderingen/{id}/besluiten/{besluit}/intrekking")
    Reply undo(Visit visit, @PathVariable UUID id, @PathVariable UUID besluit, Form form) {
        Meeting meeting = editable(visit, id);
        Decision decision = decision(meeting, besluit);
        String field = "reden-" + decision.number();
        String reason = form.required(field, 500);
        if (!form.ok()) {
            return Reply.invalid(showPage(visit, meeting, form));
        }
        decisions.undo(visit.act(), decision, reason);
        visit.tellSaved();
        return Reply.redirect(visit.at(meeting.path()));
    }

    @PostMapping("/vergaderingen/{id}/besluiten/{besluit}/herstel")
    Reply restore(Visit visit, @PathVariable UUID id, @PathVariable UUID besluit) {
        Meeting meeting = editable(visit, id);
        decisions.undo(visit.act(), decision(meeting, besluit), "");
        visit.tellSaved();
        return Reply.redirect(visit.at(meeting.path()));
    }

    private Decision decision(Meeting meeting, UUID id) {
        return NotHere.unless(decisions.find(meeting.programmeId(), id).filter(each -> each.meetingId().equals(meeting.id())));
    }

    private static List<Option> options(Visit visit, List<Body> some) {
        return some.stream().map(body -> new Option(body.key(), body.name().in(visit.language()))).toList();
    }

    /** The bodies whose meetings this visitor may record; the working group and the steering group are always there to be chosen. */
    private List<Option> choices(Visit visit) {
        Map<String, String> names = new LinkedHashMap<>();
        bodies.list(visit.programmeId()).forEach(body -> names.put(body.key(), body.name().in(visit.language())));
        names.putIfAbsent(Body.WORKING_GROUP, visit.language().of("Werkgroep", "Working group"));
        names.putIfAbsent(Body.STEERING_GROUP, visit.language().of("Stuurgroep", "Steering group"));
        return names.entrySet().stream().filter(entry -> BodyRights.writes(visit, entry.getKey())).map(entry -> new Option(entry.getKey(), entry.getValue())).toList();
    }

    private Body body(Visit visit, Meeting meeting) {
        return bodies.list(visit.programmeId()).stream().filter(body -> body.id().equals(meeting.bodyId())).findFirst().orElseThrow();
    }

    private static LocalDate today(Visit visit) {
        return visit.now().atZone(Frame.ZONE).toLocalDate();
    }

    private Meeting editable(Visit visit, UUID id) {
        Meeting meeting = get(visit, id);
        if (!BodyRights.writes(visit, body(visit, meeting).key())) {
            throw new NotAllowed();
        }
        return meeting;
    }

    private Meeting get(Visit visit, UUID id) {
        return NotHere.unless(meetings.find(visit.programmeId(), id));
    }
}
