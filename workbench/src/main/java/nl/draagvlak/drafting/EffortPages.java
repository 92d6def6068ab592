package nl.draagvlak.drafting;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What others do already: the list that the plan adds to. */
@Controller
@RequestMapping("/programmas/{programme}/concepten/bestaande-inzet")
@Allowed(Role.TEAM)
class EffortPages {

    private static final int LONGEST = 1000;

    private final Efforts efforts;
    private final Organisations organisations;

    EffortPages(Efforts efforts, Organisations organisations) {
        this.efforts = efforts;
        this.organisations = organisations;
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply list(Visit visit, Form form) {
        UUID removed = form.id("weg");
        List<Effort> all = efforts.list(visit.programmeId());
        return Reply.page("drafting/efforts", visit.frame("Wat er al gebeurt", "What is being done already")).with("efforts", all)
                .with("names", organisations.names(all.stream().map(Effort::organisationId).filter(Objects::nonNull).toList()))
                .with("removed", removed == null ? null : efforts.find(visit.programmeId(), removed).orElse(null));
    }

    @GetMapping("/nieuw")
    Reply blank(Visit visit) {
        return formPage(visit, null, Form.empty());
    }

    @GetMapping("/{id}")
    Reply edit(Visit visit, @PathVariable UUID id) {
        Effort effort = get(visit, id);
        return formPage(visit, effort, Form.empty().with("wie", effort.organisationId()).with("wat", effort.what()).with("aanvulling", effort.relation()));
    }

    private Reply.Page formPage(Visit visit, Effort effort, Form form) {
        return Reply.page("drafting/effortform", effort == null ? visit.frame("Bestaande inzet toevoegen", "Add what is done already")
                        : visit.frame("Bestaande inzet wijzigen", "Change what is done already"))
                .with("form", form).with("effort", effort).with("organisations", options(visit));
    }

    private List<Option> options(Visit visit) {
        return organisations.list(visit.programmeId()).stream().map(each -> new Option(each.id().toString(), each.name())).toList();
    }

    @PostMapping
    Reply add(Visit visit, Form form) {
        return save(visit, null, form);
    }

    @PostMapping("/{id}")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        return save(visit, get(visit, id), form);
    }

    private Reply save(Visit visit, Effort effort, Form form) {
        String who = form.maybeOneOf("wie", options(visit).stream().map(Option::value).toList());
        String what = form.required("wat", LONGEST);
        String relation = form.optional("aanvulling", LONGEST);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, effort, form));
        }
        UUID organisation = who == null ? null : UUID.fromString(who);
        if (effort == null) {
            efforts.add(visit.act(), visit.programmeId(), organisation, what, relation);
        } else {
            efforts.change(visit.act(), effort, organisation, what, relation);
        }
        visit.tellSaved();
        return Reply.redirect(visit.at("/concepten/bestaande-inzet"));
    }

    @PostMapping("/{id}/weghalen")
    Reply remove(Visit visit, @PathVariable UUID id) {
        efforts.setRemoved(visit.act(), get(visit, id), true);
        visit.tellSaved();
        return Reply.redirect(visit.at("/concepten/bestaande-inzet?weg=" + id));
    }

    @PostMapping("/{id}/terugzetting")
    Reply restore(Visit visit, @PathVariable UUID id) {
        efforts.setRemoved(visit.act(), get(visit, id), false);
        visit.tellSaved();
        return Reply.redirect(visit.at("/concepten/bestaande-inzet"));
    }

    private Effort get(Visit visit, UUID id) {
        return NotHere.unless(efforts.find(visit.programmeId(), id));
    }
}
