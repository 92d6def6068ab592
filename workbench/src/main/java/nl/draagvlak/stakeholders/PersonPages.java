package nl.draagvlak.stakeholders;

import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Somebody at work for an organisation. The title of the page names nobody: titles stand in histories and tabs. */
@Controller
@RequestMapping("/programmas/{programme}/belanghebbenden/personen/{id}")
@Allowed(Role.TEAM)
class PersonPages {

    private final Persons persons;
    private final Organisations organisations;

    PersonPages(Persons persons, Organisations organisations) {
        this.persons = persons;
        this.organisations = organisations;
    }

    @GetMapping
    Reply view(Visit visit, @PathVariable UUID id) {
        Person person = person(visit, id);
        return page(visit, person, Form.empty().with("naam", person.name()).with("functie", person.function()));
    }

    private Reply.Page page(Visit visit, Person person, Form form) {
        return Reply.page("stakeholders/person", visit.frame("Persoon", "Person")).with("person", person).with("form", form)
                .with("organisation", organisations.find(visit.programmeId(), person.organisationId()).orElseThrow());
    }

    @PostMapping
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Person person = person(visit, id);
        String name = form.required("naam", 120);
        String function = form.optional("functie", 120);
        if (persons.findByName(person.organisationId(), name).filter(same -> !same.id().equals(id)).isPresent()) {
            form.error("naam", "Bij deze organisatie staat al iemand met deze naam.", "This organisation has somebody of this name already.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, person, form));
        }
        persons.change(visit.act(), new Person(id, person.programmeId(), person.organisationId(), name, function));
        visit.tellSaved();
        return Reply.redirect(visit.at("/belanghebbenden/organisaties/" + person.organisationId()));
    }

    @PostMapping("/einde")
    Reply end(Visit visit, @PathVariable UUID id) {
        Person person = person(visit, id);
        persons.end(visit.act(), person, visit.now().atZone(Frame.ZONE).toLocalDate());
        visit.tell("De persoon staat niet meer op de lijst. Terugzetten kan onderaan.", "The person is off the list. You can put them back below.");
        return Reply.redirect(visit.at("/belanghebbenden/organisaties/" + person.organisationId()));
    }

    @PostMapping("/herstel")
    Reply back(Visit visit, @PathVariable UUID id) {
        Person person = person(visit, id);
        persons.change(visit.act(), person);
        visit.tell("De persoon staat weer op de lijst.", "The person is on the list again.");
        return Reply.redirect(visit.at("/belanghebbenden/organisaties/" + person.organisationId()));
    }

    private Person person(Visit visit, UUID id) {
        return NotHere.unless(persons.find(visit.programmeId(), id));
    }
}
