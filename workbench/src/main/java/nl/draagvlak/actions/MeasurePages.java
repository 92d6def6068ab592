package nl.draagvlak.actions;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.interventions.InterventionGrammar;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.reasoning.Neighbours;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.reasoning.Picker;
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

/** The measures: an optional grouping between an intervention and its actions. */
@Controller
@RequestMapping("/programmas/{programme}/acties/maatregelen")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class MeasurePages {

    private final Measures measures;
    private final ActionList actions;
    private final Elements elements;
    private final Picker picker;
    private final Links links;
    private final Neighbours neighbours;

    MeasurePages(Measures measures, ActionList actions, Elements elements, Picker picker, Links links, Neighbours neighbours) {
        this.measures = measures;
        this.actions = actions;
        this.elements = elements;
        this.picker = picker;
        this.links = links;
        this.neighbours = neighbours;
    }

    @GetMapping
    Reply list(Visit visit, Form form) {
        Integer asked = form.whole("pagina", 1, 100_000);
        Page<Element> page = elements.page(visit.programmeId(), ActionGrammar.MEASURE, form.value("zoek"), asked == null ? 1 : asked, ActionList.SIZE);
        return Reply.page("actions/measures", visit.frame("Maatregelen", "Measures")).with("page", page).with("form", form)
                .with("counts", measures.countActions(page.items().stream().map(Element::id).toList()));
    }

    @GetMapping("/nieuw")
    @Allowed(Role.TEAM)
    Reply blank(Visit visit, Form asked) {
        return formPage(visit, Form.empty().withAll("interventions", asked.values("interventie")), null);
    }

    @PostMapping
    @Allowed(Role.TEAM)
    Reply create(Visit visit, Form form) {
        if (picker.searching(form)) {
            return formPage(visit, form, null);
        }
        Typed typed = read(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, form, null));
        }
        Element measure = measures.add(visit.act(), visit.programmeId(), typed.text(), typed.description(), typed.interventions());
        visit.tellSaved();
        return Reply.redirect(visit.at("/acties/maatregelen/" + measure.id()));
    }

    @GetMapping("/{id}")
    Reply detail(Visit visit, @PathVariable UUID id) {
        Element measure = NotHere.unless(elements.find(visit.programmeId(), ActionGrammar.MEASURE, id));
        return Reply.page("actions/measure", visit.frame("Maatregel M" + measure.number(), "Measure M" + measure.number())).with("measure", measure)
                .with("actions", actions.pointingAt(visit.programmeId(), id, ActionGrammar.PART_OF)).with("neighbours", neighbours.of(visit, id));
    }

    @GetMapping("/{id}/wijzigen")
    @Allowed(Role.TEAM)
    Reply edit(Visit visit, @PathVariable UUID id) {
        Element measure = active(visit, id);
        return formPage(visit, Form.empty().with("text", measure.text()).with("description", measure.note())
                .withAll("interventions", links.listFrom(id).stream().filter(link -> link.relation().equals(ActionGrammar.CARRIES_OUT)).map(Link::to).toList()), measure);
    }

    @PostMapping("/{id}")
    @Allowed(Role.TEAM)
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Element measure = active(visit, id);
        if (picker.searching(form)) {
            return formPage(visit, form, measure);
        }
        Typed typed = read(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, form, measure));
        }
        measures.change(visit.act(), id, typed.text(), typed.description(), typed.interventions());
        visit.tellSaved();
        return Reply.redirect(visit.at("/acties/maatregelen/" + id));
    }

    /** Takes a measure out of the plan; its actions stay. It can be put back. */
    @PostMapping("/{id}/intrekking")
    @Allowed(Role.TEAM)
    Reply withdraw(Visit visit, @PathVariable UUID id) {
        active(visit, id);
        elements.withdraw(visit.act(), id, "");
        visit.tell("De maatregel is uit het plan gehaald. Haar acties staan er nog.", "The measure was taken out of the plan. Its actions are still there.");
        return Reply.redirect(visit.at("/acties/maatregelen/" + id));
    }

    @PostMapping("/{id}/herstel")
    @Allowed(Role.TEAM)
    Reply restore(Visit visit, @PathVariable UUID id) {
        NotHere.unless(elements.find(visit.programmeId(), ActionGrammar.MEASURE, id));
        elements.restore(visit.act(), id);
        visit.tell("De maatregel staat weer in het plan.", "The measure is in the plan again.");
        return Reply.redirect(visit.at("/acties/maatregelen/" + id));
    }

    private record Typed(String text, String description, List<UUID> interventions) {}

    private Typed read(Visit visit, Form form) {
        return new Typed(form.required("text", ActionForm.TEXT), form.optional("description", ActionForm.LONG),
                picker.ids(visit, form, "interventions", InterventionGrammar.INTERVENTION));
    }

    private Reply.Page formPage(Visit visit, Form form, Element measure) {
        return Reply.page("actions/measureform", measure == null ? visit.frame("Nieuwe maatregel", "New measure")
                        : visit.frame("Maatregel M" + measure.number() + " wijzigen", "Change measure M" + measure.number())).with("form", form).with("measure", measure)
                .with("interventions", picker.many(visit, form, "interventions", InterventionGrammar.INTERVENTION));
    }

    private Element active(Visit visit, UUID id) {
        return NotHere.unless(elements.find(visit.programmeId(), ActionGrammar.MEASURE, id).filter(Element::active));
    }
}
