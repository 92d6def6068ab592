package nl.draagvlak.actions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.goals.GoalGrammar;
import nl.draagvlak.interventions.InterventionGrammar;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Kind;
import nl.draagvlak.shell.Form;
import nl.draagvlak.stakeholders.Organisation;
import org.springframework.stereotype.Component;

/** Reads an action from its form, with everything that can be wrong said at the field. */
@Component
class ActionForm {

    static final int TEXT = 400;
    static final int LONG = 2000;
    private static final int MOST_ROWS = 60;
    private static final long MOST_EUROS = 10_000_000_000L;

    private final Actions actions;
    private final Lines lines;
    private final Elements elements;
    private final Programmes programmes;
    private final PartnerField partnerField;
    private final Dependencies dependencies;

    ActionForm(Actions actions, Lines lines, Elements elements, Programmes programmes, PartnerField partnerField, Dependencies dependencies) {
        this.actions = actions;
        this.lines = lines;
        this.elements = elements;
        this.programmes = programmes;
        this.partnerField = partnerField;
        this.dependencies = dependencies;
    }

    /** The plan that was typed; only to be used when the form is in order. */
    ActionPlan read(Form form, UUID programmeId, UUID editing, LocalDate today) {
        UUID line = line(form, programmeId);
        Integer position = form.whole("position", 1, 999);
        if (line != null && position != null && actions.taken(line, position, editing)) {
            form.error("position", "Dit nummer heeft een andere actie in deze lijn al. Laat het leeg voor het volgende nummer.",
                    "Another action in this line has this number. Leave it empty for the next number.");
        }
        LocalDate start = form.date("start");
        LocalDate end = form.date("end");
        if (start != null && end != null && end.isBefore(start)) {
            form.error("end", "De einddatum ligt voor de begindatum.", "The end date is before the start date.");
        }
        Set<String> forms = form.someOf("forms", keys(programmeId, ListName.FORM));
        Set<String> ages = form.someOf("ages", keys(programmeId, ListName.AGE_GROUP));
        return new ActionPlan(line, position, form.required("text", TEXT), form.optional("description", LONG), start, end, form.checked("exploring"),
                form.optional("supplement", LONG), form.optional("cooperation", LONG), reasonWithout(form),
                measure(form, programmeId), chosen(form, "goals", programmeId, GoalGrammar.GOAL),
                chosen(form, "interventions", programmeId, InterventionGrammar.INTERVENTION), waitsFor(form, programmeId, editing), forms,
                ages, yields(form, programmeId, ListName.FORM, "yield-", forms),
                yields(form, programmeId, ListName.AGE_GROUP, "age-yield-", ages), partners(form, programmeId),
                years(form), milestones(form, today));
    }

    private UUID line(Form form, UUID programmeId) {
        UUID line = form.id("line");
        if (line == null || lines.find(programmeId, line).isEmpty()) {
            form.error("line", "Kies de actielijn waarin de actie staat.", "Choose the action line in which the action stands.");
            return null;
        }
        return line;
    }

    /** A gate, not a wall: without an intervention an action goes on with a reason. */
    private static String reasonWithout(Form form) {
        String reason = form.optional("withoutReason", LONG);
        if (form.values("interventions").isEmpty() && form.value("measure").isBlank() && reason.isEmpty()) {
            form.error("withoutReason", "U koos geen interventie. Kies er een, of schrijf hier waarom de actie zonder kan. Dat blijft bij de actie staan.",
                    "You chose no intervention. Choose one, or write here why the action can do without. That stays with the action.");
        }
        return reason;
    }

    private UUID measure(Form form, UUID programmeId) {
        UUID measure = form.id("measure");
        if (measure != null && elements.find(programmeId, ActionGrammar.MEASURE, measure).filter(Element::active).isEmpty()) {
            form.error("measure", "Deze maatregel is er niet meer.", "This measure is no longer there.");
        }
        return measure;
    }

    private Set<UUID> chosen(Form form, String name, UUID programmeId, Kind kind) {
        Set<UUID> ids = new LinkedHashSet<>(form.ids(name));
        Map<UUID, Element> found = elements.byIds(ids);
        boolean known = ids.stream().map(found::get).allMatch(e -> e != null && e.active() && e.programmeId().equals(programmeId) && e.kind().equals(kind.name()));
        if (!known) {
            form.error(name, "Een van uw keuzes is er niet meer. Kies opnieuw.", "One of your choices is no longer there. Choose again.");
        }
        return ids;
    }

    private Set<UUID> waitsFor(Form form, UUID programmeId, UUID editing) {
        Set<UUID> ids = chosen(form, "waitsFor", programmeId, ActionGrammar.ACTION);
        List<ActionDetail> circle = editing == null || !form.ok() ? List.of() : dependencies.circle(programmeId, editing, ids);
        if (!circle.isEmpty()) {
            form.error("waitsFor", "Zo wacht de actie op zichzelf: " + way(circle) + ".", "Then the action waits for itself: " + way(circle) + ".");
        }
        return ids;
    }

    /** Such as "1.2 → 1.3 → 1.2". */
    static String way(List<ActionDetail> actions) {
        return actions.stream().map(ActionDetail::code).collect(Collectors.joining(" → "));
    }

    private Map<String, String> yields(Form form, UUID programmeId, ListName list, String field, Set<String> ticked) {
        Map<String, String> yields = new LinkedHashMap<>();
        for (Choice choice : programmes.list(programmeId, list)) {
            String text = form.optional(field + choice.key(), TEXT);
            if (!text.isEmpty() && !ticked.contains(choice.key())) {
                form.error(field + choice.key(), "Vink deze ook aan, of haal deze tekst weg.", "Tick this too, or take this text away.");
            }
            if (!text.isEmpty()) {
                yields.put(choice.key(), text);
            }
        }
        return yields;
    }

    private List<Contribution> partners(Form form, UUID programmeId) {
        Map<UUID, Contribution> partners = new LinkedHashMap<>();
        for (int i = 0; i < rows(form, "partner-rows"); i++) {
            String field = "partner-" + i;
            Optional<Organisation> organisation = partnerField.read(form, field, programmeId);
            String text = form.optional(field + "-text", TEXT);
            if (form.value(field).isBlank() && !text.isEmpty()) {
                form.error(field, "Welke organisatie brengt dit in?", "Which organisation brings this?");
            }
            if (organisation.isPresent() && partners.put(organisation.get().id(), new Contribution(organisation.get().id(), organisation.get().name(), text)) != null) {
                form.error(field, "Deze organisatie staat er al.", "This organisation is there already.");
            }
        }
        return List.copyOf(partners.values());
    }

    private static List<Yearly> years(Form form) {
        List<Yearly> years = new ArrayList<>();
        for (String value : form.values("years").stream().distinct().limit(MOST_ROWS).toList()) {
            if (!value.matches("(19|20|21)\\d\\d")) {
                form.error("years", "Dit jaar kan niet kloppen.", "This year cannot be right.");
                continue;
            }
            BigDecimal cost = amount(form, "cost-" + value, MOST_EUROS);
            BigDecimal fte = amount(form, "fte-" + value, 99_999);
            if (cost != null && cost.stripTrailingZeros().scale() > 0) {
                form.error("cost-" + value, "Vul hele euro's in.", "Fill in whole euros.");
                cost = null;
            }
            if (cost != null || fte != null) {
                years.add(new Yearly(Integer.parseInt(value), cost == null ? 0 : cost.longValue(), fte == null ? BigDecimal.ZERO : fte));
            }
        }
        return years;
    }

    static BigDecimal amount(Form form, String field, long most) {
        BigDecimal amount = form.decimal(field);
        if (amount != null && amount.signum() < 0) {
            form.error(field, "Dit kan niet lager zijn dan 0.", "This cannot be below 0.");
            return null;
        }
        if (amount != null && amount.compareTo(BigDecimal.valueOf(most)) > 0) {
            form.error(field, "Dit is te hoog om te kunnen kloppen.", "This is too high to be right.");
            return null;
        }
        return amount;
    }

    private static List<Milestone> milestones(Form form, LocalDate today) {
        List<Milestone> milestones = new ArrayList<>();
        for (int i = 0; i < rows(form, "milestone-rows"); i++) {
            String field = "milestone-" + i;
            String text = form.optional(field, TEXT);
            LocalDate planned = form.date(field + "-planned");
            LocalDate actual = form.date(field + "-actual");
            String reason = form.optional(field + "-reason", TEXT);
            if (text.isEmpty() && planned == null && actual == null && reason.isEmpty()) {
                continue;
            }
            if (text.isEmpty()) {
                form.error(field, "Wat is er dan klaar?", "What is ready then?");
            }
            if (planned == null) {
                form.error(field + "-planned", "Vul de geplande datum in.", "Fill in the planned date.");
            }
            judgeActual(form, field, planned, actual, reason, today);
            milestones.add(new Milestone(form.id(field + "-id"), text, planned, actual, reason));
        }
        return milestones;
    }

    private static void judgeActual(Form form, String field, LocalDate planned, LocalDate actual, String reason, LocalDate today) {
        if (actual != null && actual.isAfter(today)) {
            form.error(field + "-actual", "Dit is nog niet gebeurd. Laat het leeg tot die dag.", "This has not happened yet. Leave it empty until that day.");
        }
        if (actual != null && planned != null && actual.isAfter(planned) && reason.isEmpty()) {
            form.error(field + "-reason", "Waarom werd het later dan gepland?", "Why was it later than planned?");
        }
    }

    static int rows(Form form, String name) {
        String value = form.value(name);
        return value.matches("\\d{1,3}") ? Math.min(MOST_ROWS, Integer.parseInt(value)) : 0;
    }

    private Collection<String> keys(UUID programmeId, ListName list) {
        return programmes.list(programmeId, list).stream().map(Choice::key).toList();
    }
}
