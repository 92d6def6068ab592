package nl.draagvlak.actions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import nl.draagvlak.goals.GoalGrammar;
import nl.draagvlak.interventions.InterventionGrammar;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.reasoning.Picker;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Component;

/** The page on which an action is written: all of it at once, in sections. */
@Component
class ActionFormPage {

    private static final int FOUND = 12;
    private static final int SPARE_ROWS = 2;
    private static final int FIRST_YEARS = 4;
    private static final int MOST_YEARS = 12;

    private final Actions actions;
    private final ActionList list;
    private final Lines lines;
    private final Contributions contributions;
    private final Milestones milestones;
    private final Costs costs;
    private final Elements elements;
    private final Picker picker;
    private final Links links;
    private final Programmes programmes;
    private final PartnerField partnerField;

    ActionFormPage(Actions actions, ActionList list, Lines lines, Contributions contributions, Milestones milestones, Costs costs, Elements elements, Picker picker, Links links,
                   Programmes programmes, PartnerField partnerField) {
        this.actions = actions;
        this.list = list;
        this.lines = lines;
        this.contributions = contributions;
        this.milestones = milestones;
        this.costs = costs;
        this.elements = elements;
        this.picker = picker;
        this.links = links;
        this.programmes = programmes;
        this.partnerField = partnerField;
    }

    /** Whether the form was sent only to search in it or to get more rows: then nothing is judged or saved. */
    boolean onlyLooking(Form form) {
        if (picker.searching(form)) {
            return true;
        }
        if (form.checked("more")) {
            form.with("partner-rows", ActionForm.rows(form, "partner-rows") + 3).with("milestone-rows", ActionForm.rows(form, "milestone-rows") + 3);
        }
        return form.checked("more");
    }

    /** @param action null for a new one */
    Reply.Page page(Visit visit, Form form, ActionDetail action) {
        UUID programme = visit.programmeId();
        UUID id = action == null ? null : action.id();
        Frame frame = action == null ? visit.frame("Nieuwe actie", "New action") : visit.frame("Actie " + action.code() + " wijzigen", "Change action " + action.code());
        return Reply.page("actions/form", frame).with("form", form).with("action", action)
                .with("lines", lines.list(programme).stream().map(line -> new Option(line.id().toString(), line.number() + ". " + line.name().in(visit.language()))).toList())
                .with("measures", elements.list(programme, ActionGrammar.MEASURE).stream().map(m -> new Option(m.id().toString(), "M" + m.number() + " " + m.text())).toList())
                .with("interventions", picker.many(visit, form, "interventions", InterventionGrammar.INTERVENTION))
                .with("goals", picker.many(visit, form, "goals", GoalGrammar.GOAL))
                .with("waits", waits(visit, form, id))
                .with("shapes", Option.of(programmes.list(programme, ListName.FORM), visit.language()))
                .with("ages", Option.of(programmes.list(programme, ListName.AGE_GROUP), visit.language()))
                .with("organisations", partnerField.offered(programme)).with("years", years(visit, form, action))
                .with("partnerRows", ActionForm.rows(form, "partner-rows")).with("milestoneRows", ActionForm.rows(form, "milestone-rows"));
    }

    /** Actions to wait for, by the code that people know them by; the action itself is not among them. */
    private Picker.View waits(Visit visit, Form form, UUID self) {
        Picker.View view = picker.many(visit, form, "waitsFor", ActionGrammar.ACTION);
        List<UUID> chosen = view.chosen().stream().map(Picker.Item::id).toList();
        Page<ActionDetail> page = list.page(visit.programmeId(), ActionFilter.searching(view.search()), 1);
        List<ActionDetail> found = page.items().stream().filter(each -> !chosen.contains(each.id()) && !each.id().equals(self)).toList();
        return new Picker.View(view.name(), false, items(actions.byIds(chosen).values()), items(found.stream().limit(FOUND).toList()), view.search(), view.focus(),
                found.size() > FOUND || page.pages() > 1);
    }

    private static List<Picker.Item> items(Collection<ActionDetail> actions) {
        return actions.stream().map(each -> new Picker.Item(each.id(), ActionGrammar.ACTION.icon(), each.code(), each.text())).toList();
    }

    private List<Integer> years(Visit visit, Form form, ActionDetail action) {
        TreeSet<Integer> years = new TreeSet<>();
        form.values("years").stream().filter(value -> value.matches("\\d{4}")).map(Integer::valueOf).forEach(years::add);
        if (years.isEmpty()) {
            int first = action != null && action.start() != null ? action.start().getYear() : ActionPages.today(visit).getYear();
            int last = action != null && action.end() != null ? action.end().getYear() : first + FIRST_YEARS - 1;
            for (int year = first; year <= Math.min(last, first + MOST_YEARS); year++) {
                years.add(year);
            }
            if (action != null) {
                costs.of(List.of(action.id())).getOrDefault(action.id(), List.of()).forEach(each -> years.add(each.year()));
            } else {
                costs.totals(visit.programmeId()).stream().map(Yearly::year).filter(year -> year >= first && year < first + MOST_YEARS).forEach(years::add);
            }
        }
        return List.copyOf(years);
    }

    /** The form with what there is. */
    Form filled(ActionDetail action) {
        UUID id = action.id();
        List<Link> from = links.listFrom(id);
        Form form = Form.empty().with("line", action.lineId()).with("position", action.position()).with("text", action.text())
                .with("description", action.element().note()).with("start", action.start()).with("end", action.end())
                .with("exploring", action.exploring() ? "ja" : null).with("supplement", action.supplement()).with("cooperation", action.cooperation())
                .with("withoutReason", action.withoutReason()).withAll("goals", to(from, ActionGrammar.CONTRIBUTES_TO))
                .withAll("interventions", to(from, ActionGrammar.CARRIES_OUT)).withAll("waitsFor", to(from, ActionGrammar.DEPENDS_ON))
                .withAll("measure", to(from, ActionGrammar.PART_OF))
                .withAll("forms", elements.tags(List.of(id), ListName.FORM).getOrDefault(id, List.of()))
                .withAll("ages", elements.tags(List.of(id), ListName.AGE_GROUP).getOrDefault(id, List.of()));
        actions.yields(id).forEach((key, text) -> form.with("yield-" + key, text));
        actions.yields(id, ListName.AGE_GROUP).forEach((key, text) -> form.with("age-yield-" + key, text));
        costs.of(List.of(id)).getOrDefault(id, List.of()).forEach(year -> form.with("cost-" + year.year(), String.format(Locale.of("nl"), "%,d", year.cost()))
                .with("fte-" + year.year(), year.fte().stripTrailingZeros().toPlainString().replace('.', ',')));
        fillRows(form, id);
        return form;
    }

    private void fillRows(Form form, UUID id) {
        List<Contribution> partners = contributions.of(List.of(id)).getOrDefault(id, List.of());
        for (int i = 0; i < partners.size(); i++) {
            form.with("partner-" + i, partners.get(i).organisation()).with("partner-" + i + "-text", partners.get(i).text());
        }
        List<Milestone> points = new ArrayList<>(milestones.of(List.of(id)).getOrDefault(id, List.of()));
        for (int i = 0; i < points.size(); i++) {
            String field = "milestone-" + i;
            Milestone point = points.get(i);
            form.with(field + "-id", point.id()).with(field, point.text()).with(field + "-planned", point.planned())
                    .with(field + "-actual", point.actual()).with(field + "-reason", point.reason());
        }
        form.with("partner-rows", partners.size() + SPARE_ROWS).with("milestone-rows", points.size() + SPARE_ROWS);
    }

    private static List<UUID> to(List<Link> links, String relation) {
        return links.stream().filter(link -> link.relation().equals(relation)).map(Link::to).toList();
    }
}
