package nl.draagvlak.stakeholders;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The organisations that are involved. */
@Controller
@RequestMapping("/programmas/{programme}/belanghebbenden")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class OrganisationPages {

    private static final int PAGE = 50;

    private final Organisations organisations;
    private final Persons persons;
    private final Bodies bodies;
    private final Involvement involvement;
    private final OrganisationForm forms;
    private final Missing missing;
    private final Programmes programmes;

    OrganisationPages(Organisations organisations, Persons persons, Bodies bodies, Involvement involvement, OrganisationForm forms, Missing missing,
                      Programmes programmes) {
        this.organisations = organisations;
        this.persons = persons;
        this.bodies = bodies;
        this.involvement = involvement;
        this.forms = forms;
        this.missing = missing;
        this.programmes = programmes;
    }

    @Bean
    static Room stakeholderRoom() {
        return new Room(11, "/belanghebbenden", Text.of("Belanghebbenden", "Stakeholders"),
                Set.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER));
    }

    @GetMapping
    Reply list(Visit visit, Form form) {
        OrganisationFilter filter = OrganisationFilter.of(form);
        Integer asked = form.whole("pagina", 1, 1_000_000);
        Page<Organisations.Row> page = organisations.page(visit.programmeId(), filter, asked == null ? 1 : asked, PAGE);
        List<Option> all = bodies.list(visit.programmeId()).stream().map(body -> new Option(body.id().toString(), body.name().in(visit.language()))).toList();
        return Reply.page("stakeholders/list", visit.frame("Belanghebbenden", "Stakeholders")).with("page", page).with("filter", filter).with("form", form)
                .with("choices", forms.choices(visit)).with("bodies", all).with("labels", labels(visit))
                .with("organisationCount", organisations.count(visit.programmeId())).with("personCount", persons.count(visit.programmeId()))
                .with("perspectives", missing.of(visit.programmeId(), ListName.PERSPECTIVE)).with("base", base(visit, form));
    }

    /** The address of this list with its filters, for going to other pages of it. */
    private static String base(Visit visit, Form form) {
        StringBuilder base = new StringBuilder(visit.at("/belanghebbenden"));
        char next = '?';
        for (String field : List.of("zoek", "sector", "perspectief", "schaal", "doelgroep", "gremium", "gestopt", "volgorde")) {
            if (!form.value(field).isBlank()) {
                base.append(next).append(field).append('=').append(java.net.URLEncoder.encode(form.value(field), java.nio.charset.StandardCharsets.UTF_8));
                next = '&';
            }
        }
        return base.toString();
    }

    @GetMapping("/organisaties.csv")
    @Allowed(Role.TEAM)
    ResponseEntity<byte[]> csv(Visit visit) {
        Labels labels = labels(visit);
        List<List<String>> rows = organisations.list(visit.programmeId()).stream().map(each -> List.of(each.name(), each.abbreviation(), labels.sector(each),
                labels.perspective(each), labels.scale(each), each.consultation(), each.source())).toList();
        return Csv.file(visit, visit.language().of("organisaties", "organisations"),
                List.of("organisatie", "afkorting", "sector", "perspectief", "schaal", "consultatie", "bron"), rows);
    }

    @GetMapping("/nieuw")
    @Allowed(Role.TEAM)
    Reply add(Visit visit, Form form) {
        Form empty = Form.empty().with("perspectief", form.value("perspectief")).with("doelgroepen", form.value("doelgroep"));
        return formPage(visit, Text.of("Nieuwe organisatie", "New organisation"), "/belanghebbenden", "/belanghebbenden", empty);
    }

    @PostMapping
    @Allowed(Role.TEAM)
    Reply addOrganisation(Visit visit, Form form) {
        Organisation organisation = forms.read(visit, form, Ids.next());
        Set<String> reach = forms.reach(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, Text.of("Nieuwe organisatie", "New organisation"), "/belanghebbenden", "/belanghebbenden", form));
        }
        organisations.add(visit.act(), organisation);
        organisations.setReach(visit.act(), organisation, reach);
        visit.tellSaved();
        return Reply.redirect(visit.at(path(organisation.id())));
    }

    @GetMapping("/organisaties/{id}")
    Reply view(Visit visit, @PathVariable UUID id) {
        return viewPage(visit, organisation(visit, id), Form.empty());
    }

    private Reply.Page viewPage(Visit visit, Organisation organisation, Form form) {
        boolean names = visit.has(Role.TEAM, Role.FACILITATOR);
        Labels labels = labels(visit);
        return Reply.page("stakeholders/organisation", visit.frame(organisation.name())).with("organisation", organisation).with("labels", labels)
                .with("reach", organisations.reach(organisation.id()).stream().map(key -> labels.targetGroups().getOrDefault(key, key)).toList())
                .with("persons", names ? persons.listOf(organisation.id()) : List.of())
                .with("former", visit.has(Role.TEAM) ? persons.listEnded(organisation.id()) : List.of())
                .with("bodies", bodies.list(visit.programmeId())).with("seats", bodies.seatsOf(organisation.id())).with("entries", involvement.listOf(organisation.id()))
                .with("endedOn", organisations.endedOn(organisation.id()).orElse(null)).with("form", form);
    }

    @GetMapping("/organisaties/{id}/wijzigen")
    @Allowed(Role.TEAM)
    Reply change(Visit visit, @PathVariable UUID id) {
        Organisation organisation = organisation(visit, id);
        return formPage(visit, Text.same(organisation.name()), path(id), path(id), OrganisationForm.of(organisation, organisations.reach(id)));
    }

    @PostMapping("/organisaties/{id}")
    @Allowed(Role.TEAM)
    Reply changeOrganisation(Visit visit, @PathVariable UUID id, Form form) {
        Organisation before = organisation(visit, id);
        Organisation changed = forms.read(visit, form, id);
        Set<String> reach = forms.reach(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, Text.same(before.name()), path(id), path(id), form));
        }
        if (!changed.equals(before)) {
            organisations.change(visit.act(), changed);
        }
        organisations.setReach(visit.act(), changed, reach);
        visit.tellSaved();
        return Reply.redirect(visit.at(path(id)));
    }

    @PostMapping("/organisaties/{id}/einde")
    @Allowed(Role.TEAM)
    Reply end(Visit visit, @PathVariable UUID id) {
        organisations.end(visit.act(), organisation(visit, id), visit.now().atZone(Frame.ZONE).toLocalDate());
        visit.tell("De organisatie doet niet meer mee. Wat zij deed, blijft staan.", "The organisation no longer takes part. What it did stays.");
        return Reply.redirect(visit.at(path(id)));
    }

    @PostMapping("/organisaties/{id}/herstel")
    @Allowed(Role.TEAM)
    Reply back(Visit visit, @PathVariable UUID id) {
        organisations.end(visit.act(), organisation(visit, id), null);
        visit.tell("De organisatie doet weer mee.", "The organisation takes part again.");
        return Reply.redirect(visit.at(path(id)));
    }

    @PostMapping("/organisaties/{id}/personen")
    @Allowed(Role.TEAM)
    Reply addPerson(Visit visit, @PathVariable UUID id, Form form) {
        Organisation organisation = organisation(visit, id);
        String name = form.required("naam", 120);
        String function = form.optional("functie", 120);
        if (form.ok() && persons.listOf(id).stream().anyMatch(person -> person.name().equalsIgnoreCase(name))) {
            form.error("naam", "Deze persoon staat er al.", "This person is here already.");
        }
        if (!form.ok()) {
            return Reply.invalid(viewPage(visit, organisation, form));
        }
        persons.findByName(id, name).ifPresentOrElse(
                former -> persons.change(visit.act(), new Person(former.id(), former.programmeId(), id, name, function)),
                () -> persons.add(visit.act(), visit.programmeId(), id, name, function));
        visit.tellSaved();
        return Reply.redirect(visit.at(path(id)));
    }

    /** Sets in which bodies the organisation has a seat, and who of its people sits there: a field {@code zetel} with body and person for each. */
    @PostMapping("/organisaties/{id}/zetels")
    @Allowed(Role.TEAM)
    Reply seats(Visit visit, @PathVariable UUID id, Form form) {
        Organisation organisation = organisation(visit, id);
        List<Person> people = persons.listOf(id);
        List<String> wanted = form.values("zetel");
        for (Body body : bodies.list(visit.programmeId())) {
            for (Person person : people) {
                setSeat(visit, body, id, person.id(), wanted.contains(body.id() + "/" + person.id()));
            }
            boolean somebody = people.stream().anyMatch(person -> wanted.contains(body.id() + "/" + person.id()));
            setSeat(visit, body, id, null, wanted.contains(body.id().toString()) && !somebody);
        }
        visit.tellSaved();
        return Reply.redirect(visit.at(path(organisation.id())));
    }

    private void setSeat(Visit visit, Body body, UUID organisation, UUID person, boolean wanted) {
        if (wanted) {
            bodies.seat(visit.act(), body, organisation, person);
        } else {
            bodies.unseat(visit.act(), body, organisation, person);
        }
    }

    private static String path(UUID id) {
        return "/belanghebbenden/organisaties/" + id;
    }

    private Organisation organisation(Visit visit, UUID id) {
        return NotHere.unless(organisations.find(visit.programmeId(), id));
    }

    private Labels labels(Visit visit) {
        return Labels.of(programmes, visit.programmeId(), visit.language());
    }

    private Reply.Page formPage(Visit visit, Text title, String action, String back, Form form) {
        return Reply.page("stakeholders/organisationform", visit.frame(title)).with("form", form).with("choices", forms.choices(visit))
                .with("action", visit.at(action)).with("back", visit.at(back));
    }
}
