package nl.draagvlak.process;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The approach as a whole: its steps with their dates, the charter, the phases. */
@Controller
@RequestMapping("/programmas/{programme}/aanpak")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class ApproachPages {

    private final Steps steps;
    private final Approach approach;
    private final Gates gates;
    private final Charters charters;
    private final Needs needs;
    private final Programmes programmes;
    private final Journal journal;

    ApproachPages(Steps steps, Approach approach, Gates gates, Charters charters, Needs needs, Programmes programmes, Journal journal) {
        this.steps = steps;
        this.approach = approach;
        this.gates = gates;
        this.charters = charters;
        this.needs = needs;
        this.programmes = programmes;
        this.journal = journal;
    }

    @Bean
    static Room approachRoom() {
        return new Room(10, "/aanpak", Text.of("Aanpak", "Approach"),
                Set.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER));
    }

    @GetMapping
    Reply steps(Visit visit) {
        UUID programme = visit.programmeId();
        return Reply.page("process/approach", visit.frame("Aanpak", "Approach"))
                .with("picture", Picture.of(steps.phases(programme), steps.list(programme), gates.list(programme), StartPages.today(visit)))
                .with("removed", visit.has(Role.TEAM) ? steps.listRemoved(programme) : List.of());
    }

    @GetMapping("/opdracht")
    @Allowed(Role.TEAM)
    Reply charter(Visit visit) {
        Charter charter = charters.get(visit.programmeId());
        Form form = Form.empty().with("naam", visit.programme().name()).with("samenvatting", visit.programme().summary())
                .with("opgave", charter.opgave()).with("ambitie", charter.ambition())
                .withAll("perspectieven", needs.ofProgramme(visit.programmeId(), ListName.PERSPECTIVE))
                .withAll("doelgroepen", needs.ofProgramme(visit.programmeId(), ListName.TARGET_GROUP));
        BudgetRows.fill(form, charter.budget(), StartPages.today(visit));
        return charterPage(visit, form);
    }

    private Reply.Page charterPage(Visit visit, Form form) {
        return Reply.page("process/charter", visit.frame("Opdracht van het programma", "Assignment of the programme")).with("form", form)
                .with("budgetRows", BudgetRows.count(form))
                .with("perspectives", Option.of(programmes.list(visit.programmeId(), ListName.PERSPECTIVE), visit.language()))
                .with("targetGroups", Option.of(programmes.list(visit.programmeId(), ListName.TARGET_GROUP), visit.language()));
    }

    @PostMapping("/opdracht")
    @Allowed(Role.TEAM)
    Reply setCharter(Visit visit, Form form) {
        String name = form.required("naam", 120);
        String summary = form.optional("samenvatting", 600);
        String opgave = form.required("opgave", 2000);
        String ambition = form.optional("ambitie", 2000);
        SortedMap<Integer, Long> budget = BudgetRows.read(form);
        Set<String> perspectives = form.someOf("perspectieven", keys(visit, ListName.PERSPECTIVE));
        Set<String> targetGroups = form.someOf("doelgroepen", keys(visit, ListName.TARGET_GROUP));
        if (!form.ok()) {
            return Reply.invalid(charterPage(visit, form));
        }
        UUID programme = visit.programmeId();
        programmes.rename(programme, name, summary);
        journal.record(visit.act(), programme, "programme.renamed", programme, name, summary);
        charters.set(visit.act(), programme, new Charter(opgave, ambition, budget));
        needs.set(visit.act(), programme, null, ListName.PERSPECTIVE, perspectives);
        needs.set(visit.act(), programme, null, ListName.TARGET_GROUP, targetGroups);
        visit.tellSaved();
        return Reply.redirect(visit.at(""));
    }

    private Set<String> keys(Visit visit, ListName list) {
        return programmes.list(visit.programmeId(), list).stream().map(Choice::key).collect(Collectors.toSet());
    }

    @GetMapping("/fasen")
    @Allowed(Role.TEAM)
    Reply phases(Visit visit) {
        Form form = Form.empty();
        for (Phase phase : steps.phases(visit.programmeId())) {
            form.with("nl-" + phase.id(), phase.name().nl()).with("en-" + phase.id(), phase.name().en());
        }
        return phasesPage(visit, form);
    }

    private Reply.Page phasesPage(Visit visit, Form form) {
        Set<UUID> used = steps.list(visit.programmeId()).stream().map(Step::phaseId).collect(Collectors.toSet());
        steps.listRemoved(visit.programmeId()).forEach(step -> used.add(step.phaseId()));
        return Reply.page("process/phases", visit.frame("Fasen", "Phases")).with("form", form).with("phases", steps.phases(visit.programmeId()))
                .with("used", used);
    }

    @PostMapping("/fasen")
    @Allowed(Role.TEAM)
    Reply setPhases(Visit visit, Form form) {
        List<Phase> phases = steps.phases(visit.programmeId());
        for (Phase phase : phases) {
            form.required("nl-" + phase.id(), 80);
            form.optional("en-" + phase.id(), 80);
        }
        String added = form.optional("nl-nieuw", 80);
        String addedEn = form.optional("en-nieuw", 80);
        if (added.isEmpty() && !addedEn.isEmpty()) {
            form.error("nl-nieuw", "Vul ook de Nederlandse naam in.", "Fill in the Dutch name as well.");
        }
        if (!form.ok()) {
            return Reply.invalid(phasesPage(visit, form));
        }
        for (Phase phase : phases) {
            approach.renamePhase(visit.act(), phase, both(form.optional("nl-" + phase.id(), 80), form.optional("en-" + phase.id(), 80)));
        }
        if (!added.isEmpty()) {
            approach.addPhase(visit.act(), visit.programmeId(), Slug.free(added, phases.stream().map(Phase::key).toList()), both(added, addedEn));
        }
        visit.tellSaved();
        return Reply.redirect(visit.at("/aanpak/fasen"));
    }

    @PostMapping("/fasen/{id}/verwijdering")
    @Allowed(Role.TEAM)
    Reply removePhase(Visit visit, @PathVariable UUID id) {
        Phase phase = NotHere.unless(steps.phases(visit.programmeId()).stream().filter(each -> each.id().equals(id)).findFirst());
        if (approach.removePhase(visit.act(), phase)) {
            visit.tell("De fase is weg.", "The phase is gone.");
        } else {
            visit.tell("In deze fase staan nog stappen. Zet die eerst in een andere fase.", "This phase still has steps. Put those in another phase first.");
        }
        return Reply.redirect(visit.at("/aanpak/fasen"));
    }

    /** A name in both languages: the Dutch one for both when no English one was given. */
    static Text both(String nl, String en) {
        return Text.of(nl, en.isEmpty() ? nl : en);
    }
}
