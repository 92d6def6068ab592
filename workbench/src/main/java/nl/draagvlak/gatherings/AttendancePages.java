package nl.draagvlak.gatherings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.stakeholders.Person;
import nl.draagvlak.stakeholders.Persons;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list at the door: who came, per organisation, and what that makes per sector. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}/aanwezig")
@Allowed({Role.TEAM, Role.FACILITATOR})
class AttendancePages {

    private final Gatherings gatherings;
    private final Invitations invitations;
    private final Attendance attendance;
    private final Doors doors;
    private final Organisations organisations;
    private final Persons persons;
    private final Programmes programmes;

    AttendancePages(Gatherings gatherings, Invitations invitations, Attendance attendance, Doors doors, Organisations organisations, Persons persons,
                    Programmes programmes) {
        this.gatherings = gatherings;
        this.invitations = invitations;
        this.attendance = attendance;
        this.doors = doors;
        this.organisations = organisations;
        this.persons = persons;
        this.programmes = programmes;
    }

    /** An organisation on the list, with its people whom we know and how many came. */
    record Row(Organisation organisation, List<Person> people, int came, boolean invited) {}

    /** A sector: how many organisations were invited, and how many of them came with how many people. */
    record SectorLine(String name, long invited, long came, long people) {}

    @GetMapping
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply show(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        Form form = Form.empty().withAll("er", attendance.persons(id));
        attendance.counted(id).forEach((organisation, number) -> form.with("aantal-" + organisation, number));
        return page(visit, gathering, form);
    }

    private Reply.Page page(Visit visit, Gathering gathering, Form form) {
        List<Row> rows = rows(gathering);
        Chooser chooser = new Chooser(organisations.list(visit.programmeId()), List.of());
        return Reply.page("gatherings/attendance", visit.frame(gathering.title())).with("form", form).with("gathering", gathering).with("rows", rows)
                .with("sectors", sectors(visit, rows)).with("suggestions", chooser.organisationSuggestions())
                .with("total", new Attendance.Total(rows.stream().mapToLong(Row::came).sum(), rows.stream().filter(row -> row.came() > 0).count()))
                .with("edits", visit.has(Role.TEAM, Role.FACILITATOR));
    }

    private List<Row> rows(Gathering gathering) {
        Map<UUID, Integer> came = attendance.byOrganisation(gathering.id());
        Set<UUID> invited = new HashSet<>();
        invitations.list(gathering.id()).forEach(invitation -> invited.add(invitation.organisationId()));
        Set<UUID> all = new LinkedHashSet<>(invited);
        all.addAll(came.keySet());
        Map<UUID, List<Person>> people = new HashMap<>();
        persons.list(gathering.programmeId()).forEach(person -> people.computeIfAbsent(person.organisationId(), k -> new ArrayList<>()).add(person));
        return organisations.byIds(all).values().stream()
                .map(o -> new Row(o, people.getOrDefault(o.id(), List.of()), came.getOrDefault(o.id(), 0), invited.contains(o.id())))
                .sorted(Comparator.comparing(row -> row.organisation().name().toLowerCase())).toList();
    }

    private List<SectorLine> sectors(Visit visit, List<Row> rows) {
        List<SectorLine> lines = new ArrayList<>();
        for (Choice sector : programmes.list(visit.programmeId(), ListName.SECTOR)) {
            List<Row> ofSector = rows.stream().filter(row -> row.organisation().sector().equals(sector.key())).toList();
            lines.add(new SectorLine(sector.in(visit.language()), ofSector.stream().filter(Row::invited).count(),
                    ofSector.stream().filter(row -> row.came() > 0).count(), ofSector.stream().mapToLong(Row::came).sum()));
        }
        return lines;
    }

    @PostMapping
    Reply set(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        Map<UUID, Integer> numbers = new LinkedHashMap<>();
        Map<UUID, UUID> present = new HashMap<>();
        List<UUID> absent = new ArrayList<>();
        Set<UUID> ticked = new HashSet<>(form.ids("er"));
        for (Row row : rows(gathering)) {
            Integer number = form.whole("aantal-" + row.organisation().id(), 0, 10_000);
            numbers.put(row.organisation().id(), number == null ? 0 : number);
            row.people().forEach(person -> {
                if (ticked.contains(person.id())) {
                    present.put(person.id(), person.organisationId());
                } else {
                    absent.add(person.id());
                }
            });
        }
        unexpected(visit, form, numbers);
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, form));
        }
        attendance.set(visit.act(), gathering, numbers, present, absent);
        if (gathering.closed()) {
            doors.register(visit.act(), gathering, attendance.byOrganisation(id).keySet(), gathering.outcome());
        }
        visit.tellSaved();
        return Reply.redirect(visit.at(gathering.path() + "/aanwezig"));
    }

    /** Somebody of an organisation that was not invited. */
    private void unexpected(Visit visit, Form form, Map<UUID, Integer> numbers) {
        String typed = form.optional("nieuw", 300);
        if (typed.isEmpty()) {
            return;
        }
        Integer number = form.whole("nieuw-aantal", 1, 10_000);
        Optional<UUID> organisation = new Chooser(organisations.list(visit.programmeId()), List.of()).organisation(typed);
        if (organisation.isEmpty()) {
            form.error("nieuw", "Deze organisatie staat niet bij de belanghebbenden. Voeg haar eerst daar toe.",
                    "This organisation is not among the stakeholders. Add it there first.");
        } else if (form.ok()) {
            numbers.merge(organisation.get(), number == null ? 1 : number, Integer::max);
        }
    }

    private Gathering get(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
