package nl.draagvlak.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Contribution;
import nl.draagvlak.actions.Contributions;
import nl.draagvlak.actions.Feasible;
import nl.draagvlak.actions.Holder;
import nl.draagvlak.actions.Line;
import nl.draagvlak.actions.Lines;
import nl.draagvlak.budget.Money;
import nl.draagvlak.budget.MoneyState;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.interventions.ExistingEffort;
import nl.draagvlak.interventions.ExistingEfforts;
import nl.draagvlak.interventions.PriorInitiative;
import nl.draagvlak.interventions.PriorInitiatives;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.rendering.Align;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.stereotype.Component;

/** The chapters that say what will be done: the action lines, what they cover, what they cost, and what others do already. */
@Component
class ActionChapters {

    private final Actions actions;
    private final Lines lines;
    private final Contributions contributions;
    private final Money money;
    private final Elements elements;
    private final Programmes programmes;
    private final Organisations organisations;
    private final ExistingEfforts existing;
    private final PriorInitiatives prior;

    ActionChapters(Actions actions, Lines lines, Contributions contributions, Money money, Elements elements, Programmes programmes,
                   Organisations organisations, ExistingEfforts existing, PriorInitiatives prior) {
        this.actions = actions;
        this.lines = lines;
        this.contributions = contributions;
        this.money = money;
        this.elements = elements;
        this.programmes = programmes;
        this.organisations = organisations;
        this.existing = existing;
        this.prior = prior;
    }

    /** The actions per line, read once for all chapters of a document. */
    Map<UUID, List<ActionDetail>> byLine(UUID programmeId) {
        return actions.list(programmeId).stream().collect(Collectors.groupingBy(ActionDetail::lineId));
    }

    void line(Draft draft, Line line, List<ActionDetail> shown) {
        if (shown.isEmpty()) {
            draft.document().paragraph(draft.own("In deze lijn staat nog geen actie.", "There is no action in this line yet."));
            return;
        }
        List<UUID> ids = shown.stream().map(ActionDetail::id).toList();
        Map<UUID, List<Contribution>> involved = contributions.of(ids);
        Map<UUID, List<String>> forms = elements.tags(ids, ListName.FORM);
        List<Choice> choices = programmes.list(draft.programmeId(), ListName.FORM);
        Map<UUID, String> names = organisations.names(Stream.concat(involved.values().stream().flatMap(List::stream).map(Contribution::organisationId),
                shown.stream().map(ActionDetail::holder).filter(Objects::nonNull).map(Holder::organisationId)).distinct().toList());
        draft.document().table(Draft.own(draft.language().of("De acties van lijn ", "The actions of line ") + line.number()), table -> {
            table.column(draft.own("Nr.", "No.")).column(draft.own("Actie", "Action")).column(draft.own("Actiehouder", "Holder"))
                    .column(draft.own("Doet mee", "Takes part")).column(draft.own("Vorm", "Form")).column(draft.own("Periode", "Period"));
            for (ActionDetail action : shown) {
                table.row(action.id(), List.of(Draft.own(action.code()), words(draft, action), holder(draft, action, names),
                        Draft.own(involved.getOrDefault(action.id(), List.of()).stream().map(each -> names.get(each.organisationId())).collect(Collectors.joining(", "))),
                        Draft.own(named(draft, forms.getOrDefault(action.id(), List.of()), choices)), Draft.own(draft.months(action.start(), action.end()))));
            }
        });
        doubts(draft, shown, names);
    }

    private static Publishable<String> words(Draft draft, ActionDetail action) {
        return Draft.own(action.text() + (action.exploring() ? draft.language().of(" (verkenning)", " (exploration)") : ""));
    }

    private static Publishable<String> holder(Draft draft, ActionDetail action, Map<UUID, String> names) {
        return action.held() ? Draft.own(names.get(action.holder().organisationId()))
                : action.holder() == null ? draft.own("nog geen", "none yet")
                : Draft.own(names.get(action.holder().organisationId()) + draft.language().of(" (gevraagd)", " (asked)"));
    }

    /** A plan that must be executable says where its holders doubt it. */
    private static void doubts(Draft draft, List<ActionDetail> shown, Map<UUID, String> names) {
        List<ActionDetail> doubted = shown.stream().filter(action -> action.held() && action.holder().feasible() != null && action.holder().feasible() != Feasible.YES).toList();
        if (!doubted.isEmpty()) {
            draft.document().paragraph(draft.own("Niet elke actiehouder denkt dat het zo kan:", "Not every holder thinks that it can be done like this:"));
            draft.document().bullets(list -> doubted.forEach(action -> list.item(action.id(), item -> {
                item.strong(Draft.own(action.code() + " ")).text(Draft.own(names.get(action.holder().organisationId()) + ": "
                        + action.holder().feasible().label().in(draft.language()).toLowerCase() + "."));
                if (!action.holder().word().isBlank()) {
                    item.text(Draft.own(" “" + action.holder().word() + "”"));
                }
            })));
        }
    }

    void coverage(Draft draft, Map<UUID, List<ActionDetail>> byLine) {
        List<Choice> forms = programmes.list(draft.programmeId(), ListName.FORM);
        List<Line> all = lines.list(draft.programmeId());
        if (forms.isEmpty() || all.isEmpty()) {
            return;
        }
        Map<UUID, List<String>> tags = elements.tags(byLine.values().stream().flatMap(List::stream).map(ActionDetail::id).toList(), ListName.FORM);
        List<String> empty = new ArrayList<>();
        draft.document().table(draft.own("Hoeveel acties per lijn en per vorm", "How many actions per line and per form"), table -> {
            table.column(draft.own("Actielijn", "Action line"));
            forms.forEach(form -> table.column(Draft.own(form.in(draft.language())), Align.RIGHT));
            table.column(draft.own("Zonder vorm", "Without a form"), Align.RIGHT);
            for (Line line : all) {
                List<Publishable<String>> cells = new ArrayList<>(List.of(Draft.own(line.number() + ". " + line.name().in(draft.language()))));
                List<ActionDetail> own = byLine.getOrDefault(line.id(), List.of());
                for (Choice form : forms) {
                    long count = own.stream().filter(action -> tags.getOrDefault(action.id(), List.of()).contains(form.key())).count();
                    cells.add(count == 0 ? Draft.own("–") : draft.number(count));
                    if (count == 0) {
                        empty.add(draft.language().of("lijn ", "line ") + line.number() + ", " + form.in(draft.language()).toLowerCase());
                    }
                }
                long without = own.stream().filter(action -> tags.getOrDefault(action.id(), List.of()).isEmpty()).count();
                cells.add(without == 0 ? Draft.own("–") : draft.number(without));
                table.row(line.id(), cells);
            }
        });
        if (!empty.isEmpty()) {
            draft.document().paragraph(Draft.own(draft.language().of("Hier heeft het plan geen actie: ", "Here the plan has no action: ") + String.join("; ", empty) + "."));
        }
        draft.document().paragraph(draft.own("Een actie kan bij meer dan een vorm horen; tel de vormen dus niet op.",
                "An action can belong to more than one form; so do not add the forms up."));
    }

    void money(Draft draft) {
        List<MoneyState> years = money.list(draft.programmeId());
        if (years.isEmpty()) {
            draft.document().paragraph(draft.own("Er zijn nog geen bedragen.", "There are no amounts yet."));
            return;
        }
        draft.document().table(draft.own("Geld en menskracht per jaar", "Money and people per year"), table -> {
            table.column(draft.own("Jaar", "Year")).column(draft.own("Beschikbaar", "Available"), Align.RIGHT).column(draft.own("Acties", "Actions"), Align.RIGHT)
                    .column(draft.own("Overbrugging", "Bridging"), Align.RIGHT).column(draft.own("Programma zelf", "Programme itself"), Align.RIGHT)
                    .column(draft.own("Blijft over", "Remains"), Align.RIGHT).column(draft.own("Voltijdsbanen", "Full-time jobs"), Align.RIGHT);
            years.forEach(year -> table.row(Draft.own(String.valueOf(year.year())), draft.euro(year.limit()), draft.euro(year.actions()), draft.euro(year.projects()),
                    draft.euro(year.known().projectCosts()), year.described() ? draft.euro(year.limit() - year.planned()) : Draft.own("–"), draft.decimal(year.fte())));
        });
        if (years.stream().anyMatch(year -> year.committed() > 0 || year.paid() > 0)) {
            draft.heading(2, "Stand van de besteding", "State of the spending");
            draft.document().table(draft.own("Wat is toegezegd en betaald", "What was committed and paid"), table -> {
                table.column(draft.own("Jaar", "Year")).column(draft.own("Toegezegd", "Committed"), Align.RIGHT).column(draft.own("Betaald", "Paid"), Align.RIGHT);
                years.stream().filter(year -> year.committed() > 0 || year.paid() > 0)
                        .forEach(year -> table.row(Draft.own(String.valueOf(year.year())), draft.euro(year.committed()), draft.euro(year.paid())));
            });
        }
    }

    void efforts(Draft draft) {
        List<ExistingEffort> others = existing.list(draft.programmeId());
        if (!others.isEmpty()) {
            Map<UUID, String> names = organisations.names(others.stream().map(ExistingEffort::organisationId).filter(Objects::nonNull).toList());
            draft.document().table(draft.own("Wat anderen doen en hoe dit plan daarop aanvult", "What others do and how this plan adds to it"), table -> {
                table.column(draft.own("Wie", "Who")).column(draft.own("Wat er al gebeurt", "What is done already")).column(draft.own("Wat dit plan toevoegt", "What this plan adds"));
                others.forEach(effort -> table.row(Draft.own(effort.organisationId() == null ? effort.byWhom() : names.get(effort.organisationId())),
                        Draft.own(effort.what()), Draft.own(effort.relation())));
            });
        }
        List<PriorInitiative> before = prior.list(draft.programmeId());
        if (!before.isEmpty()) {
            draft.heading(2, "Wat er eerder is gedaan", "What was done before");
            draft.document().table(draft.own("Eerdere initiatieven en wat zij leerden", "Earlier initiatives and what they taught"), table -> {
                table.column(draft.own("Initiatief", "Initiative")).column(draft.own("Wanneer", "When")).column(draft.own("Wat wij ervan leerden", "What we learned from it"));
                before.forEach(each -> table.row(Draft.own(each.name()), Draft.own(each.period()), Draft.own(each.lesson())));
            });
        }
    }

    /** The names in the order of the programme's list; one word when it is all of them. */
    private static String named(Draft draft, List<String> keys, List<Choice> choices) {
        if (choices.size() > 1 && keys.size() >= choices.size()) {
            return draft.language().of("alle", "all");
        }
        return choices.stream().filter(choice -> keys.contains(choice.key())).map(choice -> choice.in(draft.language())).collect(Collectors.joining(", "));
    }
}
