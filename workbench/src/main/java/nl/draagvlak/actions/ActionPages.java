package nl.draagvlak.actions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Neighbours;
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

/** The actions: found, read, written and taken out. */
@Controller
@RequestMapping("/programmas/{programme}/acties")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class ActionPages {

    private final Actions actions;
    private final ActionList list;
    private final ActionForm forms;
    private final ActionFormPage formPage;
    private final ActionFile file;
    private final Lines lines;
    private final Holders holders;
    private final Contributions contributions;
    private final Milestones milestones;
    private final Costs costs;
    private final Elements elements;
    private final Neighbours neighbours;
    private final Programmes programmes;
    private final PartnerField partnerField;
    private final HolderEvents holderEvents;
    private final HolderLinks holderLinks;
    private final Dependencies dependencies;

    ActionPages(Actions actions, ActionList list, ActionForm forms, ActionFormPage formPage, ActionFile file, Lines lines, Holders holders,
                Contributions contributions, Milestones milestones, Costs costs, Elements elements, Neighbours neighbours, Programmes programmes,
                PartnerField partnerField, HolderEvents holderEvents, HolderLinks holderLinks, Dependencies dependencies) {
        this.actions = actions;
        this.list = list;
        this.forms = forms;
        this.formPage = formPage;
        this.file = file;
        this.lines = lines;
        this.holders = holders;
        this.contributions = contributions;
        this.milestones = milestones;
        this.costs = costs;
        this.elements = elements;
        this.neighbours = neighbours;
        this.programmes = programmes;
        this.partnerField = partnerField;
        this.holderEvents = holderEvents;
        this.holderLinks = holderLinks;
        this.dependencies = dependencies;
    }

    @Bean
    static Room actionRoom() {
        return new Room(18, "/acties", Text.of("Acties", "Actions"),
                Set.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER));
    }

    @GetMapping
    Reply list(Visit visit, Form form) {
        ActionFilter filter = ActionFilter.from(form);
        Integer asked = form.whole("pagina", 1, 100_000);
        Page<ActionDetail> page = list.page(visit.programmeId(), filter, asked == null ? 1 : asked);
        List<UUID> ids = page.items().stream().map(ActionDetail::id).toList();
        List<Option> ages = Option.of(programmes.list(visit.programmeId(), ListName.AGE_GROUP), visit.language());
        List<Option> shapes = Option.of(programmes.list(visit.programmeId(), ListName.FORM), visit.language());
        List<Line> all = lines.list(visit.programmeId());
        return Reply.page("actions/list", visit.frame("Acties", "Actions")).with("page", page).with("filter", filter)
                .with("form", form).with("figures", list.figures(visit.programmeId())).with("lines", all)
                .with("groups", ActionList.grouped(page.items(), all, filter))
                .with("shapes", shapes).with("ages", ages).with("holders", list.holders(visit.programmeId()))
                .with("tags", elements.tags(ids, ListName.FORM));
    }

    @GetMapping("/lijst.csv")
    ResponseEntity<byte[]> csv(Visit visit, Form form) {
        return Csv.file(visit, "acties", file.header(visit.language()),
                file.rows(visit.programmeId(), list.all(visit.programmeId(), ActionFilter.from(form)), visit.language()));
    }

    @GetMapping("/nieuw")
    @Allowed(Role.TEAM)
    Reply blank(Visit visit, Form asked) {
        if (lines.list(visit.programmeId()).isEmpty()) {
            return Reply.redirect(visit.at("/acties/lijnen"));
        }
        Form form = Form.empty().with("line", asked.value("lijn")).withAll("goals", asked.values("doel")).withAll("interventions", asked.values("interventie"))
                .with("measure", asked.value("maatregel")).with("partner-rows", 3).with("milestone-rows", 3);
        return formPage.page(visit, form, null);
    }

    @PostMapping
    @Allowed(Role.TEAM)
    Reply create(Visit visit, Form form) {
        if (formPage.onlyLooking(form)) {
            return formPage.page(visit, form, null);
        }
        ActionPlan plan = forms.read(form, visit.programmeId(), null, today(visit));
        if (!form.ok()) {
            return Reply.invalid(formPage.page(visit, form, null));
        }
        UUID id = actions.add(visit.act(), visit.programmeId(), plan);
        visit.tellSaved();
        return Reply.redirect(visit.at("/acties/" + id));
    }

    @GetMapping("/{id}")
    Reply detail(Visit visit, @PathVariable UUID id) {
        return detailPage(visit, id, Form.empty());
    }

    Reply.Page detailPage(Visit visit, UUID id, Form form) {
        ActionDetail action = find(visit, id);
        Map<UUID, Line> byId = lines.list(visit.programmeId()).stream().collect(java.util.stream.Collectors.toMap(Line::id, line -> line));
        Frame frame = action.code().isEmpty() ? visit.frame("Actie A" + action.element().number() + ", uit het plan", "Action A" + action.element().number() + ", out of the plan")
                : visit.frame("Actie " + action.code(), "Action " + action.code());
        Holder successor = holders.successor(id).orElse(null);
        List<Holder> along = holders.along(id);
        return Reply.page("actions/detail", frame).with("action", action).with("line", byId.get(action.lineId())).with("form", form)
                .with("events", holderEvents.of(id)).with("along", along).with("successor", successor)
                .with("links", links(visit, action, successor, along)).with("ageYields", actions.yields(id, ListName.AGE_GROUP))
                .with("before", dependencies.waitedForBy(visit.programmeId(), List.of(id))).with("after", dependencies.waitingOn(visit.programmeId(), List.of(id)))
                .with("apart", dependencies.apartFrom(visit.programmeId(), id)).with("words", action.current().map(h -> holders.formerWords(h.id())).orElse(List.of()))
                .with("partners", contributions.of(List.of(id)).getOrDefault(id, List.of()))
                .with("years", costs.of(List.of(id)).getOrDefault(id, List.of()))
                .with("milestones", milestones.of(List.of(id)).getOrDefault(id, List.of()))
                .with("yields", actions.yields(id)).with("today", today(visit))
                .with("shapes", labels(visit, id, ListName.FORM)).with("ages", labels(visit, id, ListName.AGE_GROUP))
                .with("organisations", visit.has(Role.TEAM) ? partnerField.offered(visit.programmeId()) : List.of())
                .with("neighbours", neighbours.of(visit, id));
    }

    /** The personal links of all who are asked or hold it now, for the team only: they carry addresses. */
    private Map<UUID, List<HolderLink>> links(Visit visit, ActionDetail action, Holder successor, List<Holder> along) {
        Map<UUID, List<HolderLink>> links = new java.util.LinkedHashMap<>();
        if (visit.has(Role.TEAM)) {
            java.util.stream.Stream.concat(java.util.stream.Stream.of(action.holder(), successor).filter(java.util.Objects::nonNull), along.stream())
                    .forEach(holder -> links.put(holder.id(), holderLinks.list(holder.id())));
        }
        return links;
    }

    private List<Option> labels(Visit visit, UUID id, ListName list) {
        List<String> keys = elements.tags(List.of(id), list).getOrDefault(id, List.of());
        return Option.of(programmes.list(visit.programmeId(), list), visit.language()).stream().filter(option -> keys.contains(option.value())).toList();
    }

    @GetMapping("/{id}/wijzigen")
    @Allowed(Role.TEAM)
    Reply edit(Visit visit, @PathVariable UUID id) {
        ActionDetail action = active(visit, id);
        return formPage.page(visit, formPage.filled(action), action);
    }

    @PostMapping("/{id}")
    @Allowed(Role.TEAM)
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        ActionDetail action = active(visit, id);
        if (formPage.onlyLooking(form)) {
            return formPage.page(visit, form, action);
        }
        ActionPlan plan = forms.read(form, visit.programmeId(), id, today(visit));
        if (!form.ok()) {
            return Reply.invalid(formPage.page(visit, form, action));
        }
        actions.change(visit.act(), id, plan);
        visit.tellSaved();
        return Reply.redirect(visit.at("/acties/" + id));
    }

    @PostMapping("/{id}/intrekking")
    @Allowed(Role.TEAM)
    Reply withdraw(Visit visit, @PathVariable UUID id, Form form) {
        active(visit, id);
        String reason = form.required("withdrawReason", ActionForm.LONG);
        if (!form.ok()) {
            return Reply.invalid(detailPage(visit, id, form));
        }
        actions.withdraw(visit.act(), id, reason);
        visit.tell("De actie is uit het plan gehaald. U kunt haar hier terugzetten.", "The action was taken out of the plan. You can put it back here.");
        return Reply.redirect(visit.at("/acties/" + id));
    }

    @PostMapping("/{id}/herstel")
    @Allowed(Role.TEAM)
    Reply restore(Visit visit, @PathVariable UUID id) {
        if (!find(visit, id).element().active()) {
            actions.restore(visit.act(), id);
            visit.tell("De actie staat weer in het plan, achteraan in haar lijn.", "The action is in the plan again, at the end of its line.");
        }
        return Reply.redirect(visit.at("/acties/" + id));
    }

    private ActionDetail find(Visit visit, UUID id) {
        return NotHere.unless(actions.find(visit.programmeId(), id));
    }

    private ActionDetail active(Visit visit, UUID id) {
        return NotHere.unless(actions.find(visit.programmeId(), id).filter(action -> action.element().active()));
    }

    static java.time.LocalDate today(Visit visit) {
        return visit.now().atZone(Frame.ZONE).toLocalDate();
    }
}
