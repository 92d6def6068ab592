package nl.draagvlak.interventions;

import static nl.draagvlak.anthology.AnthologyGrammar.QUOTE;
import static nl.draagvlak.causes.CauseGrammar.CAUSE;
import static nl.draagvlak.causes.CauseGrammar.PROBLEM;
import static nl.draagvlak.interventions.InterventionGrammar.ACTS_ON;
import static nl.draagvlak.interventions.InterventionGrammar.SUGGESTED_BY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.Gates;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Kinds;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.reasoning.Neighbours;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.reasoning.Picker;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The interventions: listed, and each seen, added, changed, withdrawn and put back. */
@Controller
@RequestMapping("/programmas/{programme}/interventies")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP})
class InterventionPages {

    /** The product of this step, as the programme's approach calls it. */
    static final String PRODUCT = "doelen";
    private static final int PAGE = 50;

    private final Interventions interventions;
    private final Elements elements;
    private final Links links;
    private final Kinds kinds;
    private final Picker picker;
    private final Neighbours neighbours;
    private final Gates gates;

    InterventionPages(Interventions interventions, Elements elements, Links links, Kinds kinds, Picker picker, Neighbours neighbours, Gates gates) {
        this.interventions = interventions;
        this.elements = elements;
        this.links = links;
        this.kinds = kinds;
        this.picker = picker;
        this.neighbours = neighbours;
        this.gates = gates;
    }

    @Bean
    static Room interventionsRoom() {
        return new Room(16, "/interventies", Text.of("Interventies", "Interventions"),
                Set.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER));
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply list(Visit visit, Form form) {
        Integer asked = form.whole("pagina", 1, 100_000);
        Page<Intervention> page = interventions.page(visit.programmeId(), form.value("zoek"), asked == null ? 1 : asked, PAGE);
        List<Link> acting = links.listFrom(page.items().stream().map(Intervention::id).toList()).stream().filter(link -> link.relation().equals(ACTS_ON)).toList();
        Map<UUID, Element> found = elements.byIds(acting.stream().map(Link::to).toList());
        return Reply.page("interventions/interventions", visit.frame("Interventies", "Interventions")).with("form", form).with("page", page)
                .with("actsOn", Linked.byEnd(visit, kinds, acting, found, true)).with("waiting", waitingFor(visit));
    }

    @GetMapping("/{id}")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply intervention(Visit visit, @PathVariable UUID id) {
        return page(visit, get(visit, id), Form.empty());
    }

    private Reply.Page page(Visit visit, Intervention intervention, Form withdrawal) {
        String label = "I" + intervention.element().number();
        List<Link> from = links.listFrom(intervention.id());
        Map<UUID, Element> found = elements.byIds(from.stream().map(Link::to).toList());
        return Reply.page("interventions/intervention", visit.frame("Interventie " + label, "Intervention " + label))
                .with("intervention", intervention).with("form", withdrawal).with("neighbours", neighbours.of(visit, intervention.id()))
                .with("actsOn", ends(visit, from, found, ACTS_ON)).with("suggestedBy", ends(visit, from, found, SUGGESTED_BY))
                .with("earlier", visit.has(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP) ? elements.formerTexts(intervention.id()) : List.of());
    }

    private List<Linked> ends(Visit visit, List<Link> from, Map<UUID, Element> found, String relation) {
        return from.stream().filter(link -> link.relation().equals(relation) && found.containsKey(link.to()))
                .map(link -> Linked.of(visit, kinds, found.get(link.to()))).toList();
    }

    /** With {@code op} the form opens with what it acts on, with {@code citaat} with the quote that suggested it. */
    @GetMapping("/nieuw")
    Reply adding(Visit visit, Form asked) {
        return form(visit, null, Form.empty().with("op", asked.value("op")).with("citaten", asked.value("citaat")));
    }

    @PostMapping
    Reply add(Visit visit, Form form) {
        if (picker.searching(form)) {
            return form(visit, null, form);
        }
        Intervention.Draft draft = draft(visit, form);
        if (!form.ok()) {
            return Reply.invalid(form(visit, null, form));
        }
        UUID id = interventions.add(visit.act(), visit.programmeId(), draft);
        visit.tellSaved();
        return Reply.redirect(visit.at("/interventies/" + id));
    }

    @GetMapping("/{id}/wijziging")
    Reply changing(Visit visit, @PathVariable UUID id) {
        Intervention i = active(visit, id);
        Intervention.Consequences c = i.consequences();
        List<Link> from = links.listFrom(id);
        return form(visit, i, Form.empty().with("tekst", i.element().text()).with("toelichting", i.element().note()).with("aanname", i.assumption())
                .with("effect", c.effect()).with("haalbaarheid", c.feasibility()).with("kosten", c.cost()).with("menskracht", c.capacity())
                .with("bijwerkingen", c.sideEffects())
                .withAll("op", from.stream().filter(link -> link.relation().equals(ACTS_ON)).map(Link::to).toList())
                .withAll("citaten", from.stream().filter(link -> link.relation().equals(SUGGESTED_BY)).map(Link::to).toList()));
    }

    @PostMapping("/{id}")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Intervention intervention = active(visit, id);
        if (picker.searching(form)) {
            return form(visit, intervention, form);
        }
        Intervention.Draft draft = draft(visit, form);
        if (!form.ok()) {
            return Reply.invalid(form(visit, intervention, form));
        }
        interventions.change(visit.act(), id, draft);
        visit.tellSaved();
        return Reply.redirect(visit.at("/interventies/" + id));
    }

    @PostMapping("/{id}/intrekking")
    Reply withdraw(Visit visit, @PathVariable UUID id, Form form) {
        Intervention intervention = active(visit, id);
        String reason = form.required("reden", 500);
        if (!form.ok()) {
            return Reply.invalid(page(visit, intervention, form));
        }
        elements.withdraw(visit.act(), id, reason);
        visit.tell("Ingetrokken. U kunt haar hier terugzetten.", "Withdrawn. You can put it back here.");
        return Reply.redirect(visit.at("/interventies/" + id));
    }

    @PostMapping("/{id}/terugzetting")
    Reply restore(Visit visit, @PathVariable UUID id) {
        Intervention intervention = get(visit, id);
        elements.restore(visit.act(), intervention.id());
        visit.tell("Teruggezet.", "Put back.");
        return Reply.redirect(visit.at("/interventies/" + id));
    }

    private Intervention.Draft draft(Visit visit, Form form) {
        String text = form.required("tekst", 300);
        List<UUID> actsOn = picker.ids(visit, form, "op", CAUSE, PROBLEM);
        if (actsOn.isEmpty()) {
            form.error("op", "Kies ten minste een oorzaak of probleem: anders is niet te zien waarom dit helpt.",
                    "Choose at least one cause or problem: else nobody can see why this helps.");
        }
        Intervention.Consequences consequences = new Intervention.Consequences(form.optional("effect", 1000), form.optional("haalbaarheid", 1000),
                form.optional("kosten", 1000), form.optional("menskracht", 1000), form.optional("bijwerkingen", 1000));
        return new Intervention.Draft(text, form.optional("toelichting", 2000), form.optional("aanname", 1000), consequences, actsOn,
                picker.ids(visit, form, "citaten", QUOTE));
    }

    private Reply.Page form(Visit visit, Intervention intervention, Form form) {
        String label = intervention == null ? "" : "I" + intervention.element().number();
        return Reply.page("interventions/form", intervention == null ? visit.frame("Interventie toevoegen", "Add an intervention")
                        : visit.frame("Interventie " + label + " wijzigen", "Change intervention " + label))
                .with("intervention", intervention).with("form", form).with("actsOn", picker.many(visit, form, "op", CAUSE, PROBLEM))
                .with("quotes", picker.many(visit, form, "citaten", QUOTE)).with("waiting", intervention == null ? waitingFor(visit) : "");
    }

    private String waitingFor(Visit visit) {
        return gates.waitingFor(visit.programmeId(), PRODUCT, visit.now().atZone(Frame.ZONE).toLocalDate())
                .map(text -> text.in(visit.language())).orElse("");
    }

    private Intervention get(Visit visit, UUID id) {
        return NotHere.unless(interventions.find(visit.programmeId(), id));
    }

    private Intervention active(Visit visit, UUID id) {
        return NotHere.unless(interventions.find(visit.programmeId(), id).filter(intervention -> intervention.element().active()));
    }
}
