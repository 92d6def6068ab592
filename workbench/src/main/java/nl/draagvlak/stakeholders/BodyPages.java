package nl.draagvlak.stakeholders;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.Slug;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The working group, the steering group and other bodies: who has a seat in them. */
@Controller
@RequestMapping("/programmas/{programme}/belanghebbenden/gremia")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class BodyPages {

    /** A seat; {@code person} is null when only the organisation is known or when this visitor does not see names. */
    record Seated(Organisation organisation, Person person, UUID personId) {}

    /** A body with its seats and the perspectives that sit in it. */
    record Shown(Body body, List<Seated> seats, Set<String> perspectives) {}

    private final Bodies bodies;
    private final Organisations organisations;
    private final Persons persons;
    private final Programmes programmes;

    BodyPages(Bodies bodies, Organisations organisations, Persons persons, Programmes programmes) {
        this.bodies = bodies;
        this.organisations = organisations;
        this.persons = persons;
        this.programmes = programmes;
    }

    @GetMapping
    Reply show(Visit visit) {
        return page(visit, Form.empty());
    }

    private Reply.Page page(Visit visit, Form form) {
        UUID programme = visit.programmeId();
        List<Body.Seat> seats = bodies.seats(programme);
        Map<UUID, Organisation> byId = organisations.byIds(seats.stream().map(Body.Seat::organisationId).collect(Collectors.toSet()));
        boolean names = visit.has(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP);
        Map<UUID, Person> people = names ? persons.byIds(seats.stream().map(Body.Seat::personId).filter(id -> id != null).collect(Collectors.toSet())) : Map.of();
        Labels labels = Labels.of(programmes, programme, visit.language());
        List<Shown> shown = bodies.list(programme).stream().map(body -> {
            List<Seated> own = seats.stream().filter(seat -> seat.bodyId().equals(body.id()))
                    .map(seat -> new Seated(byId.get(seat.organisationId()), seat.personId() == null ? null : people.get(seat.personId()), seat.personId())).toList();
            return new Shown(body, own, own.stream().map(seat -> labels.perspective(seat.organisation())).filter(word -> !word.isEmpty())
                    .collect(Collectors.toCollection(java.util.TreeSet::new)));
        }).toList();
        return Reply.page("stakeholders/bodies", visit.frame("Gremia", "Bodies")).with("bodies", shown).with("form", form);
    }

    @PostMapping
    @Allowed(Role.TEAM)
    Reply add(Visit visit, Form form) {
        String name = form.required("naam", 80);
        List<Body> all = bodies.list(visit.programmeId());
        if (all.stream().anyMatch(body -> body.name().nl().equalsIgnoreCase(name))) {
            form.error("naam", "Dit gremium is er al.", "This body is here already.");
        }
        String english = form.optional("naam-en", 80);
        if (!form.ok()) {
            return Reply.invalid(page(visit, form));
        }
        bodies.add(visit.act(), visit.programmeId(), Slug.free(name, all.stream().map(Body::key).toList()), Text.of(name, english.isEmpty() ? name : english));
        visit.tellSaved();
        return Reply.redirect(visit.at("/belanghebbenden/gremia"));
    }

    @PostMapping("/{id}/zetels/weg")
    @Allowed(Role.TEAM)
    Reply unseat(Visit visit, @PathVariable UUID id, Form form) {
        Body body = body(visit, id);
        UUID organisation = form.id("organisatie");
        UUID person = form.id("persoon");
        if (organisation == null || !form.ok()) {
            throw new NotHere();
        }
        bodies.unseat(visit.act(), body, organisation, person);
        visit.tell("De zetel is weg. U kunt hem opnieuw geven.", "The seat is gone. You can give it again.");
        return Reply.redirect(visit.at("/belanghebbenden/gremia#gremium-" + body.key()));
    }

    private Body body(Visit visit, UUID id) {
        return NotHere.unless(bodies.list(visit.programmeId()).stream().filter(body -> body.id().equals(id)).findFirst());
    }
}
