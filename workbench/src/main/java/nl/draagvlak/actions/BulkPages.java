package nl.draagvlak.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** All actions in one table, where the same is changed for many at once. */
@Controller
@RequestMapping("/programmas/{programme}/acties/tabel")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class BulkPages {

    private final Actions actions;
    private final ActionList list;
    private final Bulk bulk;
    private final Contributions contributions;
    private final Costs costs;
    private final Elements elements;
    private final Programmes programmes;

    BulkPages(Actions actions, ActionList list, Bulk bulk, Contributions contributions, Costs costs, Elements elements, Programmes programmes) {
        this.actions = actions;
        this.list = list;
        this.bulk = bulk;
        this.contributions = contributions;
        this.costs = costs;
        this.elements = elements;
        this.programmes = programmes;
    }

    @GetMapping
    Reply show(Visit visit, Form form) {
        return page(visit, form);
    }

    /** Does one thing with all actions that were ticked. */
    @PostMapping
    @Allowed(Role.TEAM)
    Reply change(Visit visit, Form form) {
        Set<UUID> chosen = new LinkedHashSet<>(form.ids("acties"));
        Map<UUID, ActionDetail> found = actions.byIds(chosen);
        if (chosen.isEmpty()) {
            form.error("acties", "Vink ten minste één actie aan.", "Tick at least one action.");
        } else if (found.size() != chosen.size() || !found.values().stream().allMatch(each -> each.element().active() && each.element().programmeId().equals(visit.programmeId()))) {
            form.error("acties", "Een van deze acties staat niet meer in het plan. Kies opnieuw.", "One of these actions is no longer in the plan. Choose again.");
        }
        String what = form.oneOf("wat", operations(visit).stream().map(Option::value).toList());
        LocalDate end = "einde".equals(what) ? form.requiredDate("einde") : null;
        if (end != null && found.values().stream().anyMatch(each -> each.start() != null && end.isBefore(each.start()))) {
            form.error("einde", "Een van deze acties begint later dan deze datum.", "One of these actions begins later than this date.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, form));
        }
        bulk.change(visit.act(), visit.programmeId(), List.copyOf(found.values()), what, end);
        visit.tell(found.size() + (found.size() == 1 ? " actie gewijzigd." : " acties gewijzigd."), found.size() + (found.size() == 1 ? " action changed." : " actions changed."));
        return Reply.redirect(visit.at("/acties/tabel"));
    }

    private Reply.Page page(Visit visit, Form form) {
        Integer asked = form.whole("pagina", 1, 100_000);
        Page<ActionDetail> page = list.page(visit.programmeId(), ActionFilter.from(form), asked == null ? 1 : asked);
        List<UUID> ids = page.items().stream().map(ActionDetail::id).toList();
        return Reply.page("actions/bulk", visit.frame("Alle acties in een tabel", "All actions in a table")).with("form", form).with("page", page).with("filter", ActionFilter.from(form))
                .with("operations", operations(visit)).with("shapes", named(visit, ids, ListName.FORM)).with("ages", named(visit, ids, ListName.AGE_GROUP))
                .with("partners", contributions.of(ids)).with("years", costs.of(ids)).with("figures", list.figures(visit.programmeId()));
    }

    private Map<UUID, String> named(Visit visit, List<UUID> ids, ListName name) {
        Map<String, String> labels = programmes.list(visit.programmeId(), name).stream().collect(Collectors.toMap(Choice::key, choice -> choice.in(visit.language())));
        return elements.tags(ids, name).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().stream().map(key -> labels.getOrDefault(key, key)).collect(Collectors.joining(", "))));
    }

    /** What can be done with many at once. */
    private List<Option> operations(Visit visit) {
        List<Option> all = new ArrayList<>(List.of(
                new Option("verkent", visit.language().of("Zijn verkenningen", "Are explorations")), new Option("kiest", visit.language().of("Zijn geen verkenningen", "Are no explorations")),
                new Option("einde", visit.language().of("Krijgen een andere einddatum", "Get another end date"))));
        for (ListName name : List.of(ListName.FORM, ListName.AGE_GROUP)) {
            for (Choice choice : programmes.list(visit.programmeId(), name)) {
                all.add(new Option("erbij:" + name + ":" + choice.key(), visit.language().of("Zijn ook voor: ", "Are also for: ") + choice.in(visit.language())));
                all.add(new Option("eraf:" + name + ":" + choice.key(), visit.language().of("Zijn niet voor: ", "Are not for: ") + choice.in(visit.language())));
            }
        }
        return all;
    }
}
