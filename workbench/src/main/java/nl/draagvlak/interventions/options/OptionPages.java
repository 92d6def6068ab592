package nl.draagvlak.interventions.options;

import static nl.draagvlak.interventions.InterventionGrammar.INTERVENTION;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.interventions.Alternative;
import nl.draagvlak.interventions.Alternatives;
import nl.draagvlak.interventions.ExistingEffort;
import nl.draagvlak.interventions.ExistingEfforts;
import nl.draagvlak.interventions.Intervention;
import nl.draagvlak.interventions.Interventions;
import nl.draagvlak.interventions.PriorInitiatives;
import nl.draagvlak.interventions.TheorySteps;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Picker;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The options side by side, each written and withdrawn, and the choice between them with its reason. */
@Controller
@RequestMapping("/programmas/{programme}/interventies/opties")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP})
class OptionPages {

    private final Alternatives alternatives;
    private final Interventions interventions;
    private final ExistingEfforts efforts;
    private final PriorInitiatives initiatives;
    private final TheorySteps theory;
    private final Organisations organisations;
    private final OptionForm forms;
    private final Picker picker;

    OptionPages(Alternatives alternatives, Interventions interventions, ExistingEfforts efforts, PriorInitiatives initiatives, TheorySteps theory, Organisations organisations,
                OptionForm forms, Picker picker) {
        this.alternatives = alternatives;
        this.interventions = interventions;
        this.efforts = efforts;
        this.initiatives = initiatives;
        this.theory = theory;
        this.organisations = organisations;
        this.forms = forms;
        this.picker = picker;
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply compare(Visit visit) {
        return page(visit, Form.empty().with("datum", today(visit)));
    }

    private Reply.Page page(Visit visit, Form form) {
        List<Alternative> all = alternatives.list(visit.programmeId());
        List<Alternative> open = all.stream().filter(each -> !each.withdrawn()).toList();
        Set<UUID> parts = open.stream().flatMap(each -> each.draft().interventions().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, String> whom = forms.whom(visit).stream().collect(Collectors.toMap(Option::value, Option::label));
        Set<String> rows = open.stream().flatMap(each -> each.draft().forWhom().stream()).map(each -> each.list().name() + ":" + each.key()).collect(Collectors.toCollection(LinkedHashSet::new));
        return Reply.page("interventions/options/compare", visit.frame("Opties naast elkaar", "Options side by side")).with("form", form)
                .with("open", open).with("withdrawn", all.stream().filter(Alternative::withdrawn).toList()).with("interventions", readable(visit, parts))
                .with("efforts", efforts.list(visit.programmeId()).stream().collect(Collectors.toMap(ExistingEffort::id, each -> effort(visit, each))))
                .with("lessons", initiatives.list(visit.programmeId()).stream().collect(Collectors.toMap(each -> each.id(), each -> each.name() + ": " + each.lesson())))
                .with("theories", theory.of(parts)).with("whom", whom).with("rows", List.copyOf(rows)).with("choices", alternatives.choices(visit.programmeId()));
    }

    /** The interventions that this visitor may read, by id. */
    private Map<UUID, Intervention> readable(Visit visit, Set<UUID> ids) {
        Map<UUID, Intervention> all = new LinkedHashMap<>(interventions.byIds(ids));
        all.values().removeIf(each -> !each.element().readableBy(visit.roles()));
        return all;
    }

    private String effort(Visit visit, ExistingEffort effort) {
        String who = effort.organisationId() == null ? effort.byWhom()
                : organisations.find(visit.programmeId(), effort.organisationId()).map(Organisation::name).orElse(effort.byWhom());
        return who + ": " + effort.what();
    }

    @GetMapping("/nieuw")
    Reply adding(Visit visit) {
        return formPage(visit, null, Form.empty());
    }

    @PostMapping
    Reply add(Visit visit, Form form) {
        if (picker.searching(form)) {
            return formPage(visit, null, form);
        }
        Alternative.Draft draft = forms.read(visit, form, false);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, null, form));
        }
        alternatives.add(visit.act(), visit.programmeId(), draft);
        visit.tellSaved();
        return Reply.redirect(visit.at("/interventies/opties"));
    }

    @GetMapping("/{option}")
    Reply changing(Visit visit, @PathVariable String option) {
        Alternative alternative = get(visit, option);
        return formPage(visit, alternative, forms.filled(alternative));
    }

    @PostMapping("/{option}")
    Reply change(Visit visit, @PathVariable String option, Form form) {
        Alternative alternative = get(visit, option);
        if (picker.searching(form)) {
            return formPage(visit, alternative, form);
        }
        Alternative.Draft draft = forms.read(visit, form, alternative.zero());
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, alternative, form));
        }
        if (alternative.zero()) {
            alternatives.writeZero(visit.act(), visit.programmeId(), draft);
        } else {
            alternatives.change(visit.act(), visit.programmeId(), alternative.id(), draft);
        }
        visit.tellSaved();
        return Reply.redirect(visit.at("/interventies/opties"));
    }

    /** Takes an option off the table, or puts it back. Doing nothing more cannot be taken off. */
    @PostMapping("/{option}/stand")
    Reply withdraw(Visit visit, @PathVariable String option) {
        Alternative alternative = get(visit, option);
        if (alternative.zero()) {
            visit.tell("De nuloptie blijft altijd staan: zonder haar is niet te zien wat ingrijpen toevoegt.", "The zero option always stays: without it nobody sees what acting adds.");
        } else {
            alternatives.setWithdrawn(visit.act(), visit.programmeId(), alternative.id(), !alternative.withdrawn());
            visit.tellSaved();
        }
        return Reply.redirect(visit.at("/interventies/opties"));
    }

    /** Records that an option was chosen; the choice for nothing more is a choice too. */
    @PostMapping("/keuzes")
    @Allowed(Role.TEAM)
    Reply choose(Visit visit, Form form) {
        Alternative chosen = alternatives.find(visit.programmeId(), form.value("optie")).filter(each -> !each.withdrawn()).orElse(null);
        if (chosen == null) {
            form.error("optie", "Kies een van de opties.", "Choose one of the options.");
        }
        String reason = form.required("reden", 1000);
        String against = form.optional("tegen", 1000);
        LocalDate decidedOn = form.requiredDate("datum");
        if (decidedOn != null && decidedOn.isAfter(today(visit))) {
            form.error("datum", "Dit ligt in de toekomst. Leg de keuze vast als zij is gemaakt.", "This is in the future. Record the choice once it is made.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, form));
        }
        UUID id = chosen.id() == null ? alternatives.writeZero(visit.act(), visit.programmeId(), chosen.draft()) : chosen.id();
        alternatives.choose(visit.act(), visit.programmeId(), id, reason, against, decidedOn);
        visit.tellSaved();
        return Reply.redirect(visit.at("/interventies/opties"));
    }

    private Reply.Page formPage(Visit visit, Alternative alternative, Form form) {
        boolean zero = alternative != null && alternative.zero();
        return Reply.page("interventions/options/form", alternative == null ? visit.frame("Optie toevoegen", "Add an option") : visit.frame(alternative.label()))
                .with("form", form).with("alternative", alternative).with("zero", zero).with("interventions", picker.many(visit, form, "interventies", INTERVENTION))
                .with("efforts", efforts.list(visit.programmeId()).stream().map(each -> new Option(each.id().toString(), effort(visit, each))).toList())
                .with("lessons", initiatives.list(visit.programmeId()).stream().map(each -> new Option(each.id().toString(), each.name() + ": " + each.lesson())).toList())
                .with("whom", forms.whom(visit));
    }

    private Alternative get(Visit visit, String option) {
        return NotHere.unless(alternatives.find(visit.programmeId(), option));
    }

    private static LocalDate today(Visit visit) {
        return visit.now().atZone(Frame.ZONE).toLocalDate();
    }
}
