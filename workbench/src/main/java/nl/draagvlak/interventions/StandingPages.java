package nl.draagvlak.interventions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What others already do and what was done before, so that the programme comes on top of it and learns from it. */
@Controller
@RequestMapping("/programmas/{programme}/interventies/bestaand")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP})
class StandingPages {

    private static final int PAGE = 50;
    private static final int SUGGESTED = 300;

    private final ExistingEfforts efforts;
    private final PriorInitiatives initiatives;
    private final Organisations organisations;

    StandingPages(ExistingEfforts efforts, PriorInitiatives initiatives, Organisations organisations) {
        this.efforts = efforts;
        this.initiatives = initiatives;
        this.organisations = organisations;
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply standing(Visit visit, Form form) {
        Integer asked = form.whole("pagina", 1, 100_000);
        int page = asked == null ? 1 : asked;
        long effortCount = efforts.count(visit.programmeId());
        long initiativeCount = initiatives.count(visit.programmeId());
        List<ExistingEffort> listed = efforts.page(visit.programmeId(), page, PAGE);
        List<ExistingEffort> gone = efforts.removed(visit.programmeId(), PAGE);
        return Reply.page("interventions/standing", visit.frame("Wat er al gebeurt en gebeurde", "What is and was already done"))
                .with("efforts", listed).with("effortCount", effortCount).with("names", names(listed, gone))
                .with("initiatives", initiatives.page(visit.programmeId(), page, PAGE)).with("initiativeCount", initiativeCount)
                .with("goneEfforts", gone).with("goneInitiatives", initiatives.removed(visit.programmeId(), PAGE))
                .with("page", page).with("pages", (int) Math.max(1, (Math.max(effortCount, initiativeCount) + PAGE - 1) / PAGE));
    }

    private Map<UUID, String> names(List<ExistingEffort> some, List<ExistingEffort> others) {
        return organisations.names(java.util.stream.Stream.concat(some.stream(), others.stream()).map(ExistingEffort::organisationId).filter(Objects::nonNull).toList());
    }

    @GetMapping("/inzet/nieuw")
    Reply addingEffort(Visit visit) {
        return effortForm(visit, null, Form.empty());
    }

    @PostMapping("/inzet")
    Reply addEffort(Visit visit, Form form) {
        EffortDraft draft = effortDraft(visit, form);
        if (!form.ok()) {
            return Reply.invalid(effortForm(visit, null, form));
        }
        efforts.add(visit.act(), visit.programmeId(), draft.organisationId(), draft.byWhom(), draft.what(), draft.relation());
        visit.tellSaved();
        return Reply.redirect(visit.at("/interventies/bestaand"));
    }

    @GetMapping("/inzet/{id}")
    Reply changingEffort(Visit visit, @PathVariable UUID id) {
        ExistingEffort effort = effort(visit, id);
        String by = effort.organisationId() == null ? effort.byWhom()
                : organisations.find(visit.programmeId(), effort.organisationId()).map(Organisation::name).orElse(effort.byWhom());
        return effortForm(visit, effort, Form.empty().with("door", by).with("wat", effort.what()).with("relatie", effort.relation()));
    }

    @PostMapping("/inzet/{id}")
    Reply changeEffort(Visit visit, @PathVariable UUID id, Form form) {
        ExistingEffort effort = effort(visit, id);
        EffortDraft draft = effortDraft(visit, form);
        if (!form.ok()) {
            return Reply.invalid(effortForm(visit, effort, form));
        }
        efforts.change(visit.act(), visit.programmeId(), id, draft.organisationId(), draft.byWhom(), draft.what(), draft.relation());
        visit.tellSaved();
        return Reply.redirect(visit.at("/interventies/bestaand"));
    }

    @PostMapping("/inzet/{id}/verwijdering")
    Reply removeEffort(Visit visit, @PathVariable UUID id) {
        efforts.setRemoved(visit.act(), visit.programmeId(), effort(visit, id).id(), true);
        visit.tell("Van de lijst gehaald. Onderaan kunt u het terugzetten.", "Taken off the list. You can put it back at the bottom.");
        return Reply.redirect(visit.at("/interventies/bestaand"));
    }

    @PostMapping("/inzet/{id}/terugzetting")
    Reply restoreEffort(Visit visit, @PathVariable UUID id) {
        efforts.setRemoved(visit.act(), visit.programmeId(), effort(visit, id).id(), false);
        visit.tell("Teruggezet.", "Put back.");
        return Reply.redirect(visit.at("/interventies/bestaand"));
    }

    @GetMapping("/eerder/nieuw")
    Reply addingInitiative(Visit visit) {
        return initiativeForm(visit, null, Form.empty());
    }

    @PostMapping("/eerder")
    Reply addInitiative(Visit visit, Form form) {
        InitiativeDraft draft = initiativeDraft(form);
        if (!form.ok()) {
            return Reply.invalid(initiativeForm(visit, null, form));
        }
        initiatives.add(visit.act(), visit.programmeId(), draft.name(), draft.period(), draft.lesson());
        visit.tellSaved();
        return Reply.redirect(visit.at("/interventies/bestaand"));
    }

    @GetMapping("/eerder/{id}")
    Reply changingInitiative(Visit visit, @PathVariable UUID id) {
        PriorInitiative initiative = initiative(visit, id);
        return initiativeForm(visit, initiative, Form.empty().with("naam", initiative.name()).with("periode", initiative.period()).with("les", initiative.lesson()));
    }

    @PostMapping("/eerder/{id}")
    Reply changeInitiative(Visit visit, @PathVariable UUID id, Form form) {
        PriorInitiative initiative = initiative(visit, id);
        InitiativeDraft draft = initiativeDraft(form);
        if (!form.ok()) {
            return Reply.invalid(initiativeForm(visit, initiative, form));
        }
        initiatives.change(visit.act(), visit.programmeId(), id, draft.name(), draft.period(), draft.lesson());
        visit.tellSaved();
        return Reply.redirect(visit.at("/interventies/bestaand"));
    }

    @PostMapping("/eerder/{id}/verwijdering")
    Reply removeInitiative(Visit visit, @PathVariable UUID id) {
        initiatives.setRemoved(visit.act(), visit.programmeId(), initiative(visit, id).id(), true);
        visit.tell("Van de lijst gehaald. Onderaan kunt u het terugzetten.", "Taken off the list. You can put it back at the bottom.");
        return Reply.redirect(visit.at("/interventies/bestaand"));
    }

    @PostMapping("/eerder/{id}/terugzetting")
    Reply restoreInitiative(Visit visit, @PathVariable UUID id) {
        initiatives.setRemoved(visit.act(), visit.programmeId(), initiative(visit, id).id(), false);
        visit.tell("Teruggezet.", "Put back.");
        return Reply.redirect(visit.at("/interventies/bestaand"));
    }

    private record EffortDraft(UUID organisationId, String byWhom, String what, String relation) {}

    /** A name that is an organisation's becomes that organisation; another stays as it was typed. */
    private EffortDraft effortDraft(Visit visit, Form form) {
        String by = form.required("door", 200);
        String what = form.required("wat", 1000);
        String relation = form.required("relatie", 1000);
        Optional<Organisation> organisation = by.isEmpty() ? Optional.empty() : organisations.findByName(visit.programmeId(), by);
        return new EffortDraft(organisation.map(Organisation::id).orElse(null), organisation.isPresent() ? "" : by, what, relation);
    }

    private record InitiativeDraft(String name, String period, String lesson) {}

    private static InitiativeDraft initiativeDraft(Form form) {
        return new InitiativeDraft(form.required("naam", 200), form.optional("periode", 100), form.required("les", 1000));
    }

    private Reply.Page effortForm(Visit visit, ExistingEffort effort, Form form) {
        return Reply.page("interventions/effortForm", effort == null ? visit.frame("Inzet van anderen toevoegen", "Add what others do")
                        : visit.frame("Inzet van anderen wijzigen", "Change what others do")).with("effort", effort).with("form", form)
                .with("organisations", organisations.list(visit.programmeId()).stream().limit(SUGGESTED).map(Organisation::name).toList());
    }

    private static Reply.Page initiativeForm(Visit visit, PriorInitiative initiative, Form form) {
        return Reply.page("interventions/initiativeForm", initiative == null ? visit.frame("Eerder initiatief toevoegen", "Add an earlier initiative")
                : visit.frame("Eerder initiatief wijzigen", "Change an earlier initiative")).with("initiative", initiative).with("form", form);
    }

    private ExistingEffort effort(Visit visit, UUID id) {
        return NotHere.unless(efforts.find(visit.programmeId(), id));
    }

    private PriorInitiative initiative(Visit visit, UUID id) {
        return NotHere.unless(initiatives.find(visit.programmeId(), id));
    }
}
